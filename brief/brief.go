package brief

import (
	"fmt"
	"io"
	"time"

	"rapporteur"
	"rapporteur/fuse"
)

// Input is what a brief tells. Codings need not be in any order.
type Input struct {
	Title     string // "" for "The record of N reports"
	Codings   []rapporteur.Coding
	Skips     []rapporteur.Skip
	Record    fuse.Record // of these codings
	Generated time.Time   // printed only when set
}

// Format is a way to write a brief.
type Format string

// The formats.
const (
	Markdown Format = "md"
	HTML     Format = "html"
	JSON     Format = "json"
)

// ParseFormat reads the name of a format: md, html or json.
func ParseFormat(s string) (Format, error) {
	switch f := Format(s); f {
	case Markdown, HTML, JSON:
		return f, nil
	}
	return "", fmt.Errorf("reading the format of the brief: %q is none; use md, html or json", s)
}

// Write writes the brief. The same input gives the same bytes, whatever the order of codings and skips.
func Write(w io.Writer, f Format, in Input) error {
	p := newPage(in)
	var err error
	switch f {
	case Markdown:
		err = writeMarkdown(w, p)
	case HTML:
		err = writeHTML(w, p)
	case JSON:
		err = writeJSON(w, p)
	default:
		_, err = ParseFormat(string(f))
	}
	if err != nil {
		return fmt.Errorf("writing the brief as %s: %w", f, err)
	}
	return nil
}
