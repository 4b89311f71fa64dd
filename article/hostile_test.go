package article

import (
	"bytes"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"rapporteur"
)

func TestSkips(t *testing.T) {
	for _, c := range []struct {
		name, input string
		reason      rapporteur.SkipReason
		detail      string
	}{
		{"nothing", "", rapporteur.SkipEmpty, ""},
		{"blanks", " \r\n\t\n\u00a0", rapporteur.SkipEmpty, ""},
		{"zero width", "\u200b\u200d\ufeff\u2060\n", rapporteur.SkipEmpty, ""},
		{"a mark alone", "\ufeff", rapporteur.SkipEmpty, ""},
		{"a mark of UTF-16 alone", "\xff\xfe", rapporteur.SkipEmpty, ""},
		{"zip", "PK\x03\x04\x14\x00\x00\x00", rapporteur.SkipBinary, "zip"},
		{"pdf", "%PDF-1.7\n%\xe2\xe3", rapporteur.SkipBinary, "PDF"},
		{"png", "\x89PNG\r\n\x1a\n", rapporteur.SkipBinary, "PNG"},
		{"jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF", rapporteur.SkipBinary, "JPEG"},
		{"gzip", "\x1f\x8b\x08\x00", rapporteur.SkipBinary, "gzip"},
		{"zeros", sentence + "\x00" + sentence, rapporteur.SkipBinary, ""},
		{"a late zero", strings.Repeat(sentence+"\n", 1000) + "\x00", rapporteur.SkipBinary, "zero byte"},
		{"controls", strings.Repeat("\x01\x02ab", 100), rapporteur.SkipBinary, ""},
		{"a feed of nothing", `<?xml version="1.0"?><rss><channel><title>Talks</title></channel></rss>`, rapporteur.SkipEmpty, "feed"},
		{"random high bytes", strings.Repeat("\x81\x8d\xf0\xe5\xcf\x90", 50), rapporteur.SkipEncoding, "UTF-8"},
		{"koi8-r", strings.Repeat("\xf0\xd2\xc5\xda\xc9\xc4\xc5\xce\xd4 ", 50), rapporteur.SkipEncoding, "UTF-8"},
		{"french", "Le président a rencontré jeudi à Genève l'émissaire des Nations unies pour discuter de la situation.", rapporteur.SkipLanguage, "French"},
		{"navigation", "Home\nWorld\nSport\nBreaking News\n", rapporteur.SkipNoStory, "navigation"},
		{"numbers", "1 2 3\n4 5 6", rapporteur.SkipNoStory, ""},
		{"too many paragraphs", strings.Repeat("the envoy and the minister\n\n", maxParagraphs+1), rapporteur.SkipTooLarge, "paragraphs"},
		{"zero in a record", `{"text": "the envoy \u0000 met the minister"}`, rapporteur.SkipBinary, "zero"},
	} {
		t.Run(c.name, func(t *testing.T) {
			items := slices.Collect(Read("f", strings.NewReader(c.input), Options{}))
			if len(items) != 1 || items[0].Skip == nil {
				t.Fatalf("items %+v; want a skip", items)
			}
			if s := items[0].Skip; s.Reason != c.reason || !strings.Contains(s.Detail, c.detail) || s.Kind != rapporteur.KindSkip || s.File != "f" || s.Detail == "" {
				t.Errorf("skip %+v; want %s, %q", s, c.reason, c.detail)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	text := "The “café” in Zürich was shelled, said the envoy – nobody was hurt, and the talks would go on."
	wide := utf16.Encode([]rune(text))
	little, big := make([]byte, 0, 2*len(wide)), make([]byte, 0, 2*len(wide))
	for _, u := range wide {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	latin := strings.NewReplacer("“", "\x93", "”", "\x94", "é", "\xe9", "ü", "\xfc", "–", "\x96").Replace(text)
	for name, input := range map[string]string{
		"utf-8":                text,
		"utf-8 with a mark":    "\ufeff" + text,
		"utf-16 little, mark":  "\xff\xfe" + string(little),
		"utf-16 big, mark":     "\xfe\xff" + string(big),
		"utf-16 little":        string(little),
		"utf-16 big":           string(big),
		"windows-1252":         latin,
		"record, windows-1252": `{"text": "` + latin + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			if a := readOne(t, "c", input, Options{}); a.Text != text {
				t.Errorf("text %q; want %q", a.Text, text)
			}
		})
	}
	broken := readOne(t, "c", text+" “Yes.” \xe2\x80", Options{})
	if want := text + " “Yes.” \ufffd"; broken.Text != want {
		t.Errorf("UTF-8 cut short: %q; want %q", broken.Text, want)
	}
	page := `<html><head><meta charset="windows-1251"><title>Talks</title></head><body><p>The envoy met Mr ` + "\xcf\xf3\xf2\xe8\xed" + ` in Geneva, and said that talks would go on.</p></body></html>`
	if a := readOne(t, "c", page, Options{}); !strings.Contains(a.Text, "Путин") {
		t.Errorf("page in a declared encoding: %q", a.Text)
	}
}

func TestOddCharacters(t *testing.T) {
	for name, input := range map[string]string{
		"direction marks":     "\u202eThe envoy\u202c met \u2067both\u2069 delegations in Geneva.\u200f",
		"zero width in words": "The en\u200bvoy met both dele\u200dgations in Geneva.",
		"one endless line":    strings.Repeat(sentence+" ", 20_000),
		"one endless word":    "The envoy said " + strings.Repeat("no", 500_000),
		"brackets":            strings.Repeat("(", 100_000) + sentence,
		"brackets of words":   strings.Repeat("(the envoy ", 50_000) + sentence,
		"dashes":              sentence + strings.Repeat(" - the envoy", 50_000),
		"credits":             sentence + strings.Repeat(" (Reuters and the AFP)", 50_000),
		"capitals":            strings.Repeat("THE ENVOY SAID ", 50_000),
		"digits":              "The envoy and the minister: " + strings.Repeat("12 ", 200_000),
		"dates":               strings.Repeat("July 15, 2012 and then ", 50_000) + sentence,
		"dots":                sentence + strings.Repeat(" .", 200_000),
		"short lines":         strings.Repeat("of the\n", 50_000) + sentence,
		"captions":            strings.Repeat("The envoy (left) greets the minister. REUTERS/A. Photographer\n\n", 5_000),
		"old line ends":       sentence + "\r" + sentence + "\r\r" + sentence,
		"accents apart":       "The cafe\u0301 in Zu\u0308rich was shelled, and the envoy said that talks would go on.",
	} {
		t.Run(name, func(t *testing.T) {
			began := processorTime(t)
			if a := readOne(t, "o", input, Options{}); a.Text != input {
				t.Error("text was changed")
			}
			if took := processorTime(t) - began; took > 10*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

func TestHostileRecords(t *testing.T) {
	for name, input := range map[string]string{
		"a title of dashes": recordOf(t, map[string]any{"text": sentence, "title": strings.Repeat("a - ", 500_000)}),
		"deep nesting":      `{"text": "` + sentence + `", "x": ` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}`,
		"half a surrogate":  `{"text": "The envoy \ud800 met the minister."}`,
	} {
		t.Run(name, func(t *testing.T) { readOne(t, "r", input, Options{}) })
	}
	tooDeep := `{"text": "` + sentence + `", "x": ` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `}`
	if got := outcomes(readAll(t, "r", tooDeep, Options{})); !slices.Equal(got, []string{"r malformed"}) {
		t.Errorf("nesting beyond the decoder's bound: %q", got)
	}
}

func TestHostilePages(t *testing.T) {
	body := "<p>" + sentence + "</p><p>" + sentence + " Nobody left the room.</p>"
	for name, input := range map[string]string{
		"100,000 nested tags":  "<html><body>" + strings.Repeat("<div>", 100_000) + body,
		"nested lists":         "<html><body>" + strings.Repeat("<ul><li>", 50_000) + body,
		"tags left open":       "<html><body><nav><form><aside><object>" + body,
		"nothing but a footer": "<html><body><footer>" + body + "</footer></body></html>",
		"beyond the library":   "<html><body><!--" + strings.Repeat("x", maxPage) + "-->" + body + "</body></html>",
		"entities":             "<html><body>" + strings.Repeat("&amp;&lt;&nbsp;", 50_000) + body,
		"many attributes":      "<html><body><div " + strings.Repeat("a='b' ", 100_000) + ">" + body,
		"a lying charset":      "<html><head><meta charset='utf-16'></head><body>“" + body + "</body></html>",
		"many captions":        "<html><body>" + strings.Repeat("<figcaption>The envoy in Geneva</figcaption>", 20_000) + body,
		"meta bomb":            "<html><head>" + strings.Repeat("<meta name='author' content='The author'>", 50_000) + "</head><body>" + body,
		"json-ld bomb":         "<html><head><script type='application/ld+json'>" + strings.Repeat("[", 100_000) + "</script></head><body>" + body,
		"a tag cut short":      "<html><body>" + body + "<p class='",
	} {
		t.Run(name, func(t *testing.T) {
			if a := readOne(t, "p.html", input, Options{}); !strings.Contains(a.Text, sentence) {
				t.Errorf("the story was lost: %.200q", a.Text)
			}
		})
	}
}

// endless gives a text over and over again, up to a size.
type endless struct {
	text []byte
	at   int
	left int
}

func (e *endless) Read(b []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := copy(b[:min(len(b), e.left)], e.text[e.at:])
	e.at = (e.at + n) % len(e.text)
	e.left -= n
	return n, nil
}

// TestHuge reads 100 MB of every sort, with less than 1 GiB of memory.
func TestHuge(t *testing.T) {
	const size = 100_000_000
	line := recordOf(t, map[string]any{"text": strings.Repeat(sentence+" ", 12_000)}) + "\n"
	for _, c := range []struct {
		name, begin, text string
		want              string // of the first outcome
		atLeast           int    // outcomes
	}{
		{"text", "", sentence + "\n", "h too_large", 1},
		{"one line", "", "the envoy ", "h too_large", 1},
		{"line ends", "", "\n", "h too_large", 1},
		{"page", "<html><body>", "<p>" + sentence + "</p>", "h too_large", 1},
		{"zeros", "", "\x00", "h binary", 1},
		{"lines of records", "", line, "h#1 article", 80},
		{"one line that begins a record", `{"text": "`, sentence, "h too_large", 1},
		{"records and an endless line", line + `{"text": "`, sentence, "h#1 article", 2},
		{"one object over many lines", "{\n\"text\": \"", "x\n", "h too_large", 1},
		{"array", "[" + strings.TrimSpace(line), "," + strings.TrimSpace(line), "h#1 article", 80},
		{"one endless object in an array", `[{"text": "`, sentence, "h malformed", 1},
		{"high bytes", "", "\xe9\xe8", "h too_large", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := io.MultiReader(strings.NewReader(c.begin), &endless{text: []byte(c.text), left: size})
			var most uint64
			var got []string
			n := 0
			for item := range Read("h", r, Options{}) {
				if n++; n == 1 {
					got = outcomes([]Item{item})
				}
				if n%16 == 1 {
					var m runtime.MemStats
					runtime.ReadMemStats(&m)
					most = max(most, m.HeapInuse)
				}
			}
			if len(got) != 1 || got[0] != c.want || n < c.atLeast {
				t.Errorf("%d outcomes, the first %q; want %q and at least %d", n, got, c.want, c.atLeast)
			}
			if most > 1<<30 {
				t.Errorf("heap of %d MB", most>>20)
			}
		})
	}
}

// TestLargest reads the largest articles that are read at all.
func TestLargest(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 16 MiB several times")
	}
	for name, input := range map[string][]byte{
		"text": bytes.Repeat([]byte(sentence+"\n\n"), maxArticle/(len(sentence)+2))[:8<<20],
		"page": append([]byte("<html><body>"), bytes.Repeat([]byte("<p>"+sentence+"</p>"), 8<<20/(len(sentence)+7))...),
		"tags": append([]byte("<html><body><p>"+sentence+"</p>"), bytes.Repeat([]byte("<p>a"), 15<<20/4)...),
	} {
		t.Run(name, func(t *testing.T) {
			began := processorTime(t)
			items := slices.Collect(Read("l", bytes.NewReader(input), Options{}))
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			if len(items) != 1 || m.HeapSys > 1<<30 {
				t.Errorf("%d items, heap %d MB", len(items), m.HeapSys>>20)
			}
			if took := processorTime(t) - began; took > 30*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}
