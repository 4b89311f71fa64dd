package when

import (
	"strconv"
	"strings"
	"time"

	"rapporteur"
	"rapporteur/parse"
)

// later reads a day told from the one told before: "two days later", "the same day", "the day before".
func (l *line) later(k int) (value, int) {
	v := value{kind: since, many: amount{n: 1}}
	if w := l.words[k]; w == "the" || w == "that" {
		v.told = true
		switch {
		case w == "that" && l.word(k+1) == "day":
			return v, 2
		case l.word(k+2) != "day":
		case l.word(k+1) == "same":
			return v, 3
		case l.word(k+1) == "next" || l.word(k+1) == "following":
			v.side = 1
			return v, 3
		case l.word(k+1) == "previous":
			v.side = -1
			return v, 3
		}
		return value{}, 0
	}
	many, size := l.amount(k)
	u, known := l.is(k+size, aUnit)
	if size == 0 || many.some || !known || unit(u) != unitDay && unit(u) != unitWeek {
		return value{}, 0
	}
	v.many, v.unit = many, unit(u)
	switch l.word(k + size + 1) {
	case "later":
		v.side = 1
	case "earlier", "previously":
		v.side = -1
	default:
		return value{}, 0
	}
	return v, size + 2
}

// days gives how many days after the one told before it is.
func (v value) days() int {
	if v.unit == unitWeek {
		return v.side * int(7*v.many.n)
	}
	return v.side * int(v.many.n)
}

// before gives the day from which such words count: the only day told earlier in the sentence, else in the one before it. Where two
// are told, none is meant clearly.
func (c *Calendar) before(sentence int) (time.Time, bool) {
	for _, list := range [][]Expression{c.at[sentence], c.previous(sentence)} {
		var day time.Time
		for _, e := range list {
			d, ok := e.Date.First()
			if !ok || len(e.Date.Start) < len(time.DateOnly) || e.Date.End != "" {
				continue
			}
			if !day.IsZero() && !day.Equal(d) {
				return time.Time{}, false
			}
			day = d
		}
		if !day.IsZero() {
			return day, true
		}
	}
	return time.Time{}, false
}

// hour gives the day of a time of day that is told alone: the day told before, where one is. Beside a month or a year, it is a time on no
// calendar: "he was killed in June 1968. They shot him just after midnight". Else it is of the day of the report.
func (c *Calendar) hour(sentence int, v value) rapporteur.Date {
	if on, told := c.before(sentence); told {
		return day(on, "told before")
	}
	for _, list := range [][]Expression{c.at[sentence], c.previous(sentence)} {
		for _, e := range list {
			if n := len(e.Date.Start); n > 0 && n < len(time.DateOnly) {
				return rapporteur.Date{}
			}
		}
	}
	return c.resolve(v, present)
}

// yearTold gives the year of a day that goes on from a day of an earlier year told shortly before: "moved in on November 15, 2017 ... left on
// November 21"; 0 for none. What is told of the year of publication, or of the one before it where the day is yet to come, counts from there.
func (c *Calendar) yearTold(sentence int, v value) int {
	const sentences, term = 2, 120 * 24 * time.Hour
	if len(c.all) == 0 || c.published.IsZero() {
		return 0
	}
	e := &c.all[len(c.all)-1]
	from, ok := e.Date.First()
	if !ok || sentence-e.Sentence > sentences || len(e.Date.Start) < len(time.DateOnly) || e.Date.Basis != "stated" && e.Date.Basis != "day of the year" || c.published.Sub(from) < 2*term {
		return 0
	}
	for y := from.Year(); y <= from.Year()+1; y++ {
		if d := date(y, v.month, v.day); !d.Before(from) && d.Sub(from) <= term {
			return y
		}
	}
	return 0
}

// previous gives the expressions of the sentence before, in the same part of the article.
func (c *Calendar) previous(sentence int) []Expression {
	if sentence == 0 || c.doc.Sentences[sentence-1].Part != c.doc.Sentences[sentence].Part {
		return nil
	}
	return c.at[sentence-1]
}

// reckoned gives the day of a clause, or of a noun, that is told from the day of the one above it: "on Thursday, a day after rebels shelled the
// port", "two days before the talks"; the zero Date where that day is not told, and false for what is told otherwise.
func (c *Calendar) reckoned(s *parse.Sentence, sentence, k int) (rapporteur.Date, bool) {
	up := s.Tokens[k].Head
	if up < 0 || len(c.loose[sentence]) == 0 || !s.Tokens[k].Is("advcl", "obl", "nmod") {
		return rapporteur.Date{}, false
	}
	for _, m := range s.Children(k, "mark", "case") {
		side := 0
		switch strings.ToLower(s.Tokens[m].Form) {
		case "after":
			side = -1
		case "before":
			side = 1
		}
		for i := range c.loose[sentence] {
			e := &c.loose[sentence][i]
			days := e.days()
			if side == 0 || days == 0 || e.Last != m-1 {
				continue
			}
			d := c.told(s, sentence, up)
			from, ok := d.First()
			if !ok || len(d.Start) < len(time.DateOnly) || d.End != "" {
				return rapporteur.Date{}, true
			}
			d = day(from.AddDate(0, 0, side*days), "told before")
			d.Text, d.Span = e.Span.In(c.doc.Text), e.Span
			return d, true
		}
	}
	return rapporteur.Date{}, false
}

// days gives how many days a length of days or weeks is, 0 for another.
func (e *Expression) days() int {
	n := len(e.Value)
	if e.Sort != DurationSort || n < 3 || e.Value[0] != 'P' {
		return 0
	}
	many, err := strconv.Atoi(e.Value[1 : n-1])
	switch {
	case err != nil || many > 60:
	case e.Value[n-1] == 'D':
		return many
	case e.Value[n-1] == 'W':
		return 7 * many
	}
	return 0
}

// pauses are what is agreed to begin on a day to come.
var pauses = lists.Named("pauses")

// ahead reports whether an expression tells from when on something agreed will hold: "a truce from Sunday", "a ceasefire starting
// on Monday".
func ahead(s *parse.Sentence, head int, lead string) bool {
	up := s.Tokens[head].Head
	if up >= 0 && (s.Tokens[up].Lemma == "start" || s.Tokens[up].Lemma == "begin") && s.Tokens[up].XPOS == "VBG" {
		lead, up = "from", s.Tokens[up].Head
	}
	if lead != "from" || up < 0 {
		return false
	}
	if s.Tokens[up].UPOS == "NOUN" {
		return pauses[s.Tokens[up].Lemma]
	}
	for _, k := range s.Children(up, "obj", "obl") {
		if k < head && pauses[s.Tokens[k].Lemma] {
			return true
		}
	}
	return false
}
