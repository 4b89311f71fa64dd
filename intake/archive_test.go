package intake

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"rapporteur"
	"rapporteur/intake/fetch"
)

func zipOf(t *testing.T, pairs ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, pairs[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipOf(content string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, content)
	z.Close()
	return b.String()
}

// crawled makes a record of a web archive that holds a page as its server gave it.
func crawled(uri, contentType, body string) string {
	block := "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", uri, len(block), block)
}

func page(n int) string {
	return fmt.Sprintf("<html><head><title>Envoy opens round %d of talks</title></head><body><p>The envoy opened round %d of the talks in Geneva on Monday, officials said.</p></body></html>", n, n)
}

func feed(n int) string {
	return fmt.Sprintf("<rss version='2.0'><channel><title>Hill News</title><item><title>Round %d</title><description>The envoy opened round %d of the talks in Geneva on Monday, officials said.</description></item></channel></rss>", n, n)
}

func TestArchives(t *testing.T) {
	root := tree(t, map[string]string{
		"a.zip":     zipOf(t, "dir/b.html", page(1), "x.xml.gz", gzipOf(feed(2)), "../out.txt", report(3), "french.txt", "Le ministre français des affaires étrangères a rencontré lundi à Genève l'envoyé spécial."),
		"b.warc.gz": gzipOf(crawled("https://hill.example/2012/07/15/four", "text/html", page(4))) + gzipOf(crawled("https://hill.example/x.png", "image/png", "x")),
		"c.gz":      gzipOf(report(5)),
		"d.html":    feed(6), // told by content, not by name
		"e.txt":     report(1),
	})
	p := Plan{Files: List([]string{root}, nil), Code: bare}
	want := []string{
		"a.zip!dir/b.html", "a.zip!x.xml.gz#1", "malformed a.zip!../out.txt", "language a.zip!french.txt",
		"b.warc.gz#1", "binary b.warc.gz", "c.gz", "d.html#1", "e.txt",
	}
	if got := told(t, p); !slices.Equal(got, want) {
		t.Errorf("outcomes %q\nwant %q", got, want)
	}
	var read int64
	for o, err := range p.Outcomes(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		read = o.Read
		if o.Coding != nil && o.Coding.Article.File == "b.warc.gz#1" {
			// The day is that of the address: when a crawler came by is no day of publication.
			if a := o.Coding.Article; a.URL != "https://hill.example/2012/07/15/four" || a.Published.Start != "2012-07-15" {
				t.Errorf("address %q, published %+v", a.URL, a.Published)
			}
		}
	}
	if size, _ := Size(p.Files); read != size {
		t.Errorf("%d bytes read at the end, want all %d", read, size)
	}
}

// The charset of a page is told by its bytes, then by its server, whose word may be wrong.
func TestCharsetsOfServers(t *testing.T) {
	latin := strings.Replace(page(1), "Geneva", "the caf\xe9", 1)
	greek := strings.Replace(page(2), "Geneva", "\xc1\xe8\xde\xed\xe1", 1)
	root := tree(t, map[string]string{"a.warc": crawled("https://a.example/1", "text/html; charset=iso-8859-7", greek) +
		crawled("https://a.example/2", "text/html; charset=utf-8", latin) + // it is not
		crawled("https://a.example/3", "text/html; charset=utf-16", page(3)) + // nor this
		crawled("https://a.example/4", "text/html; charset=nonsense", strings.Replace(page(4), "Geneva", "the café", 1))})
	want := []string{"Αθήνα", "the café", "Geneva", "the café"}
	i := 0
	for o, err := range (Plan{Files: List([]string{root}, nil), Code: bare}).Outcomes(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if o.Coding == nil || i >= len(want) || !strings.Contains(o.Coding.Article.Text, want[i]) {
			t.Fatalf("number %d: %+v", i+1, o)
		}
		i++
	}
}

func TestPatterns(t *testing.T) {
	root := tree(t, map[string]string{"a1.txt": "x", "a2.txt": "x", "b.txt": "x", ".a3.txt": "x", "a[1].txt": "x"})
	for pattern, want := range map[string][]string{"*.txt": {"a1.txt", "a2.txt", "a[1].txt", "b.txt"}, "a?.txt": {"a1.txt", "a2.txt"}, "a[1].txt": {"a[1].txt"}, "z*": {"z*"}, "[": {"["}} {
		got := List(under(root, pattern), nil)
		if !slices.Equal(paths(got), under(root, want...)) {
			t.Errorf("%s: %q, want %q", pattern, paths(got), want)
		}
	}
	if got := List(under(root, "z*"), nil); got[0].skip == nil || !strings.Contains(got[0].skip.Detail, "pattern") {
		t.Errorf("a pattern that nothing matches: %+v", got[0].skip)
	}
}

