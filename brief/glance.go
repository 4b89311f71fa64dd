package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur"
)

// How much the glance shows: it has to fit one screen.
const (
	mostParties     = 8
	mostWidelyTold  = 5
	mostInDispute   = 3
	mostValuesShown = 4
)

// glance gives what a reader sees first: how much of what there is, who is named most, what most sources tell, where they
// differ.
func (b book) glance(s summary) section {
	out := section{ID: "glance", Title: "At a glance"}
	if s.Reports == 0 {
		return out
	}
	out.add("", line{Text: s.told()})
	if len(s.Parties) > 0 {
		var names []string
		for _, p := range s.Parties {
			names = append(names, fmt.Sprintf("%s (in %d)", p.Name, p.Reports))
		}
		out.add("", line{Text: "Named in most reports: " + strings.Join(names, ", ") + "."})
	}
	for _, l := range b.widelyTold() {
		out.add("Told by several independent sources", l)
	}
	for _, l := range b.inDispute() {
		out.add("Where reports differ", l)
	}
	return out
}

// told says how many things of each kind there are.
func (s summary) told() string {
	var kinds []string
	for _, k := range []struct {
		n         int
		one, many string
	}{
		{s.Happened, "thing that happened", "things that happened"}, {s.Expected, "announced or expected", "announced or expected"},
		{s.Negated, "said not to have happened", "said not to have happened"}, {s.Possible, "spoken of as possible", "spoken of as possible"},
		{s.Figures, "figure", "figures"}, {s.Statements, "statement", "statements"}, {s.Votes, "vote", "votes"},
		{s.Commitments, "commitment", "commitments"}, {s.Differences, "point on which reports differ", "points on which reports differ"},
	} {
		if k.n > 0 {
			kinds = append(kinds, plural(k.n, k.one, k.many))
		}
	}
	if len(kinds) == 0 {
		return "The reports tell of nothing that the record keeps."
	}
	return "The record holds " + strings.Join(kinds, ", ") + "."
}

// widelyTold gives what happened that most of several independent sources tell.
func (b book) widelyTold() []line {
	var list []rapporteur.Incident
	for _, i := range b.record.Incidents {
		if i.Status == rapporteur.Occurred && i.Independent > 1 && !bareMention(i) {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(x, y rapporteur.Incident) int {
		return cmp.Or(cmp.Compare(y.Independent, x.Independent), cmp.Compare(len(y.Articles), len(x.Articles)))
	})
	var out []line
	for _, i := range list[:min(len(list), mostWidelyTold)] {
		l := b.incident(i)
		if i.Date.Start != "" {
			l.Text = dateText(i.Date) + ": " + l.Text
		}
		l.Shown = 1
		out = append(out, l)
	}
	return out
}

// inDispute gives one line for each of the fields on which most sources differ.
func (b book) inDispute() []line {
	disputes := slices.Clone(b.record.Disagreements)
	articles := map[int]int{}
	index := make([]int, len(disputes))
	for i, d := range disputes {
		index[i] = i
		for _, v := range d.Values {
			articles[i] += len(v.Articles)
		}
	}
	slices.SortStableFunc(index, func(i, j int) int { return cmp.Compare(articles[j], articles[i]) })
	var out []line
	for _, i := range index[:min(len(index), mostInDispute)] {
		d := disputes[i]
		var values []string
		var entries []rapporteur.Entry
		for k, v := range d.Values {
			if k < mostValuesShown {
				values = append(values, valueText(v.Value))
			}
			entries = append(entries, b.entries(v.Entries)...)
		}
		if n := len(d.Values) - mostValuesShown; n > 0 {
			values = append(values, plural(n, "other value"))
		}
		out = append(out, line{Text: b.disputed(d) + " — " + strings.Join(values, " / ") + ".", Sources: b.numbers(entries)})
	}
	return out
}

// mostNamed gives those who are named in most reports as a party or as a speaker. Descriptions ("the troops") name nobody.
func (b book) mostNamed() []namedParty {
	known := newParties()
	reports := map[int]map[int]bool{}
	for i, c := range b.codings {
		note := func(list ...rapporteur.Entity) {
			for _, e := range list {
				if pronoun(e) || !properName(b.called(e, c.Article.ID)) || e.Type == rapporteur.TypeUnknown {
					continue
				}
				n := known.number(e)
				if reports[n] == nil {
					reports[n] = map[int]bool{}
				}
				reports[n][i] = true
			}
		}
		for _, e := range c.Events {
			note(e.Actor...)
			note(e.Recipient...)
		}
		for _, s := range c.Statements {
			note(s.Speaker)
		}
	}
	order := make([]int, len(known.known))
	for i := range order {
		order[i] = i
	}
	name := func(n int) string { return upperFirst(display(known.known[n])) }
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(len(reports[j]), len(reports[i])), strings.Compare(name(i), name(j)))
	})
	var out []namedParty
	for _, n := range order {
		repeated := slices.ContainsFunc(out, func(p namedParty) bool { return p.Name == name(n) })
		if len(out) < mostParties && !repeated {
			out = append(out, namedParty{name(n), len(reports[n])})
		}
	}
	return out
}
