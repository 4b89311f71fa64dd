package eval

import "testing"

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		text, words string
		near, want  int
		found       bool
	}{
		{"one two three", "two", 0, 3, true},
		{"one two three", "t w\no", 0, 3, true},
		{"one two three", "Two", 0, 0, false},
		{"ab ab ab", "ab", 0, 0, true},
		{"ab ab ab", "ab", 9, 4, true},
		{"ab ab ab", "ab", 1, 0, true}, // the earlier of two that are as near
		{"aaaa", "aa", 1, 0, true},     // the one at 1 overlaps the one at 0
		{"aaaa", "aa", 3, 2, true},
		{"é é x é", "é", 2, 1, true}, // places are characters, not bytes
		{"one two", " ", 4, 4, true}, // nothing to look for stands where it stood
		{"one two", "", 99, 6, true},
		{"a\u00a0b\x1fc\u2009d", "bcd", 0, 1, true},
	} {
		got, found := squeeze(c.text).nearest(c.words, c.near)
		if found != c.found || (found && got != c.want) {
			t.Errorf("%q in %q near %d: %d %v, want %d %v", c.words, c.text, c.near, got, found, c.want, c.found)
		}
	}
}

func TestNearestLooksForBeginning(t *testing.T) {
	sixty := "abcdefghijklmnopqrstuvwxyzäöüßabcdefghijklmnopqrstuvwxyz1234"
	s := squeeze("x " + sixty + " and then otherwise")
	if at, ok := s.nearest(sixty+" and so on", 0); !ok || at != 1 {
		t.Errorf("a sentence that goes on otherwise after 60 characters is found at %d, %v", at, ok)
	}
	if at, ok := s.nearest(sixty[:len(sixty)-1]+"5", 0); ok {
		t.Errorf("a sentence that differs in character 60 is found at %d", at)
	}
}

func TestLength(t *testing.T) {
	for text, want := range map[string]int{"": 0, " \t\n": 0, "a b": 2, "“é”": 3, "é"[:1]: 0, "“"[1:] + "a": 1, "a\ufffdb": 3} {
		if got := length(text); got != want {
			t.Errorf("%q has %d characters, want %d", text, got, want)
		}
	}
}

func TestSameDate(t *testing.T) {
	for _, c := range []struct {
		want, got string
		same      bool
	}{
		{"2031-05-03", "2031-05-03", true},
		{"2031-05", "2031-05-03", true},
		{"2031", "2031-05-03", true},
		{"2031-05-03", "2031-05", false},
		{"2031-05-03", "", false},
		{"", "", true},
		{"", "2031", false},
		{"203", "2031", false}, // a year is the least
	} {
		if got := SameDate(c.want, c.got); got != c.same {
			t.Errorf("gold %q, given %q: %v, want %v", c.want, c.got, got, c.same)
		}
	}
}
