package copies

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// prose gives sentences of twelve words that stand in no other sentence and under no other topic.
func prose(topic string, from, to int) string {
	var out []string
	for i := from; i < to; i++ {
		var words []string
		for w := range 12 {
			words = append(words, fmt.Sprintf("%s%dw%d", topic, i, w))
		}
		out = append(out, strings.Join(words, " ")+".")
	}
	return strings.Join(out, " ")
}

// told gives an article of an outlet; every part is its role, a bar and its text.
func told(outlet, day string, parts ...string) rapporteur.Article {
	a := rapporteur.Article{ID: rapporteur.NewArticleID([]byte(outlet + day + strings.Join(parts, ""))), Outlet: outlet}
	if day != "" {
		a.Published = rapporteur.Date{Start: day, Precision: rapporteur.PrecisionDay}
	}
	for _, p := range parts {
		role, text, _ := strings.Cut(p, "|")
		if a.Text != "" {
			a.Text += "\n\n"
		}
		start := len(a.Text)
		a.Text += text
		a.Parts = append(a.Parts, rapporteur.Part{Role: rapporteur.PartRole(role), Span: rapporteur.Span{Start: start, End: len(a.Text)}})
	}
	return a
}

func TestNormalisation(t *testing.T) {
	const text = `The U.S. envoy's 17,000 well-known friends said "no" - twice.`
	for _, c := range []struct {
		name, other string
		same        bool
	}{
		{"case", strings.ToUpper(text), true},
		{"spaces", "  The U.S.\u00a0envoy's 17,000\nwell-known  friends said \"no\" -\ttwice.", true},
		{"quotation marks", "The U.S. envoy’s 17,000 well-known friends said “no” – twice.", true},
		{"punctuation dropped", "The US envoys 17000 well known friends said no twice", true},
		{"signs that nobody sees", "The U.S. en\u00advoy's 17,000 well\u200b-known friends said \"no\" - twice.", true},
		{"another word", "The U.S. envoy's 17,000 well-known foes said \"no\" - twice.", false},
		{"another order", "The U.S. envoy's well-known 17,000 friends said \"no\" - twice.", false},
		{"another number", "The U.S. envoy's 17,500 well-known friends said \"no\" - twice.", false},
		{"a word more", text + " Again.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, b := Read(told("Example Wire", "", "body|"+text)), Read(told("Sample Post", "", "body|"+c.other))
			if got := Judge(a, b).Relation == Same; got != c.same {
				t.Errorf("the same: %v, want %v", got, c.same)
			}
			if c.same && !slices.Equal(a.Prints(), b.Prints()) {
				t.Errorf("prints %v and %v", a.Prints(), b.Prints())
			}
		})
	}
}

func TestRelations(t *testing.T) {
	const day, later, muchLater = "2031-05-06", "2031-05-07", "2031-06-20"
	lake := prose("lake", 0, 10)
	source := told("Example Wire", day, "title|Storm over the lake", "body|"+lake)
	quote := `"` + prose("speech", 0, 4) + `"`
	for _, c := range []struct {
		name  string
		other rapporteur.Article
		want  Relation
	}{
		{"word for word", told("Sample Post", later, "title|Another headline", "body|"+lake), Same},
		{"in paragraphs", told("Sample Post", later, "body|"+prose("lake", 0, 4), "body|"+prose("lake", 4, 8), "body|"+prose("lake", 8, 10)), Same},
		{"a caption and a notice amid it", told("Sample Post", later, "body|"+prose("lake", 0, 4), "caption|Boats on the shore", "notice|Read more", "body|"+prose("lake", 4, 10)), Same},
		{"the middle of it", told("Sample Post", later, "body|"+prose("lake", 3, 7)), Shortened},
		{"the end of a long report", told("Sample Post", later, "body|"+prose("hill", 0, 60)+" "+lake), Extended},
		{"half taken over", told("Sample Post", later, "body|"+prose("hill", 0, 6)+" "+prose("lake", 0, 5)), Rewritten},
		{"a part taken over, that day", told("Sample Post", later, "body|"+prose("lake", 0, 2)+" "+prose("hill", 0, 7)), Rewritten},
		{"as much, another day", told("Sample Post", muchLater, "body|"+prose("lake", 0, 2)+" "+prose("hill", 0, 7)), None},
		{"background at the end", told("Sample Post", later, "body|"+prose("hill", 0, 5)+" "+prose("lake", 8, 10)), None},
		{"the same title alone", told("Sample Post", later, "title|"+prose("lake", 0, 3), "body|"+prose("hill", 0, 10)), None},
		{"one outlet's notice, longer than its news", told("Example Wire", muchLater, "body|"+prose("hill", 0, 4)+" "+prose("lake", 3, 10)), None},
		{"one outlet's story again, extended", told("Example Wire", later, "body|"+prose("lake", 0, 7)+" "+prose("hill", 0, 4)), Rewritten},
		{"another matter", told("Sample Post", later, "body|"+prose("hill", 0, 10)), None},
		{"nothing told", told("Sample Post", later, "title|Storm over the lake"), None},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, b := Read(source), Read(c.other)
			if got := Judge(b, a); got.Relation != c.want {
				t.Errorf("%+v, want %q", got, c.want)
			}
			back := map[Relation]Relation{Shortened: Extended, Extended: Shortened}[c.want]
			if back == None {
				back = c.want
			}
			if got := Judge(a, b); got.Relation != back {
				t.Errorf("the other way round %+v, want %q", got, back)
			}
			if c.want != None && (Earlier(a, b) >= 0 || Earlier(b, a) <= 0) {
				t.Errorf("the source does not come first")
			}
		})
	}
	t.Run("the same speech", func(t *testing.T) {
		a := Read(told("Example Wire", day, "body|"+prose("lake", 0, 6)+" "+quote))
		b := Read(told("Sample Post", later, "body|"+quote+" "+prose("hill", 0, 6)))
		if got := Judge(b, a); got.Relation != Quotes || got.Relation.IsCopy() {
			t.Errorf("%+v, want quotes", got)
		}
	})
	t.Run("a wire behind both", func(t *testing.T) {
		x, y := source, told("Sample Post", muchLater, "body|"+prose("lake", 0, 2)+" "+prose("hill", 0, 9))
		y.Wires = []string{"example wire"}
		if got := Judge(Read(y), Read(x)); got.Relation != Rewritten {
			t.Errorf("%+v, want rewritten", got)
		}
		if got := Agencies(Read(x), Read(y)); !slices.Equal(got, []string{"example wire"}) {
			t.Errorf("agencies %q", got)
		}
	})
}

