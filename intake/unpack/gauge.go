package unpack

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"rapporteur"
	"rapporteur/article"
)

// gauge compares what an input unpacks to, over all its layers, with its own size.
type gauge struct {
	packed   int64 // bytes of the input: all, where that is known, else those read so far
	unpacked int64 // bytes that came out of all archives in it
	full     bool  // there are too many
}

// bomb words that something unpacks to too much.
func bomb(what string) error {
	return &article.Fault{
		Reason: rapporteur.SkipTooLarge,
		Detail: fmt.Sprintf("%s unpacks to more than %d times its size, as archives do that are made to fill memory; the rest of it is not read; unpack it first, if it is to be trusted", what, maxRatio),
	}
}

// inflow counts the bytes that are read.
type inflow struct {
	r io.Reader
	n *int64
}

func (f *inflow) Read(b []byte) (int, error) {
	n, err := f.r.Read(b)
	*f.n += int64(n)
	return n, err
}

// outflow gives what a compressed stream holds, compares that with its size, and words the ways in which such streams break.
type outflow struct {
	r        io.Reader
	packed   *int64 // bytes of the compressed stream, those read so far or all
	unpacked int64
	gauge    *gauge
	format   string // "gzip"
	err      error
}

// outflow begins to read from a stream of so many bytes.
func (w *walk) outflow(r io.Reader, packed *int64, format string) *outflow {
	return &outflow{r: r, packed: packed, gauge: w.gauge, format: format}
}

// broken reports whether who read it was told that it breaks.
func (f *outflow) broken() bool { return f.err != nil && !errors.Is(f.err, io.EOF) }

func (f *outflow) Read(b []byte) (int, error) {
	if f.err != nil {
		return 0, f.err
	}
	n, err := f.r.Read(b)
	f.unpacked += int64(n)
	f.gauge.unpacked += int64(n)
	switch g := f.gauge; {
	case g.unpacked > freeTotal && g.unpacked/maxRatio > g.packed:
		g.full = true
		f.err = bomb("the whole input")
	case f.unpacked > freeBytes && f.unpacked/maxRatio > *f.packed:
		f.err = bomb("it")
	case err != nil:
		f.err = wordBreak(f.format, err)
	}
	return n, f.err
}

// wordBreak words the error with which compressed data breaks.
func wordBreak(format string, err error) error {
	known := new(article.Fault)
	switch {
	case errors.Is(err, io.EOF) || errors.As(err, &known):
		return err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &article.Fault{Reason: rapporteur.SkipMalformed, Detail: fmt.Sprintf("its %s data is cut off; what stands before was read; get the file again", format)}
	}
	return &article.Fault{Reason: rapporteur.SkipMalformed, Detail: fmt.Sprintf("its %s data is broken (%v); what stands before was read; get the file again", format, err)}
}

// gunzip gives what one or several gzip streams hold, one behind the other. Zeros behind the last one are padding.
type gunzip struct {
	in      *bufio.Reader
	z       *gzip.Reader
	rubbish bool // something else stands behind the streams
}

func (g *gunzip) Read(b []byte) (int, error) {
	for {
		if g.z == nil {
			z, err := gzip.NewReader(g.in)
			if err != nil {
				return 0, cutShort(err)
			}
			z.Multistream(false)
			g.z = z
		}
		n, err := g.z.Read(b)
		if n > 0 || !errors.Is(err, io.EOF) {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return n, err
		}
		next, err := g.in.Peek(1)
		if err != nil {
			return 0, err
		}
		if next[0] != 0x1f {
			g.rubbish = next[0] != 0
			return 0, io.EOF
		}
		if err := g.z.Reset(g.in); err != nil {
			return 0, cutShort(err)
		}
		g.z.Multistream(false)
	}
}

// cutShort is err, of a header: where the file ends within one, it is cut off.
func cutShort(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
