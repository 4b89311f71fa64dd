package article

import (
	"encoding/json"
	"errors"
	"fmt"

	"rapporteur"
)

// metadata is what a file tells of its report beside the text.
type metadata struct {
	title, outlet, published, url, byline string
	located                               string          // the town of its dateline
	pictures                              []string        // captions of pictures
	publishers                            bool            // it is the publisher's own word, not a collector's
	found                                 rapporteur.Date // the day of publication that a library found in a page
}

// record is a JSON article, as the issue of many sets has it.
type record struct {
	Title     loose `json:"title"`
	Text      loose `json:"text"`
	Outlet    loose `json:"outlet"`
	Published loose `json:"published"`
	URL       loose `json:"url"`
	Byline    loose `json:"byline"`
	Author    loose `json:"author"`
}

// loose is a field that should be a string: a number counts as its digits, null and anything else as nothing.
type loose struct {
	value string
	given bool
}

// UnmarshalJSON takes any value; see loose.
func (l *loose) UnmarshalJSON(b []byte) error {
	l.given = true
	switch c := b[0]; {
	case c == '"':
		if err := json.Unmarshal(b, &l.value); err != nil {
			return fmt.Errorf("reading a field: %w", err)
		}
	case c == '-' || c >= '0' && c <= '9':
		l.value = string(b)
	}
	return nil
}

// errNoRecord says that JSON holds no article.
var errNoRecord = errors.New(`it is JSON, but no article: an object with the field "text" is wanted`)

// readRecord reads a JSON article: an object with its text, and what it tells beside it.
func readRecord(raw []byte) (text string, m metadata, err error) {
	var r record
	if err := json.Unmarshal(raw, &r); err != nil {
		var wrong *json.UnmarshalTypeError
		if errors.As(err, &wrong) {
			return "", m, errNoRecord
		}
		return "", m, fmt.Errorf("it begins as a JSON article and then breaks: %w", err)
	}
	if !r.Text.given {
		return readShape(raw)
	}
	m = metadata{title: r.Title.value, outlet: r.Outlet.value, published: r.Published.value, url: r.URL.value, byline: r.Byline.value}
	if m.byline == "" {
		m.byline = r.Author.value
	}
	return r.Text.value, m, nil
}