func TestEarlier(t *testing.T) {
	lake := "body|" + prose("lake", 0, 10)
	credits := told("Sample Post", "2031-05-06", lake, "body|More of it.")
	credits.Wires = []string{"Example Wire"}
	want := []rapporteur.Article{
		told("Third Mirror", "2031-05-05", lake),
		told("Example Wire", "2031-05-06", lake),
		credits,
		told("Example Wire", "2031-05-07", "body|"+prose("lake", 0, 4)),
		told("Example Wire", "", lake),
	}
	for i := range want {
		for j := range i {
			a, b := Read(want[i]), Read(want[j])
			if Earlier(a, b) <= 0 || Earlier(b, a) >= 0 {
				t.Errorf("number %d does not come before number %d", j, i)
			}
		}
	}
}

func TestPassages(t *testing.T) {
	earlier := told("Example Wire", "", "title|Storm", `body|The old mill at the ford burned down on Monday night, the mayor said. Nobody was hurt.`,
		"notice|Subscribe now", "body|The mill had stood there since the great flood of the last century.")
	later := told("Sample Post", "", `body|"THE OLD MILL at the ford burned down", wrote the paper.`, `body|The mayor said nobody was hurt; the mill had stood there since the great flood.`)
	a, b := Read(later), Read(earlier)
	var got []string
	for _, p := range Passages(a.Text, b.Text) {
		x, y := p.Span.In(later.Text), p.Of.In(earlier.Text)
		if normal(x) != normal(y) {
			t.Errorf("%q and %q are not the same words", x, y)
		}
		got = append(got, y)
	}
	want := []string{"The old mill at the ford burned down", "the mayor said. Nobody was hurt", "The mill had stood there since the great flood"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// normal gives the words of a text as they are compared.
func normal(text string) string {
	var s scanner
	s.scan(text, rapporteur.Span{End: len(text)}, true, false)
	return fmt.Sprint(s.hashes)
}

// Texts with leastRun words in a row in common share a print, wherever in each they stand.
func TestARunInCommonIsAPrintInCommon(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	for i := range 300 {
		run := strings.Fields(prose(fmt.Sprint("run", i), 0, 4))[:leastRun]
		with := func(topic string) []Print {
			before, after := prose(fmt.Sprint(topic, i), 0, rng.IntN(20)), prose(fmt.Sprint(topic, i), 20, 20+rng.IntN(40))
			return Read(told("", "", "body|"+before+" "+strings.Join(run, " ")+" "+after)).Prints()
		}
		a, b := with("hill"), with("shore")
		if !slices.ContainsFunc(a, func(p Print) bool { return slices.Contains(b, p) }) {
			t.Fatalf("pair %d: no print in common of %d and %d", i, len(a), len(b))
		}
	}
}

func TestPrintsAreFew(t *testing.T) {
	r := Read(told("", "", "body|"+prose("lake", 0, 100)))
	if n, most := len(r.Prints()), 3*r.Len()/(window+1); n > most || n < r.Len()/window {
		t.Errorf("%d prints of %d shingles, want %d at most", n, r.Len(), most)
	}
}

func TestShelf(t *testing.T) {
	s := NewShelf()
	texts := []string{prose("lake", 0, 10), prose("hill", 0, 10), prose("hill", 0, 20) + prose("lake", 0, 10), prose("lake", 3, 6), "Nothing to see."}
	for _, text := range texts {
		s.Add(Read(told("", "", "body|"+text)).Prints())
	}
	for _, c := range []struct {
		text string
		want []int
	}{
		{texts[0], []int{0, 2, 3}},
		{prose("lake", 4, 9), []int{0, 2, 3}},
		{"nothing to see", []int{4}},
		{prose("shore", 0, 10), nil},
	} {
		got := s.Near(Read(told("", "", "body|"+c.text)).Prints())
		if slices.Sort(got); !slices.Equal(got, c.want) {
			t.Errorf("near %.40q: %v, want %v", c.text, got, c.want)
		}
	}
}

// What is printed a thousand times leads to the first few alone, and hides nothing else.
func TestCrowds(t *testing.T) {
	s := NewShelf()
	notice := prose("notice", 0, 8)
	for i := range 1000 {
		s.Add(Read(told("", "", "body|"+prose(fmt.Sprint("story", i, "x"), 0, 10)+" "+notice)).Prints())
	}
	got := s.Near(Read(told("", "", "body|"+prose("story777x", 0, 10)+" "+notice)).Prints())
	if len(got) == 0 || got[0] != 777 || len(got) > MostCandidates {
		t.Errorf("%v, want 777 first and at most %d", got, MostCandidates)
	}
}
