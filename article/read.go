package article

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"

	"rapporteur"
)

// Options say what is known of the reports better than they tell it themselves. Each overrides what is read.
type Options struct {
	Outlet    string // who published them
	Published string // when: whatever ParseDate reads; anything else is passed over
	File      string // what to call the input, where that is not the base of the name given to Read
	URL       string // where a page or a text was found; records and items of feeds tell their own
	Charset   string // of a page or a text, as its server named it; believed only where the bytes do not tell
}

// Item is what became of one report. Exactly one of its fields is set.
type Item struct {
	Article *rapporteur.Article
	Skip    *rapporteur.Skip
}

// Read reads the reports in r, which is read once, as it is iterated over. The name serves only to name them: an article's
// File is the name less its folder, and where r holds many records, "#" and the record's line (in an array: its place)
// behind it. An article is whole save its Sentences and Version, which are the coder's; its ID is made of the bytes of r, or
// of the record. Whatever gives no article gives a Skip; there are no errors beside those.
//
// An article of more than 16 MiB is skipped. Lines of JSON and the items of a feed are read one by one, so that they may be
// any number. Where r fails with a *Fault, the skip for what is lost has its reason and words.
func Read(name string, r io.Reader, opts Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		s := &source{file: cmp.Or(opts.File, filepath.Base(name)), opts: opts}
		buffer := 2 * sniffed
		if known, ok := r.(interface{ Len() int }); ok {
			s.size = known.Len()
			buffer = min(buffer, s.size+1)
		}
		s.in = bufio.NewReaderSize(r, buffer)
		s.read(yield)
	}
}

// source is one input while it is read.
type source struct {
	file string
	opts Options
	in   *bufio.Reader
	size int // bytes of the input, where it says so; else 0
}

// errTooLarge says that an article is beyond maxArticle.
var errTooLarge = fmt.Errorf("it has more than %d MiB, the bound for one article; cut it into its articles", maxArticle>>20)

// read tells by the first bytes what the input holds, and reads it accordingly.
func (s *source) read(yield func(Item) bool) {
	head, err := s.in.Peek(min(sniffed, s.in.Size()))
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 { // else the error comes again, behind what stands before it
		yield(s.failed(err))
		return
	}
	f, name := sniff(head)
	switch f {
	case formatBinary:
		yield(s.skip(s.file, rapporteur.SkipBinary, "it is "+name+"; reports are read as text, HTML or JSON"))
	case formatObject:
		s.objects(yield)
	case formatArray:
		s.array(yield)
	case formatFeed:
		s.feed(yield)
	default:
		s.whole(yield)
	}
}

// whole reads the input as one article.
func (s *source) whole(yield func(Item) bool) {
	raw, err := s.all()
	switch {
	case errors.Is(err, errTooLarge):
		yield(s.skip(s.file, rapporteur.SkipTooLarge, err.Error()))
		return
	case err != nil:
		yield(s.failed(err))
		return
	}
	text, err := decodeNamed(raw, s.opts.Charset, bytes.IndexByte(raw, '<') >= 0)
	if err != nil {
		yield(s.skip(s.file, rapporteur.SkipEncoding, err.Error()))
		return
	}
	if isWideJSON(text) {
		if text, m, err := readRecord([]byte(text)); err == nil {
			yield(s.compose(s.file, raw, text, m))
			return
		}
	}
	switch {
	case isFeed(text): // a feed in UTF-16; others are known by their first bytes
		s.in = bufio.NewReaderSize(strings.NewReader(text), 2*sniffed)
		s.feed(yield)
	case isPage(text):
		text, m := readPage(text)
		m.url = cmp.Or(s.opts.URL, m.url)
		yield(s.compose(s.file, raw, text, m))
	default:
		yield(s.compose(s.file, raw, text, metadata{url: s.opts.URL}))
	}
}

// isWideJSON reports whether a text that was told by its bytes to be no JSON is JSON nevertheless, in UTF-16.
func isWideJSON(text string) bool {
	if first := strings.TrimLeft(text, " \t\r\n"); first == "" || first[0] != '{' && first[0] != '[' && first[0] != utf8Mark[0] {
		return false
	}
	f, _ := sniff([]byte(text[:min(len(text), sniffed)]))
	return f == formatObject || f == formatArray
}

// all reads all of the input, up to maxArticle. A small one is in the buffer whole, and stays there.
func (s *source) all() ([]byte, error) {
	if raw, err := s.in.Peek(s.in.Size()); errors.Is(err, io.EOF) {
		return raw, nil
	}
	return readBounded(s.in, s.size)
}

// readBounded reads all of r, up to maxArticle. size is how many bytes it seems to have.
func readBounded(r io.Reader, size int) ([]byte, error) {
	all := bytes.Buffer{}
	all.Grow(min(size, maxArticle+1) + bytes.MinRead)
	_, err := all.ReadFrom(io.LimitReader(r, maxArticle+1))
	raw := all.Bytes()
	if err == nil && len(raw) > maxArticle {
		err = errTooLarge
	}
	return raw, err
}

// compose makes an article, or a skip, of a text and what was told beside it.
func (s *source) compose(file string, raw []byte, text string, m metadata) Item {
	if strings.IndexFunc(text, func(r rune) bool { return !blank(r) }) < 0 {
		return s.skip(file, rapporteur.SkipEmpty, "there is no text in it")
	}
	if i := strings.IndexByte(text, 0); i >= 0 {
		return s.skip(file, rapporteur.SkipBinary, fmt.Sprintf("it holds a zero byte, as no text does (at byte %d of its text)", i))
	}
	if name := foreign(text); name != "" {
		return s.skip(file, rapporteur.SkipLanguage, "it seems to be in "+name+"; only English is read")
	}
	l, ok := lay(text, strings.TrimSpace(m.title), m.url, m.pictures)
	if !ok {
		return s.skip(file, rapporteur.SkipTooLarge, fmt.Sprintf("it has more than %d paragraphs, the bound for one article; cut it into its articles", maxParagraphs))
	}
	if !l.tells() {
		return s.skip(file, rapporteur.SkipNoStory, "all of its text is navigation, credits and the like; if that is wrong, see article/notices.txt")
	}
	if l.byline == "" {
		l.sign(plain(m.byline))
	}
	outlet := l.outlet(s.opts.Outlet, m)
	published, overruled := l.published(s.opts.Published, m)
	return Item{Article: &rapporteur.Article{
		Kind:      rapporteur.KindArticle,
		ID:        rapporteur.NewArticleID(raw),
		File:      file,
		Title:     l.given,
		Outlet:    outlet,
		URL:       l.url(m.url),
		Wires:     l.agencies(outlet),
		Byline:    l.byline,
		Dateline:  cmp.Or(l.dateline, m.located),
		Published: published,
		Overruled: overruled,
		Language:  english,
		Parts:     l.parts,
		Text:      text,
	}}
}

func (s *source) skip(file string, reason rapporteur.SkipReason, detail string) Item {
	return Item{Skip: &rapporteur.Skip{Kind: rapporteur.KindSkip, File: file, Reason: reason, Detail: detail}}
}

func (s *source) failed(err error) Item {
	if fault := new(Fault); errors.As(err, &fault) {
		return s.skip(s.file, fault.Reason, fault.Detail)
	}
	return s.skip(s.file, rapporteur.SkipFailed, fmt.Sprintf("reading it failed: %v", err))
}
