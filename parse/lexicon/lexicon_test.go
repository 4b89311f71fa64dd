package lexicon_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"rapporteur/parse/lexicon"
)

func built(t *testing.T) *lexicon.Lexicon {
	t.Helper()
	b := lexicon.NewBuilder()
	b.Count("march", 1, 30)
	b.Count("march", 2, 10)
	b.Count("March", 3, 40)
	b.Count("the", 4, 500)
	b.Count("once", 5, 1)
	b.Cluster([]string{"march", "walk"}, []int{1, 0}, [][2]uint16{{5, 6}, {7, 8}})
	l, err := lexicon.Open(b.Pack())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestRead(t *testing.T) {
	l := built(t)
	march, capital := l.Read("march"), l.Read("March")
	if march.Low != capital.Low || march.Form == capital.Form || march.Upper || !capital.Upper {
		t.Errorf("march %+v and March %+v", march, capital)
	}
	if march.Near != [3]uint32{9, 8, 2} {
		t.Errorf("clusters %v, want 9, 8, 2: each number one more", march.Near)
	}
	if tags, only := l.Seen(march.Tags); !slices.Equal(tags, []byte{3, 1, 2}) || only {
		t.Errorf("march was seen as %v (no other: %v), want 3, 1, 2, the most frequent first", tags, only)
	}
	if tags, _ := l.Seen(capital.Cased); !slices.Equal(tags, []byte{3}) {
		t.Errorf("March as written was seen as %v, want 3", tags)
	}
	if tags, only := l.Seen(l.Read("The").Tags); !slices.Equal(tags, []byte{4}) || !only {
		t.Errorf("the was seen as %v (no other: %v), want 4 and no other", tags, only)
	}
	for _, w := range []string{"once", "never"} {
		if got := l.Read(w); got.Tags != 0 || got.Near != [3]uint32{} {
			t.Errorf("%s is known: %+v", w, got)
		}
	}
}

func TestWordsAlike(t *testing.T) {
	l := built(t)
	for _, pair := range [][2]string{{"1984", "2012"}, {"can’t", "can't"}, {"“", "\""}, {"–", "-"}} {
		if a, b := l.Read(pair[0]), l.Read(pair[1]); a.Low != b.Low {
			t.Errorf("%s and %s differ in lower case", pair[0], pair[1])
		}
	}
	if a, b := l.Read("Homs"), l.Read("Rome"); a.Shape != b.Shape || a.Low == b.Low {
		t.Error("Homs and Rome are to share their shape alone")
	}
	if w := l.Read("NATO"); !w.Shout || !w.Upper || !w.Letter {
		t.Errorf("NATO is %+v", w)
	}
	if s := l.Read("march").Strange(); s.Tags != 0 || s.Low == lexicon.Hash("march") || s.Tail != l.Read("march").Tail {
		t.Errorf("a strange word is %+v, want its spelling and nothing else", s)
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("RPL1"), make([]byte, 100)} {
		if _, err := lexicon.Open(b); err == nil {
			t.Errorf("%d bytes were opened", len(b))
		}
	}
}

func TestCluster(t *testing.T) {
	// Two bundles of directions.
	data := []float32{1, 0, 0.9, 0.1, 0.95, 0, 0, 1, 0.1, 0.9, 0, 0.95}
	group, centres := lexicon.Cluster(data, 2, 2, 5, rand.New(rand.NewPCG(1, 1)))
	if len(centres) != 4 || group[0] != group[1] || group[1] != group[2] || group[3] != group[4] || group[4] != group[5] || group[0] == group[3] {
		t.Errorf("groups %v with the centres %v", group, centres)
	}
}
