package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"rapporteur"
)

// happened gives the incidents in sections: what happened by day, what happened in a month or a year, what happened on
// a day that is not told, what is expected, what is said not to have happened, what is only spoken of. An announcement of something that was held stands
// with it alone.
func (b book) happened() []section {
	dated := section{ID: "happened", Title: "What happened, in order"}
	vague := section{ID: "background", Title: "What happened, only month or year told", Short: true}
	undated := section{ID: "undated", Title: "What happened, day not told", Note: "By the report that tells it first.", Short: true}
	future := section{ID: "expected", Title: "Announced or expected", Short: true}
	negated := section{ID: "negated", Title: "Said not to have happened", Short: true}
	spoken := section{ID: "possible", Title: "Spoken of as possible, wanted or conditional", Short: true}
	plans := map[rapporteur.EntryID]bool{}
	for _, i := range b.record.Incidents {
		for _, e := range i.PlannedBy {
			plans[e] = true
		}
	}
	for _, i := range b.record.Incidents {
		l := b.incident(i)
		day := dateText(i.Date)
		switch {
		case i.Status == rapporteur.Occurred && i.Date.Start != "" && !placedByDay(i.Date):
			vague.add("", l.after(day))
		case i.Status == rapporteur.Occurred && i.Date.Start != "":
			dated.add(day, l)
		case i.Status == rapporteur.Occurred:
			undated.add(b.reportTitle(l.Sources[0]), l.after(day))
		case i.Status == rapporteur.Future && plans[i.Events[0]]:
		case i.Status == rapporteur.Future:
			future.add("", l.after(day))
		case i.Status == rapporteur.Negated:
			negated.add("", l.after(day))
		default:
			spoken.add("", l.after(day))
		}
	}
	sections := []section{dated, vague, undated, future, negated, spoken}
	for i := range sections {
		sections[i].gatherPassing(sections[i].ID == "happened")
	}
	return sections
}

// reportTitle heads what one report tells.
func (b book) reportTitle(n int) string {
	a := b.codings[n-1].Article
	title := fmt.Sprintf("[%d] ", n)
	if a.Published.Start != "" {
		title += dateText(a.Published) + ", "
	}
	return title + titleText(source{Title: a.Title, Basis: a.TitleBasis})
}

// mostDays is the longest stretch that still places an incident in the order of days.
const mostDays = 8

func placedByDay(d rapporteur.Date) bool {
	first, ok := d.First()
	last, ok2 := d.Last()
	return ok && ok2 && last.Sub(first) < mostDays*24*time.Hour
}

// add puts a line under a heading; lines of one heading stand together.
func (s *section) add(title string, l line) {
	if n := len(s.Groups); n > 0 && s.Groups[n-1].Title == title {
		s.Groups[n-1].Lines = append(s.Groups[n-1].Lines, l)
		return
	}
	if title != "" { // headings come in order, but for those of reports
		for i := range s.Groups {
			if s.Groups[i].Title == title {
				s.Groups[i].Lines = append(s.Groups[i].Lines, l)
				return
			}
		}
	}
	s.Groups = append(s.Groups, group{title, []line{l}})
}

// after puts the day behind the sentence of a line.
func (l line) after(day string) line {
	if day != "" {
		l.Text = strings.TrimSuffix(l.Text, ".") + " (" + day + ")."
	}
	return l
}

// incident writes one incident as a line.
func (b book) incident(i rapporteur.Incident) line {
	events := b.fullestFirst(i)
	text := b.act(i, events)
	switch who := b.commonSources(events); {
	case len(who) == 0:
	case sameSpeakers(who, i.Actor):
		text += ", by own account"
	default:
		text += ", according to " + names(who)
	}
	if h := commonHedges(events); h != "" {
		text += " (told with “" + h + "”)"
	}
	entries := asEntries(events)
	l := line{Text: text + ".", Sources: b.numbers(entries), Quotes: b.quotes(entries), Shown: min(2, max(1, i.Independent))}
	if note := b.independent(l.Sources); note != "" {
		l.Notes = append(l.Notes, note)
	}
	if len(i.PlannedBy) > 0 {
		planned := asEntries(b.events(i.PlannedBy))
		l.Notes = append(l.Notes, "announced in "+citation(b.numbers(planned)))
		l.Quotes = append(l.Quotes, b.quotes(planned)...)
	}
	l.Weight = 10*i.Independent + len(i.Articles) + 2*min(2, len(i.Actor)) + 2*min(2, len(i.Recipient))
	if bareMention(i) {
		l.passing = told(i.Event, i.Mode, rapporteur.Occurred, b.trigger(events[0]), nil, nil)
	}
	for _, d := range i.Disagreements {
		l.Weight += 10
		l.Notes = append(l.Notes, "reports differ: "+fieldText(d.Field))
	}
	l.item = i
	return l
}

