package unpack

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func answer(contentType, body string) string {
	return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n\r\n" + body
}

const http = "application/http; msgtype=response"

func TestWebArchives(t *testing.T) {
	const page = "<html><p>The envoy met the minister.</p></html>"
	whole := warcOf(
		"warcinfo", "", "application/warc-fields", "software: x",
		"request", "http://a.example/", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n",
		"response", "http://a.example/", http, answer("text/html", page),
		"response", "dns:a.example", "text/dns", "a.example. 1 IN A 192.0.2.1",
		"response", "http://a.example/robots.txt", http, answer("text/plain", "User-agent: *"),
		"response", "http://a.example/x.png", http, answer("image/png", "\x89PNG"),
		"response", "http://a.example/y.png", http, answer("image/png", "\x89PNG"),
		"response", "http://a.example/style.css", http, answer("text/css", "p {}"),
		"response", "http://a.example/lie", http, answer("text/html", "\x00\x01\x02"),
		"response", "http://a.example/gone", http, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone</p>",
		"response", "http://a.example/moved", http, "HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n",
		"metadata", "http://a.example/", "application/warc-fields", "x: y",
		"revisit", "http://a.example/", http, "HTTP/1.1 200 OK\r\n\r\n",
		"resource", "file:///b.html", "text/html", page,
		"conversion", "http://c.example/", "text/plain", "They will meet again.",
		"response", "http://d.example/", http, "no answer at all",
	)
	want := []string{"in#3: " + page, "in#14: " + page, "in#15: They will meet again.", "in binary", "in no_story"}
	for name, content := range map[string]string{"plain": whole, "gzip": gzipOf(whole), "a gzip stream a record": each(whole)} {
		if got := told(t, content, Options{}); !slices.Equal(got, want) {
			t.Errorf("%s: got %q\nwant %q", name, got, want)
		}
	}
	var details []string
	for m := range Members(Input{Name: "in", Stream: strings.NewReader(whole)}, Options{}) {
		if m.Fault != nil {
			details = append(details, m.Fault.Detail)
		} else {
			_, _ = io.Copy(io.Discard, m.Body)
			if wantURL := map[string]string{"in#3": "http://a.example/", "in#15": "http://c.example/"}[m.Name]; m.URL != wantURL {
				t.Errorf("%s: address %q, want %q", m.Name, m.URL, wantURL)
			}
		}
	}
	wantDetails := []string{
		"the web archive has 5 records without a page or text: 2 image/png, 1 no HTTP answer, 1 text/css, 1 text/html, whose bytes are no text",
		"the web archive has 1 record with an error of the server in place of a page: 1 status 404",
	}
	if !slices.Equal(details, wantDetails) {
		t.Errorf("details %q\nwant %q", details, wantDetails)
	}
}

// each gives every record of an archive its own gzip stream, as crawlers write them.
func each(archive string) string {
	var out strings.Builder
	for _, rec := range strings.SplitAfter(archive, "\r\n\r\nWARC/1.1\r\n") {
		out.WriteString(gzipOf(rec))
	}
	return out.String()
}

// What was read of an archive that is cut is given, and one fault says that it is cut, wherever that is.
func TestWebArchivesCut(t *testing.T) {
	const page = "<p>The envoy met the minister.</p>"
	one := warcOf("response", "http://a.example/", http, answer("text/html", page))
	for cut := range len(one) {
		for _, compressed := range []bool{false, true} {
			content := one + one[:cut]
			if compressed {
				content = gzipOf(one) + gzipOf(one)[:min(cut, len(gzipOf(one))-1)]
			}
			got := told(t, content, Options{})
			faults := strings.Count(strings.Join(got, "\n"), "cut off") + strings.Count(strings.Join(got, "\n"), "malformed")
			blank := cut == 0 || !compressed && cut >= len(one)-4 // nothing of the second record is missing, save blank lines
			if len(got) == 0 || got[0] != "in#1: "+page || faults != 1 && !blank || faults > 1 || blank && cut > 0 && len(got) != 2 {
				t.Fatalf("cut at %d, compressed %v: %q", cut, compressed, got)
			}
		}
	}
}

// endless gives a text over and over again, up to a size.
type endless struct {
	text string
	at   int
	left int64
}

func (e *endless) Read(b []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(b[:min(int64(len(b)), e.left)], e.text[e.at:])
	e.at = (e.at + n) % len(e.text)
	e.left -= int64(n)
	return n, nil
}

// A web archive is streamed: its memory does not grow with its length.
func TestWebArchivesAreStreamed(t *testing.T) {
	one := warcOf("response", "http://a.example/", http, answer("text/html", "<p>"+strings.Repeat("The envoy met the minister. ", 2000)+"</p>"), "response", "http://a.example/x", http, answer("image/png", strings.Repeat("x", 100_000)))
	const size = 300 << 20
	n, most := 0, uint64(0)
	runtime.GC()
	for m := range Members(Input{Name: "in", Stream: &endless{text: one, left: size / int64(len(one)) * int64(len(one))}}, Options{}) {
		if m.Fault != nil {
			continue
		}
		if n++; n%200 == 0 {
			var stats runtime.MemStats
			runtime.ReadMemStats(&stats)
			most = max(most, stats.HeapAlloc)
		}
	}
	if n != size/len(one) || most > 128<<20 {
		t.Errorf("%d pages, want %d; heap of %d MB", n, size/len(one), most>>20)
	}
}

func FuzzWeb(f *testing.F) {
	one := warcOf("response", "http://a.example/", http, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"+gzipOf("<p>The envoy"))
	for _, seed := range []string{one, each(one + one), one[:100]} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for m := range Members(Input{Name: "in", Stream: io.MultiReader(strings.NewReader("WARC/1.1\r\n"), bytes.NewReader(raw))}, Options{PDFToText: "/nonexistent/pdftotext"}) {
			if m.Body != nil {
				_, _ = io.Copy(io.Discard, io.LimitReader(m.Body, 1<<20))
			}
		}
	})
}

func BenchmarkWeb(b *testing.B) {
	page := "<html><head><title>Talks</title></head><body>" + strings.Repeat("<p>The envoy met the minister in Geneva on Tuesday, and said that talks would go on.</p>\n", 200) + "</body></html>"
	var archive bytes.Buffer
	plain := 0
	for i := range 500 {
		rec := warcOf("response", fmt.Sprintf("http://a.example/%d", i), http, answer("text/html", strings.Replace(page, "Talks", fmt.Sprint("Talks ", i), 1)))
		plain += len(rec)
		z := gzip.NewWriter(&archive)
		io.WriteString(z, rec)
		z.Close()
	}
	b.SetBytes(int64(plain))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for m := range Members(Input{Name: "in", Stream: bytes.NewReader(archive.Bytes())}, Options{}) {
			if m.Fault != nil {
				b.Fatal(m.Fault)
			}
			_, _ = io.Copy(io.Discard, m.Body)
			n++
		}
		if n != 500 {
			b.Fatal(n)
		}
	}
}
