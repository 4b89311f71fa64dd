package eval

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"rapporteur"
)

// tagged is a sentence of a file in IOB format: its words, joined by single spaces, and the stretches that are tagged.
type tagged struct {
	text  string
	words []rapporteur.Span
	spans []tagSpan
}

// tagSpan is a tagged stretch of words.
type tagSpan struct {
	label string
	span  rapporteur.Span
}

// iobTag is O, or B or I with a label.
var iobTag = regexp.MustCompile(`^(?:O|[BI]-\S+)$`)

// readIOB reads a file with a word a line, its tag in another column, and an empty line between sentences. Columns are
// divided by tabs or spaces; lines that begin with "# " are notes where the words have numbers before them. An I that
// continues nothing begins a stretch, so that the older way of writing (B only between neighbours) is read too.
func readIOB(path string) ([]tagged, error) {
	b, err := readGoldFile(path)
	if err != nil {
		return nil, err
	}
	var all []tagged
	var now tagged
	open := false // the last word was tagged
	n := 0
	for l := range strings.Lines(string(b)) {
		n++
		l = strings.TrimRight(l, "\r\n")
		if strings.TrimSpace(l) == "" {
			if len(now.words) > 0 {
				all = append(all, now)
			}
			now, open = tagged{}, false
			continue
		}
		if strings.HasPrefix(l, "# ") && strings.Contains(l, "=") || strings.HasPrefix(l, "-DOCSTART-") {
			continue
		}
		word, tag, ok := wordAndTag(l)
		if !ok {
			return nil, fmt.Errorf("reading IOB: line %d: %q has no word with a tag O, B-X or I-X", n, l)
		}
		at := now.add(word)
		mark, label, _ := strings.Cut(tag, "-")
		if last := len(now.spans) - 1; mark == "I" && open && now.spans[last].label == label {
			now.spans[last].span.End = at.End
		} else if mark != "O" {
			now.spans = append(now.spans, tagSpan{label, at})
		}
		open = mark != "O"
	}
	if len(now.words) > 0 {
		all = append(all, now)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("reading IOB: no sentence in it")
	}
	return all, nil
}

// wordAndTag finds the two in a line: the tag is the second column, or the third after a number. A word may be missing.
func wordAndTag(line string) (word, tag string, ok bool) {
	split := strings.Fields
	if strings.Contains(line, "\t") {
		split = func(s string) []string { return strings.Split(s, "\t") }
	}
	c := split(line)
	if len(c) > 2 && strings.Trim(c[0], "0123456789") == "" && iobTag.MatchString(c[2]) {
		c = c[1:]
	}
	if len(c) < 2 {
		return "", "", false
	}
	return c[0], c[1], iobTag.MatchString(c[1])
}

// add appends a word to the sentence.
func (t *tagged) add(word string) rapporteur.Span {
	if t.text != "" {
		t.text += " "
	}
	s := rapporteur.Span{Start: len(t.text), End: len(t.text) + len(word)}
	t.text += word
	t.words = append(t.words, s)
	return s
}

// Words that are written close to the one before them, and to the one behind them.
const (
	closeBefore = ", . ; : ! ? ) ] % ” ’ ' ´ 's ’s 'S n't n’t 're 've 'll 'd 'm"
	closeBehind = "( [ $ € £ “ ‘ # ’ '"
)

// written gives the sentence as it was written before somebody set its words apart: "Syria's pro-Kurdish party (PYD)." for "Syria 's pro -
// Kurdish party ( PYD ) .". A hyphen is closed up, unless another stands beside it; an apostrophe is where a letter stands behind it, "Assad ’ s".
func (t tagged) written() tagged {
	before, behind := strings.Fields(closeBefore), strings.Fields(closeBehind)
	out := tagged{}
	moved := map[int]int{} // where each word began and ended -> where it does now
	for i, w := range t.words {
		word := w.In(t.text)
		last, next := "", ""
		if i > 0 {
			last = t.words[i-1].In(t.text)
		}
		if i+1 < len(t.words) {
			next = t.words[i+1].In(t.text)
		}
		hyphened := word == "-" && last != "-" && next != "-" && next != "" || last == "-" && i > 1 && t.words[i-2].In(t.text) != "-" && word != "-"
		spaced := out.text != "" && !hyphened && !slices.Contains(before, word)
		if slices.Contains(behind, last) {
			apostrophe := last == "’" || last == "'"
			spaced = spaced && apostrophe && !(len(word) == 1 && word[0] >= 'a' && word[0] <= 'z' && word != "a")
		}
		if spaced {
			out.text += " "
		}
		now := rapporteur.Span{Start: len(out.text), End: len(out.text) + len(word)}
		out.text += word
		out.words = append(out.words, now)
		moved[w.Start], moved[w.End] = now.Start, now.End
	}
	for _, s := range t.spans {
		out.spans = append(out.spans, tagSpan{s.label, rapporteur.Span{Start: moved[s.span.Start], End: moved[s.span.End]}})
	}
	return out
}

// labels lists the labels that a file uses, sorted.
func labels(sentences []tagged) []string {
	var all []string
	for _, s := range sentences {
		for _, t := range s.spans {
			all = append(all, t.label)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
