package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strconv"
	"strings"
)

// Answer is what a server answered: the status, and the body with its transfer and content encodings undone.
type Answer struct {
	Status    int
	MediaType string // in lower case, "text/html"; "" where the server names none
	Charset   string // as the server names it; "" where it does not
	Encoding  string // the content encoding that could not be undone; "" where none is left
	Body      io.Reader
}

// ErrAnswer says that a block should hold an HTTP answer and does not.
var ErrAnswer = errors.New("it holds no HTTP answer")

// Answer reads the block as an HTTP answer, as "response" records hold one; the block of another record, such as a
// "resource", is the body itself. Crawlers differ in whether they undo the encodings and forget to say so: each is undone
// only where the bytes bear it out.
func (rec *Record) Answer() (Answer, error) {
	in := bufio.NewReaderSize(rec.Block, 32<<10)
	if rec.Type != "response" && !strings.HasPrefix(rec.ContentType, "application/http") {
		a := Answer{Status: 200, Body: in}
		a.MediaType, a.Charset = mediaType(rec.ContentType)
		return a, nil
	}
	line, err := in.ReadSlice('\n')
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return Answer{}, fmt.Errorf("reading the status line: %w", err)
	}
	words := strings.Fields(string(line))
	if len(words) < 2 || !strings.HasPrefix(words[0], "HTTP/") || err != nil {
		return Answer{}, ErrAnswer
	}
	a := Answer{Body: in}
	if a.Status, err = strconv.Atoi(words[1]); err != nil {
		return Answer{}, ErrAnswer
	}
	fields, err := readFields(in)
	if errors.Is(err, errHeader) {
		return Answer{}, ErrAnswer
	}
	if err != nil {
		return Answer{}, err
	}
	chunked, encodings := false, ""
	for _, f := range fields {
		switch f.name {
		case "content-type":
			a.MediaType, a.Charset = mediaType(f.value)
		case "transfer-encoding":
			chunked = chunked || strings.Contains(strings.ToLower(f.value), "chunked")
		case "content-encoding":
			encodings = strings.ToLower(f.value)
		}
	}
	if chunked && beginsChunk(in) {
		in = bufio.NewReaderSize(httputil.NewChunkedReader(in), 32<<10)
		a.Body = in
	}
	return a, a.undo(in, encodings)
}

// undo undoes the content encodings, the last one first.
func (a *Answer) undo(in *bufio.Reader, encodings string) error {
	names := strings.FieldsFunc(encodings, func(r rune) bool { return r == ',' || r == ' ' })
	const most = 3
	for i := len(names) - 1; i >= 0 && len(names) <= most; i-- {
		head, _ := in.Peek(2)
		var undone io.Reader
		var err error
		switch name := names[i]; {
		case name == "identity", name == "none":
			continue
		case (name == "gzip" || name == "x-gzip") && bytes.Equal(head, []byte("\x1f\x8b")):
			undone, err = gzip.NewReader(in)
		case name == "deflate" && len(head) == 2 && head[0]&15 == 8 && (int(head[0])<<8+int(head[1]))%31 == 0:
			undone, err = zlib.NewReader(in)
		case name == "gzip", name == "x-gzip", name == "deflate":
			continue // it was undone already
		default:
			a.Encoding = name
			return nil
		}
		if err != nil {
			return fmt.Errorf("undoing the content encoding %s: %w", names[i], err)
		}
		in = bufio.NewReaderSize(undone, 32<<10)
	}
	a.Body = in
	return nil
}

// beginsChunk reports whether a body begins as a chunked one does: with its length in hexadecimal digits, on a line.
func beginsChunk(in *bufio.Reader) bool {
	head, _ := in.Peek(32)
	line, _, found := bytes.Cut(head, []byte("\n"))
	size, _, _ := strings.Cut(strings.TrimSpace(string(line)), ";")
	_, err := strconv.ParseUint(strings.TrimSpace(size), 16, 62)
	return found && err == nil
}

// mediaType cuts a content type into its media type and its charset.
func mediaType(contentType string) (media, charset string) {
	media, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		media, _, _ = strings.Cut(strings.ToLower(contentType), ";")
		return strings.TrimSpace(media), ""
	}
	return media, params["charset"]
}
