package setting

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/when"
)

// act is an event as it stands in its sentence.
type act struct {
	*rapporteur.Event
	s        *parse.Sentence
	sentence int
	token    int    // the word of the trigger that its other words hang on
	lemma    string // of that word
	kind     string // the PLOVER type
	mode     string // the first
	status   string
	tense    string // see tense
	manner   string // see manner
	apart    string // a word that sets it apart from what was told before: "another", "meanwhile"
	rel      string // relation of its word
	definite bool   // it takes up what was told: "the attack"
	by       string // how its doer is told, see doer
	loose    string // whether a time without a date is told, see looseness

	codes   [2]string // of the first actor and the first recipient
	parties []string  // last words of its parties, in their order, each once; so the next two
	words   []string  // names, nouns and verbs of its sentence
	numbers []string  // numbers of its sentence
}

// actsOf finds the words that tell the events.
func actsOf(d *parse.Doc, events []rapporteur.Event) []act {
	out := make([]act, 0, len(events))
	si := 0
	for k := range events {
		e := &events[k]
		for si > 0 && d.Sentences[si].Span.Start > e.Trigger.Start {
			si--
		}
		for si < len(d.Sentences)-1 && d.Sentences[si].Span.End <= e.Trigger.Start {
			si++
		}
		out = append(out, actOf(&d.Sentences[si], si, e))
	}
	for k := range out { // what is the same for all acts of a sentence
		if k > 0 && out[k].sentence == out[k-1].sentence {
			out[k].words, out[k].numbers, out[k].apart = out[k-1].words, out[k-1].numbers, out[k-1].apart
			continue
		}
		out[k].content()
	}
	return out
}

func actOf(s *parse.Sentence, sentence int, e *rapporteur.Event) act {
	i := headIn(s, e.Trigger)
	a := act{Event: e, s: s, sentence: sentence, token: i, lemma: s.Tokens[i].LowerLemma(), kind: e.Event.String(), status: string(e.Status),
		tense: tense(s, i), manner: manner(s, i), rel: s.Tokens[i].Rel, definite: definite(s, i), by: doer(e.Actor)}
	if len(e.Mode) > 0 {
		a.mode = e.Mode[0].String()
	}
	for side, list := range [2][]rapporteur.Entity{e.Actor, e.Recipient} {
		for n, p := range list {
			if n == 0 {
				a.codes[side] = p.Code.String()
			}
			if at := strings.LastIndexByte(p.Text, ' '); p.Text != "" {
				a.parties = append(a.parties, strings.ToLower(p.Text[at+1:]))
			}
		}
	}
	a.parties = set(a.parties)
	return a
}

// doer tells how the doer of an act is told: by none, by a word that takes up somebody told before, or by name.
func doer(actors []rapporteur.Entity) string {
	if len(actors) == 0 {
		return "none"
	}
	switch w := strings.ToLower(actors[0].Text); w {
	case "he", "she", "it", "they", "him", "her", "them", "who", "which", "that":
		return "taken up"
	case "i", "we", "you", "us", "me", "my", "our":
		return "speech"
	}
	return "named"
}

// looseness tells whether the act, or else its sentence, has a time that is on no calendar: "recently", "every day", "for months".
func looseness(list []when.Expression, token int) string {
	how := "none"
	for i := range list {
		e := &list[i]
		if e.Governor() == token {
			return "its " + string(e.Sort)
		}
		how = "near " + string(e.Sort)
	}
	return how
}

// headIn gives the first token of a span that hangs on one outside it.
func headIn(s *parse.Sentence, span rapporteur.Span) int {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if span.Overlaps(t.Span) && (t.Head < 0 || !span.Overlaps(s.Tokens[t.Head].Span)) && t.UPOS != "PUNCT" {
			return i
		}
	}
	return 0
}

// content notes what else the act's sentence tells.
func (a *act) content() {
	a.words = make([]string, 0, len(a.s.Tokens)/2)
	for i := range a.s.Tokens {
		switch t := &a.s.Tokens[i]; t.UPOS {
		case "PROPN", "NOUN", "VERB":
			if len(t.Lemma) > 2 && t.Lemma != "say" && t.Lemma != "have" {
				a.words = append(a.words, t.LowerLemma())
			}
		case "NUM":
			a.numbers = append(a.numbers, t.Lower())
		}
		if w := a.s.Tokens[i].Lower(); setsApart[w] && (a.apart == "" || i < 3) {
			a.apart = w
		}
	}
	a.words, a.numbers = set(a.words), set(a.numbers)
}

// set puts words in order, each once.
func set(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// shared counts what is in both sets.
func shared(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}
