package article

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"rapporteur"
)

// readAll gives what becomes of an input.
func readAll(t *testing.T, name, input string, opts Options) []Item {
	t.Helper()
	items := slices.Collect(Read(name, strings.NewReader(input), opts))
	for _, item := range items {
		if (item.Article == nil) == (item.Skip == nil) {
			t.Fatalf("item has both or none of article and skip: %+v", item)
		}
		if item.Article != nil {
			checkWhole(t, *item.Article)
		}
	}
	return items
}

// readOne gives the article that an input holds.
func readOne(t *testing.T, name, input string, opts Options) rapporteur.Article {
	t.Helper()
	items := readAll(t, name, input, opts)
	if len(items) != 1 || items[0].Article == nil {
		t.Fatalf("%d items, the first with skip %+v; want one article", len(items), items[0].Skip)
	}
	return *items[0].Article
}

// outcomes writes what became of an input in short: file and id or reason of each item.
func outcomes(items []Item) []string {
	var out []string
	for _, item := range items {
		if item.Skip != nil {
			out = append(out, fmt.Sprintf("%s %s", item.Skip.File, item.Skip.Reason))
		} else {
			out = append(out, fmt.Sprintf("%s article", item.Article.File))
		}
	}
	return out
}

const sentence = "The envoy met both delegations in Geneva on Tuesday, and said that talks would go on."

