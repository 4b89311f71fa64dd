package event

import (
	"regexp"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// ballotWord is one verb that tells a ballot.
type ballotWord struct {
	ballot rapporteur.Ballot
	with   string
	things map[string]bool // nil: whatever is voted on
}

func readBallots() map[string][]ballotWord {
	all := map[string][]ballotWord{}
	for n, line := range lines("ballots.txt") {
		head, rest, ok := strings.Cut(line, ":")
		verbs, things, ok2 := strings.Cut(rest, ";")
		if !ok || !ok2 {
			badLine("ballots.txt", n, "want \"ballot : verbs ; things\"")
		}
		b := ballotWord{ballot: rapporteur.Ballot(strings.TrimSpace(head))}
		if t := strings.Fields(things); len(t) > 0 && t[0] != "-" {
			b.things = wordSet(t)
		}
		for _, v := range strings.Fields(verbs) {
			one := b
			v, one.with, _ = strings.Cut(v, "/")
			all[v] = append(all[v], one)
		}
	}
	return all
}

func wordSet(words []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[w] = true
	}
	return set
}

// tally recognises a count of ballots, "13-2", "by 182 votes to 4", and "66 votes".
var tally = regexp.MustCompile(`\b(\d{1,3})(?:\s*[-–]\s*|\s+(?:votes\s+)?to\s+)(\d{1,3})\b`)

// votes reads the ballots told in a sentence.
func (r reader) votes(si int, s *parse.Sentence) []rapporteur.Vote {
	var out []rapporteur.Vote
	for i := range s.Tokens {
		if b, ok := r.ballot(s, i); ok {
			out = append(out, r.vote(si, s, i, b)...)
		}
	}
	return out
}

// ballot tells which ballot the token i tells.
func (r reader) ballot(s *parse.Sentence, i int) (ballotWord, bool) {
	t := &s.Tokens[i]
	if t.UPOS != "VERB" && !(t.UPOS == "NOUN" && lemma(s, i) == "veto") {
		return ballotWord{}, false
	}
	if t.Is("amod") {
		return ballotWord{}, false
	}
	for _, b := range r.table.ballots[lemma(s, i)] {
		if b.with != "" && complement(s, i, b.with) < 0 && !(b.with == "to" && s.Find(i, "xcomp") >= 0) && !(b.with == "for" && r.tallied(s, i)) {
			continue
		}
		o := s.Object(i)
		if b.things != nil && (o < 0 || !b.things[lemma(s, o)]) {
			continue
		}
		return b, true
	}
	return ballotWord{}, false
}

// tallied reports whether a count of ayes and noes stands just behind the word: "voted 130 to 12".
func (r reader) tallied(s *parse.Sentence, i int) bool {
	last := min(i+6, len(s.Tokens)-1)
	return i < last && tally.MatchString(s.Stretch(i+1, last).In(r.Doc.Text))
}

// vote reads the ballots that one word tells: its own, and those counted beside it ("by 13 votes to 2, with 4 abstentions").
func (r reader) vote(si int, s *parse.Sentence, i int, b ballotWord) []rapporteur.Vote {
	v := rapporteur.Vote{Ballot: b.ballot, Status: r.table.status.of(s, i), Date: r.Days.Of(si, i), Sentence: s.Span, Trigger: s.Tokens[i].Span}
	if s.Tokens[i].UPOS == "NOUN" {
		v.Voter = r.Cast.Owners(si, i)
	} else {
		for _, doer := range subjects(s, i) {
			for _, h := range r.Cast.Expand(si, doer) {
				if e, ok := r.Cast.Party(si, h); ok {
					v.Voter = appendNew(v.Voter, e)
				}
			}
		}
		if a := s.Agent(i); a >= 0 {
			v.Count = r.count(s, a)
		}
	}
	yes, no, tallied := counted(s.Span.In(r.Doc.Text))
	if len(v.Voter) == 0 && b.ballot != rapporteur.Adopted && !tallied {
		return nil
	}
	if o := r.votedOn(s, i); o >= 0 {
		v.Subject = s.Stretch(s.Subtree(o)).In(r.Doc.Text)
		v.Instrument = lemma(s, o)
	}
	v.Body = r.body(s, v)
	out := []rapporteur.Vote{v}
	if tallied && (b.ballot == rapporteur.Adopted || b.ballot == rapporteur.For) {
		if b.ballot == rapporteur.For {
			out = nil
		}
		out = append(out, withCount(v, rapporteur.For, yes), withCount(v, rapporteur.Against, no))
	}
	if n := r.abstentions(s); n != nil && b.ballot != rapporteur.Abstain {
		out = append(out, withCount(v, rapporteur.Abstain, *n))
	}
	for k := range out {
		out[k].Header = r.ids.Head(rapporteur.KindVote, v.Trigger.Start)
	}
	return out
}

