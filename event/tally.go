package event

import (
	"regexp"
	"slices"
	"strconv"

	"rapporteur"
	"rapporteur/parse"
)

// tally recognises a count of ballots, "13-2", "by 182 votes to 4", and "66 votes".
var tally = regexp.MustCompile(`\b(\d{1,3})(?:\s*[-–]\s*|\s+(?:votes\s+)?to\s+)(\d{1,3})\b`)

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

// tolled reads the ballots of a sentence that tells them by their numbers alone: "The vote was 14 in favour, with one abstention", "The
// draft passed with 182 in favour to four against".
func (r *reader) tolled(si int, s *parse.Sentence) []rapporteur.Vote {
	at := -1
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Lemma == "vote" && t.UPOS != "PROPN" || t.Lemma == "pass" && t.UPOS == "VERB" || t.Lemma == "garner" {
			at = i
			break
		}
	}
	if at < 0 {
		return nil
	}
	var out []rapporteur.Vote
	for i := range s.Tokens {
		if n, ok := r.table.numeral(s.Tokens[i].Form); ok {
			if b := told(s, i); b != "" {
				out = append(out, rapporteur.Vote{Ballot: b, Count: &n})
			}
		}
	}
	if !slices.ContainsFunc(out, func(v rapporteur.Vote) bool { return v.Ballot != rapporteur.Abstain }) {
		return nil
	}
	v := rapporteur.Vote{Status: r.table.status.of(s, at), Date: r.Days.Of(si, at), Sentence: s.Span, Trigger: s.Tokens[at].Span} // what all have in common
	if h := s.Subject(at); h >= 0 && r.table.instruments[lemma(s, h)] {
		v.Subject, v.Instrument = r.matterOf(s, h), lemma(s, h)
	}
	v.Body = r.body(si, s, v)
	for near := si - 1; near >= 0 && near >= si-2 && v.Body == ""; near-- {
		v.Body = r.councilIn(&r.Doc.Sentences[near], "")
	}
	for k := range out {
		v.Ballot, v.Count = out[k].Ballot, out[k].Count
		v.Header = r.ids.Head(rapporteur.KindVote, v.Trigger.Start)
		out[k] = v
	}
	return out
}

// told gives the ballot that the words behind a number count, "" for none.
func told(s *parse.Sentence, i int) rapporteur.Ballot {
	word := func(k int) string {
		if k >= len(s.Tokens) {
			return ""
		}
		return s.Tokens[k].Lower()
	}
	k := i + 1
	switch word(k) {
	case "votes", "members", "countries", "states", "senators", "lawmakers", "deputies", "nations":
		k++
	}
	switch word(k) {
	case "in":
		if w := word(k + 1); w == "favour" || w == "favor" {
			return rapporteur.For
		}
	case "for":
		return rapporteur.For
	case "against", "opposed":
		return rapporteur.Against
	case "abstention", "abstentions", "abstaining", "abstained":
		return rapporteur.Abstain
	}
	return ""
}
