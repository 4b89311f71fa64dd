package when

import (
	"slices"
	"strings"
	"time"

	"rapporteur"
	"rapporteur/parse"
)

// Calendar holds the date expressions of one article. It is not changed after Read returned it.
type Calendar struct {
	doc       *parse.Doc
	published time.Time // zero when not known to the day
	month     time.Time // first day of the month of publication; zero when not even that is known
	all       []Expression
	at        [][]Expression // those of each sentence that tell a date
	loose     [][]Expression // those that tell none: "recently", "every day", "for months"

	quarter time.Time // while reading: first day of the quarter told in this sentence or the ones just before; zero for none
	toldAt  int       // the sentence that told it
}

// Expression is one expression of date or time: the tokens [First, Last] of one sentence, and what they mean.
type Expression struct {
	Sentence    int
	First, Last int
	Span        rapporteur.Span
	Date        rapporteur.Date // zero for what is on no calendar, such as a length of time
	Sort        Sort
	Value       string // after TIMEX3: "1998-03-12", "1998-W09", "P3D", "PAST_REF"
	Mod         Mod
	head        int    // its token that hangs on a word outside
	up          int    // the token it tells the time of, -1 for none
	lead        string // the preposition before it: "since", "until"
	part        bool   // it is part of the name of a thing: "Friday's vote", see attribute
}

// Read finds the date expressions of an article. The doc must be the article's.
func Read(a rapporteur.Article, d *parse.Doc) *Calendar {
	c := &Calendar{doc: d, at: make([][]Expression, len(d.Sentences)), loose: make([][]Expression, len(d.Sentences))}
	if day, err := time.Parse(isoDay, a.Published.Start); err == nil {
		c.published, c.month = day, day.AddDate(0, 0, 1-day.Day())
	} else if m, err := time.Parse("2006-01", a.Published.Start); err == nil {
		c.month = m
	}
	var l line
	x := tables()
	for i := range d.Sentences {
		l.read(&d.Sentences[i], x)
		c.find(i, &l)
	}
	return c
}

// In lists the expressions of one sentence that tell a date.
func (c *Calendar) In(sentence int) []Expression { return c.at[sentence] }

// Loose lists the expressions of one sentence that tell when something was, and no date: "recently", "every day", "for months".
func (c *Calendar) Loose(sentence int) []Expression { return c.loose[sentence] }

// Setting gives the first day told in the body of the report, up to the day of publication: when it is set, as far as nothing is told of when
// an act was.
func (c *Calendar) Setting() rapporteur.Date {
	for i, list := range c.at {
		for _, e := range list {
			if first, ok := e.Date.First(); ok && c.doc.Sentences[i].Part != rapporteur.PartTitle && e.Date.Precision == rapporteur.PrecisionDay && !first.After(c.published) {
				return e.Date
			}
		}
	}
	return rapporteur.Date{}
}

// Governor gives the token that the expression tells the time of, -1 for none.
func (e *Expression) Governor() int { return e.up }

// Lead gives the preposition before the expression, "" for none.
func (e *Expression) Lead() string { return e.lead }

// Expressions lists all expressions of the article, in the order of the text.
func (c *Calendar) Expressions() []Expression { return slices.Clone(c.all) }

// find reads the expressions of one sentence, the longest at each place.
func (c *Calendar) find(sentence int, l *line) {
	if sentence > c.toldAt+quarterKept {
		c.quarter = time.Time{}
	}
	for k := 0; k < len(l.words); {
		v, n := l.match(k)
		if n == 0 {
			k++
			continue
		}
		if e, ok := c.expression(sentence, l, v, k, k+n-1); ok {
			c.all = append(c.all, e)
			if !e.Date.IsZero() && !heading(l, &e) {
				c.at[sentence] = append(c.at[sentence], e)
			}
			if e.Date.IsZero() {
				c.loose[sentence] = append(c.loose[sentence], e)
			}
			if v.kind != away && quarters(e.Date) {
				c.quarter, _ = e.Date.First()
				c.toldAt = sentence
			}
		}
		k += n
	}
}

// heading reports whether an expression is the date of a headline, which tells when it was written: "Apr. 5: Operations in the north".
func heading(l *line, e *Expression) bool {
	return l.s.Part == rapporteur.PartTitle && e.First == 0 && l.word(e.Last+1) == ":"
}

// quarterKept is for how many sentences a quarter is what "a year ago" is compared with.
const quarterKept = 4