// votedOn finds what a verb's ballot is about: its object, or the noun of its phrase with "for", "against" or "on"; -1 for
// none. A tally in the object's place is none.
func (r reader) votedOn(s *parse.Sentence, i int) int {
	if s.Tokens[i].UPOS != "VERB" {
		return -1
	}
	if o := s.Object(i); o >= 0 && s.Tokens[o].UPOS != "NUM" {
		return o
	}
	for _, c := range s.Children(i, "obl") {
		switch s.Case(c) {
		case "for", "against", "on":
			return c
		}
	}
	return -1
}

// count gives how many voters a phrase counts ("eleven members voted for the draft"), nil for none.
func (r reader) count(s *parse.Sentence, head int) *int64 {
	for _, c := range s.Children(head, "nummod") {
		if n, ok := r.table.numeral(s.Tokens[c].Form); ok {
			return &n
		}
	}
	return nil
}

// abstentions gives the number of abstentions that the sentence counts, nil for none.
func (r reader) abstentions(s *parse.Sentence) *int64 {
	for i := range s.Tokens {
		if lemma(s, i) != "abstention" || i == 0 {
			continue
		}
		if n, ok := r.table.numeral(s.Tokens[i-1].Form); ok {
			return &n
		}
	}
	return nil
}

// numeral reads a whole number in digits or words.
func (t *table) numeral(form string) (int64, bool) {
	if n, ok := t.numerals[strings.ToLower(form)]; ok {
		return n, true
	}
	n, err := strconv.ParseInt(form, 10, 64)
	return n, err == nil
}

func readNumerals() map[string]int64 {
	all := map[string]int64{}
	for n, line := range lines("numerals.txt") {
		word, value, _ := strings.Cut(line, " ")
		v, err := strconv.ParseInt(strings.TrimSpace(value), 10, 64)
		if err != nil {
			badLine("numerals.txt", n, "%q is no number", value)
		}
		all[word] = v
	}
	return all
}

func withCount(v rapporteur.Vote, b rapporteur.Ballot, n int64) rapporteur.Vote {
	v.Ballot, v.Count, v.Voter = b, &n, nil
	return v
}

// counted reads a tally of two numbers, the ayes first.
func counted(text string) (yes, no int64, ok bool) {
	m := tally.FindStringSubmatch(text)
	if m == nil {
		return 0, 0, false
	}
	yes, err1 := strconv.ParseInt(m[1], 10, 64)
	no, err2 := strconv.ParseInt(m[2], 10, 64)
	return yes, no, err1 == nil && err2 == nil
}

// body names the council: a voter that is one, else one that the sentence names.
func (r reader) body(s *parse.Sentence, v rapporteur.Vote) string {
	councils := r.table.classes["council"].words
	for _, e := range v.Voter {
		if f := strings.Fields(e.Text); len(f) > 0 && councils[strings.ToLower(f[len(f)-1])] {
			return e.Text
		}
	}
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.UPOS == "PROPN" && councils[strings.ToLower(t.Form)] {
			first := i
			for first > 0 && s.Tokens[first-1].UPOS == "PROPN" {
				first--
			}
			return s.Stretch(first, i).In(r.Doc.Text)
		}
	}
	return ""
}
