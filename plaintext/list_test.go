package plaintext_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/plaintext"
)

func TestLists(t *testing.T) {
	lists := plaintext.ReadLists("# who fight\nfoes: rebel insurgent\nfoes: guerrilla\n\nlands: island\n")
	foes := lists.Named("foes")
	if len(foes) != 3 || !foes["rebel"] || !foes["guerrilla"] || foes["island"] || !lists.Named("lands")["island"] {
		t.Errorf("the lists are %v", lists)
	}
}

func TestListsThatAreNone(t *testing.T) {
	for _, c := range []struct {
		told string
		do   func()
	}{
		{"line 2", func() { plaintext.ReadLists("a: b\nrebel insurgent\n") }},
		{"line 1", func() { plaintext.ReadLists("a:\n") }},
		{`"foes"`, func() { plaintext.ReadLists("a: b\n").Named("foes") }},
	} {
		t.Run(c.told, func(t *testing.T) {
			defer func() {
				if told := fmt.Sprint(recover()); !strings.Contains(told, c.told) {
					t.Errorf("told as %q, which does not name %s", told, c.told)
				}
			}()
			c.do()
		})
	}
}
