package eval

import (
	"context"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plaintext"
)

//go:embed labels.txt
var labelsText string

// sorting tells which sort of name a gold set's label stands for.
type sorting struct {
	of   map[string]parse.NameType
	used []parse.NameType // those that the gold set has
	misc []parse.NameType // those that it calls MISC

	manner string // of marking names that the program is asked for; see parse.Names
}

// readSorting finds out which sorts of names a gold set with these labels tells apart.
func readSorting(labels []string) (sorting, error) {
	s := sorting{of: map[string]parse.NameType{}}
	var loose []parse.NameType
	for _, l := range plaintext.Lines(labelsText) {
		w := strings.Fields(l)
		name, isLoose := strings.CutSuffix(w[0], "*")
		sort := parse.NameType(name)
		if isLoose {
			loose = append(loose, sort)
		}
		for _, label := range w[1:] {
			s.of[label] = sort
			if slices.Contains(labels, label) && !slices.Contains(s.used, sort) {
				s.used = append(s.used, sort)
			}
		}
	}
	if len(s.used) == 0 {
		return s, fmt.Errorf("reading the labels of the names: none of %q stands in eval/labels.txt", labels)
	}
	for _, sort := range loose {
		if slices.Contains(s.used, parse.OtherName) && !slices.Contains(s.used, sort) {
			s.misc = append(s.misc, sort)
		}
	}
	s.manner = mannerOf(labels, s.used)
	return s, nil
}

// mannerOf tells in which manner a gold set marks names. Annotators differ in what is a name and where it ends, and the
// labels that a set uses show whose way it goes: weapons, military platforms and references to documents are re3d's
// ("defence"), MISC is CoNLL's and wikigold's ("wiki"), persons, organisations and locations alone are Universal NER's ("web");
// any other set is read as the program reads texts ("news").
func mannerOf(labels []string, used []parse.NameType) string {
	three := func(sort parse.NameType) bool {
		return sort == parse.Person || sort == parse.Organisation || sort == parse.Location
	}
	switch {
	case slices.Contains(used, parse.Weapon), slices.Contains(used, parse.Platform), slices.Contains(labels, "DocumentReference"):
		return "defence"
	case slices.Contains(labels, "MISC"):
		return "wiki"
	case !slices.ContainsFunc(used, func(s parse.NameType) bool { return !three(s) }):
		return "web"
	}
	return "news"
}

// scoreNames scores names in a file in IOB format, by place and sort, on the words of the file. Sorts that the gold does not have are not held against
// the program: they count as MISC where that is what the gold calls them, and not at all otherwise.
func scoreNames(ctx context.Context, path string, opts Options) (sheet, error) {
	sentences, err := readIOB(path)
	if err != nil {
		return sheet{}, err
	}
	sorts, err := readSorting(labels(sentences))
	if err != nil {
		return sheet{}, err
	}
	if err := ctx.Err(); err != nil {
		return sheet{}, fmt.Errorf("scoring names: %w", err)
	}
	found := sorts.find(sentences)
	s := sheet{rows: map[string]tally{}, notes: []string{"names are read in the manner " + sorts.manner}}
	var sum tally
	for i, g := range sentences {
		where := fmt.Sprintf("sentence %d", i+1)
		free := found[i]
		for _, n := range sorts.gold(g) {
			t := tally{gold: 1}
			if k := slices.Index(free, n); k >= 0 {
				t.hits, t.given = 1, 1
				free = slices.Delete(free, k, k+1)
			} else {
				s.misses = append(s.misses, Miss{Where: where, Fault: "missed", What: n.label + " " + n.span.In(g.text), Text: g.text})
			}
			s.note(&sum, n.label, t)
		}
		for _, n := range free {
			s.misses = append(s.misses, Miss{Where: where, Fault: "invented", What: n.label + " " + n.span.In(g.text), Text: g.text})
			s.note(&sum, n.label, tally{given: 1})
		}
	}
	weigh(s.misses)
	s.lines = []line{{tally: &sum}, {name: "macro_f1", macro: true}}
	return s, nil
}

// gold gives the gold's names by our sorts.
func (s sorting) gold(t tagged) []tagSpan {
	var out []tagSpan
	for _, x := range t.spans {
		if sort, ok := s.of[x.label]; ok {
			out = append(out, tagSpan{string(sort), x.span})
		}
	}
	return out
}

// find gives the names that the program finds among the words of the sentences, of sorts that the gold has.
func (s sorting) find(sentences []tagged) [][]tagSpan {
	words := make([][]parse.Token, len(sentences))
	for i, t := range sentences {
		for _, w := range t.words {
			words[i] = append(words[i], parse.Token{Span: w, Form: w.In(t.text)})
		}
	}
	out := make([][]tagSpan, len(sentences))
	for i, names := range parse.NamesOf(words, s.manner) {
		for _, n := range names {
			sort := n.Type
			if slices.Contains(s.misc, sort) {
				sort = parse.OtherName
			}
			if slices.Contains(s.used, sort) {
				at := rapporteur.Span{Start: words[i][n.First].Span.Start, End: words[i][n.Last].Span.End}
				out[i] = append(out[i], tagSpan{string(sort), at})
			}
		}
	}
	return out
}
