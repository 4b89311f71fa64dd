package unpack

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/intake/warc"
)

// web reads the pages of a web archive. What a crawler asked, and what it noted of itself, is passed over in silence, as are
// robots.txt, answers of name servers, redirections, and pages that are kept under another record. What could have been a page
// and is none is counted, by its kind, and told once at the end.
func (w *walk) web(in Input) {
	r := warc.NewReader(in.Stream)
	other, refused := tally{}, tally{}
	for !w.ended() {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			w.fail(in.Name, "", wordBreak("WARC", err))
			break
		}
		w.record(rec, in.Name, other, refused)
	}
	if r.Lost > 0 {
		w.fault(in.Name, rapporteur.SkipMalformed, "at %d places of the web archive no record begins where one should; those that could be found were read; get the file again", r.Lost)
	}
	if len(other) > 0 {
		w.fault(in.Name, rapporteur.SkipBinary, "the web archive has %s without a page or text: %s", records(other.sum()), other)
	}
	if len(refused) > 0 {
		w.fault(in.Name, rapporteur.SkipNoStory, "the web archive has %s with an error of the server in place of a page: %s", records(refused.sum()), refused)
	}
}

// record reads one record.
func (w *walk) record(rec *warc.Record, archive string, other, refused tally) {
	switch rec.Type {
	case "response", "resource", "conversion":
	case "continuation":
		other.add("part of a record that was cut in pieces")
		return
	default: // request, metadata, warcinfo, revisit
		return
	}
	if strings.HasPrefix(rec.URI, "dns:") || strings.HasPrefix(rec.ContentType, "text/dns") || isRobots(rec.URI) {
		return
	}
	name := fmt.Sprintf("%s#%d", archive, rec.Number)
	a, err := rec.Answer()
	if err != nil {
		if errors.Is(err, warc.ErrAnswer) {
			other.add("no HTTP answer")
			return
		}
		w.fail(name, "", wordBreak("WARC", err))
		return
	}
	switch {
	case a.Status >= 300 && a.Status < 400 || a.Status == 204:
		return
	case a.Status < 200 || a.Status >= 400:
		refused.add("status " + strconv.Itoa(a.Status))
		return
	case a.Encoding != "":
		other.add("compressed as " + a.Encoding)
		return
	case !mayBePage(a.MediaType):
		other.add(a.MediaType)
		return
	}
	w.page(Input{Name: name, Stream: w.outflow(a.Body, &w.gauge.packed, "WARC"), URL: webAddress(rec.URI), Charset: a.Charset}, a.MediaType, other)
}

// page reads what should be a page, whose server may not have told the truth of it.
func (w *walk) page(in Input, media string, other tally) {
	stream := bufio.NewReaderSize(in.Stream, buffered)
	head, err := stream.Peek(sniffed)
	switch {
	case err != nil && !errors.Is(err, io.EOF) && len(head) == 0:
		w.fail(in.Name, "reading the record", err)
		return
	case len(head) == 0:
		other.add("no content")
		return
	}
	in.Stream = stream
	switch sniff(head) {
	case plainFile:
		if looksBinary(head) {
			other.add(cmp.Or(media, "unknown") + ", whose bytes are no text")
			return
		}
		w.give(Member{Name: in.Name, URL: in.URL, Charset: in.Charset, Body: stream})
	case pdfFile:
		w.pdf(in)
	default:
		other.add("an archive")
	}
}

// mayBePage reports whether content of a media type may be a page, a text, a feed or a document that is read.
func mayBePage(media string) bool {
	switch media {
	case "", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", "application/octet-stream", "binary/octet-stream", "unknown/unknown",
		"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml":
		return true
	}
	return false
}

// looksBinary reports whether the first bytes of a page hold one that no text has.
func looksBinary(head []byte) bool {
	wide := len(head) > 1 && (head[0] == 0xff && head[1] == 0xfe || head[0] == 0xfe && head[1] == 0xff)
	return !wide && slices.Contains(head, 0)
}

func isRobots(address string) bool {
	u, err := url.Parse(address)
	return err == nil && strings.EqualFold(u.Path, "/robots.txt")
}

// webAddress gives an address of the web; "" for one of another kind, such as "urn:".
func webAddress(address string) string {
	if u, err := url.Parse(address); err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
		return address
	}
	return ""
}

// tally counts records by their kind.
type tally map[string]int

// add counts a record. What a record calls itself is foreign: its length and the number of such kinds are bounded.
func (t tally) add(kind string) {
	const longest, most = 100, 500
	if len(kind) > longest {
		kind = strings.ToValidUTF8(kind[:longest], "") + "…"
	}
	if _, known := t[kind]; !known && len(t) >= most {
		kind = "others"
	}
	t[kind]++
}

func (t tally) sum() int {
	n := 0
	for _, k := range t {
		n += k
	}
	return n
}

// String lists the kinds, the most frequent first: "804 image/jpeg, 300 text/css".
func (t tally) String() string {
	kinds := make([]string, 0, len(t))
	for kind := range t {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b string) int { return cmp.Or(t[b]-t[a], strings.Compare(a, b)) })
	const most = 12
	var out []string
	rest := 0
	for i, kind := range kinds {
		if i < most {
			out = append(out, fmt.Sprintf("%d %s", t[kind], kind))
		} else {
			rest += t[kind]
		}
	}
	if rest > 0 {
		out = append(out, fmt.Sprintf("%d others", rest))
	}
	return strings.Join(out, ", ")
}

func records(n int) string {
	if n == 1 {
		return "1 record"
	}
	return fmt.Sprintf("%d records", n)
}