func recordOf(t *testing.T, fields map[string]any) string {
	t.Helper()
	b, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestReadText(t *testing.T) {
	a := readOne(t, "/some/folder/talks.txt", story, Options{})
	if a.Kind != rapporteur.KindArticle || a.File != "talks.txt" || a.ID != rapporteur.NewArticleID([]byte(story)) || a.Language != "en" {
		t.Errorf("kind %q, file %q, id %q, language %q", a.Kind, a.File, a.ID, a.Language)
	}
	if a.Text != story {
		t.Errorf("text was changed: %q", a.Text)
	}
	if a.Title != "Envoys agree on a timetable for talks" || a.Byline != "Ann Writer" || a.Dateline != "GENEVA" || !slices.Equal(a.Wires, []string{"Reuters"}) {
		t.Errorf("title %q, byline %q, dateline %q, wires %q", a.Title, a.Byline, a.Dateline, a.Wires)
	}
}

func TestReadKeepsLineEnds(t *testing.T) {
	crlf := strings.ReplaceAll(story, "\n", "\r\n")
	if a := readOne(t, "a.txt", crlf, Options{}); a.Text != crlf {
		t.Error("the ends of lines were changed")
	}
}

func TestReadRecord(t *testing.T) {
	fields := map[string]any{"id": 7, "title": "Talks go on", "text": sentence + "\r\nNobody left.", "outlet": "ahram", "published": "2017-11-14", "url": "https://example.test/2017/11/13/talks", "place": []int{1}}
	one := recordOf(t, fields)
	indented, err := json.MarshalIndent(fields, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	for name, input := range map[string]string{"one line": one, "with its end": one + "\n", "indented": string(indented), "array of one": "[\n" + one + "\n]\n", "with a mark": "\ufeff" + one, "blank lines": "\n\n" + one + "\n\n"} {
		t.Run(name, func(t *testing.T) {
			a := readOne(t, "r.json", input, Options{})
			if a.File != "r.json" || a.ID != rapporteur.NewArticleID([]byte(input)) {
				t.Errorf("file %q, id %q; want r.json and the id of the whole file", a.File, a.ID)
			}
			if a.Text != sentence+"\r\nNobody left." || a.Title != "Talks go on" || a.Outlet != "ahram" || a.URL != "https://example.test/2017/11/13/talks" {
				t.Errorf("text %q, title %q, outlet %q, url %q", a.Text, a.Title, a.Outlet, a.URL)
			}
			if want := (rapporteur.Date{Start: "2017-11-14", Precision: rapporteur.PrecisionDay, Basis: "metadata"}); a.Published != want {
				t.Errorf("published %+v; want %+v", a.Published, want)
			}
		})
	}
}

func TestReadLines(t *testing.T) {
	good := recordOf(t, map[string]any{"text": sentence})
	input := good + "\n\n{\"text\": \"cut\n" + good + "\r\n[1]\n" + `{"title": "no text"}` + "\n" + `{"text": " \u200b "}` + "\n" + good
	items := readAll(t, "x/many.jsonl", input, Options{})
	want := []string{"many.jsonl#1 article", "many.jsonl#3 malformed", "many.jsonl#4 article", "many.jsonl#5 malformed", "many.jsonl#6 malformed", "many.jsonl#7 empty", "many.jsonl#8 article"}
	if got := outcomes(items); !slices.Equal(got, want) {
		t.Errorf("got %q; want %q", got, want)
	}
	if id := items[2].Article.ID; id != rapporteur.NewArticleID([]byte(good)) {
		t.Errorf("id %q; want that of the line less its end", id)
	}
	if d := items[1].Skip.Detail; !strings.Contains(d, "line 3") {
		t.Errorf("detail %q does not name the line", d)
	}
}

func TestReadLinesAfterABrokenFirst(t *testing.T) {
	good := recordOf(t, map[string]any{"text": sentence})
	got := outcomes(readAll(t, "m.jsonl", "{\"text\": \"cut\n"+good+"\n"+good, Options{}))
	if want := []string{"m.jsonl#1 malformed", "m.jsonl#2 article", "m.jsonl#3 article"}; !slices.Equal(got, want) {
		t.Errorf("got %q; want %q", got, want)
	}
}

func TestReadArray(t *testing.T) {
	good := recordOf(t, map[string]any{"text": sentence + ` "We go on," she said: {[`})
	for input, want := range map[string][]string{
		"[" + good + "," + good + "]":            {"a.json#1 article", "a.json#2 article"},
		"[" + good + "," + good:                  {"a.json#1 article", "a.json#2 article", "a.json malformed"},
		"[" + good + `,{"text": 5, "x": }` + "]": {"a.json#1 article", "a.json#2 malformed"},
		"[ ]":                                    {"a.json empty"},
		`[{"text": "unclosed`:                    {"a.json malformed"},
		"[" + good + ", 5]":                      {"a.json#1 article", "a.json malformed"},
	} {
		if got := outcomes(readAll(t, "a.json", input, Options{})); !slices.Equal(got, want) {
			t.Errorf("%.60q: got %q; want %q", input, got, want)
		}
	}
}

func TestReadJSONThatIsNoArticle(t *testing.T) {
	for _, input := range []string{`{}`, `{"title": "only"}`, `{"text": "unclosed`, `{"a": 1}` + "\n"} {
		if got := outcomes(readAll(t, "j", input, Options{})); !slices.Equal(got, []string{"j malformed"}) {
			t.Errorf("%q: %q", input, got)
		}
	}
}

func TestReadTextWithBrackets(t *testing.T) {
	for _, input := range []string{"[Updated] " + sentence, "{brief} " + sentence} {
		if a := readOne(t, "b.txt", input, Options{}); a.Text != input {
			t.Errorf("text %q", a.Text)
		}
	}
}

func TestOptionsOverride(t *testing.T) {
	input := recordOf(t, map[string]any{"text": sentence, "outlet": "ahram", "published": "2017-11-14"})
	a := readOne(t, "r.json", input, Options{Outlet: "The Example Times", Published: "2012-07"})
	if a.Outlet != "The Example Times" {
		t.Errorf("outlet %q", a.Outlet)
	}
	if want := (rapporteur.Date{Start: "2012-07", Precision: rapporteur.PrecisionMonth, Basis: "given"}); a.Published != want {
		t.Errorf("published %+v; want %+v", a.Published, want)
	}
}

func TestPublishedOfARecord(t *testing.T) {
	for _, c := range []struct {
		name, text, published, url string
		start                      string
		basis                      rapporteur.Basis
	}{
		{"the outlet's date above the story outweighs a collector's", "Sunday, July 12, 2015\n" + sentence, "2013-02-02", "", "2015-07-12", "head"},
		{"but not by a day", "Sunday, July 12, 2015\n" + sentence, "2015-07-13", "", "2015-07-13", "metadata"},
		{"nor a date below it", sentence + "\n" + sentence + "\nLast updated: July 12, 2015", "2013-02-02", "", "2013-02-02", "metadata"},
		{"an address", sentence, "", "https://example.test/2015/07/12/talks", "2015-07-12", "url"},
		{"a day of saving far from the address", "August 5, 2026\n" + sentence, "", "https://example.test/2015/07/12/talks", "2015-07-12", "url"},
		{"what cannot be read as a date", sentence, "yesterday", "", "", ""},
		{"nothing", sentence, "", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := readOne(t, "r.json", recordOf(t, map[string]any{"text": c.text, "published": c.published, "url": c.url}), Options{})
			if a.Published.Start != c.start || a.Published.Basis != c.basis {
				t.Errorf("published %+v; want %s by %s", a.Published, c.start, c.basis)
			}
		})
	}
}

func TestOutlet(t *testing.T) {
	for _, c := range []struct{ text, url, want string }{
		{sentence, "https://www.themoscowtimes.com/2012/07/15/a", "The Moscow Times"},
		{sentence, "https://news.bbc.co.uk/2/hi/a.stm", "BBC News"},
		{sentence, "https://www.example.test/a", ""},
		{"Talks go on in Geneva\n\nBy The Moscow Times\n\n" + sentence, "", "The Moscow Times"},
		{"Talks go on in Geneva - Xinhua\n\n" + sentence, "", "Xinhua"},
		{"Talks go on in Geneva\n\nBy Ann Writer\n\n" + sentence, "", ""},
	} {
		a := readOne(t, "r.json", recordOf(t, map[string]any{"text": c.text, "url": c.url}), Options{})
		if a.Outlet != c.want {
			t.Errorf("outlet of %.40q at %q: %q; want %q", c.text, c.url, a.Outlet, c.want)
		}
	}
}

func TestReadFailure(t *testing.T) {
	broken := errors.New("the disk is gone")
	for name, r := range map[string]io.Reader{
		"at once":     iotest.ErrReader(broken),
		"in the text": io.MultiReader(strings.NewReader(strings.Repeat(sentence, 1000)), iotest.ErrReader(broken)),
		"in a line":   io.MultiReader(strings.NewReader(`{"text": "`+strings.Repeat(sentence, 1000)), iotest.ErrReader(broken)),
	} {
		t.Run(name, func(t *testing.T) {
			items := slices.Collect(Read("f", r, Options{}))
			if len(items) != 1 || items[0].Skip == nil || items[0].Skip.Reason != rapporteur.SkipFailed || !strings.Contains(items[0].Skip.Detail, "the disk is gone") {
				t.Errorf("items %+v", items)
			}
		})
	}
}

func TestReadStopsWhenAsked(t *testing.T) {
	good := recordOf(t, map[string]any{"text": sentence})
	for _, input := range []string{good + "\n" + good + "\n" + good, "[" + good + "," + good + "]"} {
		n := 0
		for range Read("m", strings.NewReader(input), Options{}) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%d items", n)
		}
	}
}

func TestReadIsDeterministic(t *testing.T) {
	first := fmt.Sprintf("%+v", *readAll(t, "a", story, Options{})[0].Article)
	for range 20 {
		if again := fmt.Sprintf("%+v", *readAll(t, "a", story, Options{})[0].Article); again != first {
			t.Fatalf("got %s\nfirst %s", again, first)
		}
	}
}
