package rank

import (
	"math"
	"testing"
)

// seen makes features of words.
func seen(words ...string) Features {
	var f Features
	for _, w := range words {
		f.see("w", w)
	}
	f.close(1)
	return f
}

func learned(t *testing.T) *Fit {
	t.Helper()
	var all []Example
	for range 5 {
		all = append(all,
			Example{seen("met", "the", "envoy"), 0, 1}, Example{seen("met", "her", "there"), 0, 1},
			Example{seen("shot", "the", "envoy"), 1, 1}, Example{seen("shot", "her", "there"), 1, 1},
			Example{seen("thanked", "the", "envoy"), 2, 1}, Example{seen("thanked", "her", "there"), 2, 1})
	}
	all = append(all, Example{seen("once"), 0, 1})
	return Learn(all, 3, .01, 2, 50)
}

func TestLearnTellsClassesApart(t *testing.T) {
	fit := learned(t)
	if fit.Features() != 7 {
		t.Errorf("%d features have weights, want the 7 that were seen twice", fit.Features())
	}
	m, err := Open(fit.Pack(100))
	if err != nil {
		t.Fatal(err)
	}
	for class, word := range []string{"met", "shot", "thanked"} {
		f := seen(word, "nobody")
		p := m.Probabilities(&f)
		if highest(p) != class || p[class] < .6 {
			t.Errorf("%s: probabilities %v, want most for class %d", word, p, class)
		}
		if sum := p[0] + p[1] + p[2]; math.Abs(sum-1) > 1e-9 {
			t.Errorf("%s: probabilities sum to %v", word, sum)
		}
	}
}

func TestPackKeepsWhatTellsMost(t *testing.T) {
	m, err := Open(learned(t).Pack(3))
	if err != nil {
		t.Fatal(err)
	}
	if m.n != 3 {
		t.Fatalf("%d features kept, want 3", m.n)
	}
	for class, word := range []string{"met", "shot", "thanked"} {
		if f := seen(word); highest(m.Probabilities(&f)) != class {
			t.Errorf("%s is forgotten", word)
		}
	}
}

func TestWeightsCount(t *testing.T) {
	all := []Example{{seen("a"), 0, 1}, {seen("a"), 1, 3}}
	m, err := Open(Learn(all, 2, .01, 1, 50).Pack(10))
	if err != nil {
		t.Fatal(err)
	}
	f := seen("a")
	if p := m.Probabilities(&f); math.Abs(p[1]-.75) > .03 {
		t.Errorf("an example of weight 3 beside one of weight 1 gives %.3f, want about 0.75", p[1])
	}
}

func TestOpenRefuses(t *testing.T) {
	good := learned(t).Pack(10)
	for _, b := range [][]byte{nil, []byte("RPA1"), make([]byte, 100), good[:len(good)-1], append(append([]byte{}, good...), 0)} {
		if _, err := Open(b); err == nil {
			t.Errorf("%d bytes were opened", len(b))
		}
		if _, err := OpenSpace(b); err == nil {
			t.Errorf("%d bytes were opened as word vectors", len(b))
		}
	}
}

func TestGroupsHaveTheirLength(t *testing.T) {
	var f Features
	for _, w := range []string{"a", "b", "a", "c"} {
		f.see(w)
	}
	f.close(2)
	f.weigh(.25, "kept")
	f.leave()
	if len(f.Keys) != 4 {
		t.Fatalf("%d observations, want a, b, c and one more", len(f.Keys))
	}
	var sum float64
	for _, v := range f.Values[:3] {
		sum += float64(v) * float64(v)
	}
	if math.Abs(sum-4) > 1e-5 || f.Values[3] != .25 {
		t.Errorf("values %v: want a length of 2, and 0.25 as it was", f.Values)
	}
}

func TestSpace(t *testing.T) {
	directions := make([]int8, 2*dimensions)
	directions[0], directions[dimensions] = 127, -127
	s, err := OpenSpace(PackSpace([]string{"war", "peace"}, [grains][]int{{1, 2}, {30, 40}}, directions))
	if err != nil {
		t.Fatal(err)
	}
	row := s.find("unknown", "peace")
	if row == nil || int8(row[2*grains]) != -127 || groupsOf(row) != [grains]string{"2", "40"} {
		t.Errorf("peace is %v", row)
	}
	if s.find("unknown") != nil || groupsOf(nil) != [grains]string{"?", "?"} {
		t.Error("a word that is not known has a meaning")
	}
}
