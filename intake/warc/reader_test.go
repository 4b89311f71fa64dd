package warc

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

// record makes a record.
func record(kind, uri, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2012-03-04T05:06:07Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, contentType, len(block), block)
}

// read reads an archive, and gives "type uri body" of each record, and how it ended.
func read(t testing.TB, archive io.Reader) (got []string, lost int, err error) {
	t.Helper()
	r := NewReader(archive)
	for {
		rec, err := r.Next()
		if err != nil {
			return got, r.Lost, err
		}
		body, err := io.ReadAll(rec.Block)
		word := fmt.Sprintf("%d %s %s %s", rec.Number, rec.Type, rec.URI, body)
		if err != nil {
			word += " (" + err.Error() + ")"
		}
		got = append(got, word)
	}
}

func TestRecords(t *testing.T) {
	a, b := record("resource", "http://a.example/", "text/plain", "one"), record("conversion", "<http://b.example/>", "text/plain", "two\r\n\r\nWARC/1.0\r\n")
	one, two := "1 resource http://a.example/ one", "2 conversion http://b.example/ two\r\n\r\nWARC/1.0\r\n"
	for _, c := range []struct {
		name, archive string
		want          []string
		lost          int
		err           error
	}{
		{"two", a + b, []string{one, two}, 0, io.EOF},
		{"nothing", "", nil, 0, io.EOF},
		{"line ends of one byte", strings.ReplaceAll(a, "\r\n", "\n"), []string{one}, 0, io.EOF},
		{"a folded header", strings.Replace(a, "http://a", "\r\n\thttp://a", 1), []string{one}, 0, io.EOF},
		{"no blank lines between", strings.TrimSpace(a) + "\n" + b, []string{one, two}, 0, io.EOF},
		{"rubbish between", a + "some rubbish\r\nand more\r\n" + b, []string{one, two}, 1, io.EOF},
		{"a length too short", strings.Replace(a, "Length: 3", "Length: 1", 1) + b, []string{"1 resource http://a.example/ o", two}, 1, io.EOF},
		{"no length", strings.Replace(a, "Content-Length: 3\r\n", "", 1) + b, []string{strings.Replace(two, "2", "1", 1)}, 2, io.EOF},
		{"a length below nought", strings.Replace(a, "Length: 3", "Length: -3", 1) + b, []string{strings.Replace(two, "2", "1", 1)}, 2, io.EOF},
		{"a header without end", "WARC/1.0\r\nWARC-Type: " + strings.Repeat("x", 300_000) + "\r\n\r\n" + a, []string{one}, 2, io.EOF},
		{"cut in a block", a + b[:len(b)-12], []string{one, "2 conversion http://b.example/ two\r\n\r\nWA (unexpected EOF)"}, 0, io.EOF},
		{"cut in a header", a + b[:60], []string{one}, 0, io.ErrUnexpectedEOF},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, lost, err := read(t, strings.NewReader(c.archive))
			if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", c.want) || lost != c.lost || !errors.Is(err, c.err) {
				t.Errorf("got %q, %d lost, %v; want %q, %d, %v", got, lost, err, c.want, c.lost, c.err)
			}
		})
	}
}

// Where a block is passed over, it is Next that tells of the end of the archive in it.
func TestCutInABlockThatNobodyReads(t *testing.T) {
	a := record("resource", "http://a.example/", "text/plain", strings.Repeat("one ", 1000))
	r := NewReader(strings.NewReader(a + a[:2000]))
	for range 2 {
		if _, err := r.Next(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.Next(); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("error %v, want that the archive is cut off", err)
	}
	if _, err := r.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("error %v, want that there is no more", err)
	}
}

func zipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func TestAnswers(t *testing.T) {
	const page = "<p>The envoy met the minister.</p>"
	var deflated bytes.Buffer
	z := zlib.NewWriter(&deflated)
	io.WriteString(z, page)
	z.Close()
	chunks := fmt.Sprintf("a\r\n%s\r\n%x;x=y\r\n%s\r\n0\r\n\r\n", page[:10], len(page)-10, page[10:])
	for _, c := range []struct {
		name, block string
		want        Answer
		body        string
		err         error
	}{
		{"plain", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-5\r\n\r\n" + page, Answer{Status: 200, MediaType: "text/html", Charset: "ISO-8859-5"}, page, nil},
		{"no reason", "HTTP/2 404\r\n\r\n", Answer{Status: 404}, "", nil},
		{"chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, Answer{Status: 200}, page, nil},
		{"chunked, undone", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + page, Answer{Status: 200}, page, nil},
		{"gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + zipped(page), Answer{Status: 200}, page, nil},
		{"gzip, undone", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + page, Answer{Status: 200}, page, nil},
		{"gzip twice", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\n" + zipped(zipped(page)), Answer{Status: 200}, page, nil},
		{"gzip in chunks", "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n" + fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(zipped(page)), zipped(page)), Answer{Status: 200}, page, nil},
		{"deflate", "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n" + deflated.String(), Answer{Status: 200}, page, nil},
		{"brotli", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nxx", Answer{Status: 200, Encoding: "br"}, "", nil},
		{"broken type", "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset\r\n\r\n" + page, Answer{Status: 200, MediaType: "text/html"}, page, nil},
		{"no answer", page, Answer{}, "", ErrAnswer},
		{"no status", "HTTP/1.1 fine\r\n\r\n" + page, Answer{}, "", ErrAnswer},
		{"an endless header", "HTTP/1.1 200 OK\r\nX: " + strings.Repeat("x", 300_000), Answer{}, "", ErrAnswer},
	} {
		t.Run(c.name, func(t *testing.T) {
			rec, err := NewReader(strings.NewReader(record("response", "http://a.example/", "application/http; msgtype=response", c.block))).Next()
			if err != nil {
				t.Fatal(err)
			}
			got, err := rec.Answer()
			if !errors.Is(err, c.err) {
				t.Fatalf("error %v, want %v", err, c.err)
			}
			if err != nil {
				return
			}
			body := ""
			if got.Encoding == "" {
				b, err := io.ReadAll(got.Body)
				if err != nil {
					t.Fatal(err)
				}
				body = string(b)
			}
			got.Body = nil
			if got != c.want || body != c.body {
				t.Errorf("got %+v with %q, want %+v with %q", got, body, c.want, c.body)
			}
		})
	}
}

func TestHostileArchives(t *testing.T) {
	for name, text := range map[string]string{
		"endless line":    "x",
		"endless lines":   "x\n",
		"endless begins":  "WARC/1.0\r\n",
		"endless headers": "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 0\r\n\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			_, _, err := read(t, strings.NewReader(strings.Repeat(text, 20_000_000/len(text))))
			if err == nil {
				t.Error("it does not end")
			}
			if took := time.Since(began); took > 10*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

// FuzzReader gives any bytes to the reader: it ends, and never gives more of a block than the record's length.
func FuzzReader(f *testing.F) {
	a := record("response", "http://a.example/", "application/http", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n1\r\nx\r\n0\r\n\r\n")
	for _, seed := range []string{"", a, a + a, a[:80], "WARC/1.0\r\n\r\n", strings.Replace(a, "Length: ", "Length: 9", 1)} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		r := NewReader(bytes.NewReader(raw))
		for n := 0; ; n++ {
			rec, err := r.Next()
			if err != nil {
				return
			}
			if n > len(raw) {
				t.Fatal("more records than bytes")
			}
			if n%2 == 0 {
				if a, err := rec.Answer(); err == nil && a.Encoding == "" {
					_, _ = io.Copy(io.Discard, io.LimitReader(a.Body, 1<<20))
				}
				continue
			}
			if k, _ := io.Copy(io.Discard, rec.Block); k > rec.Length {
				t.Fatalf("%d bytes of a block of %d", k, rec.Length)
			}
		}
	})
}

func BenchmarkReader(b *testing.B) {
	one := record("response", "http://a.example/", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"+strings.Repeat("<p>The envoy met the minister.</p>", 1000))
	archive := strings.Repeat(one, 100)
	b.SetBytes(int64(len(archive)))
	b.ReportAllocs()
	for b.Loop() {
		r := NewReader(strings.NewReader(archive))
		for {
			rec, err := r.Next()
			if err != nil {
				break
			}
			a, err := rec.Answer()
			if err != nil {
				b.Fatal(err)
			}
			if _, err := io.Copy(io.Discard, a.Body); err != nil {
				b.Fatal(err)
			}
		}
	}
}
