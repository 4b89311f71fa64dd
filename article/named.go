package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// decodeNamed is decode for bytes whose encoding is named beside them: by the server that gave them, or in the first line of
// XML. The name is believed only where the bytes do not tell and it gives text. A server's "iso-8859-1" is not believed, nor
// is UTF-8 of what is not: the one is what servers say who know nothing, and decode tries both in any case.
func decodeNamed(raw []byte, name string, page bool) (string, error) {
	marked, _ := markedEncoding(raw)
	if name == "" || marked != nil || utf8.Valid(bytes.TrimPrefix(raw, utf8Mark)) || wideEncoding(raw) != nil {
		return decode(raw, page)
	}
	enc, usual := charset.Lookup(name)
	if enc == nil || usual == "windows-1252" || strings.HasPrefix(usual, "utf-") {
		return decode(raw, page)
	}
	if text, err := decodeWith(enc, raw); err == nil && strings.Count(text, "\ufffd")*100 < len(text) {
		return text, nil
	}
	return decode(raw, page)
}
