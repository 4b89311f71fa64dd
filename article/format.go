package article

import (
	"bytes"
	"strings"
)

// format is what a file holds, as far as its first bytes tell.
type format int

const (
	formatText   format = iota // plain text, Markdown, a page: told apart once it is decoded
	formatObject               // JSON that begins with an object: one article, or lines of them
	formatArray                // JSON that begins with an array of objects
	formatFeed                 // RSS or Atom
	formatBinary
)

// magics are the bytes by which formats that are not read are known. Those that a text may begin with too are weak: they
// count only where more speaks against text.
var magics = []struct {
	at    int
	bytes string
	weak  bool
	name  string
}{
	{0, "PK\x03\x04", false, "a zip archive, or a document of an office program"},
	{0, "PK\x05\x06", false, "an empty zip archive"},
	{0, "%PDF-", false, "a PDF document"},
	{0, "%!PS", false, "a PostScript document"},
	{0, "{\\rtf", false, "an RTF document"},
	{0, "\xd0\xcf\x11\xe0", false, "a document of an older office program"},
	{0, "\x89PNG", false, "a PNG image"},
	{0, "\xff\xd8\xff", false, "a JPEG image"},
	{0, "GIF8", true, "a GIF image"},
	{0, "BM", true, "a BMP image"},
	{0, "II*\x00", false, "a TIFF image"},
	{0, "MM\x00*", false, "a TIFF image"},
	{8, "WEBP", true, "a WebP image"},
	{0, "RIFF", true, "a sound or video file"},
	{4, "ftyp", true, "a video file"},
	{0, "ID3", true, "an MP3 file"},
	{0, "OggS", true, "an Ogg file"},
	{0, "\x1aE\xdf\xa3", false, "a video file"},
	{0, "\x1f\x8b", false, "a gzip file; unpack it first"},
	{0, "BZh", true, "a bzip2 file; unpack it first"},
	{0, "\xfd7zXZ\x00", false, "an xz file; unpack it first"},
	{0, "(\xb5/\xfd", false, "a zstd file; unpack it first"},
	{0, "7z\xbc\xaf\x27\x1c", false, "a 7z archive"},
	{0, "Rar!\x1a", false, "a RAR archive"},
	{257, "ustar", true, "a tar archive"},
	{0, "\x7fELF", false, "a program"},
	{0, "MZ", true, "a program"},
	{0, "SQLite format 3\x00", false, "an SQLite database"},
	{0, "WARC/", false, "a WARC archive"},
}

// sniff tells what a file holds by its first bytes; name says it of a format that is not read.
func sniff(head []byte) (f format, name string) {
	for _, m := range magics {
		if len(head) > m.at && bytes.HasPrefix(head[m.at:], []byte(m.bytes)) && (!m.weak || binary(head)) {
			return formatBinary, m.name
		}
	}
	if enc, _ := markedEncoding(head); enc != nil || wideEncoding(head) != nil {
		return formatText, ""
	}
	if binary(head) {
		return formatBinary, "data of an unknown kind"
	}
	rest := bytes.TrimLeft(bytes.TrimPrefix(head, utf8Mark), " \t\r\n")
	if len(rest) == 0 {
		return formatText, ""
	}
	next := bytes.TrimLeft(rest[1:], " \t\r\n")
	switch {
	case rest[0] == '{' && (len(next) == 0 || next[0] == '"' || next[0] == '}'):
		return formatObject, ""
	case rest[0] == '[' && len(next) > 0 && (next[0] == '{' || next[0] == ']'):
		return formatArray, ""
	}
	if rest[0] == '<' && isFeed(string(rest)) {
		return formatFeed, ""
	}
	return formatText, ""
}

// binary reports whether bytes are no text: they hold a zero, or more controls than a text has.
func binary(b []byte) bool {
	controls := 0
	for _, c := range b {
		switch {
		case c >= ' ':
		case c == 0:
			return true
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1b:
			controls++
		}
	}
	return controls*50 > len(b)
}

// pageTags are those with which a saved page, or a piece of one, begins.
var pageTags = []string{
	"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<link", "<script", "<style", "<div", "<p>", "<p ", "<h1", "<h2",
	"<article", "<main", "<section", "<header", "<nav", "<table", "<span", "<center", "<font", "<br", "<ul", "<a ", "<img", "<!--", "<?xml",
}

// isPage reports whether a text is HTML: it begins with a tag, or has several of the tags that end blocks.
func isPage(text string) bool {
	head := text[:min(len(text), sniffed)]
	if strings.IndexByte(head, '<') < 0 {
		return false
	}
	head = strings.ToLower(strings.TrimLeftFunc(head, blank))
	for _, tag := range pageTags {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	tags := 0
	for _, tag := range []string{"</p>", "</div>", "<br>", "<br/>", "<br />", "</h1>", "</h2>", "</li>", "</td>", "</html>", "</title>"} {
		tags += strings.Count(head, tag)
	}
	return tags >= 3
}
