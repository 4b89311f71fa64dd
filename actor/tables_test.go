package actor

import (
	"strings"
	"testing"

	"rapporteur/place"
)

// TestNamedOnce checks that nobody stands in a second table as the same: that line would never be read, and widening it would change nothing.
func TestNamedOnce(t *testing.T) {
	first := map[string]string{} // the file, by name and whose it is, of people by name alone too
	for _, file := range []string{"united.txt", "people.txt", "figures.txt", "organs.txt", "organisations.txt", "firms.txt", "services.txt"} {
		people := file == "united.txt" || file == "people.txt"
		for _, line := range lines(file) {
			f := fields(file, line, 2)
			for _, w := range words(f[1]) {
				name := place.Fold(strings.Trim(w, "[]"))
				key := name + " " + f[0]
				before, ok := first[key]
				if !ok && file == "figures.txt" {
					before, ok = first[name] // whoever holds an office is known by it, whatever else they are
				}
				if ok && before != file && !people && file != "organs.txt" && file != "organisations.txt" { // a file may spell a name in two ways
					t.Errorf("%s: %s (%s) stands in %s already", file, w, f[0], before)
				}
				if !ok {
					first[key] = file
				}
				if people {
					first[name] = file
				}
			}
		}
	}
}
