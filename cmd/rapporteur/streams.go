package main

import (
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// streams is all that a verb touches of the world but files: where it reads and writes, what it knows of whoever looks at
// that, and the clock.
type streams struct {
	In          io.Reader
	Out         io.Writer // data, and nothing else
	Err         io.Writer // talk: skips, summaries, progress, errors
	OutTerminal bool      // a person looks at Out: tables rather than plain lines
	ErrTerminal bool      // a person looks at Err: a progress bar
	Width       int       // columns of the terminal; of no meaning where there is none
	Color       bool      // colours may be used where a person looks
	Now         func() time.Time
}

// usualWidth is taken for the width of a terminal that does not tell its own.
const usualWidth = 80

// processStreams gives the streams of this process.
func processStreams() streams {
	s := streams{
		In:          os.Stdin,
		Out:         os.Stdout,
		Err:         os.Stderr,
		OutTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		ErrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
		Width:       usualWidth,
		Color:       os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", // https://no-color.org
		Now:         time.Now,
	}
	for _, f := range []*os.File{os.Stdout, os.Stderr} {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			s.Width = w
			break
		}
	}
	return s
}
