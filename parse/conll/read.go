package conll

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// Sentence is one sentence of a CoNLL-U file: its tokens as parse has them, and what the format holds beyond.
type Sentence struct {
	parse.Sentence
	Comments []string // the lines that begin with #, less that sign and the space after it
	Misc     []string // the last column of each token, "_" for none
	Gap      []bool   // whether space follows the token, as the sentence is written
}

// Comment gives the value of the comment "name = value", or "".
func (s *Sentence) Comment(name string) string {
	for _, c := range s.Comments {
		if k, v, ok := strings.Cut(c, "="); ok && strings.TrimSpace(k) == name {
			return strings.TrimSpace(v)
		}
	}
	return ""
}

// Read reads all sentences of a CoNLL-U file. Ranges (3-4) mark the words of one written word as joined; empty nodes (3.1)
// are left out. Spans are offsets into the text that Text gives for these sentences. Names come from Name= in the last
// column, as IOB tags.
func Read(r io.Reader) ([]Sentence, error) {
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 0, 1<<20), 1<<26)
	var out []Sentence
	var s Sentence
	var open written
	for line := 1; scan.Scan(); line++ {
		t := scan.Text()
		switch {
		case t == "" && len(s.Tokens) > 0:
			s.Names = names(s.Misc)
			out = append(out, s)
			s, open = Sentence{}, written{}
		case t == "":
		case t[0] == '#':
			s.Comments = append(s.Comments, strings.TrimPrefix(t[1:], " "))
		default:
			if err := s.row(t, &open); err != nil {
				return nil, fmt.Errorf("reading CoNLL-U: line %d: %w", line, err)
			}
		}
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("reading CoNLL-U: %w", err)
	}
	if len(s.Tokens) > 0 {
		s.Names = names(s.Misc)
		out = append(out, s)
	}
	for i := range out {
		for k, t := range out[i].Tokens {
			if t.Head < -1 || t.Head >= len(out[i].Tokens) {
				return nil, fmt.Errorf("reading CoNLL-U: sentence %d, token %d has the head %d of %d tokens", i+1, k+1, t.Head+1, len(out[i].Tokens))
			}
		}
	}
	place(out)
	return out, nil
}

// written is a written word of several syntactic words that is being read.
type written struct {
	first, last int // their numbers
	gap         bool
}

// row reads one line of ten columns.
func (s *Sentence) row(line string, open *written) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, want 10", len(f))
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	gap := !strings.Contains(f[9], "SpaceAfter=No")
	first, last, isRange := strings.Cut(f[0], "-")
	id, err := strconv.Atoi(first)
	if err != nil {
		return fmt.Errorf("begins with %q, want a number or a range", f[0])
	}
	if isRange {
		n, err := strconv.Atoi(last)
		if err != nil {
			return fmt.Errorf("begins with %q, want a number or a range", f[0])
		}
		*open = written{first: id, last: n, gap: gap}
		return nil
	}
	if id <= open.last {
		gap = id == open.last && open.gap
	}
	head, err := strconv.Atoi(f[6])
	if err != nil && f[6] != "_" {
		return fmt.Errorf("the head is %q, want a number", f[6])
	}
	t := parse.Token{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Feats: f[5], Head: head - 1, Rel: f[7]}
	t.Joined = id > open.first && id <= open.last
	if t.Feats == "_" {
		t.Feats = ""
	}
	s.Tokens, s.Gap, s.Misc = append(s.Tokens, t), append(s.Gap, gap), append(s.Misc, f[9])
	return nil
}

// place gives all tokens and sentences their spans.
func place(sentences []Sentence) {
	at := 0
	for i := range sentences {
		s := &sentences[i]
		for k := range s.Tokens {
			t := &s.Tokens[k]
			t.Span = rapporteur.Span{Start: at, End: at + len(t.Form)}
			at = t.Span.End + len(gap(sentences, i, k))
		}
		s.Span = s.Stretch(0, len(s.Tokens)-1)
	}
}

// gap gives the characters between token k of sentence i and the next one.
func gap(sentences []Sentence, i, k int) string {
	if k == len(sentences[i].Tokens)-1 && i+1 < len(sentences) {
		for _, c := range sentences[i+1].Comments {
			if strings.HasPrefix(c, "newpar") || strings.HasPrefix(c, "newdoc") {
				return "\n\n"
			}
		}
	}
	if sentences[i].Gap[k] {
		return " "
	}
	return ""
}

// names reads IOB tags from the Name= entries of the last column.
func names(misc []string) []parse.Name {
	var out []parse.Name
	for i, m := range misc {
		_, tag, ok := strings.Cut(m, "Name=")
		if !ok {
			continue
		}
		tag, _, _ = strings.Cut(tag, "|")
		kind := parse.NameType(strings.TrimPrefix(strings.TrimPrefix(tag, "B-"), "I-"))
		if n := len(out); n > 0 && strings.HasPrefix(tag, "I-") && out[n-1].Last == i-1 && out[n-1].Type == kind {
			out[n-1].Last = i
			continue
		}
		out = append(out, parse.Name{First: i, Last: i, Type: kind})
	}
	return out
}

// Text gives the text that the sentences were cut from, as far as the format tells it: a space where it does not say
// SpaceAfter=No, an empty line between paragraphs.
func Text(sentences []Sentence) string {
	var b strings.Builder
	for i, s := range sentences {
		for k, t := range s.Tokens {
			b.WriteString(t.Form)
			b.WriteString(gap(sentences, i, k))
		}
	}
	return b.String()
}
