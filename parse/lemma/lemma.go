// Package lemma gives the dictionary form of a word from its form and tag: by a list of words learned from treebanks, and for
// words that are not in it by rules on their endings, learned from the same.
package lemma

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"rapporteur/plaintext"
)

// Table holds the list and the rules. It is safe for use by several goroutines.
type Table struct {
	words map[key]string
	rules map[key]rule
}

// key is a lower-case form, or an ending, with a Penn Treebank tag.
type key struct{ form, tag string }

// rule cuts off so many bytes and puts an ending in their place.
type rule struct {
	cut int
	add string
}

// longestEnding is the length in bytes of the longest ending that rules look at.
const longestEnding = 5

//go:embed irregular.txt
var irregular string

// addIrregular adds the verbs of the list beside this file.
func (t *Table) addIrregular() error {
	for _, line := range plaintext.Lines(irregular) {
		f := strings.Fields(line)
		if len(f) != 3 {
			return fmt.Errorf("reading irregular verbs: the line %q has %d words, want 3", line, len(f))
		}
		for i, tag := range []string{"VBD", "VBN"} {
			for form := range strings.SplitSeq(f[i+1], "/") {
				t.words[key{form, tag}] = f[0]
			}
		}
	}
	return nil
}

// Read reads a table from text: lines of a tag, a form and its lemma, and lines of a tag, "-" and an ending, the number of
// bytes to cut off and what to put there ("-" for nothing), with tabs between.
func Read(text string) (*Table, error) {
	t := &Table{words: map[key]string{}, rules: map[key]rule{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch len(f) {
		case 3:
			t.words[key{f[1], f[0]}] = f[2]
		case 4:
			cut, err := strconv.Atoi(f[2])
			if err != nil || cut < 0 || len(f[1]) < 1 || f[1][0] != '-' {
				return nil, fmt.Errorf("reading lemmas: line %d is %q, want a tag, an ending after \"-\", a number and an ending", n, line)
			}
			t.rules[key{f[1][1:], f[0]}] = rule{cut, strings.TrimPrefix(f[3], "-")}
		default:
			return nil, fmt.Errorf("reading lemmas: line %d has %d columns, want 3 or 4", n, len(f))
		}
	}
	return t, t.addIrregular()
}

// Lemma gives the lemma of a form with a universal and a Penn Treebank tag: in lower case, save for proper nouns.
func (t *Table) Lemma(form, upos, xpos string) string {
	var buf [64]byte
	low, plain := lower(form, &buf)
	proper := upos == "PROPN"
	if proper { // names keep their case; only their plural is undone
		if xpos != "NNPS" || len(form) < 4 {
			return form
		}
	} else if l, ok := t.words[key{string(low), xpos}]; ok && plain {
		return l
	}
	base := form
	if !proper {
		if !plain {
			base = strings.ToLower(form)
		} else if string(low) != form {
			base = string(low)
		}
	}
	for n := min(longestEnding, len(base)-1); n >= 0; n-- {
		r, ok := t.rules[key{base[len(base)-n:], xpos}]
		if !ok {
			continue
		}
		if r.cut >= len(base) {
			continue
		}
		if r.add == "" {
			return base[:len(base)-r.cut]
		}
		return base[:len(base)-r.cut] + r.add
	}
	return base
}

// lower gives the form in lower case, with straight quotation marks and plain dashes, in the buffer; not for long or foreign words.
func lower(form string, buf *[64]byte) ([]byte, bool) {
	n := 0
	for _, r := range form {
		switch {
		case r == '’' || r == '‘':
			r = '\''
		case r == '“' || r == '”':
			r = '"'
		case r == '–' || r == '—':
			r = '-'
		case r >= 0x80 || n+4 > len(buf):
			return nil, false
		case 'A' <= r && r <= 'Z':
			r = unicode.ToLower(r)
		}
		buf[n] = byte(r)
		n++
	}
	return buf[:n], true
}
