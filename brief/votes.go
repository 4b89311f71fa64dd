package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur"
)

// votes gives the ballots by body and day.
func (b book) votes() section {
	s := section{ID: "votes", Title: "Votes"}
	type ballot struct {
		key     string
		entries []rapporteur.Vote
	}
	var ballots []*ballot
	known := map[string]*ballot{}
	for _, c := range b.codings {
		for _, v := range c.Votes {
			k := strings.Join([]string{bodyKey(v.Body), v.Date.Start, string(v.Ballot), string(v.Status), strings.ToLower(names(v.Voter)), countText(v)}, "|")
			if v.Body == "" || v.Date.Start == "" { // one of many votes, unless it is told in the same words
				k += "|" + strings.ToLower(plain(v.Sentence.In(c.Article.Text)))
			}
			if known[k] == nil {
				known[k] = &ballot{key: k}
				ballots = append(ballots, known[k])
			}
			known[k].entries = append(known[k].entries, v)
		}
	}
	slices.SortStableFunc(ballots, func(x, y *ballot) int {
		a, b := x.entries[0], y.entries[0]
		if c := compareDay(bodyKey(a.Body), bodyKey(b.Body)); c != 0 {
			return c
		}
		return compareDay(a.Date.Start, b.Date.Start)
	})
	titles := map[string]string{}
	for _, x := range ballots {
		v := x.entries[0]
		entries := asEntries(x.entries)
		l := line{Text: voteText(v), Sources: b.numbers(entries), Quotes: b.quotes(entries), Shown: 1, Weight: len(x.entries), item: v}
		if note := b.independent(l.Sources); note != "" {
			l.Notes = append(l.Notes, note)
		}
		k := bodyKey(v.Body)
		if titles[k] == "" {
			titles[k] = cmp.Or(upperFirst(plain(v.Body)), "Body not stated")
		}
		s.add(titles[k], l)
	}
	return s
}

// bodyKey makes names of one body equal: "the Security Council", "UN Security Council".
func bodyKey(body string) string {
	key := strings.ToLower(plain(body))
	for _, prefix := range []string{"the ", "un ", "u.n. ", "united nations "} {
		key = strings.TrimPrefix(key, prefix)
	}
	return key
}

// ballotWords say of a ballot what it is, what voters did, and what they are to do.
var ballotWords = map[rapporteur.Ballot][3]string{rapporteur.Veto: {"veto", "vetoed", "veto"}, rapporteur.For: {"in favour", "voted in favour", "vote in favour"},
	rapporteur.Against: {"against", "voted against", "vote against"}, rapporteur.Abstain: {"abstaining", "abstained", "abstain"},
	rapporteur.Adopted: {"adopted", "adopted", "adopt"}}

// voteText writes a ballot: "2014-05-06: Peru and Chile vetoed (2); a resolution on the lake".
func voteText(v rapporteur.Vote) string {
	words := ballotWords[v.Ballot]
	text := words[0]
	who := names(v.Voter)
	if who != "" {
		text = upperFirst(who) + " " + words[1]
	}
	switch {
	case who != "" && v.Status != rapporteur.Occurred:
		text = upperFirst(who) + " " + statusWords[v.Status] + words[2]
	case v.Status == rapporteur.Future:
		text += ", to come"
	case v.Status == rapporteur.Hypothetical:
		text += ", spoken of as possible"
	case v.Status == rapporteur.Negated:
		text += ", said not to be so"
	}
	text += countText(v)
	switch {
	case v.Subject != "" && v.Instrument != "" && !strings.Contains(strings.ToLower(v.Subject), strings.ToLower(v.Instrument)):
		text += "; " + plain(v.Instrument) + ": " + plain(v.Subject)
	case v.Subject != "":
		text += "; " + plain(v.Subject)
	case v.Instrument != "":
		text += "; " + plain(v.Instrument)
	}
	if d := dateText(v.Date); d != "" {
		text = d + ": " + text
	}
	return upperFirst(text) + "."
}

func countText(v rapporteur.Vote) string {
	if v.Count == nil {
		return ""
	}
	return fmt.Sprintf(" (%d)", *v.Count)
}
