package actor

import (
	"strings"
	"testing"
)

// TestTables checks what the loader cannot: that no role or modifier stands twice, and that offices end after they begin.
func TestTables(t *testing.T) {
	for _, file := range []string{"roles.txt", "modifiers.txt", "endings.txt"} {
		seen := map[string]string{}
		for _, f := range records(file, 2) {
			for _, w := range words(f[1]) {
				if old, ok := seen[w]; ok {
					t.Errorf("%s: %q stands under %q and %q", file, w, old, f[0])
				}
				seen[w] = f[0]
			}
		}
	}
	for _, f := range records("people.txt", 2) {
		if len(f) < 3 {
			continue
		}
		for _, o := range offices(f[2]) {
			if o.from != "" && o.to != "" && o.to < o.from {
				t.Errorf("people.txt: %s was %s from %s to %s", f[1], o.title, o.from, o.to)
			}
			if strings.Contains(o.title, "..") {
				t.Errorf("people.txt: %s: unread dates in %q", f[1], o.title)
			}
		}
	}
	if n := len(lexis().names); n < 2500 {
		t.Errorf("%d names in the tables, want at least 2500", n)
	}
}

func TestOfficeAt(t *testing.T) {
	e := lexis().names["dmitry medvedev"]
	if e == nil {
		t.Fatal("Dmitry Medvedev is in no table")
	}
	for month, want := range map[string]string{"2012-03": "President", "2012-07": "Prime Minister"} {
		if got := e.at(month); got != want {
			t.Errorf("at(%s) = %q, want %q", month, got, want)
		}
	}
}

func BenchmarkTables(b *testing.B) {
	for b.Loop() {
		load()
	}
}
