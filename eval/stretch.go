package eval

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// stretch is a half-open range of the tokens of a text.
type stretch struct{ start, end int }

// tokens is a text cut into runs of letters and digits and single other characters. Places in it are found whatever the
// white space around them.
type tokens struct {
	text  string
	plain squeezed
	of    []int // of[i]: the token to which character i of the squeezed text belongs; one more at the end
}

func tokenize(text string) tokens {
	t := tokens{text: text, plain: squeeze(text)}
	n, inWord := -1, false
	for i := 0; i < len(text); {
		r, width := utf8.DecodeRuneInString(text[i:])
		i += width
		switch {
		case isSpace(r) || r == utf8.RuneError && width < 2:
			inWord = false
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !inWord {
				n++
			}
			inWord = true
		default:
			n++
			inWord = false
		}
		t.of = append(t.of, n)
	}
	t.of = append(t.of, n+1)
	return t
}

// own gives the tokens of spans of the text itself.
func (t tokens) own(spans []rapporteur.Span) []stretch {
	var out []stretch
	for _, s := range spans {
		start := length(t.text[:s.Start])
		out = append(out, t.between(start, start+length(s.In(t.text))))
	}
	return out
}

// find gives the tokens of a span of another edition of the text, by what follows its beginning; none when that stands nowhere.
func (t tokens) find(text string, at rapporteur.Span) []stretch {
	if at.IsZero() {
		return nil
	}
	near := length(text[:at.Start])
	start, ok := t.plain.nearest(within(text, at.Start, at.Start+400), near) // 400 bytes hold the 60 characters that are looked at
	if !ok {
		start, ok = t.plain.nearest(at.In(text), near)
	}
	if !ok {
		return nil
	}
	return []stretch{t.between(start, start+length(at.In(text)))}
}

// between gives the tokens that the characters from start to end of the squeezed text touch.
func (t tokens) between(start, end int) stretch {
	last := len(t.of) - 1
	start, end = min(start, last), min(end, last)
	if end <= start {
		return stretch{t.of[start], t.of[start]}
	}
	return stretch{t.of[start], t.of[end-1] + 1}
}

// joined gives stretches in order, those that touch as one.
func joined(all []stretch) []stretch {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b stretch) int { return a.start - b.start })
	var out []stretch
	for _, s := range all {
		if n := len(out) - 1; n >= 0 && out[n].end >= s.start {
			out[n].end = max(out[n].end, s.end)
			continue
		}
		out = append(out, s)
	}
	return out
}

// overlap counts the tokens that two lists of stretches share.
func overlap(a, b []stretch) int {
	n := 0
	for _, x := range joined(a) {
		for _, y := range joined(b) {
			n += max(0, min(x.end, y.end)-max(x.start, y.start))
		}
	}
	return n
}

func size(all []stretch) int {
	n := 0
	for _, s := range joined(all) {
		n += s.end - s.start
	}
	return n
}
