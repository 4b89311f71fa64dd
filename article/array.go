package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"rapporteur"
)

// arrayReader cuts a JSON array into its values, one by one, so that the array may be of any size.
type arrayReader struct {
	in   *bufio.Reader
	kept []byte // what was read, as long as the array may hold one article alone
	keep bool
}

// element is one value of an array, and its place in it, counted from 1.
type element struct {
	raw      []byte
	number   int
	tooLarge bool // raw holds nothing then
}

// array reads an input that is a JSON array of articles.
func (s *source) array(yield func(Item) bool) {
	a := &arrayReader{in: s.in, keep: true}
	held, err := a.next()
	if err == nil {
		held.number = 1
	}
	for err == nil {
		var e element
		e, err = a.next()
		only := held.number == 1 && errors.Is(err, io.EOF)
		if only {
			a.drain()
		}
		a.keep = false
		if !yield(s.elementItem(held, only, a.kept)) {
			return
		}
		e.number = held.number + 1
		held = e
	}
	switch {
	case !errors.Is(err, io.EOF):
		yield(s.skip(s.file, rapporteur.SkipMalformed, fmt.Sprintf("it is a list of JSON articles that breaks: %v", err)))
	case held.number == 0:
		yield(s.skip(s.file, rapporteur.SkipEmpty, "it is an empty list"))
	}
}

// elementItem makes an item of a value; where it is the array's only one, the bytes of the whole input name it.
func (s *source) elementItem(e element, only bool, whole []byte) Item {
	file, raw, at := fmt.Sprintf("%s#%d", s.file, e.number), e.raw, fmt.Sprintf("number %d of its list: ", e.number)
	if only {
		file, raw, at = s.file, whole, ""
	}
	if e.tooLarge {
		return s.skip(file, rapporteur.SkipTooLarge, at+errTooLarge.Error())
	}
	return s.recordAt(file, raw, e.raw, at)
}

// errCut says that an array does not end.
var errCut = errors.New("it is cut off")

// byte reads one byte, and keeps it as long as that is wanted.
func (a *arrayReader) byte() (byte, error) {
	c, err := a.in.ReadByte()
	if err == nil && a.keep && len(a.kept) <= maxArticle {
		a.kept = append(a.kept, c)
	}
	return c, err
}

// drain reads what stands behind the array, up to the bound of what is kept.
func (a *arrayReader) drain() {
	for len(a.kept) <= maxArticle {
		if _, err := a.byte(); err != nil {
			return
		}
	}
}

// next reads the next value; io.EOF behind the last one, errCut or another error where the array breaks.
func (a *arrayReader) next() (element, error) {
	for {
		c, err := a.byte()
		switch {
		case errors.Is(err, io.EOF):
			return element{}, errCut
		case err != nil:
			return element{}, err
		case c == ']':
			return element{}, io.EOF
		case c == '{':
			return a.object()
		case c > ' ' && c != ',' && c != '[' && c != 0xef && c != 0xbb && c != 0xbf: // the array's bracket, the mark before it
			return element{}, fmt.Errorf("a value in it begins with %q, where an object is wanted", c)
		}
	}
}

// chunk gives the bytes that stand ready, at least one.
func (a *arrayReader) chunk() ([]byte, error) {
	if _, err := a.in.Peek(1); err != nil {
		if errors.Is(err, io.EOF) {
			err = errCut
		}
		return nil, err
	}
	return a.in.Peek(a.in.Buffered())
}

// object reads on to the end of an object whose brace was read.
func (a *arrayReader) object() (element, error) {
	e := element{raw: []byte{'{'}}
	n := nesting{depth: 1}
	for n.depth > 0 {
		chunk, err := a.chunk()
		if err != nil {
			return element{}, err
		}
		chunk = chunk[:n.scan(chunk)]
		if a.keep && len(a.kept) <= maxArticle {
			a.kept = append(a.kept, chunk...)
		}
		if len(e.raw)+len(chunk) > maxArticle {
			e.tooLarge, e.raw = true, nil
		}
		if !e.tooLarge {
			e.raw = append(e.raw, chunk...)
		}
		if _, err := a.in.Discard(len(chunk)); err != nil {
			return element{}, err
		}
	}
	return e, nil
}

// nesting follows how deep in its objects, lists and strings JSON is.
type nesting struct {
	depth             int
	inString, escaped bool
}

// scan follows b up to where the outermost object ends, and returns how many bytes that is, at most all of b.
func (n *nesting) scan(b []byte) int {
	for i := 0; i < len(b); i++ {
		if n.inString {
			if !n.escaped {
				k := bytes.IndexAny(b[i:], `"\\`)
				if k < 0 {
					return len(b)
				}
				i += k
			}
			n.inString = n.escaped || b[i] != '"'
			n.escaped = !n.escaped && b[i] == '\\'
			continue
		}
		switch b[i] {
		case '"':
			n.inString = true
		case '{', '[':
			n.depth++
		case '}', ']':
			if n.depth--; n.depth == 0 {
				return i + 1
			}
		}
	}
	return len(b)
}
