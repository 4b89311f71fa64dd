package rapporteur

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// Span is a half-open range of bytes, [Start, End), into an article's text. JSON: [start, end]. The zero Span means that
// there is none.
type Span struct{ Start, End int }

// Len gives the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports that there is no span.
func (s Span) IsZero() bool { return s == Span{} }

// In gives the characters of the text that the span covers. The span must lie in the text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains reports whether o lies wholly within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover gives the smallest span that holds both; a zero span counts for nothing.
func (s Span) Cover(o Span) Span {
	if s.IsZero() {
		return o
	}
	if o.IsZero() {
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// MarshalJSON gives [start, end], or null for the zero span.
func (s Span) MarshalJSON() ([]byte, error) {
	if s.IsZero() {
		return []byte("null"), nil
	}
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

// UnmarshalJSON reads [start, end] or null.
func (s *Span) UnmarshalJSON(b []byte) error {
	var v []int
	if err := json.Unmarshal(b, &v); err != nil {
		return fmt.Errorf("reading a span from %s: %w", b, err)
	}
	switch len(v) {
	case 0:
		*s = Span{}
	case 2:
		*s = Span{v[0], v[1]}
	default:
		return fmt.Errorf("reading a span from %s: want [start, end]", b)
	}
	return nil
}

// check says what is wrong with a span as evidence in the text, or "".
func (s Span) check(text string) string {
	switch {
	case s.Start < 0 || s.End > len(text):
		return fmt.Sprintf("span %d-%d lies outside the text of %d bytes", s.Start, s.End, len(text))
	case s.Start >= s.End:
		return fmt.Sprintf("span %d-%d is empty", s.Start, s.End)
	case !utf8.RuneStart(text[s.Start]) || (s.End < len(text) && !utf8.RuneStart(text[s.End])):
		return fmt.Sprintf("span %d-%d splits a character", s.Start, s.End)
	}
	return ""
}
