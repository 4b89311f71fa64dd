// Package unpack finds the files in an input: the input itself, or what lies in it where it is compressed or an archive, to a
// small depth. What an input is, is told by its bytes, never by its name.
//
//	gzip, bzip2   what they hold
//	zip, tar      each file, in the order of the archive
//	WARC          each page that was received; see web.go for what is passed over and what is counted
//	PDF           its text, by the program pdftotext
//
// Nothing is written under a name that an archive gives. All is streamed; only a zip that cannot be read at any place, since
// it comes from a stream, is kept meanwhile, in memory where it is small, else in a file without a name. Hostile input is
// bounded: how deep archives nest, how much they unpack to for their size, how long a program may take (limits.go).
package unpack

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"iter"
	"os/exec"

	"rapporteur"
	"rapporteur/article"
)

// Input is what is to be unpacked.
type Input struct {
	Name    string      // what to call it
	Stream  io.Reader   // its bytes, read once
	File    io.ReaderAt // the same, where they can be read at any place; else nil
	Size    int64       // of File, in bytes
	URL     string      // where it was found; "" where that is not known
	Charset string      // as its server named it
}

// Member is a file that was found. Where Fault is set, it is one that cannot be read, or tells of several that were not.
type Member struct {
	Name    string // of the input, and behind "!" the path in it: "a.zip!dir/b.html"; of a record in a WARC "#" and its place
	URL     string
	Charset string
	Body    io.Reader // to be read before the next member is asked for
	Fault   *article.Fault
}

// Options say what is used to unpack. The zero value is sensible.
type Options struct {
	PDFToText string // the program that reads PDF; "" for the pdftotext that is installed
}

// Members unpacks the input. Where it breaks, what was found before is given, and then a member with the fault.
func Members(in Input, opts Options) iter.Seq[Member] {
	return func(yield func(Member) bool) {
		w := &walk{yield: yield, program: opts.PDFToText}
		if w.program == "" {
			w.program, _ = exec.LookPath("pdftotext") // "" where it is not installed
		}
		w.gauge = &gauge{packed: in.Size}
		if in.File == nil {
			in.Stream = &inflow{in.Stream, &w.gauge.packed}
		}
		w.open(in, 0)
		if w.gauge.full {
			w.fail(in.Name, "", bomb("the whole input"))
		}
	}
}

// walk goes through one input.
type walk struct {
	yield   func(Member) bool
	gauge   *gauge
	program string
	over    bool // nobody wants more
}

// give hands out a member.
func (w *walk) give(m Member) {
	if !w.over && !w.yield(m) {
		w.over = true
	}
}

// ended reports whether there is nothing more to do: nobody wants more, or the input has unpacked to all that it may.
func (w *walk) ended() bool { return w.over || w.gauge.full }

// fault tells of what cannot be read.
func (w *walk) fault(name string, reason rapporteur.SkipReason, format string, args ...any) {
	w.give(Member{Name: name, Fault: &article.Fault{Reason: reason, Detail: fmt.Sprintf(format, args...)}})
}

// fail is fault, for an error that was met: in the words of the error, where it is a fault itself.
func (w *walk) fail(name, doing string, err error) {
	if known := new(article.Fault); errors.As(err, &known) {
		w.give(Member{Name: name, Fault: known})
		return
	}
	w.fault(name, rapporteur.SkipFailed, "%s failed: %v", doing, err)
}

// open tells by the first bytes what an input is, and unpacks it; layer is how many it lies within.
func (w *walk) open(in Input, layer int) {
	if w.ended() {
		return
	}
	stream := bufio.NewReaderSize(in.Stream, buffered)
	head, err := stream.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 { // else the error comes again, behind what stands before it
		w.fail(in.Name, "reading it", err)
		return
	}
	in.Stream = stream
	kind := sniff(head)
	if kind != plainFile && kind != pdfFile && layer >= maxLayers {
		w.fault(in.Name, rapporteur.SkipTooLarge, "it lies within %d archives, one in the other, and is one itself; unpack it first", layer)
		return
	}
	switch kind {
	case gzipFile:
		packed := new(int64)
		z := &gunzip{in: bufio.NewReaderSize(&inflow{stream, packed}, buffered)}
		w.inflate(in, z, packed, "gzip", layer)
		if z.rubbish {
			w.fault(in.Name, rapporteur.SkipMalformed, "behind its gzip data stands something else, which was not read; get the file again")
		}
	case bzip2File:
		packed := new(int64)
		w.inflate(in, bzip2.NewReader(&inflow{stream, packed}), packed, "bzip2", layer)
	case zipFile:
		w.zip(in, layer)
	case tarFile:
		w.tar(in, layer)
	case warcFile:
		w.web(in)
	case pdfFile:
		w.pdf(in)
	default:
		w.give(Member{Name: in.Name, URL: in.URL, Charset: in.Charset, Body: stream})
	}
}

// inflate unpacks what is compressed as one stream, of so many bytes.
func (w *walk) inflate(in Input, plain io.Reader, packed *int64, format string, layer int) {
	w.open(Input{Name: in.Name, Stream: w.outflow(plain, packed, format), URL: in.URL, Charset: in.Charset}, layer+1)
}

// The kinds of files that are told apart here.
type kind int

const (
	plainFile kind = iota // anything that article.Read is to tell
	gzipFile
	bzip2File
	zipFile
	tarFile
	warcFile
	pdfFile
)

// sniff tells the kind of a file by its first bytes.
func sniff(head []byte) kind {
	begins := func(s string) bool { return bytes.HasPrefix(head, []byte(s)) }
	switch {
	case begins("\x1f\x8b\x08"):
		return gzipFile
	case begins("BZh") && len(head) > 10 && (string(head[4:10]) == "1AY&SY" || string(head[4:10]) == "\x17rE8P\x90"):
		return bzip2File
	case begins("PK\x03\x04"), begins("PK\x05\x06"):
		return zipFile
	case begins("WARC/0."), begins("WARC/1."):
		return warcFile
	case begins("%PDF-"):
		return pdfFile
	case isTar(head):
		return tarFile
	}
	return plainFile
}

// isTar reports whether a file begins with the header of a tar archive, whose bytes add up to the sum in it.
func isTar(head []byte) bool {
	const block, from, to = 512, 148, 156
	if len(head) < block || head[0] == 0 {
		return false
	}
	sum, want := 0, 0
	for i, c := range head[:block] {
		if i >= from && i < to {
			c = ' '
		}
		sum += int(c)
	}
	for _, c := range bytes.Trim(head[from:to], " \x00") {
		if c < '0' || c > '7' {
			return false
		}
		want = want<<3 + int(c-'0')
	}
	return want == sum
}
