package actor

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// runTogether gives the two parties that a name has been made of; false where it is one.
func runTogether(c *Cast, name string) (string, string, bool) {
	if c.known(name) != nil {
		return "", "", false
	}
	for _, between := range []string{" and ", ", ", " or ", "-"} {
		a, b, cut := strings.Cut(name, between)
		if !cut {
			continue
		}
		x, one := c.look(a)
		y, two := c.look(strings.TrimPrefix(b, "the "))
		if one && two && x.code != y.code {
			return a, b, true
		}
	}
	return "", "", false
}

func TestNoPartyIsTwo(t *testing.T) {
	for _, text := range []string{
		"Russia and China vetoed the draft.",
		"The United Nations and the Arab League named an envoy.",
		"Hamas and the Israeli army clashed on Monday.",
		"Turkey, Qatar and Saudi Arabia backed the plan, and Hezbollah and Iran opposed it.",
		"The Free Syrian Army and the Islamic State fought near the town.",
		"Pyongyang condemned a Seoul-Washington exercise.",
		"The U.S.-China dialogue was put off.",
		"Barack Obama and Vladimir Putin met in Geneva.",
	} {
		a := rapporteur.Article{Text: text}
		c := Read(a, parse.Parse(a))
		for _, e := range c.Entities() {
			if one, two, ok := runTogether(c, e.Name); ok {
				t.Errorf("%q: %q is %q and %q", text, e.Name, one, two)
			}
		}
	}
}

// TestNoPartyIsTwoInReports looks through collections of real reports, *.jsonl in the folder reports of RAPPORTEUR_GOLD.
func TestNoPartyIsTwoInReports(t *testing.T) {
	root := os.Getenv("RAPPORTEUR_GOLD")
	if root == "" || testing.Short() {
		t.Skip("RAPPORTEUR_GOLD is not set, or tests are to be short: no reports to look through")
	}
	files, err := filepath.Glob(filepath.Join(root, "reports", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports in %s: %v", root, err)
	}
	named := 0
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		scan := bufio.NewScanner(f)
		scan.Buffer(nil, 1<<22)
		for scan.Scan() {
			var a rapporteur.Article
			var in struct{ Text string }
			if err := json.Unmarshal(scan.Bytes(), &in); err != nil {
				t.Fatal(err)
			}
			a.Text = in.Text
			c := Read(a, parse.Parse(a))
			for _, e := range c.Entities() {
				named++
				if one, two, ok := runTogether(c, e.Name); ok {
					t.Errorf("%q is %q and %q: %.80q", e.Name, one, two, in.Text)
				}
			}
		}
	}
	t.Logf("%d parties looked at", named)
}