func TestFetching(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			io.WriteString(w, page(1))
		case "/zip":
			io.WriteString(w, zipOf(t, "a.txt", report(2)))
		default:
			http.NotFound(w, r)
		}
	}))
	defer s.Close()
	files := List([]string{s.URL + "/zip", s.URL + "/page", s.URL + "/gone"}, nil)
	client := &fetch.Client{Agent: "rapporteur/test", Refuse: func(netip.AddrPort) string { return "" }}
	want := []string{"failed " + s.URL + "/gone", s.URL + "/page", s.URL + "/zip!a.txt"}
	if got := told(t, Plan{Files: files, Fetch: client, Code: bare}); !slices.Equal(got, want) {
		t.Errorf("outcomes %q, want %q", got, want)
	}
	for name, c := range map[string]*fetch.Client{"nobody asked to fetch": nil, "the usual guard": {Agent: "rapporteur/test"}} {
		for o, err := range (Plan{Files: files, Fetch: c, Code: bare}).Outcomes(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			if o.Skip == nil || o.Skip.Reason != rapporteur.SkipFailed || !strings.HasPrefix(o.Skip.File, s.URL) {
				t.Errorf("%s: %+v, want it skipped", name, o)
			}
		}
	}
}

// lines are the outcomes of a file of so many lines that are no records.
func lines(n int) []string {
	var all []string
	for i := range n - 1 {
		all = append(all, fmt.Sprintf("malformed bad#%d", i+1))
	}
	return append(all, "too_large bad")
}

// TestHostileInputs reads inputs that were made to fill memory or to take for ever, each beside a good one: the good one is
// read, the other is a skip, within 10 s and 1 GiB.
func TestHostileInputs(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks some GB")
	}
	zeros := strings.Repeat("\x00", 100<<20)
	line := strings.Repeat("The envoy met the minister. ", 3000)
	for _, c := range []struct {
		name    string
		content func() string
		want    []string // beside the good one
	}{
		{"a zip bomb", func() string { return zipOf(t, "a.txt", zeros, "b.txt", report(2)) }, []string{"binary bad!a.txt", "bad!b.txt"}},
		{"a bomb of words", func() string { return gzipOf(strings.Repeat(line, 1200)) }, []string{"too_large bad"}},
		{"a bomb of lines of JSON", func() string { return gzipOf(strings.Repeat("{}\n", 60<<20)) }, lines(maxHollow)},
		{"many empty files", func() string {
			pairs := make([]string, 0, 100_000)
			for i := range cap(pairs) / 2 {
				pairs = append(pairs, fmt.Sprintf("%d.txt", i), "")
			}
			return zipOf(t, pairs...)
		}, nil},
		{"a large page", func() string { return "<html><body>" + strings.Repeat("<p>The envoy met the minister.</p>", 600_000) }, []string{"too_large bad"}},
		{"nested tags", func() string {
			return "<html><body>" + strings.Repeat("<div>", 100_000) + "<p>The envoy opened the talks in Geneva on Monday, officials said.</p>"
		}, []string{"bad"}},
		{"entities", func() string {
			return "<!DOCTYPE x [<!ENTITY a \"" + strings.Repeat("lol", 100) + "\"><!ENTITY b \"" + strings.Repeat("&a;", 1000) + "\"><!ENTITY c \"" + strings.Repeat("&b;", 1000) + "\">]>" + strings.Replace(feed(7), "officials", "&c;", 1)
		}, []string{"bad#1"}},
		{"a web archive cut in the middle", func() string {
			return crawled("https://a.example/", "text/html", page(8)) + crawled("https://a.example/b", "text/html", page(9))[:300]
		}, []string{"bad#1", "malformed bad#2"}},
		{"archives in archives", func() string {
			s := zipOf(t, "a.txt", report(2))
			for range 12 {
				s = zipOf(t, "z.zip", s)
			}
			return s
		}, []string{"too_large bad!z.zip!z.zip!z.zip!z.zip!z.zip"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := tree(t, map[string]string{"bad": c.content(), "good.txt": report(1)})
			runtime.GC()
			began := processorTime(t)
			var got []string
			for o, err := range (Plan{Files: List([]string{root}, nil), Code: bare, Workers: 1}).Outcomes(t.Context()) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, word(o))
				if processorTime(t)-began > 10*time.Second {
					t.Fatal("it takes more than 10 s of processor time")
				}
			}
			if c.want != nil && !slices.Equal(got, append(slices.Clone(c.want), "good.txt")) || got[len(got)-1] != "good.txt" {
				t.Errorf("outcomes %.1000q, want %.1000q and the good one", got, c.want)
			}
			var m runtime.MemStats
			if runtime.ReadMemStats(&m); m.HeapAlloc > 1<<30 {
				t.Errorf("heap of %d MB", m.HeapAlloc>>20)
			}
			t.Logf("%v", processorTime(t)-began)
		})
	}
}

// Reading leaves no files behind, also when it is left early.
func TestNothingIsLeftBehind(t *testing.T) {
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	big := make([]byte, 12<<20)
	for i := range big {
		big[i] = byte(i * i >> 3)
	}
	root := tree(t, map[string]string{"a.gz": gzipOf(zipOf(t, "a.txt", report(1), "b.bin", string(big), "c.txt", report(2)))})
	for range (Plan{Files: List([]string{root}, nil), Code: bare}).Outcomes(t.Context()) {
	}
	for range (Plan{Files: List([]string{root}, nil), Code: bare}).Outcomes(t.Context()) {
		break
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}
