package eval

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
)

// locatedReports are made up: the place of the first is right, its day wrong; the second's place is wrong, its day right; the third
// tells no act, but where it is set.
const locatedReports = `{"id": "a1", "text": "KABUL, Afghanistan (Jan. 25, 2013) - Afghan soldiers killed two rebels in Andar district, Ghazni province, yesterday.", "gold": {"province": ["ghazni"], "start_date": "2013-01-25"}}
{"id": "a2", "text": "KABUL, Afghanistan (Jan. 25, 2013) - Afghan soldiers killed two rebels in Andar district, Ghazni province, yesterday.", "gold": {"province": ["khost"], "start_date": "2013-01-24"}}
{"id": "b1", "title": "A town without bread", "text": "Bread is short in the town of Manbij in Syria.", "place": "aleppo"}
{"id": "b2", "text": "A line without a place counts for nothing."}
`

func TestScorePlaces(t *testing.T) {
	dir := writeTree(t, map[string]string{"reports.jsonl": locatedReports, "none.jsonl": "{\"text\": \"No place.\"}\n", "broken.jsonl": "{"})
	for _, tt := range []struct {
		ids         string
		place, date float64
	}{{"", 2. / 3, .5}, {"a", .5, .5}, {"b", 1, 0}} {
		r, err := Run(context.Background(), "places", []string{filepath.Join(dir, "reports.jsonl")}, Options{IDs: tt.ids, Worst: -1})
		if err != nil {
			t.Fatal(err)
		}
		where, _ := r.Measures.Value("place")
		when, _ := r.Measures.Value("date")
		if where != tt.place || when != tt.date {
			var told strings.Builder
			r.WriteMisses(&told)
			t.Errorf("ids %q: place %.3f date %.3f, want %.3f %.3f\n%s", tt.ids, where, when, tt.place, tt.date, told.String())
		}
	}
	for _, name := range []string{"none.jsonl", "broken.jsonl", "missing.jsonl"} {
		if _, err := Run(context.Background(), "places", []string{filepath.Join(dir, name)}, Options{}); err == nil {
			t.Errorf("no error for %s", name)
		}
	}
}
