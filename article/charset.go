package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// encodingError says why bytes could not be read as text.
type encodingError struct{ reason string }

func (e *encodingError) Error() string { return e.reason }

// decode gives the text that the bytes hold, in UTF-8 and without a byte order mark. The encoding is told by the mark, by a
// page's own declaration, by the bytes being valid UTF-8 or zero-interleaved UTF-16, and at last taken to be windows-1252,
// if the bytes look like text in Latin letters then.
func decode(raw []byte, page bool) (string, error) {
	if enc, n := markedEncoding(raw); enc != nil {
		return decodeWith(enc, raw[n:])
	}
	raw = bytes.TrimPrefix(raw, utf8Mark)
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	if enc := wideEncoding(raw); enc != nil {
		return decodeWith(enc, raw)
	}
	if page {
		head := raw[:min(len(raw), 1024)]
		if enc, name, certain := charset.DetermineEncoding(head, ""); name != "utf-8" && (certain || declared(head) && name != "windows-1252") { // what is not UTF-8 may say that it is
			if text, err := decodeWith(enc, raw); err == nil && strings.Count(text, "\ufffd")*100 < len(text) {
				return text, nil
			}
		}
	}
	return decodeUnmarked(raw)
}

var utf8Mark = []byte("\xef\xbb\xbf")

// markedEncoding tells UTF-16 by its byte order mark, of which n bytes are to be passed over.
func markedEncoding(raw []byte) (enc encoding.Encoding, n int) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 2
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 2
	}
	return nil, 0
}

// wideEncoding tells UTF-16 without a mark by the zero bytes of its Latin letters, which stand at every other place.
func wideEncoding(raw []byte) encoding.Encoding {
	head := raw[:min(len(raw), 4096)]
	if len(head) < 8 || bytes.IndexByte(head, 0) < 0 {
		return nil
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1]*10 > half*8 && zeros[0]*10 < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0]*10 > half*8 && zeros[1]*10 < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// declared reports whether the head of a page names its encoding.
func declared(head []byte) bool { return bytes.Contains(bytes.ToLower(head), []byte("charset")) }

func decodeWith(enc encoding.Encoding, raw []byte) (string, error) {
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return "", &encodingError{fmt.Sprintf("reading it as %v failed (%v); save it as UTF-8", enc, err)}
	}
	return strings.TrimPrefix(string(out), "\ufeff"), nil
}

// decodeUnmarked reads bytes that are not valid UTF-8 and say nothing of their encoding: as UTF-8 with a few faults, if
// most of what is beyond ASCII is UTF-8; else as windows-1252, if that gives text.
func decodeUnmarked(raw []byte) (string, error) {
	good, bad, high, undefined := 0, 0, 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		for _, b := range raw[i : i+n] {
			high++
			switch b {
			case 0x81, 0x8d, 0x8f, 0x90, 0x9d: // no characters of windows-1252
				undefined++
			}
		}
		i += n
	}
	if good > bad { // by chance, text in windows-1252 hardly ever holds a character of UTF-8
		return strings.ToValidUTF8(string(raw), "\ufffd"), nil
	}
	// Latin letters beyond ASCII are under a fifth of any language's text; more of them are some other alphabet.
	if undefined > 0 || high*5 > len(raw) {
		return "", &encodingError{"it is not UTF-8, names no encoding, and does not look like text in Latin letters; save it as UTF-8"}
	}
	return decodeWith(charmap.Windows1252, raw)
}
