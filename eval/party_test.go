package eval

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestParties scores parties by where they stand in the gold's text, which the reader of reports may lay out anew.
func TestParties(t *testing.T) {
	const text = "Norway’s foreign minister met rebels in Homs on Monday.\n\n  Syria condemned the visit of the stone."
	span := func(words string) string {
		at := strings.Index(text, words)
		return fmt.Sprintf("[%d, %d]", at, at+len(words))
	}
	dir := t.TempDir()
	write := func(name, data string) {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	article := strings.ReplaceAll(text, "\n", `\n`)
	write("articles/alp1.json", `{"id": "alp1", "title": "Visit", "text": "`+article+`", "published": "2012-07-15"}`)
	write("entries.jsonl", strings.Join([]string{
		fmt.Sprintf(`{"article": "alp1", "kind": "coded", "sentences": [[0, %d]]}`, len(text)),
		`{"article": "alp1", "kind": "event", "sentence": [0, 56], "event": "CONSULT", "actor": [{"text": "Norway’s foreign minister", "span": ` + span("Norway’s foreign minister") +
			`, "code": "NOR", "sector": "GOV"}], "recipient": [{"text": "rebels", "span": ` + span("rebels") + `, "code": "SYR", "sector": "MIL"}]}`,
		`{"article": "alp1", "kind": "event", "sentence": [60, 90], "event": "ACCUSE", "actor": [{"text": "Syria", "span": ` + span("Syria") +
			`, "code": "SYR", "sector": "GOV"}], "recipient": [{"text": "stone", "span": ` + span("stone") + `, "code": "NOR", "sector": "GOV"}]}`,
	}, "\n"))
	r, err := Run(context.Background(), "parties", []string{dir}, Options{Worst: -1})
	if err != nil {
		t.Fatal(err)
	}
	wantMeasure(t, r, "party", 1)
	wantMeasure(t, r, "code", 0.75)
	wantMeasure(t, r, "code_and_sector", 0.5)
	if len(r.Misses) != 2 || !strings.Contains(r.Misses[0].What+r.Misses[1].What, `"rebels" is SYR MIL, not SYR REB`) {
		t.Errorf("misses %+v", r.Misses)
	}
	if _, err := Run(context.Background(), "parties", []string{dir}, Options{IDs: "x"}); err == nil {
		t.Error("no report chosen, and no error")
	}
}
