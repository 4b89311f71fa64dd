package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"rapporteur"
)

// objects reads an input that begins with a JSON object: one article, on one line or several, or an article a line.
func (s *source) objects(yield func(Item) bool) {
	all, before, err := s.firstLine()
	if err != nil && !errors.Is(err, errTooLarge) {
		yield(s.failed(err))
		return
	}
	first := all[len(all)-before.bytes:]
	if err != nil || json.Valid(bytes.TrimPrefix(first, utf8Mark)) {
		s.lines(all, first, before.number, err != nil, yield)
		return
	}
	whole, err := readBounded(io.MultiReader(bytes.NewReader(all), s.in), s.size)
	switch {
	case err != nil && !errors.Is(err, errTooLarge):
		yield(s.failed(err))
	case err == nil && json.Valid(bytes.TrimPrefix(whole, utf8Mark)):
		if !s.wrapped(whole, yield) {
			yield(s.record(s.file, whole, whole))
		}
	case hasRecordLine(whole[len(all):]):
		s.in = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(whole[len(all):]), s.in), 2*sniffed)
		s.lines(all, first, before.number, false, yield)
	case err != nil:
		yield(s.skip(s.file, rapporteur.SkipTooLarge, err.Error()))
	default:
		yield(s.record(s.file, whole, whole))
	}
}

// place says which line of the input, counted from 1, was read, and its length with its end.
type place struct{ number, bytes int }

// firstLine reads up to the first line that is not blank, and gives all that was read.
func (s *source) firstLine() (all []byte, at place, err error) {
	for {
		line, err := s.line()
		all = append(all, line...)
		at = place{at.number + 1, len(line)}
		if err != nil || len(bytes.TrimSpace(line)) > 0 || len(all) > maxArticle {
			return all, at, err
		}
	}
}

// line reads a line with its end. A line beyond maxArticle is read over, and errTooLarge returned with nothing of it; where
// nothing is left, the error is io.EOF.
func (s *source) line() (raw []byte, err error) {
	over := false
	for {
		piece, err := s.in.ReadSlice('\n')
		if len(raw)+len(piece) > maxArticle {
			over, raw = true, nil
		}
		if !over {
			raw = append(raw, piece...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (!errors.Is(err, io.EOF) || len(raw) == 0 && !over):
			return nil, err
		case over:
			return nil, errTooLarge
		}
		return raw, nil
	}
}

// lines reads records a line. all is what was read of the input so far, and first the line it ends with, whose number it is
// told. Where that is the only line, it is the file's one article.
func (s *source) lines(all, first []byte, number int, tooLarge bool, yield func(Item) bool) {
	one := true
	for next := number + 1; ; next++ {
		line, err := s.line()
		blankLine := err == nil && len(bytes.TrimSpace(line)) == 0
		if one && blankLine && len(all) < maxArticle {
			all = append(all, line...)
			continue
		}
		if blankLine {
			continue
		}
		ended := err != nil && !errors.Is(err, errTooLarge)
		file, raw := fmt.Sprintf("%s#%d", s.file, number), bytes.TrimRight(first, "\r\n")
		if ended && one {
			file, raw = s.file, all
			if errors.Is(err, io.EOF) && !tooLarge && s.wrapped(first, yield) {
				return
			}
		}
		one, all = false, nil
		item := Item{}
		if tooLarge {
			item = s.skip(file, rapporteur.SkipTooLarge, fmt.Sprintf("line %d: %v", number, errTooLarge))
		} else {
			item = s.recordAt(file, raw, first, fmt.Sprintf("line %d: ", number))
		}
		if !yield(item) {
			return
		}
		if ended {
			if !errors.Is(err, io.EOF) {
				yield(s.failed(err))
			}
			return
		}
		first, number, tooLarge = line, next, err != nil
	}
}

// hasRecordLine reports whether one of the first lines is a JSON object: then the input holds a record a line, though its
// first one is broken.
func hasRecordLine(b []byte) bool {
	for range 20 {
		line, rest, found := bytes.Cut(b, []byte("\n"))
		if line = bytes.TrimSpace(line); len(line) > 1 && line[0] == '{' && json.Valid(line) {
			return true
		}
		if !found {
			break
		}
		b = rest
	}
	return false
}

// record makes an article, or a skip, of a JSON record. The raw bytes name it.
func (s *source) record(file string, raw, text []byte) Item { return s.recordAt(file, raw, text, "") }

// recordAt is record, for one of many: at says in a skip which it is.
func (s *source) recordAt(file string, raw, object []byte, at string) Item {
	decoded, err := decode(object, false)
	if err != nil {
		return s.skip(file, rapporteur.SkipEncoding, at+err.Error())
	}
	text, m, err := readRecord([]byte(decoded))
	if err != nil {
		return s.skip(file, rapporteur.SkipMalformed, at+err.Error())
	}
	return s.compose(file, raw, text, m)
}
