package when

import (
	"time"

	"rapporteur/parse"
)

// later reads a day told from the one told before: "two days later", "the same day", "the day before". It gives how many days after
// that one it is, and how many tokens the words are; 0 for none.
func later(w []string, k int) (days, n int) {
	if w[k] == "the" || w[k] == "that" {
		switch {
		case w[k] == "that" && at(w, k+1) == "day":
			return 0, 2
		case at(w, k+1) == "same" && at(w, k+2) == "day":
			return 0, 3
		case (at(w, k+1) == "next" || at(w, k+1) == "following") && at(w, k+2) == "day":
			return 1, 3
		case at(w, k+1) == "previous" && at(w, k+2) == "day":
			return -1, 3
		}
		return 0, 0
	}
	many, ok := count(w[k])
	unit, known := is("unit", at(w, k+1))
	if !ok || !known || unit != unitDay && unit != unitWeek {
		return 0, 0
	}
	if unit == unitWeek {
		many *= 7
	}
	switch at(w, k+2) {
	case "later":
		return many, 3
	case "earlier", "previously":
		return -many, 3
	}
	return 0, 0
}

// before gives the day from which such words count: the only day told earlier in the sentence, else in the one before it. Where two
// are told, none is meant clearly.
func (c *Calendar) before(sentence int, told []Expression) (time.Time, bool) {
	for _, list := range [][]Expression{told, c.previous(sentence)} {
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

// previous gives the expressions of the sentence before, in the same part of the article.
func (c *Calendar) previous(sentence int) []Expression {
	if sentence == 0 || c.doc.Sentences[sentence-1].Part != c.doc.Sentences[sentence].Part {
		return nil
	}
	return c.at[sentence-1]
}

// pauses are what is agreed to begin on a day to come.
var pauses = set("ceasefire cease-fire truce pause curfew halt withdrawal pullout armistice lull moratorium")

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
