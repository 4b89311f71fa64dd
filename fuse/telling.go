package fuse

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"rapporteur"
	"rapporteur/plover"
)

// telling is one event as one sentence of one article tells it, with what is compared.
type telling struct {
	event      rapporteur.Event
	article    int // index among the sorted codings
	lineage    int // index of the article that its text goes back to
	published  rapporteur.Date
	days       days
	actor      []party // those named
	recipient  []party // those named
	all        []party // both
	voices     []party // who is said to tell it
	known      knowing
	place      spot
	subject    []string // stems of what the sentence speaks of, the parties left out; sorted
	words      []string // stems of the trigger, sorted
	background bool     // told as something that happened often or long before
	version    string   // equal for tellings that say the same in all that is compared
}

// knowing says how well each side of an act is told.
type knowing struct{ actor, recipient int }

// tell gives all events of the sorted codings in the order of articles and texts.
func tell(codings []rapporteur.Coding, root []int) []*telling {
	var out []*telling
	for i, c := range codings {
		first := len(out)
		for _, e := range c.Events {
			out = append(out, tellingOf(e, c.Article, i, root[i]))
		}
		slices.SortStableFunc(out[first:], func(a, b *telling) int { return a.event.Trigger.Start - b.event.Trigger.Start })
	}
	return out
}

func tellingOf(e rapporteur.Event, a rapporteur.Article, article, lineage int) *telling {
	actor, recipient := partiesOf(e.Actor), partiesOf(e.Recipient)
	t := &telling{
		event:      e,
		article:    article,
		lineage:    lineage,
		published:  a.Published,
		days:       daysOf(e.Date),
		actor:      named(actor),
		recipient:  named(recipient),
		place:      spotOf(e.Place),
		subject:    subjectOf(e.Sentence.In(a.Text), e),
		words:      stems(wordsOf(e.Trigger.In(a.Text))),
		background: isBackground(a.Text, e),
	}
	t.all = slices.Concat(t.actor, t.recipient)
	for _, s := range e.Attribution {
		t.voices = append(t.voices, partyOf(s.Entity))
	}
	t.known = knowing{2*len(t.actor) + properNames(actor), 2*len(t.recipient) + properNames(recipient)}
	t.version = t.write()
	return t
}

// properNames counts the parties with a name of their own.
func properNames(side []party) int {
	n := 0
	for _, p := range side {
		if p.name.proper {
			n++
		}
	}
	return n
}

// write puts all that is compared of a telling, but for who tells it, into one string.
func (t *telling) write() string {
	var b strings.Builder
	field := func(words ...string) {
		for _, w := range words {
			b.WriteString(w)
			b.WriteByte(0)
		}
		b.WriteByte(1)
	}
	for _, m := range t.event.Mode {
		field(m.String())
	}
	for _, side := range [][]party{t.actor, t.recipient, t.voices} {
		b.WriteByte(2)
		for _, p := range side {
			field(p.key())
		}
	}
	field(t.place.key(), strconv.Itoa(t.days.first), strconv.Itoa(t.days.last), strconv.FormatBool(t.days.known), strconv.FormatBool(t.background),
		t.published.Start, t.published.End, string(t.event.Date.Basis))
	field(t.subject...)
	field(t.words...)
	return b.String()
}

// key is equal for parties between which no comparison tells a difference.
func (p party) key() string {
	return strings.Join([]string{strings.Join(p.name.words, " "), strconv.FormatBool(p.name.proper), p.Code.String(), p.Sector.String(), string(p.Type)}, "|")
}

// key is equal for places between which no comparison tells a difference.
func (s spot) key() string {
	if s.IsZero() {
		return ""
	}
	key := strings.Join(s.words, " ") + "|" + s.Country + "|" + s.Precision
	for _, f := range []*float64{s.Lat, s.Lon} {
		if f != nil {
			key += "|" + strconv.FormatFloat(*f, 'g', -1, 64)
		}
	}
	return key
}

// days is a stretch of whole days; known is false where no day could be told.
type days struct {
	first, last int // days since 1970
	known       bool
}

// vagueDays is the length from which a stretch of days places an act so loosely ("in May", "this year") that it says
// nothing of whether two acts are one. A week and its weekend still do.
const vagueDays = 9

func daysOf(d rapporteur.Date) days {
	first, ok := d.First()
	last, ok2 := d.Last()
	if !ok || !ok2 {
		return days{}
	}
	const day = 24 * time.Hour
	return days{int(first.Unix() / int64(day.Seconds())), int(last.Unix() / int64(day.Seconds())), true}
}

func (d days) length() int { return d.last - d.first + 1 }

// precise reports that the days place an act closely enough to compare it.
func (d days) precise() bool { return d.known && d.length() < vagueDays }

func (d days) overlap(o days) bool {
	return d.known && o.known && d.first <= o.last && o.first <= d.last
}

// kin reports that the two are told in one article, or in versions of one text.
func (t *telling) kin(u *telling) bool { return t.lineage == u.lineage }

// reciprocal reports that the parties of such acts do it to one another, so that which of them is told as actor and
// which as recipient is a matter of wording.
func reciprocal(t plover.Type) bool { return t == plover.Consult || t == plover.Cooperate }

// verbal reports that such acts are done by speaking. The same parties may do several of them on one day.
func verbal(t plover.Type) bool {
	return t != plover.Consult && (t.Quad() == 1 || t.Quad() == 3)
}
