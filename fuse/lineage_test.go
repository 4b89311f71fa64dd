package fuse

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/fuse/sketch"
)

// prose gives sentences of twelve words that stand in no other sentence and under no other topic.
func prose(topic string, from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		var words []string
		for w := range 12 {
			words = append(words, fmt.Sprintf("%s%dw%d", topic, i, w))
		}
		out = append(out, strings.Join(words, " ")+".")
	}
	return out
}

func article(outlet, published string, wires []string, sentences ...string) rapporteur.Coding {
	h := sketch.Head{File: outlet + published, Outlet: outlet, Title: "Report of " + outlet, Published: published, Wires: wires}
	return sketch.New(h, nil, sentences...).Coding()
}

func TestLineages(t *testing.T) {
	lake := prose("lake", 0, 10)
	source := article("Example Wire", "2014-05-06", nil, lake...)
	reworded := strings.Split(strings.ReplaceAll(strings.Join(lake, "|"), "w7 ", "other "), "|")
	for _, c := range []struct {
		name  string
		other rapporteur.Coding
		want  Relation // "" for no copy
	}{
		{"word for word", article("Sample Post", "2014-05-07", nil, lake...), Same},
		{"shortened", article("Sample Post", "2014-05-07", nil, lake[:4]...), Shortened},
		{"extended", article("Sample Post", "2014-05-07", nil, append(prose("hill", 0, 10), lake...)...), Extended},
		{"half taken over", article("Sample Post", "2014-05-07", nil, append(prose("hill", 0, 6), lake[:5]...)...), Rewritten},
		{"reworded", article("Sample Post", "2014-05-07", nil, reworded...), Rewritten},
		{"one sentence quoted", article("Sample Post", "2014-05-07", nil, append(prose("hill", 0, 9), lake[:1]...)...), ""},
		{"another matter", article("Sample Post", "2014-05-07", nil, prose("hill", 0, 10)...), ""},
		{"one outlet's background again", article("Example Wire", "2014-05-07", nil, append(prose("hill", 0, 6), lake[:5]...)...), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Fuse([]rapporteur.Coding{c.other, source})
			if c.want == "" {
				if len(r.Lineages) != 0 {
					t.Fatalf("lineages %+v, want none", r.Lineages)
				}
				return
			}
			if len(r.Lineages) != 1 || len(r.Lineages[0].Copies) != 1 {
				t.Fatalf("lineages %+v, want one with one copy", r.Lineages)
			}
			l := r.Lineages[0]
			if l.Source != source.Article.ID || l.Copies[0].Of != source.Article.ID || l.Copies[0].Relation != c.want {
				t.Errorf("%+v, want %s of the one published first", l, c.want)
			}
			if n := r.Independent(l.Articles()); n != 1 {
				t.Errorf("%d independent, want 1", n)
			}
		})
	}
}

func TestSharedWireOrDayNeedsLessOverlap(t *testing.T) {
	lake := prose("lake", 0, 10)
	other := append(lake[:2:2], prose("hill", 0, 8)...)
	for _, c := range []struct {
		name  string
		wires []string
		day   string
		found bool
	}{
		{"credited by both", []string{"Example Wire"}, "2014-05-09", true},
		{"credited by none", nil, "2014-05-09", false},
		{"credited by none, a day later", nil, "2014-05-07", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Fuse([]rapporteur.Coding{article("Sample Post", "2014-05-06", c.wires, lake...), article("Third Mirror", c.day, c.wires, other...)})
			if got := len(r.Lineages) == 1; got != c.found {
				t.Errorf("lineages %+v, want one: %v", r.Lineages, c.found)
			}
		})
	}
}

