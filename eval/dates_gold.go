package eval

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur"
)

// timed is a text with its annotated dates and times.
type timed struct {
	id      string // the file's name, less its ending
	created string // ISO 8601, the value of its time of creation; "" where it has none
	text    string
	timexes []timex
}

// timex is one expression of date or time, with its type and value after TIMEX3.
type timex struct {
	span        rapporteur.Span
	sort, value string
}

func (x timex) told(text string) string {
	return fmt.Sprintf("%s %q %s", x.sort, squash(x.span.In(text)), x.value)
}

// squash puts single spaces for white space.
func squash(text string) string { return strings.Join(strings.Fields(text), " ") }

// readTimeML reads texts in TimeML (.tml): a file, a folder of them, or such a folder as .tar.gz.
func readTimeML(gold string) ([]timed, error) {
	files := map[string][]byte{}
	var err error
	if path.Ext(gold) == ".tml" {
		files[filepath.Base(gold)], err = os.ReadFile(gold)
	} else {
		files, err = readTree(gold, ".tml")
	}
	if err != nil {
		return nil, fmt.Errorf("reading texts in TimeML: %w", err)
	}
	var all []timed
	for _, name := range slices.Sorted(maps.Keys(files)) {
		t, err := parseTimeML(files[name])
		if err != nil {
			return nil, fmt.Errorf("reading texts in TimeML: %s: %w", name, err)
		}
		t.id = strings.TrimSuffix(path.Base(name), ".tml")
		all = append(all, t)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("reading texts in TimeML: no .tml in %s", gold)
	}
	slices.SortStableFunc(all, func(a, b timed) int { return strings.Compare(a.id, b.id) })
	return all, nil
}

// parseTimeML reads one text. What stands in TEXT is the text, or all of it where there is no such element; the time of
// creation may be told anywhere.
func parseTimeML(data []byte) (timed, error) {
	var t timed
	bounded := bytes.Contains(data, []byte("<TEXT"))
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	var text strings.Builder
	var open []timex // the annotations around this place
	inside := !bounded
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			t.text = text.String()
			slices.SortStableFunc(t.timexes, func(a, b timex) int { return cmp.Compare(a.span.Start, b.span.Start) })
			return t, nil
		}
		if err != nil {
			return t, fmt.Errorf("reading its XML: %w", err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			switch x.Name.Local {
			case "TEXT":
				inside = true
			case "TIMEX3":
				e := timex{span: rapporteur.Span{Start: text.Len()}, sort: attribute(x, "type"), value: attribute(x, "value")}
				if f := attribute(x, "functionInDocument"); (f == "CREATION_TIME" || f == "PUBLICATION_TIME") && (t.created == "" || f == "CREATION_TIME") {
					t.created = e.value
				}
				open = append(open, e)
			}
		case xml.EndElement:
			switch x.Name.Local {
			case "TEXT":
				inside = false
			case "TIMEX3":
				if len(open) == 0 {
					return t, errors.New("a TIMEX3 ends that has not begun")
				}
				e := open[len(open)-1]
				open = open[:len(open)-1]
				if e.span.End = text.Len(); inside && e.span.Len() > 0 {
					t.timexes = append(t.timexes, e)
				}
			}
		case xml.CharData:
			if inside {
				text.Write(x)
			}
		}
	}
}

func attribute(x xml.StartElement, name string) string {
	for _, a := range x.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
