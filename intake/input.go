package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/intake/fetch"
	"rapporteur/intake/unpack"
)

// items gives the articles and skips of one input. Whatever goes wrong becomes a skip.
func (p Plan) items(ctx context.Context, f File, taken *int64) iter.Seq[article.Item] {
	return func(yield func(article.Item) bool) {
		if f.skip != nil {
			yield(article.Item{Skip: f.skip})
			return
		}
		yield = patient(f.Path, yield)
		before := *taken
		in, done, err := p.open(ctx, f, taken)
		if err != nil {
			yield(article.Item{Skip: newSkip(f.Path, rapporteur.SkipFailed, err.Error())})
			return
		}
		defer done()
		more := true
		broken := guarded(f.Path, "unpacking", func() {
			for m := range unpack.Members(in, p.Unpack) {
				if more = p.member(m, yield); !more {
					return
				}
			}
		})
		if broken != nil && more {
			yield(article.Item{Skip: broken})
		}
		if f.Size >= 0 { // what was passed over counts as read
			*taken = before + f.Size
		}
	}
}

// maxHollow is how many records or files of one input, one behind the other, may be broken or empty before the rest is left
// unread. What has more is no list of reports, or was made to take for ever.
const maxHollow = 10_000

// patient is yield, until so much of an input is broken or empty that the rest is not worth reading.
func patient(path string, yield func(article.Item) bool) func(article.Item) bool {
	hollow := 0
	return func(item article.Item) bool {
		if item.Skip == nil || item.Skip.Reason != rapporteur.SkipMalformed && item.Skip.Reason != rapporteur.SkipEmpty {
			hollow = 0
			return yield(item)
		}
		if hollow++; hollow < maxHollow {
			return yield(item)
		}
		yield(article.Item{Skip: newSkip(path, rapporteur.SkipTooLarge, fmt.Sprintf("%d records or files in it, one behind the other, are broken or empty; the rest of it is not read; see what it holds", maxHollow))})
		return false
	}
}

// member gives the articles and skips of one file that was found in an input; false when no more is wanted.
func (p Plan) member(m unpack.Member, yield func(article.Item) bool) (more bool) {
	if m.Fault != nil {
		return yield(article.Item{Skip: &rapporteur.Skip{Kind: rapporteur.KindSkip, File: m.Name, Reason: m.Fault.Reason, Detail: m.Fault.Detail}})
	}
	opts := p.Article
	opts.File, opts.URL, opts.Charset = m.Name, m.URL, m.Charset
	more = true
	broken := guarded(m.Name, "reading", func() {
		for item := range article.Read(m.Name, m.Body, opts) {
			if more = yield(item); !more {
				return
			}
		}
	})
	if broken != nil && more {
		broken.File = m.Name
		more = yield(article.Item{Skip: broken})
	}
	return more
}

// guarded does something that foreign bytes may break, and gives a skip where they did.
func guarded(path, doing string, do func()) (broken *rapporteur.Skip) {
	defer func() {
		if fault := recover(); fault != nil {
			broken = newSkip(path, rapporteur.SkipInvalid, breakage(doing, fault))
		}
	}()
	do()
	return nil
}

// open begins to read an input, and gives what must be done at its end. The error says what failed, and what to do.
func (p Plan) open(ctx context.Context, f File, taken *int64) (in unpack.Input, done func(), err error) {
	in.Name = nameOf(f.Path)
	switch {
	case f.Path == Stdin && p.Stdin == nil:
		return in, nil, errors.New("opening it failed: there is no standard input")
	case f.Path == Stdin:
		in.Stream = &meter{p.Stdin, taken}
		return in, func() {}, nil
	case fetch.IsURL(f.Path) && p.Fetch == nil:
		return in, nil, errors.New("it is an address of the web, and nothing is fetched unless that is asked for: add --fetch, or save the page and read the file")
	case fetch.IsURL(f.Path):
		page, err := p.Fetch.Get(ctx, f.Path)
		if err != nil {
			return in, nil, errors.New("fetching it failed: " + err.Error())
		}
		in.Stream, in.URL, in.Charset = &meter{page.Body, taken}, page.URL, page.Charset
		return in, func() { _ = page.Body.Close() }, nil // it was read as far as it was wanted
	}
	file, err := os.Open(f.Path)
	if err != nil {
		return in, nil, errors.New("opening it failed: " + advice(err))
	}
	in.Stream = &meter{file, taken}
	if f.Size >= 0 {
		in.File, in.Size = file, f.Size
	}
	return in, func() { _ = file.Close() }, nil // nothing was written
}

// meter counts the bytes that are read.
type meter struct {
	r     io.Reader
	taken *int64
}

func (m *meter) Read(b []byte) (int, error) {
	n, err := m.r.Read(b)
	*m.taken += int64(n)
	return n, err
}
