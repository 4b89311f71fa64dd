package article

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// pageWant is what expected.txt says of one saved page, by its keys.
type pageWant map[string][]string

// readPageWants reads testdata/pages/expected.txt, where the keys are told.
func readPageWants(t *testing.T) []pageWant {
	t.Helper()
	f, err := os.Open("testdata/pages/expected.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	keys := []string{"page", "title", "outlet", "byline", "url", "published", "wires", "contains", "lacks", "keeps", "captions", "skip"}
	var wants []pageWant
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || !slices.Contains(keys, key) {
			t.Fatalf("line %q is of no known key", line)
		}
		if key == "page" {
			wants = append(wants, pageWant{})
		}
		last := wants[len(wants)-1]
		last[key] = append(last[key], strings.TrimSpace(value))
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return wants
}

// TestPages reads saved pages in the layouts of news sites, all of our own writing.
func TestPages(t *testing.T) {
	wants := readPageWants(t)
	if len(wants) < 45 {
		t.Fatalf("%d pages, want 45 and more", len(wants))
	}
	for _, want := range wants {
		name := want["page"][0]
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join("testdata", "pages", name))
			if err != nil {
				t.Fatal(err)
			}
			var items []Item
			for item := range Read(name, strings.NewReader(string(raw)), Options{}) {
				items = append(items, item)
			}
			if len(items) != 1 {
				t.Fatalf("%d items", len(items))
			}
			if skip := want["skip"]; skip != nil {
				reason, word, _ := strings.Cut(skip[0], " ")
				s := items[0].Skip
				if s == nil || string(s.Reason) != reason || !strings.Contains(s.Detail, word) {
					t.Errorf("skip %+v; want %s", s, skip[0])
				}
				return
			}
			if items[0].Article == nil {
				t.Fatalf("skip %+v", *items[0].Skip)
			}
			checkPage(t, *items[0].Article, want)
		})
	}
}

func checkPage(t *testing.T, a rapporteur.Article, want pageWant) {
	t.Helper()
	checkWhole(t, a)
	for key, got := range map[string]string{
		"title": a.Title, "outlet": a.Outlet, "byline": a.Byline, "url": a.URL, "published": a.Published.Start, "wires": strings.Join(a.Wires, ", "),
	} {
		if v := want[key]; v != nil && v[0] != got {
			t.Errorf("%s %q; want %q", key, got, v[0])
		}
	}
	var told, captions strings.Builder
	for _, p := range a.Parts {
		if p.Told() {
			told.WriteString(p.Span.In(a.Text) + "\n")
		}
		if p.Role == rapporteur.PartCaption {
			captions.WriteString(p.Span.In(a.Text) + "\n")
		}
	}
	for _, words := range want["contains"] {
		if !strings.Contains(told.String(), words) {
			t.Errorf("the story lacks %q:\n%s", words, sketch(a))
		}
	}
	for _, words := range want["lacks"] {
		if strings.Contains(told.String(), words) {
			t.Errorf("the story contains %q:\n%s", words, sketch(a))
		}
	}
	for _, words := range want["captions"] {
		if !strings.Contains(captions.String(), words) {
			t.Errorf("no caption has %q:\n%s", words, sketch(a))
		}
	}
	for _, words := range want["keeps"] {
		if !strings.Contains(a.Text, words) {
			t.Errorf("the text lacks %q:\n%s", words, sketch(a))
		}
	}
}