// expression works out what the tokens [first, last] mean; false where they count from a day that was not told.
func (c *Calendar) expression(sentence int, l *line, v value, first, last int) (Expression, bool) {
	s := l.s
	e := Expression{Sentence: sentence, First: first, Last: last, Span: s.Stretch(first, last)}
	e.head = headOf(s, first, last)
	e.lead = lead(s, l.words, &e)
	e.up, e.part = governor(s, &e, c.at[sentence]), attribute(s, e.head)
	if v := unset(s, &e); v >= 0 {
		e.up, e.part = v, false
	}
	switch {
	case v.kind == since:
		from, told := c.before(sentence)
		if !told && v.told {
			return e, false
		}
		if !told { // from nowhere, "two days later" is no more than two days
			v.kind = length
			e.Last--
			e.Span = s.Stretch(first, e.Last)
			break
		}
		e.Date = day(from.AddDate(0, 0, v.days()), "told before")
	case v.kind == calendar && v.unit == unitDay: // "throughout the day" is the day told before
		e.Date = c.resolve(v, past)
		if from, told := c.before(sentence); told {
			e.Date = day(from, "told before")
		}
	case v.kind == daily && v.clock != "" && !slices.Contains(l.words[first:last+1], "today"):
		e.Date = c.hour(sentence, v)
	case v.kind == absolute && v.year == 0 && v.day > 0 && c.yearTold(sentence, v) > 0:
		v.year = c.yearTold(sentence, v)
		e.Date = c.resolve(v, past)
		e.Date.Basis = "day of the year"
	case ahead(s, e.head, e.lead):
		e.Date = c.resolve(v, future)
	case v.kind == absolute && v.year == 0 && terms[e.lead]:
		e.Date = c.resolve(v, nearest)
	default:
		e.Date = c.resolve(v, c.tense(s, &e))
	}
	if e.Date.Start != "" && !onCalendar(e.Date) {
		e.Date = relative() // "3,000 years ago" is before the years that a date can tell
	}
	e.Sort, e.Value = c.timex(v, e.Date)
	e.Mod = v.mod()
	if !e.Date.IsZero() {
		e.Date.Text, e.Date.Span = e.Span.In(c.doc.Text), e.Span
	}
	return e, true
}

// onCalendar reports whether a date begins and ends in the years 1 to 9999.
func onCalendar(d rapporteur.Date) bool {
	_, first := d.First()
	_, last := d.Last()
	return first && last
}

// headOf gives the token of a stretch that hangs on a word outside it.
func headOf(s *parse.Sentence, first, last int) int {
	for k := last; k >= first; k-- {
		if h := s.Tokens[k].Head; (h < first || h > last) && s.Tokens[k].UPOS != "PUNCT" {
			return k
		}
	}
	return last
}

// lead gives the preposition that stands before an expression, or marks its head; "" for none.
func lead(s *parse.Sentence, words []string, e *Expression) string {
	for _, k := range s.Children(e.head, "case", "mark") {
		if k < e.First {
			return words[k]
		}
	}
	if e.First > 0 && (s.Tokens[e.First-1].UPOS == "ADP" || terms[words[e.First-1]]) {
		return words[e.First-1]
	}
	return ""
}

// tense tells whether the word that an expression hangs on is of what is to come. A noun tells it less surely than a verb.
func (c *Calendar) tense(s *parse.Sentence, e *Expression) tense {
	told := past
	head, k := e.head, e.up
	if k >= 0 && s.Tokens[k].UPOS == "NOUN" {
		told = present
	}
	for n := 0; k >= 0 && n < 12; n++ {
		t := &s.Tokens[k]
		lemma := t.LowerLemma()
		if planned[lemma] || planning[lemma] && (head > k || t.XPOS == "VBN") {
			return future
		}
		if t.UPOS == "VERB" || t.UPOS == "AUX" || s.Find(k, "cop") >= 0 {
			for _, a := range s.Children(k, "aux", "cop") {
				switch s.Tokens[a].Lemma {
				case "will", "shall", "’ll", "'ll", "would", "wo":
					return future
				}
			}
			if infinitive(s, k) && (t.Head < 0 || s.Find(k, "nsubj") >= 0 || (s.Tokens[t.Head].Head < 0 || s.Tokens[t.Head].Head == head) && nounlike(s, t.Head) || t.Is("acl") && s.Find(k, "aux") >= 0) {
				return future // a headline: "Envoy to meet rebels on Sunday"
			}
			if t.Head >= 0 && infinitive(s, k) && (planning[s.Tokens[t.Head].Lemma] || planned[s.Tokens[t.Head].LowerLemma()]) {
				return future
			}
			switch {
			case t.XPOS == "VBN" && t.Is("acl"), t.XPOS == "VBD", s.Find(k, "aux") >= 0 && s.Tokens[s.Find(k, "aux")].Lemma == "have":
				return told
			case (t.XPOS == "VBZ" || t.XPOS == "VBP" || t.XPOS == "VBG" && s.Find(k, "aux") >= 0) && (timetable[lemma] || lemma == "take" && effective(s, k)):
				return future
			case t.XPOS == "VBZ" || t.XPOS == "VBP":
				return present
			}
		}
		k = t.Head
	}
	return present
}

// effective reports whether a verb is one of "take effect", "take office".
func effective(s *parse.Sentence, k int) bool {
	o := s.Find(k, "obj")
	return o >= 0 && (s.Tokens[o].Lemma == "effect" || s.Tokens[o].Lemma == "office")
}

// nounlike reports whether a token is a noun that no verb is told of.
func nounlike(s *parse.Sentence, k int) bool {
	u := s.Tokens[k].UPOS
	return (u == "NOUN" || u == "PROPN") && s.Find(k, "cop", "nsubj") < 0
}

// infinitive reports whether a verb stands with "to".
func infinitive(s *parse.Sentence, k int) bool {
	m := s.Find(k, "mark")
	return m >= 0 && strings.EqualFold(s.Tokens[m].Form, "to")
}

type tense int

const (
	past tense = iota
	present
	future
	nearest // of a term: "until mid-November"
)

// terms are words before a day that ends or begins a term.
var terms = lists.Named("terms")

var planning = lists.Named("planning")
var planned = lists.Named("planned")

// timetable are verbs whose present tells of a day to come: "they meet on Monday".
var timetable = lists.Named("timetable")
