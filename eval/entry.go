package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"rapporteur"
)

// entry is what the scorers read of an entry, be it the program's (see DESIGN's table of entries) or a gold set's, which
// gives plain words where the program gives an entity, a date or a place.
type entry struct {
	Kind      rapporteur.Kind   `json:"kind"`
	ID        string            `json:"id"`
	Article   string            `json:"article"`
	File      string            `json:"file"`      // articles
	Text      string            `json:"text"`      // articles
	Sentences []rapporteur.Span `json:"sentences"` // articles, and the gold list of what was coded
	Sentence  rapporteur.Span   `json:"sentence"`

	Event       string    `json:"event"`
	Status      string    `json:"status"`
	Mode        []string  `json:"mode"`
	Actor       []told    `json:"actor"`
	Recipient   []told    `json:"recipient"`
	Date        startDate `json:"date"`
	Place       told      `json:"place"`
	Attribution []told    `json:"attribution"`
	Trigger     evidence  `json:"trigger"`
	Confidence  *float64  `json:"confidence"`

	Measure  string          `json:"measure"`
	Low      *float64        `json:"low"`
	High     *float64        `json:"high"`
	Wording  string          `json:"wording"`
	Claimant []told          `json:"claimant"`
	Number   rapporteur.Span `json:"number"`

	Of       string               `json:"of"` // explanations: the entry
	Weighing *rapporteur.Weighing `json:"weighing"`
}

// told is a mention or a place: plain words, or an object with them in "text", or a source with them in its entity.
type told struct{ mention }

func (t *told) UnmarshalJSON(b []byte) error {
	if isString(b) {
		return json.Unmarshal(b, &t.text)
	}
	var v struct {
		Text, Code, Sector string
		Entity             struct{ Text string }
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	t.mention = mention{v.Text, v.Code, v.Sector}
	if t.text == "" {
		t.text = v.Entity.Text
	}
	return nil
}

// startDate is the ISO date at which a date begins, given plainly or as an object's "start".
type startDate string

func (d *startDate) UnmarshalJSON(b []byte) error {
	var v struct{ Start string }
	if isString(b) {
		return json.Unmarshal(b, (*string)(d))
	}
	err := json.Unmarshal(b, &v)
	*d = startDate(v.Start)
	return err
}

// evidence is a span, given plainly or as an object with its words.
type evidence struct {
	span rapporteur.Span
	text string
}

func (e *evidence) UnmarshalJSON(b []byte) error {
	if bytes.HasPrefix(b, []byte("{")) {
		var v struct {
			Text string
			Span rapporteur.Span
		}
		err := json.Unmarshal(b, &v)
		e.span, e.text = v.Span, v.Text
		return err
	}
	return json.Unmarshal(b, &e.span)
}

func isString(b []byte) bool { return bytes.HasPrefix(b, []byte(`"`)) }

func mentions(list []told) []mention {
	out := make([]mention, len(list))
	for i, t := range list {
		out[i] = t.mention
	}
	return out
}

// readEntries reads JSON lines.
func readEntries(r io.Reader) ([]entry, error) {
	var all []entry
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, end := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var e entry
			if err := json.Unmarshal(line, &e); err != nil {
				return nil, fmt.Errorf("reading entries: line %d is no entry as JSON: %w", n, err)
			}
			all = append(all, e)
		}
		if errors.Is(end, io.EOF) {
			return all, nil
		}
		if end != nil {
			return nil, fmt.Errorf("reading entries: after line %d: %w", n-1, end)
		}
	}
}

func readEntriesFile(path string) ([]entry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading entries: %w", err)
	}
	defer f.Close()
	all, err := readEntries(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return all, nil
}