func (b book) events(ids []rapporteur.EntryID) []rapporteur.Event {
	var out []rapporteur.Event
	for _, id := range ids {
		if e, ok := b.entry[id].(rapporteur.Event); ok {
			out = append(out, e)
		}
	}
	return out
}

func asEntries[E rapporteur.Entry](list []E) []rapporteur.Entry {
	var out []rapporteur.Entry
	for _, e := range list {
		out = append(out, e)
	}
	return out
}

// fullness counts what an event tells, to quote the fullest telling first.
func fullness(e rapporteur.Event) int {
	n := 2*min(len(e.Actor), 2) + 2*min(len(e.Recipient), 2)
	if e.Date.Start != "" {
		n++
	}
	if !e.Place.IsZero() {
		n++
	}
	return n
}

// act writes what an incident is, without a full stop: who did what to whom, and where.
func (b book) act(i rapporteur.Incident, events []rapporteur.Event) string {
	text := told(i.Event, i.Mode, i.Status, b.trigger(events[0]), b.calledAll(i.Actor, events), b.calledAll(i.Recipient, events))
	if place := b.placeOf(i, events); place != "" && !strings.Contains(text, place) {
		text += " " + inPlace(place)
	}
	return text
}

// fullestFirst gives the events of an incident, those that tell most first.
func (b book) fullestFirst(i rapporteur.Incident) []rapporteur.Event {
	events := b.events(i.Events)
	slices.SortStableFunc(events, func(x, y rapporteur.Event) int { return cmp.Compare(fullness(y), fullness(x)) })
	return events
}

func (b book) trigger(e rapporteur.Event) string { return e.Trigger.In(b.article(e.Article).Text) }

// placeOf gives the place of an incident as its report names it.
func (b book) placeOf(i rapporteur.Incident, events []rapporteur.Event) string {
	for _, e := range events {
		if e.Place == i.Place {
			return b.placed(i.Place, e.Article)
		}
	}
	return placeText(i.Place)
}

// bareMention reports that an incident names neither who nor where.
func bareMention(i rapporteur.Incident) bool {
	return len(i.Actor) == 0 && len(i.Recipient) == 0 && i.Place.IsZero()
}

// commonSources names who is said to tell the incident, if no report tells it as its own.
func (b book) commonSources(events []rapporteur.Event) []rapporteur.Entity {
	var out []rapporteur.Entity
	for _, e := range events {
		if len(e.Attribution) == 0 {
			return nil
		}
		out = b.speakers(e.Article, e.Attribution, out)
	}
	return out
}

// commonHedges gives the hedges of the first telling, if every telling has some.
func commonHedges(events []rapporteur.Event) string {
	for _, e := range events {
		if len(e.Hedges) == 0 {
			return ""
		}
	}
	return plain(strings.Join(events[0].Hedges, "”, “"))
}

// dateText writes a date for a person; "" for none.
func dateText(d rapporteur.Date) string {
	switch {
	case d.Start == "" && d.Text != "":
		return "“" + plain(d.Text) + "”, day not known"
	case d.Start == "" || d.End == "" || d.End == d.Start:
		return d.Start
	}
	return d.Start + " to " + d.End
}

// inPlace puts "in" before a place, unless its words say already how it lies.
func inPlace(place string) string {
	for _, w := range []string{"near", "outside", "around", "off", "along", "between", "in", "at", "on", "across"} {
		if strings.HasPrefix(place, w+" ") {
			return place
		}
	}
	return "in " + place
}

func placeText(p rapporteur.Place) string {
	if p.Name != "" {
		return plain(p.Name)
	}
	return plain(p.Text)
}

// citation writes source numbers as they stand behind a line: "[1] [4]".
func citation(numbers []int) string {
	var out []string
	for _, n := range numbers {
		out = append(out, fmt.Sprintf("[%d]", n))
	}
	return strings.Join(out, " ")
}

// fieldText writes the name of a field or a measure for a person.
func fieldText(field string) string {
	if field == "status" {
		return "whether it happened"
	}
	return strings.ReplaceAll(field, "_", " ")
}
