package rapporteur

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// InvalidError says why an entry was refused.
type InvalidError struct {
	Entry  EntryID // or the article's
	Kind   Kind
	Field  string
	Reason string
}

func (e *InvalidError) Error() string {
	return fmt.Sprintf("validating %s %s: %s: %s", e.Kind, e.Entry, e.Field, e.Reason)
}

// Validate refuses a coding in which anything is not borne out by the article's text: an entry without evidence, a span
// that does not quote its text or splits a character, an act with no type or an unknown status, an impossible date, an
// identifier used twice. It returns an *InvalidError for the first fault found, or nil.
func (c Coding) Validate() error {
	if err := c.Article.Validate(); err != nil {
		return err
	}
	ids := map[EntryID]bool{}
	for _, e := range c.Entries() {
		h := e.Head()
		if ids[h.ID] {
			return &InvalidError{h.ID, h.Kind, "id", "is used twice"}
		}
		ids[h.ID] = true
		if err := ValidateEntry(c.Article, e); err != nil {
			return err
		}
	}
	return nil
}

// Validate refuses an article that cannot bear entries: without identifier or text, with text that is not UTF-8, with
// sentences or parts outside the text or out of order, or with an impossible date.
func (a Article) Validate() error {
	f := faults{text: a.Text, head: Header{Kind: KindArticle, ID: EntryID(a.ID)}}
	f.require("kind", a.Kind == KindArticle, "is not article")
	f.require("id", a.ID != "", "is missing")
	f.require("text", strings.TrimSpace(a.Text) != "", "is empty")
	f.require("text", utf8.ValidString(a.Text), "is not UTF-8")
	f.require("version", a.Version != "", "is missing")
	f.note("published", a.published())
	f.note("published_overruled", a.Overruled.check(a.Text))
	last := 0
	for _, s := range a.Sentences {
		f.span("sentences", s)
		f.require("sentences", s.Start >= last, "overlap or stand out of order")
		last = s.End
	}
	last = 0
	for _, p := range a.Parts {
		f.span("parts", p.Span)
		f.require("parts", p.Span.Start >= last, "overlap or stand out of order")
		last = p.Span.End
	}
	return f.err()
}

// published checks the date, which may come from outside the text, such as a file's metadata: then its words have no span.
func (a Article) published() string {
	d := a.Published
	if d.Span.IsZero() {
		d.Text = ""
	}
	return d.check(a.Text)
}

// ValidateEntry refuses one entry of the article; see Coding.Validate.
func ValidateEntry(a Article, e Entry) error {
	f := faults{text: a.Text, head: e.Head()}
	f.require("id", f.head.ID != "", "is missing")
	f.require("article", f.head.Article == a.ID, fmt.Sprintf("is %q, read from %q", f.head.Article, a.ID))
	f.require("version", f.head.Version != "", "is missing")
	f.span("sentence", e.Evidence())
	switch e := e.(type) {
	case Event:
		f.event(e)
	case Statement:
		f.statement(e)
	case Figure:
		f.figure(e)
	case Vote:
		f.vote(e)
	case Commitment:
		f.commitment(e)
	case Role:
		f.kind(KindRole)
		f.entity("holder", e.Holder)
		f.require("office", e.Office != "", "is missing")
		f.note("as_of", e.AsOf.check(f.text))
	default:
		f.require("kind", false, fmt.Sprintf("has no rules for %T", e))
	}
	return f.err()
}
