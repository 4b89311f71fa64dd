package parse

import (
	_ "embed" // for the table
	"strings"

	"rapporteur/plaintext"
)

// mend mends in a tree what rules know better than the parser, each repair on what those before it left. It gives what bodies gives.
func mend(tokens []Token) []body {
	stray(tokens)
	weekdays(tokens)
	dues(tokens)
	sayings(tokens)
	actives(tokens)
	freed(tokens)
	fronted(tokens)
	joined := bodies(tokens)
	rows(tokens)
	return joined
}

// stray gives a noun that was read as coordinated with a verb back to the verb that it is the subject of: in "fifty died and a
// hundred others were hurt" the parser, which decides from left to right, may join "others" to "died" before it sees "hurt".
func stray(tokens []Token) {
	for n := range tokens {
		t := &tokens[n]
		if t.Rel != "conj" || t.Head < 0 || tokens[t.Head].UPOS != "VERB" || (t.UPOS != "NOUN" && t.UPOS != "PROPN" && t.UPOS != "PRON") {
			continue
		}
		v := bareVerb(tokens, n)
		if v < 0 {
			continue
		}
		for k := range tokens {
			if c := &tokens[k]; c.Head == n && c.Rel == "cc" {
				c.Head = v
			}
			if tokens[k].Head == v && tokens[k].Rel == "aux:pass" {
				t.Rel = "nsubj:pass"
			}
		}
		if t.Rel == "conj" {
			t.Rel = "nsubj"
		}
		t.Head = v
	}
}

// bareVerb gives the verb coordinated with the same verb as noun n, or with one above it, behind the noun, that has no subject and only
// auxiliaries, adverbs and what hangs on the noun between; -1 for none.
func bareVerb(tokens []Token, n int) int {
	s := &Sentence{Tokens: tokens}
	for v := n + 1; v < len(tokens); v++ {
		t := &tokens[v]
		switch {
		case t.UPOS == "VERB" && t.Rel == "conj" && (t.Head == tokens[n].Head || t.Head >= 0 && t.Head < n && s.Governs(t.Head, tokens[n].Head)):
			if first := s.Find(v, "nsubj", "cc"); first >= 0 {
				return -1
			}
			return v
		case t.Rel == "aux" || t.Rel == "aux:pass" || t.Rel == "advmod" || t.Rel == "punct" || s.Governs(n, v) || (t.Head > n && t.Head < v && !s.Governs(n, v)):
		default:
			return -1
		}
	}
	return -1
}

// unled takes the participle off the front of a person's name: at the beginning of a sentence, where every word is capitalised, the
// finder may take "Visiting Nairobi" for somebody.
func unled(tokens []Token, names []Name) []Name {
	for k := range names {
		n := &names[k]
		if t := &tokens[n.First]; n.Type == Person && n.First < n.Last && t.UPOS == "VERB" && t.XPOS == "VBG" {
			n.First++
		}
	}
	return names
}

// weekdays frees a day of the week from the subject right behind it: "On Monday army units left".
func weekdays(tokens []Token) {
	for k := range tokens {
		t := &tokens[k]
		if t.Head <= k || t.Rel != "compound" || !nominalSubject(&tokens[t.Head]) || !weekday[t.Form] || dayparts[tokens[t.Head].Lower()] {
			continue
		}
		on := k > 0 && strings.EqualFold(tokens[k-1].Form, "on")
		if !on && k > 0 || on && (&Sentence{Tokens: tokens}).Governs(k-1, k) {
			continue
		}
		if on {
			tokens[k-1].Head, tokens[k-1].Rel = k, "case"
		}
		t.Head, t.Rel = tokens[t.Head].Head, "obl"
	}
}

//go:embed days.txt
var daysText string

// weekday are days of the week, dayparts nouns of which they are part: "Monday evening".
var (
	daysLists = plaintext.ReadLists(daysText)
	weekday   = daysLists.Named("days")
	dayparts  = daysLists.Named("parts")
)

