package copies

import (
	"testing"
	"unicode/utf8"

	"rapporteur"
)

// Whatever two texts are: reading and comparing them ends, both ways agree, and passages quote the same words.
func FuzzCompare(f *testing.F) {
	f.Add("The old mill at the ford burned down on Monday, he said.", "“The old mill at the ford burned down,” she said.", 10)
	f.Add("a a a a a a a a a a a a a a a a a a a a a a", "a a a a a a a a a a a a a a a a a a", 3)
	f.Add("U.S. 17,000 it's \u00ad ' . ,", "\xff\xfe\"\n\n", 0)
	f.Fuzz(func(t *testing.T, x, y string, cut int) {
		if !utf8.ValidString(x) || !utf8.ValidString(y) {
			return // no article
		}
		a := rapporteur.Article{ID: "a", Text: x}
		for cut = min(max(cut, 0), len(x)); !utf8.ValidString(x[:cut]); cut-- {
		}
		a.Parts = []rapporteur.Part{
			{Role: rapporteur.PartCaption, Span: rapporteur.Span{End: cut}},
			{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: cut, End: len(x)}},
		}
		r, s := Read(a), Read(rapporteur.Article{ID: "b", Text: y})
		one, other := Judge(r, s), Judge(s, r)
		if one.Shared != other.Shared || one.Overlap != other.Overlap || one.Relation.IsCopy() != other.Relation.IsCopy() {
			t.Errorf("%+v, the other way round %+v", one, other)
		}
		if Earlier(r, s) != -Earlier(s, r) {
			t.Errorf("order %d, the other way round %d", Earlier(r, s), Earlier(s, r))
		}
		covered := 0
		for _, p := range Passages(r.Text, s.Text) {
			if normal(p.Span.In(x)) != normal(p.Of.In(y)) {
				t.Errorf("%q and %q are not the same words", p.Span.In(x), p.Of.In(y))
			}
			if p.Span.Start < 0 || !utf8.ValidString(p.Span.In(x)) || !utf8.ValidString(p.Of.In(y)) {
				t.Errorf("%+v splits a character", p)
			}
			covered++
		}
		if (covered > 0) != (one.Shared > 0) {
			t.Errorf("%d passages, %d shingles in common", covered, one.Shared)
		}
		r.Prints()
	})
}
