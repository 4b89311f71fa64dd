package article

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
)

// FuzzRead gives any bytes to the reader: it never panics, each item is an article or a skip, and what holds for every
// article holds.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") || strings.Contains(file, "fuzz") {
			continue
		}
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	for _, seed := range []string{
		"", "\ufeff", "\xff\xfeT\x00h\x00e\x00", story, `{"text": "The envoy met the minister.", "title": "Talks", "published": "2012-07-15"}`,
		"{\"text\": \"The envoy\"}\n{\"text\": \"cut\n", `[{"text": "The envoy (left) \u200b met"}, {"text": "them"}]`, "{\n\"text\": \"The envoy said so\"}",
		"July 15, 2012\r\n(Reuters) - The", "BEIRUT\u00a0 The \xe2\x80 envoy", "((Corrects paragraph 1)) By Ann Writer HAVANA (AP) -- The -AFP", "Sun 05 Jul 2015 1849 UTC+3 The envoy. Last Update: 5/6/2012 GMT 08:13 5",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for item := range Read("f", bytes.NewReader(raw), Options{}) {
			switch {
			case (item.Article == nil) == (item.Skip == nil):
				t.Fatalf("item has both or none of article and skip: %+v", item)
			case item.Article != nil:
				checkWhole(t, *item.Article)
			case item.Skip.Kind != rapporteur.KindSkip || item.Skip.File == "" || item.Skip.Reason == "" || item.Skip.Detail == "":
				t.Errorf("skip %+v", *item.Skip)
			}
		}
	})
}
