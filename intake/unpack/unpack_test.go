package unpack

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// zipOf makes an archive from pairs of name and content.
func zipOf(t testing.TB, pairs ...string) string {
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

func tarOf(t testing.TB, pairs ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := tar.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		h := &tar.Header{Name: pairs[i], Mode: 0o644, Size: int64(len(pairs[i+1]))}
		if target, link := strings.CutPrefix(pairs[i+1], "link to "); link {
			h.Typeflag, h.Linkname, h.Size = tar.TypeSymlink, target, 0
		}
		if err := z.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if h.Size > 0 {
			io.WriteString(z, pairs[i+1])
		}
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

// warcOf makes a web archive of records from fours of type, address, content type and block.
func warcOf(fours ...string) string {
	var b strings.Builder
	for i := 0; i < len(fours); i += 4 {
		fmt.Fprintf(&b, "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", fours[i], fours[i+1], fours[i+2], len(fours[i+3]), fours[i+3])
	}
	return b.String()
}

// envoy is "The envoy met the minister." as bzip2 has it, which the standard library can only read.
var envoy = []byte("\x42\x5a\x68\x39\x31\x41\x59\x26\x53\x59\x52\xac\xfa\x66\x00\x00\x03\x53\x80\x00\x10\x40\x01\x04\x00\x02\x63\x9d\x20\x20\x00\x31\x4c\x00\x01\x13\x6a\x7a\x43\x4c\x9e\xa0\x29\xfd\x71\xc6\xd9\xec\x81\x45\xaa\x53\x87\x46\x17\xc5\xdc\x91\x4e\x14\x24\x14\xab\x3e\x99\x80")

// told reads all members of an input and gives "name: content", or "name reason" of each.
func told(t testing.TB, content string, opts Options) []string {
	t.Helper()
	return tell(Input{Name: "in", Stream: strings.NewReader(content)}, opts)
}

func tell(in Input, opts Options) []string {
	var all []string
	for m := range Members(in, opts) {
		switch {
		case m.Fault != nil:
			all = append(all, m.Name+" "+string(m.Fault.Reason))
		default:
			body, err := io.ReadAll(m.Body)
			word := m.Name + ": " + string(body)
			if err != nil {
				word += " (" + err.Error() + ")"
			}
			all = append(all, word)
		}
	}
	return all
}

func TestMembers(t *testing.T) {
	const a, b = "The envoy met the minister.", "They will meet again."
	for _, c := range []struct {
		name, content string
		want          []string
	}{
		{"plain", a, []string{"in: " + a}},
		{"nothing", "", []string{"in: "}},
		{"gzip", gzipOf(a), []string{"in: " + a}},
		{"gzip twice", gzipOf(gzipOf(a)), []string{"in: " + a}},
		{"several gzip streams", gzipOf(a) + gzipOf(b), []string{"in: " + a + b}},
		{"padded gzip", gzipOf(a) + "\x00\x00\x00", []string{"in: " + a}},
		{"bzip2", string(envoy), []string{"in: The envoy met the minister.\n"}},
		{"zip", zipOf(t, "a.txt", a, "dir/b.html", b, "empty/", ""), []string{"in!a.txt: " + a, "in!dir/b.html: " + b}},
		{"tar", tarOf(t, "./a.txt", a, "/dir/b.html", b), []string{"in!a.txt: " + a, "in!dir/b.html: " + b}},
		{"tar.gz", gzipOf(tarOf(t, "a.txt", a)), []string{"in!a.txt: " + a}},
		{"archives in archives", zipOf(t, "x.tar.gz", gzipOf(tarOf(t, "dir/y.zip", zipOf(t, "a.txt", a), "b.txt.gz", gzipOf(b)))), []string{"in!x.tar.gz!dir/y.zip!a.txt: " + a, "in!x.tar.gz!b.txt.gz: " + b}},
		{"hidden files", zipOf(t, ".DS_Store", "x", "__MACOSX/._a.txt", "x", ".git/config", "x", "a.txt", a), []string{"in!a.txt: " + a}},
		{"links", tarOf(t, "a.txt", "link to /etc/passwd", "b.txt", b), []string{"in!a.txt failed", "in!b.txt: " + b}},
		{"paths that lead out", tarOf(t, "../../etc/passwd", a, "dir/../../x", a, `..\..\x`, a, "b.txt", b), []string{"in!../../etc/passwd malformed", "in!dir/../../x malformed", "in!../../x malformed", "in!b.txt: " + b}},
		{"an empty zip", zipOf(t), []string{"in empty"}},
		{"a zip of folders", zipOf(t, "a/", ""), []string{"in empty"}},
		{"an office document", zipOf(t, "[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"), []string{"in binary"}},
		{"a zip cut off", zipOf(t, "a.txt", a)[:60], []string{"in malformed"}},
		{"a tar cut off", tarOf(t, "a.txt", a, "b.txt", b)[:1536+5], []string{"in!a.txt: " + a, "in!b.txt: They  (its tar data is cut off; what stands before was read; get the file again)"}},
		{"a tar cut off in a file", tarOf(t, "a.txt", a, "b.txt", strings.Repeat(b, 40))[:2048+20], []string{"in!a.txt: " + a,
			"in!b.txt: " + strings.Repeat(b, 40)[:532] + " (its tar data is cut off; what stands before was read; get the file again)"}},
		{"a gzip cut off", gzipOf(a)[:20], []string{"in: The envoy (its gzip data is cut off; what stands before was read; get the file again)"}},
		{"rubbish behind a gzip", gzipOf(a) + "rubbish", []string{"in: " + a, "in malformed"}},
		{"a PDF that is none", "%PDF-1.4 rubbish", []string{"in ?"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, in := range []Input{
				{Name: "in", Stream: strings.NewReader(c.content)},
				{Name: "in", Stream: strings.NewReader(c.content), File: strings.NewReader(c.content), Size: int64(len(c.content))},
			} {
				got := tell(in, Options{})
				if len(c.want) == 1 && strings.HasSuffix(c.want[0], "?") && len(got) == 1 {
					continue
				}
				if !slices.Equal(got, c.want) {
					t.Errorf("got  %q\nwant %q", got, c.want)
				}
			}
		})
	}
}

func TestLayersAreBounded(t *testing.T) {
	content := "The envoy met the minister."
	for range maxLayers {
		content = gzipOf(content)
	}
	if got := told(t, content, Options{}); !slices.Equal(got, []string{"in: The envoy met the minister."}) {
		t.Errorf("%d layers: %q", maxLayers, got)
	}
	if got := told(t, gzipOf(content), Options{}); !slices.Equal(got, []string{"in too_large"}) {
		t.Errorf("%d layers: %q", maxLayers+1, got)
	}
}

func TestLeavingEarly(t *testing.T) {
	n := 0
	for range Members(Input{Name: "in", Stream: strings.NewReader(zipOf(t, "a", "1", "b", "2", "c", "3"))}, Options{}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d members, want 2", n)
	}
}

// FuzzMembers gives any bytes to be unpacked.
func FuzzMembers(f *testing.F) {
	for _, seed := range []string{
		"", gzipOf("The envoy"), zipOf(f, "a.txt", "The envoy", "b.zip", zipOf(f, "c", "d")), tarOf(f, "a.txt", "The envoy", "b", "link to c"), gzipOf(tarOf(f, "a", "b")), string(envoy),
		warcOf("response", "http://a.example/", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The envoy", "resource", "http://b.example/", "image/png", "x"),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for m := range Members(Input{Name: "in", Stream: bytes.NewReader(raw)}, Options{PDFToText: "/nonexistent/pdftotext"}) {
			if (m.Body == nil) == (m.Fault == nil) || m.Name == "" {
				t.Fatalf("member has both or none of body and fault: %+v", m)
			}
			if m.Fault != nil && (m.Fault.Reason == "" || m.Fault.Detail == "") {
				t.Errorf("fault %+v", m.Fault)
			}
			if m.Body != nil {
				_, _ = io.Copy(io.Discard, m.Body)
			}
		}
	})
}
