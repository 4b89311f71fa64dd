package actor

import (
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
	all := newRegister(0)
	for _, file := range []string{"people.txt", "officials.txt", "organs.txt", "organisations.txt", "bodies.txt", "groups.txt", "armed.txt", "parties.txt"} {
		for _, line := range lines(file) {
			if err := all.readLine(line); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
	if n := len(all.names); n < 9000 {
		t.Errorf("%d names in the tables, want at least 9000", n)
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
