package event

import (
	"cmp"
	"slices"
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
	states bool            // only of states in a security council
}

func readBallots() map[string][]ballotWord {
	all := map[string][]ballotWord{}
	for n, line := range lines("ballots.txt") {
		head, rest, ok := strings.Cut(line, ":")
		verbs, things, ok2 := strings.Cut(rest, ";")
		if !ok || !ok2 {
			badLine("ballots.txt", n, "want \"ballot : verbs ; things\"")
		}
		head, council := strings.CutSuffix(strings.TrimSpace(head), " council")
		b := ballotWord{ballot: rapporteur.Ballot(head), states: council}
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

// votes reads the ballots told in a sentence.
func (r *reader) votes(si int, s *parse.Sentence) []rapporteur.Vote {
	var out []rapporteur.Vote
	for i := range s.Tokens {
		if b, ok := r.ballot(s, i); ok {
			out = append(out, r.vote(si, s, i, b)...)
		}
	}
	if len(out) == 0 {
		return r.tolled(si, s)
	}
	return out
}

// ballot tells which ballot the token i tells.
func (r *reader) ballot(s *parse.Sentence, i int) (ballotWord, bool) {
	t := &s.Tokens[i]
	if t.UPOS != "VERB" && !(t.UPOS == "NOUN" && lemma(s, i) == "veto") {
		return ballotWord{}, false
	}
	if t.Is("amod") {
		return ballotWord{}, false
	}
	for _, b := range r.table.ballots[lemma(s, i)] {
		if b.with != "" && r.table.complement(s, i, b.with) < 0 && !(b.with == "to" && s.Find(i, "xcomp") >= 0) && !(b.with == "for" && r.tallied(s, i)) {
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
func (r *reader) tallied(s *parse.Sentence, i int) bool {
	last := min(i+6, len(s.Tokens)-1)
	return i < last && tally.MatchString(s.Stretch(i+1, last).In(r.Doc.Text))
}

// vote reads the ballots that one word tells: its own, and those counted beside it ("by 13 votes to 2, with 4 abstentions").
func (r *reader) vote(si int, s *parse.Sentence, i int, b ballotWord) []rapporteur.Vote {
	v := rapporteur.Vote{Ballot: b.ballot, Status: r.table.status.of(s, i), Date: r.day(si, s, i), Sentence: s.Span, Trigger: s.Tokens[i].Span}
	if r.unballoted(s, i, b) {
		return nil
	}
	if s.Tokens[i].UPOS == "NOUN" {
		v.Voter = r.allNamed(si, r.Cast.Owners(si, i))
	} else {
		for _, doer := range r.table.subjects(s, i) {
			for _, h := range r.Cast.Expand(si, doer) {
				if e, ok := r.Cast.Party(si, h); ok {
					v.Voter = appendNew(v.Voter, r.named(si, e))
				}
			}
		}
		if a := s.Agent(i); a >= 0 {
			v.Count = r.counts(si, s, a)
		}
	}
	yes, no, tallied := counted(s.Span.In(r.Doc.Text))
	if len(v.Voter) == 0 && (b.ballot != rapporteur.Adopted || s.Subject(i) >= 0 && !s.Passive(i)) && !tallied {
		return nil // a ballot of nobody, or "measures they adopted"
	}
	if b.states && (len(r.security()) == 0 || slices.ContainsFunc(v.Voter, func(e rapporteur.Entity) bool { return !e.Code.IsState() })) {
		return nil
	}
	if o := r.votedOn(s, i, v.Date); o >= 0 {
		v.Subject = r.matterOf(s, o)
		if w := lemma(s, o); r.table.classes["paper"].words[w] || r.table.instruments[w] {
			v.Instrument = w
		}
	}
	v.Body = r.body(si, s, v)
	if b.ballot == rapporteur.Adopted && len(v.Voter) > 0 && v.Body == "" {
		return nil // "the government approved the draft": nobody voted
	}
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
	if like, ok := r.likewise(si, s, i, v); ok {
		out = append(out, like)
	}
	for k := range out {
		out[k].Header = r.ids.Head(rapporteur.KindVote, out[k].Trigger.Start)
	}
	return out
}

// likewise reads the ballot that a comparison tells with a verb left out: "would veto the draft as it has two others".
func (r *reader) likewise(si int, s *parse.Sentence, i int, v rapporteur.Vote) (rapporteur.Vote, bool) {
	for _, c := range s.Children(i, "advcl") {
		o := s.Object(c)
		if c < i || o < 0 || lemma(s, c) != "have" || childLemma(s, c, "as", "mark", "case") < 0 || !r.table.instruments[lemma(s, o)] {
			continue
		}
		v.Status, v.Date, v.Trigger, v.Count = rapporteur.Occurred, r.day(si, s, c), s.Tokens[c].Span, nil
		v.Subject, v.Instrument = r.matterOf(s, o), lemma(s, o)
		return v, true
	}
	return v, false
}

// unballoted reports whether a word of a ballot tells none: what "you" may vote, shares that are voted, "voted for or against it" and a
// paper that is only passed in name ("a vote on passing the draft").
func (r *reader) unballoted(s *parse.Sentence, i int, b ballotWord) bool {
	if h := s.Subject(i); h >= 0 && (s.Tokens[h].Lower() == "you" || s.Tokens[h].Lower() == "who") {
		return true
	}
	if s.Tokens[i].XPOS == "VBG" && s.Case(i) != "" && s.Find(i, "nsubj", "aux") < 0 {
		return true
	}
	if lemma(s, i) != "vote" || b.with == "" {
		return false
	}
	at := r.table.complement(s, i, b.with)
	if at > i+1 && s.Tokens[at-1].Is("cc") || at >= 0 && at+1 < len(s.Tokens) && s.Tokens[at+1].Is("cc") {
		return true // "for or against"
	}
	for k := i + 1; k < at; k++ {
		if s.Tokens[k].UPOS == "VERB" && s.Tokens[k].Is("conj") {
			return true // "to vote and apply for jobs"
		}
	}
	return s.Object(i) >= 0 && s.Tokens[s.Object(i)].UPOS != "NUM" && !r.table.numbered(s, s.Object(i))
}

// numbered reports whether a word counts votes.
func (t *table) numbered(s *parse.Sentence, o int) bool {
	_, ok := t.numeral(s.Tokens[o].Form)
	return ok || tally.MatchString(s.Tokens[o].Form)
}

// votedOn finds what a verb's ballot is about: its object, the noun of its phrase with "for", "against" or "on", or what was voted to be
// done; -1 for none. A tally in the object's place is none, and so is the day.
func (r *reader) votedOn(s *parse.Sentence, i int, day rapporteur.Date) int {
	if s.Tokens[i].UPOS != "VERB" {
		return -1
	}
	if o := s.Object(i); o >= 0 && s.Tokens[o].UPOS != "NUM" && s.Tokens[o].UPOS != "PRON" {
		return o
	}
	for _, c := range s.Children(i, "obl") {
		switch s.Case(c) {
		case "for", "against", "on":
			if s.Tokens[c].UPOS != "PRON" && !day.Span.Overlaps(s.Tokens[c].Span) {
				return c
			}
		}
	}
	if x := s.Find(i, "xcomp", "advcl"); x > i && infinitive(s, x) {
		return x
	}
	return -1
}

// matterOf gives the words of what was voted on, less the preposition or "to" before it.
func (r *reader) matterOf(s *parse.Sentence, o int) string {
	first, last := s.Subtree(o)
	for first < o && s.Tokens[first].Is("case", "mark") {
		first++
	}
	return s.Stretch(first, last).In(r.Doc.Text)
}

// counts gives how many voters stand together, "twelve members and two observers", nil where one of them is not counted.
func (r *reader) counts(si int, s *parse.Sentence, head int) *int64 {
	var sum int64
	for _, h := range r.Cast.Expand(si, head) {
		n := r.count(s, h)
		if n == nil {
			return nil
		}
		sum += *n
	}
	return &sum
}

// count gives how many voters a phrase counts ("eleven members voted for the draft"), nil for none.
func (r *reader) count(s *parse.Sentence, head int) *int64 {
	for _, c := range s.Children(head, "nummod") {
		if n, ok := r.table.numeral(s.Tokens[c].Form); ok {
			return &n
		}
	}
	return nil
}

// abstentions gives the number of abstentions that the sentence counts, nil for none.
func (r *reader) abstentions(s *parse.Sentence) *int64 {
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

// body names the council: a voter that is one, else one that the sentence names; of a veto, the security council that the text named
// last, or names later.
func (r *reader) body(si int, s *parse.Sentence, v rapporteur.Vote) string {
	councils := r.table.classes["council"].words
	for _, e := range v.Voter {
		f := strings.Fields(strings.ToLower(e.Text))
		for k, w := range f {
			if councils[w] && (k == len(f)-1 || f[k+1] == "of") || councils[strings.TrimSuffix(w, "s")] && k == len(f)-1 {
				return e.Text
			}
		}
	}
	if name := r.councilIn(s, ""); name != "" || v.Ballot != rapporteur.Veto {
		return name
	}
	all := r.security()
	if len(all) == 0 {
		return r.worldBody(si, s)
	}
	n, _ := slices.BinarySearchFunc(all, si+1, func(c council, sentence int) int { return cmp.Compare(c.sentence, sentence) })
	if n == 0 {
		n = len(all) // none up to here: the last of the text
	}
	return all[n-1].name
}

// worldBody gives the words for the United Nations in a sentence, "" where it has none: a veto elsewhere than in a council that is named.
func (r *reader) worldBody(si int, s *parse.Sentence) string {
	for i := range s.Tokens {
		if s.Tokens[i].UPOS != "PROPN" {
			continue
		}
		if e, ok := r.Cast.Party(si, i); ok && e.Code.String() == "UNO" && e.Type == rapporteur.TypeOrganisation {
			return e.Text
		}
	}
	return ""
}

// council is one that a sentence names.
type council struct {
	sentence int
	name     string
}

// securityCouncils lists the sentences that name a security council, in their order.
func (r *reader) securityCouncils() []council {
	var all []council
	for k := range r.Doc.Sentences {
		if name := r.councilIn(&r.Doc.Sentences[k], "security"); name != "" {
			all = append(all, council{k, name})
		}
	}
	return all
}

// councilIn gives the name of a council in a sentence, of this sort if one is asked for; "" for none.
func (r *reader) councilIn(s *parse.Sentence, sort string) string {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.UPOS != "PROPN" || !r.table.classes["council"].words[t.Lower()] || sort != "" && (i == 0 || !strings.EqualFold(s.Tokens[i-1].Form, sort)) {
			continue
		}
		first := i
		for first > 0 && (s.Tokens[first-1].UPOS == "PROPN" || s.Tokens[first-1].Form == "United") {
			first--
		}
		return s.Stretch(first, i).In(r.Doc.Text)
	}
	return ""
}