// rows joins the subjects that stand side by side before one verb: a clause has one subject. In "Ruiz, envoy Marek and Sato signed" the
// later is coordinated with the first, in "governor Ruiz resigned" the noun tells what the name is.
func rows(tokens []Token) {
	for first := range tokens {
		v := tokens[first].Head
		if !nominalSubject(&tokens[first]) || tokens[first].UPOS == "PRON" {
			continue
		}
		for k := first + 1; k < v; k++ {
			if t := &tokens[k]; t.Head == v && nominalSubject(t) && (t.UPOS != "NOUN" && t.UPOS != "PROPN" || !row(tokens, first, k)) {
				break
			}
		}
	}
}

func nominalSubject(t *Token) bool { return t.Rel == "nsubj" || t.Rel == "nsubj:pass" }

// row makes one subject of two of the same verb where what stands between them tells how they belong together, and reports whether it did
// and left the first at the head.
func row(tokens []Token, first, second int) bool {
	s := Sentence{Tokens: tokens}
	_, end := s.Subtree(first)
	start, last := s.Subtree(second)
	if start <= first || last+1 >= len(tokens) {
		return false // the tree crosses itself
	}
	if tokens[start].Form == "," { // a comma hangs on what follows it, on what it follows, or on neither
		start++
	}
	comma := tokens[start-1].Form == ","
	if comma && end == start-1 {
		end--
	}
	var joined, counted, part bool // the second is one of a row, the first is counted, the second is led in as a part of it
	for k := range tokens {
		switch t := &tokens[k]; {
		case t.Head == second && t.Rel == "cc", t.Rel == "cc" && t.Head >= 0 && tokens[t.Head].Rel == "conj" && tokens[t.Head].Head == second:
			joined = true
		case t.Head == first && t.Rel == "nummod":
			counted = true
		case t.Head == second && t.Rel == "advmod":
			part = part || k == start
		}
	}
	switch {
	case start == first+1 && tokens[first].XPOS == "NN" && tokens[second].UPOS == "PROPN":
		for k := range tokens {
			if tokens[k].Head == first && tokens[k].Rel == "conj" && k > second {
				tokens[k].Head = second
			}
		}
		tokens[first].Head, tokens[first].Rel = second, "nmod:desc"
		return false
	case joined && (end+1 == start || comma && end+2 == start) && (part || !comma && counted):
		tokens[second].Head, tokens[second].Rel = first, "appos" // "ten people, mostly women and children"
		return true
	case joined && (end+1 == start || comma && end+2 == start):
		for k := range tokens {
			if tokens[k].Head == second && tokens[k].Rel == "conj" {
				tokens[k].Head = first
			}
		}
		tokens[second].Head, tokens[second].Rel = first, "conj"
		return true
	case comma && end+2 == start && (tokens[last].Form == "," || tokens[last+1].Form == ","): // the verb stands behind both
		tokens[second].Head, tokens[second].Rel = first, "appos"
		return true
	}
	return false
}

// dues gives "due" what it says of an infinitive: in "the envoy is due to meet them" the parser may take "due to" for a preposition, as in "late
// due to rain".
func dues(tokens []Token) {
	for k := 1; k+2 < len(tokens); k++ {
		due, v := &tokens[k], tokens[k].Head
		if !strings.EqualFold(due.Form, "due") || tokens[k+1].Form != "to" || v <= k+1 || due.Rel != "mark" && due.Rel != "case" || tokens[v].XPOS != "VB" && tokens[k+2].XPOS != "VB" {
			continue
		}
		be := (&Sentence{Tokens: tokens}).Find(v, "cop", "aux", "aux:pass")
		if be < 0 || be > k {
			continue
		}
		for j := range k {
			if t := &tokens[j]; t.Head == v {
				t.Head = k
				switch t.Rel {
				case "nsubj:outer", "nsubj:pass":
					t.Rel = "nsubj"
				case "aux:pass":
					t.Rel = "cop"
				}
			}
		}
		due.UPOS, due.XPOS, due.Head, due.Rel = "ADJ", "JJ", tokens[v].Head, tokens[v].Rel
		tokens[v].Head, tokens[v].Rel = k, "xcomp"
		to := &tokens[k+1]
		to.UPOS, to.XPOS, to.Head, to.Rel = "PART", "TO", v, "mark"
	}
}