func TestToldAnewFromAWire(t *testing.T) {
	// The same words of content in another order share no five in a row.
	var words, turned []string
	for i := range 60 {
		words = append(words, fmt.Sprintf("%dmatter", i))
		turned = append(turned, fmt.Sprintf("%dmatter", (i*7)%60))
	}
	text, other := strings.Join(words, " ")+".", strings.Join(turned, " ")+"."
	agency := article("Example Wire", "2014-05-06", nil, text)
	for _, c := range []struct {
		name      string
		retelling rapporteur.Coding
		found     bool
	}{
		{"credits the agency", article("Sample Post", "2014-05-07", []string{"Example Wire"}, other), true},
		{"credits nobody", article("Sample Post", "2014-05-07", nil, other), false},
		{"a week later", article("Sample Post", "2014-05-14", []string{"Example Wire"}, other), false},
		{"on another matter", article("Sample Post", "2014-05-07", []string{"Example Wire"}, prose("hill", 0, 6)...), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Fuse([]rapporteur.Coding{agency, c.retelling})
			if got := len(r.Lineages) == 1; got != c.found {
				t.Fatalf("lineages %+v, want one: %v", r.Lineages, c.found)
			}
			if c.found {
				if l := r.Lineages[0].Copies[0]; l.Basis != ByWire || l.Relation != Rewritten || !slices.Equal(l.Wires, []string{"Example Wire"}) {
					t.Errorf("%+v, want a rewriting by the wire", l)
				}
			}
		})
	}
}

func TestLikelySource(t *testing.T) {
	lake := prose("lake", 0, 10)
	wire := []string{"Example Wire"}
	agency := article("Example Wire", "2014-05-06", nil, lake...)
	post := article("Sample Post", "2014-05-06", wire, lake...)
	mirror := article("Third Mirror", "", wire, lake[:6]...)
	r := Fuse([]rapporteur.Coding{mirror, post, agency})
	if len(r.Lineages) != 1 || r.Lineages[0].Source != agency.Article.ID {
		t.Fatalf("lineages %+v, want the agency %s as source", r.Lineages, agency.Article.ID)
	}
	if got := strings.Join(r.Lineages[0].Wires, ","); got != "Example Wire" {
		t.Errorf("wires %q, want each once", got)
	}
}

func TestRoundUpDoesNotTieItsParts(t *testing.T) {
	lake, hill := prose("lake", 0, 10), prose("hill", 0, 10)
	a, b := article("Example Wire", "2014-05-06", nil, lake...), article("Sample Post", "2014-05-06", nil, hill...)
	both := article("Third Mirror", "2014-05-07", nil, append(append([]string{}, lake...), hill...)...)
	r := Fuse([]rapporteur.Coding{a, b, both})
	if n := r.Independent([]rapporteur.ArticleID{a.Article.ID, b.Article.ID}); n != 2 {
		t.Errorf("%d independent, want the two stories of a round-up to stay two", n)
	}
	if n := r.Independent([]rapporteur.ArticleID{a.Article.ID, b.Article.ID, both.Article.ID}); n != 2 {
		t.Errorf("%d independent, want the round-up to add none", n)
	}
}

func TestIndependentCountsOutletsOnce(t *testing.T) {
	a := article("Example Wire", "2014-05-06", nil, prose("lake", 0, 5)...)
	b := article("example wire", "2014-05-07", nil, prose("hill", 0, 5)...)
	c := article("", "2014-05-07", nil, prose("wood", 0, 5)...)
	d := article("", "2014-05-08", nil, prose("road", 0, 5)...)
	r := Fuse([]rapporteur.Coding{a, b, c, d})
	if n := r.Independent(r.Articles); n != 3 {
		t.Errorf("%d independent, want 3: one outlet twice, and two whose outlet is not known", n)
	}
}

// TestManyCopies bounds the work: a story printed a thousand times must not be compared a million times.
func TestManyCopies(t *testing.T) {
	lake := prose("lake", 0, 12)
	var codings []rapporteur.Coding
	for i := range 1000 {
		codings = append(codings, article(fmt.Sprintf("Outlet %d", i), "2014-05-06", nil, lake...))
	}
	r := Fuse(codings)
	if len(r.Lineages) != 1 || len(r.Lineages[0].Copies) != 999 {
		t.Fatalf("%d lineages, want one of a thousand", len(r.Lineages))
	}
}
