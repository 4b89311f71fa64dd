package article

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"

	"rapporteur"
)

// wrapped reads an input that is one JSON object with a list of articles in it, such as a JSON Feed or the answer of an
// interface; false where it is none, and nothing was read. The object's own title is the outlet's name where the articles name
// none.
func (s *source) wrapped(whole []byte, yield func(Item) bool) bool {
	decoded, err := decode(whole, false)
	if err != nil {
		return false
	}
	if _, _, err := readRecord([]byte(decoded)); !errors.Is(err, errNoRecord) {
		return false
	}
	var o map[string]json.RawMessage
	if json.Unmarshal([]byte(decoded), &o) != nil {
		return false
	}
	elements := articlesIn(o, 0)
	if len(elements) == 0 {
		return false
	}
	var outlet loose
	if title := o["title"]; title != nil {
		_ = outlet.UnmarshalJSON(title) // what is no string is no name
	}
	for i, raw := range elements {
		file := fmt.Sprintf("%s#%d", s.file, i+1)
		if !yield(s.recordWithin(file, raw, fmt.Sprintf("number %d of its list: ", i+1), usualOutlet(outlet.value))) {
			return true
		}
	}
	return true
}

// recordWithin is recordAt, for a record in an object that tells the outlet where the record does not.
func (s *source) recordWithin(file string, raw []byte, at, outlet string) Item {
	text, m, err := readRecord(raw)
	if err != nil {
		return s.skip(file, rapporteur.SkipMalformed, at+err.Error())
	}
	m.outlet = cmp.Or(m.outlet, outlet)
	return s.compose(file, raw, text, m)
}

// articlesIn finds the first list of objects under the names that such lists have, at most three objects deep.
func articlesIn(o map[string]json.RawMessage, depth int) []json.RawMessage {
	const deepest = 3
	for _, name := range shapes["list"] {
		raw := bytes.TrimSpace(o[name])
		if len(raw) == 0 {
			continue
		}
		var values []json.RawMessage
		var inner map[string]json.RawMessage
		switch {
		case raw[0] == '[' && json.Unmarshal(raw, &values) == nil && len(values) > 0 && bytes.HasPrefix(bytes.TrimSpace(values[0]), []byte("{")):
			return unpacked(values)
		case raw[0] == '{' && depth < deepest && json.Unmarshal(raw, &inner) == nil:
			if found := articlesIn(inner, depth+1); found != nil {
				return found
			}
		}
	}
	return nil
}

// unpacked takes each article out of an object that holds it alone, under the name "item".
func unpacked(values []json.RawMessage) []json.RawMessage {
	for i, raw := range values {
		var box struct {
			Item json.RawMessage `json:"item"`
		}
		if json.Unmarshal(raw, &box) == nil && bytes.HasPrefix(bytes.TrimSpace(box.Item), []byte("{")) {
			values[i] = box.Item
		}
	}
	return values
}
