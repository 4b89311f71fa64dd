package article

import (
	"io"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

func TestOptionsNameTheInput(t *testing.T) {
	page := "<html><head><link rel='canonical' href='https://hill.example/b'></head><body><p>" + sentence + "</p></body></html>"
	a := readOne(t, "dir/x", page, Options{File: "a.zip!dir/x", URL: "https://hill.example/a"})
	if a.File != "a.zip!dir/x" || a.URL != "https://hill.example/a" {
		t.Errorf("file %q, address %q", a.File, a.URL)
	}
	if a := readOne(t, "dir/x", sentence, Options{URL: "https://hill.example/2012/07/15/a"}); a.File != "x" || a.URL == "" || a.Published.Start != "2012-07-15" {
		t.Errorf("file %q, address %q, published %+v", a.File, a.URL, a.Published)
	}
	record := recordOf(t, map[string]any{"text": sentence, "url": "https://hill.example/c"})
	if a := readOne(t, "x", record, Options{URL: "https://hill.example/all.jsonl"}); a.URL != "https://hill.example/c" {
		t.Errorf("a record's address is %q, not its own", a.URL)
	}
}

func TestDecodeNamed(t *testing.T) {
	for _, c := range []struct {
		name, raw, charset, want string
	}{
		{"its bytes tell", "Zürich, says the envoy", "iso-8859-7", "Zürich, says the envoy"},
		{"they do not", "the envoy met \xc1\xe8\xde\xed\xe1 there", "ISO-8859-7", "the envoy met Αθήνα there"},
		{"no such charset", "the caf\xe9 was shelled", "x-nonsense", "the café was shelled"},
		{"it is not UTF-8", "the caf\xe9 was shelled", "utf-8", "the café was shelled"},
		{"nor UTF-16", "the caf\xe9 was shelled", "utf-16", "the café was shelled"},
		{"a mark comes first", "\xff\xfet\x00h\x00e\x00", "iso-8859-1", "the"},
	} {
		got, err := decodeNamed([]byte(c.raw), c.charset, false)
		if err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
}

// failing gives a text, and then an error for ever.
type failing struct {
	text io.Reader
	err  error
}

func (f failing) Read(b []byte) (int, error) {
	n, err := f.text.Read(b)
	if err != nil {
		err = f.err
	}
	return n, err
}

// A reader that fails with a Fault tells the reason of the skip; what stands before it is read.
func TestFault(t *testing.T) {
	fault := &Fault{Reason: rapporteur.SkipMalformed, Detail: "the archive is cut off; get it again"}
	line := recordOf(t, map[string]any{"text": sentence})
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{"f malformed"}},
		{sentence, []string{"f malformed"}},
		{line + "\n" + line + "\n" + line[:20], []string{"f#1 article", "f#2 article", "f malformed"}},
		{"[" + line + "," + line + "," + line[:20], []string{"f#1 article", "f#2 article", "f malformed"}},
		{rssHead + rssItem + rssItem[:30], []string{"f#1 article", "f malformed"}},
	} {
		items := slices.Collect(Read("f", failing{strings.NewReader(c.text), fault}, Options{}))
		if got := outcomes(items); !slices.Equal(got, c.want) {
			t.Errorf("%.40q: %q, want %q", c.text, got, c.want)
			continue
		}
		if last := items[len(items)-1].Skip; !strings.Contains(last.Detail, fault.Detail) {
			t.Errorf("%.40q: detail %q", c.text, last.Detail)
		}
	}
}
