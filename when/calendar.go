package when

import (
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
	at        [][]Expression
}

// Expression is one date expression: the tokens [First, Last] of one sentence, and the date they mean.
type Expression struct {
	Sentence    int
	First, Last int
	Date        rapporteur.Date
	head        int    // its token that hangs on a word outside
	lead        string // the preposition before it: "since", "until"
}

// Read finds the date expressions of an article. The doc must be the article's.
func Read(a rapporteur.Article, d *parse.Doc) *Calendar {
	c := &Calendar{doc: d, at: make([][]Expression, len(d.Sentences))}
	if day, err := time.Parse(time.DateOnly, a.Published.Start); err == nil {
		c.published, c.month = day, day.AddDate(0, 0, 1-day.Day())
	} else if m, err := time.Parse("2006-01", a.Published.Start); err == nil {
		c.month = m
	}
	for i := range d.Sentences {
		c.at[i] = c.find(i)
	}
	return c
}

// Expressions lists all date expressions of the article, in the order of the text.
func (c *Calendar) Expressions() []Expression {
	var out []Expression
	for _, e := range c.at {
		out = append(out, e...)
	}
	return out
}

// find reads the expressions of one sentence, the longest at each place.
func (c *Calendar) find(sentence int) []Expression {
	s := &c.doc.Sentences[sentence]
	words := make([]string, len(s.Tokens))
	for i := range s.Tokens {
		words[i] = strings.ToLower(strings.TrimSuffix(s.Tokens[i].Form, "."))
	}
	var out []Expression
	for k := 0; k < len(words); {
		days, n := later(words, k)
		from, told := c.before(sentence, out)
		counted := n > 0
		var v value
		if !counted {
			v, n = c.match(s, words, k)
		}
		if n == 0 || counted && !told {
			k += max(n, 1)
			continue
		}
		e := Expression{Sentence: sentence, First: k, Last: k + n - 1}
		e.head = headOf(s, e.First, e.Last)
		e.lead = lead(s, words, &e)
		span := s.Stretch(e.First, e.Last)
		switch {
		case counted:
			e.Date = day(from.AddDate(0, 0, days), "told before")
		case ahead(s, e.head, e.lead):
			e.Date = c.resolve(v, future)
		default:
			e.Date = c.resolve(v, c.tense(s, e.head))
		}
		e.Date.Text, e.Date.Span = span.In(c.doc.Text), span
		out = append(out, e)
		k += n
	}
	return out
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
	if e.First > 0 && s.Tokens[e.First-1].UPOS == "ADP" {
		return words[e.First-1]
	}
	return ""
}

// tense tells whether the word that an expression hangs on is of what is to come. A noun tells it less surely than a verb.
func (c *Calendar) tense(s *parse.Sentence, head int) tense {
	told := past
	k := s.Tokens[head].Head
	if k >= 0 && s.Tokens[k].UPOS == "NOUN" {
		told = present
	}
	for n := 0; k >= 0 && n < 12; n++ {
		t := &s.Tokens[k]
		lemma := strings.ToLower(t.Lemma)
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
			if infinitive(s, k) && (t.Head < 0 || s.Find(k, "nsubj") >= 0 || s.Tokens[t.Head].Head < 0 && nounlike(s, t.Head)) {
				return future // a headline: "Envoy to meet rebels on Sunday"
			}
			if t.Head >= 0 && infinitive(s, k) && (planning[s.Tokens[t.Head].Lemma] || planned[strings.ToLower(s.Tokens[t.Head].Lemma)]) {
				return future
			}
			switch {
			case t.XPOS == "VBD", s.Find(k, "aux") >= 0 && s.Tokens[s.Find(k, "aux")].Lemma == "have":
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
)

var planning = set("expect plan schedule due set intend hope slate")
var planned = set("upcoming forthcoming scheduled planned likely due ready plan intention decision agreement deadline invitation")

// timetable are verbs whose present tells of a day to come: "they meet on Monday".
var timetable = set("meet visit travel arrive leave begin start open hold host convene resume return fly go come expire end vote")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
