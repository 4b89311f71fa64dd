package eval

import (
	"archive/tar"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// annotatedFiles is a text in PolNeAR's layout; the é shows that offsets count characters.
var annotatedFiles = map[string]string{
	"dev/text/one.txt": "Léa said the talks failed. \"We go on,\" the envoy, Ada, told reporters, \"until Sunday.\"\n",
	"dev/attributions/one_4b22.ann": "T1\tSource 0 3\tLéa\nT2\tCue 4 8\tsaid\nT3\tContent 9 25\tthe talks failed\nT4\tAttribution 4 8\tsaid\n" +
		"E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n" +
		"T5\tContent 27 38;71 86\t\"We go on,\" \"until Sunday.\"\nT6\tCue 55 59\ttold\nE2\tAttribution-no-source:T6 Cue:T6 Content:T5\n" +
		"T7\tDiscuss 55 59\ttold\nE3\tDiscuss:T7\nA1\tNegation E1\n",
	"dev/attributions/one_9999.ann": "T1\tContent 0 3\tLéa\nE1\tAttribution:T1 Content:T1\n",
}

func writeTree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestReadBrat(t *testing.T) {
	folder := writeTree(t, annotatedFiles)
	archive := filepath.Join(t.TempDir(), "gold.tar.gz")
	f, err := os.Create(archive)
	if err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(f)
	w := tar.NewWriter(z)
	if err := w.AddFS(os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []interface{ Close() error }{w, z, f} {
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, gold := range []string{folder, archive} {
		texts, err := readBrat(gold)
		if err != nil {
			t.Fatal(err)
		}
		if len(texts) != 1 || texts[0].id != "dev/text/one" || len(texts[0].attributions) != 2 {
			t.Fatalf("read %+v", texts)
		}
		for i, want := range []string{
			`"Léa" "said": "the talks failed"`,
			`"" "told": "\"We go on,\" ... \"until Sunday.\""`,
		} {
			if got := texts[0].attributions[i].told; got != want {
				t.Errorf("attribution %d is %s, want %s", i, got, want)
			}
		}
	}
}

func TestReadBratErrors(t *testing.T) {
	for says, files := range map[string]map[string]string{
		"no .ann":               {"a.txt": "x"},
		"no text for a.ann":     {"a.ann": ""},
		"text of 1 characters":  {"a.txt": "x", "a.ann": "T1\tCue 0 2\tx\n"},
		`"Cue x y" is no place`: {"a.txt": "x", "a.ann": "T1\tCue x y\tx\n"},
	} {
		if _, err := readBrat(writeTree(t, files)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("error is %v, want one that says %q", err, says)
		}
	}
}

func TestPairAttributions(t *testing.T) {
	at := func(start, end int) []stretch { return []stretch{{start, end}} }
	want := []attribution{
		{content: at(0, 100), cue: at(110, 111)},
		{content: at(200, 300), cue: at(190, 195)},
		{content: append(at(400, 450), at(470, 520)...)},
	}
	got := []attribution{
		{content: at(0, 34), cue: at(110, 112)},    // a token F1 of one half
		{content: at(200, 300)},                    // the same, but without the cue
		{content: at(210, 300), cue: at(190, 195)}, // nearly the same, with the cue
		{content: at(400, 520)},                    // the whole of a divided content
		{content: at(90, 200)},                     // less than half of anything
	}
	paired := pairAttributions(want, got)
	if len(paired) != 3 || paired[0] != 0 || paired[1] != 2 || paired[2] != 3 {
		t.Errorf("paired %v", paired)
	}
	if got[0].content = at(0, 33); found(want[0], got[0]) {
		t.Error("less than half of the content was enough")
	}
	var s attributionScore
	s.add(telling{want: want, got: got})
	if s.found != (tally{2, 5, 3}) || s.exact[1] != (tally{1, 2, 2}) || s.tokens[2].gold != 300 {
		t.Errorf("counted %+v", s)
	}
}

func TestDirectSpeakers(t *testing.T) {
	at := func(start, end int) []stretch { return []stretch{{start, end}} }
	quote := attribution{content: at(0, 10), source: at(11, 12), direct: true}
	for name, c := range map[string]struct {
		got  attribution
		want ratio
	}{
		"part of a longer speech":     {attribution{content: at(0, 30), source: at(11, 13)}, ratio{1, 1}},
		"somebody else":               {attribution{content: at(0, 10), source: at(13, 14)}, ratio{0, 1}},
		"less than half of the words": {attribution{content: at(6, 10), source: at(11, 12)}, ratio{0, 1}},
	} {
		var s attributionScore
		s.add(telling{want: []attribution{quote}, got: []attribution{c.got}})
		if s.direct != c.want {
			t.Errorf("%s: %+v, want %+v", name, s.direct, c.want)
		}
	}
}

func TestFindInOtherEdition(t *testing.T) {
	gold := tokenize("A title\n\nThe envoy  said no. The envoy said yes.")
	other := "The envoy said no. The envoy\nsaid yes."
	at := strings.LastIndex(other, "The")
	if got := gold.find(other, rapporteur.Span{Start: at, End: at + len("The envoy")}); !slices.Equal(got, []stretch{{7, 9}}) {
		t.Errorf("the second envoy is placed at %v", got)
	}
	if got := gold.find("nowhere to be found", rapporteur.Span{Start: 0, End: 7}); got != nil {
		t.Errorf("words that the gold does not have are placed at %v", got)
	}
	if got := gold.find(other, rapporteur.Span{}); got != nil {
		t.Errorf("no span is placed at %v", got)
	}
}
