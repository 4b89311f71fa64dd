// Package warc reads web archives (WARC 0.17 to 1.1, ISO 28500) as a stream: one record after the other, each of any length,
// none held in memory. It gives what a crawler received; what of that is a report is for others to say.
package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

const (
	buffered   = 64 << 10
	longHeader = 256 << 10 // bytes of all header lines of a record; those of real ones have some 500
)

// Reader reads the records of an archive, which must be unpacked already.
type Reader struct {
	// Lost counts the places at which no record began where one should, so that the reader had to look for the next.
	Lost int

	in     *bufio.Reader
	number int
	block  *block
}

// NewReader begins to read an archive.
func NewReader(r io.Reader) *Reader { return &Reader{in: bufio.NewReaderSize(r, buffered)} }

// Record is one record of an archive.
type Record struct {
	Number      int    // its place in the archive, counted from 1
	Type        string // "response", "resource", "conversion", "request", "warcinfo", ...
	URI         string // WARC-Target-URI: where it was found
	ContentType string // of the block
	Length      int64  // of the block, in bytes
	Block       io.Reader
}

// Next gives the next record, whose block can be read until Next is called again. It returns io.EOF behind the last one;
// io.ErrUnexpectedEOF where the archive is cut off in a block, unless whoever read the block has met that already; or
// the error of the underlying reader, likewise.
func (r *Reader) Next() (*Record, error) {
	if r.block != nil {
		told := r.block.err != nil
		if err := r.block.drain(); err != nil {
			r.block = &block{err: io.EOF} // nothing more is to be had
			if told {
				return nil, io.EOF
			}
			return nil, err
		}
	}
	for {
		if err := r.seek(); err != nil {
			return nil, err
		}
		rec, err := r.header()
		if err == nil {
			return rec, nil
		}
		if !errors.Is(err, errHeader) {
			return nil, err
		}
		r.Lost++
	}
}

// seek reads up to the next line that begins a record, and over it.
func (r *Reader) seek() error {
	clean := true
	for {
		line, err := r.line()
		if bytes.HasPrefix(line, []byte("WARC/")) && err == nil {
			return nil
		}
		if len(bytes.TrimSpace(line)) > 0 && clean && (err == nil || errors.Is(err, io.EOF)) {
			clean = false
			r.Lost++
		}
		if err != nil {
			return err
		}
	}
}

// line reads a line. Of one that is longer than the buffer, it gives the beginning and reads over the rest.
func (r *Reader) line() ([]byte, error) {
	line, err := r.in.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	begin := bytes.Clone(line[:16])
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = r.in.ReadSlice('\n')
	}
	return begin, err
}

var errHeader = errors.New("the header of a record is broken")

// header reads the lines of a record's header, up to the blank one.
func (r *Reader) header() (*Record, error) {
	rec := &Record{Length: -1}
	fields, err := readFields(r.in)
	if err != nil {
		return nil, err
	}
	for _, f := range fields {
		switch f.name {
		case "warc-type":
			rec.Type = strings.ToLower(f.value)
		case "warc-target-uri":
			rec.URI = strings.TrimSuffix(strings.TrimPrefix(f.value, "<"), ">") // some writers bracket it
		case "content-type":
			rec.ContentType = f.value
		case "content-length":
			if rec.Length, err = strconv.ParseInt(f.value, 10, 64); err != nil || rec.Length < 0 {
				return nil, errHeader
			}
		}
	}
	if rec.Length < 0 || rec.Type == "" {
		return nil, errHeader
	}
	r.number++
	r.block = &block{in: r.in, left: rec.Length}
	rec.Number, rec.Block = r.number, r.block
	return rec, nil
}

// field is one line of a header: its name in lower case, and its value.
type field struct{ name, value string }

// readFields reads header lines as WARC and HTTP have them, up to the blank line; a line that begins with a blank goes on
// with the one before.
func readFields(in *bufio.Reader) ([]field, error) {
	var fields []field
	read := 0
	for {
		line, err := in.ReadSlice('\n')
		read += len(line)
		if errors.Is(err, bufio.ErrBufferFull) || read > longHeader {
			return nil, errHeader
		}
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return nil, fmt.Errorf("reading a header: %w", err)
		}
		text := strings.TrimRight(string(line), "\r\n")
		if text == "" {
			return fields, nil
		}
		name, value, ok := strings.Cut(text, ":")
		switch {
		case (text[0] == ' ' || text[0] == '\t') && len(fields) > 0:
			last := &fields[len(fields)-1]
			last.value = strings.TrimSpace(last.value + " " + strings.TrimSpace(text))
		case ok:
			fields = append(fields, field{strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)})
		}
	}
}

// block is the content of a record.
type block struct {
	in   *bufio.Reader
	left int64
	err  error // which a reader of the block was given, beside io.EOF at its end
}

func (b *block) Read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	if b.left == 0 {
		return 0, io.EOF
	}
	n, err := b.in.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		b.err = err
	}
	return n, err
}

// drain reads over what is left of the block.
func (b *block) drain() error {
	for b.left > 0 {
		if b.err != nil {
			return b.err
		}
		n, err := b.in.Discard(int(min(b.left, 1<<30)))
		b.left -= int64(n)
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
	}
	return nil
}
