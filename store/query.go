package store

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur"
)

// Query says which entries, or which articles, are wanted. An empty field asks for nothing. Names are compared by whole
// words, without regard to case and accents.
type Query struct {
	Kind rapporteur.Kind // of entry: event, statement, figure, vote, commitment, role

	// Actor is (part of) the name or text of a party, or its code. Parties are actors, recipients, speakers, addressees,
	// claimants, voters, obligors and holders of offices.
	Actor string
	Type  string // event type, form, measure, ballot, standing or office
	Place string // (part of) the name or text of the place of an event or figure, or its country's code

	// Since and Until are ISO 8601 days, months or years, both inclusive. An entry that tells no date goes by the day on
	// which its article was published.
	Since, Until string

	// AsOf asks only for what articles published up to this day tell. Those that do not say when they were published, or
	// only in what month that goes on beyond the day, are left out.
	AsOf string

	// Match is a full-text query over titles and texts: words, "phrases", prefix*, AND, OR, NOT
	// (https://sqlite.org/fts5.html, section 3).
	Match string

	Version string // asks for what this version of the coder read; "" for the coding of each article that was added last
	Limit   int    // at most so many; 0 for all
}

var entryKinds = []rapporteur.Kind{rapporteur.KindEvent, rapporteur.KindStatement, rapporteur.KindFigure, rapporteur.KindVote,
	rapporteur.KindCommitment, rapporteur.KindRole}

// order of what is read: by day of publication, articles without one last; then by article; then as in the coding.
const order = " ORDER BY c.published = '', c.published, c.article, c.seq"

// condition is the part of a statement behind WHERE, with its values.
type condition struct {
	terms  []string
	values []any
}

func (c *condition) add(term string, values ...any) {
	c.terms = append(c.terms, term)
	c.values = append(c.values, values...)
}

func (c condition) where() string {
	if len(c.terms) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c.terms, " AND ")
}

// entries gives the statement that picks entries and their codings, by number.
func (q Query) entries() (string, []any, error) {
	since, until, err := q.bounds()
	if err != nil {
		return "", nil, err
	}
	var c condition
	if err := q.ofEntry(&c); err != nil {
		return "", nil, err
	}
	if since != "" {
		c.add("CASE WHEN e.last <> '' THEN e.last ELSE c.published_last END >= ?", since)
	}
	if until != "" {
		c.add("CASE WHEN e.first <> '' THEN e.first ELSE c.published END BETWEEN '0' AND ?", until)
	}
	if err := q.ofArticle(&c); err != nil {
		return "", nil, err
	}
	return "SELECT e.seq, e.coding FROM entry e JOIN " + q.codingTable() + " c ON c.seq = e.coding" + c.where() + order + ", e.seq" + q.limit(), c.values, nil
}

// articles gives the statement that picks codings by number: those whose articles were published in the time asked for
// and tell at least one entry of the kind, party, type and place asked for.
func (q Query) articles() (string, []any, error) {
	since, until, err := q.bounds()
	if err != nil {
		return "", nil, err
	}
	var c, e condition
	if err := q.ofEntry(&e); err != nil {
		return "", nil, err
	}
	if len(e.terms) > 0 {
		c.add("EXISTS (SELECT 1 FROM entry e WHERE e.coding = c.seq AND "+strings.Join(e.terms, " AND ")+")", e.values...)
	}
	if since != "" {
		c.add("c.published_last >= ?", since)
	}
	if until != "" {
		c.add("c.published BETWEEN '0' AND ?", until)
	}
	if err := q.ofArticle(&c); err != nil {
		return "", nil, err
	}
	return "SELECT c.seq, c.seq FROM " + q.codingTable() + " c" + c.where() + order + q.limit(), c.values, nil
}

func (q Query) codingTable() string {
	if q.Version != "" {
		return "coding"
	}
	return "newest"
}

func (q Query) ofEntry(c *condition) error {
	if q.Kind != "" {
		if !slices.Contains(entryKinds, q.Kind) {
			return &Error{Cause: BadQuery, Err: fmt.Errorf("kind %q is none of %v", q.Kind, entryKinds)}
		}
		c.add("e.kind = ?", string(q.Kind))
	}
	if q.Type != "" {
		c.add("e.type = ? COLLATE NOCASE", q.Type)
	}
	if q.Actor != "" {
		c.add("EXISTS (SELECT 1 FROM party p WHERE p.entry = e.seq AND (p.code = ? OR instr(p.words, ?)))", code(q.Actor), phrase(q.Actor))
	}
	if q.Place != "" {
		c.add("(e.country = ? OR instr(e.place, ?))", code(q.Place), phrase(q.Place))
	}
	return nil
}

func (q Query) ofArticle(c *condition) error {
	if q.Version != "" {
		c.add("c.version = ?", q.Version)
	}
	if q.AsOf != "" {
		_, day, err := bound("as-of", q.AsOf)
		if err != nil {
			return err
		}
		c.add("c.published_last <> '' AND c.published_last <= ?", day)
	}
	if q.Match != "" {
		c.add("c.text IN (SELECT rowid FROM search WHERE search MATCH ?)", q.Match)
	}
	return nil
}

func (q Query) limit() string {
	if q.Limit <= 0 {
		return ""
	}
	return fmt.Sprintf(" LIMIT %d", q.Limit)
}

// bounds gives the first day of Since and the last of Until.
func (q Query) bounds() (since, until string, err error) {
	if since, _, err = bound("since", q.Since); err != nil {
		return "", "", err
	}
	_, until, err = bound("until", q.Until)
	return since, until, err
}

func bound(field, date string) (first, last string, err error) {
	if date == "" {
		return "", "", nil
	}
	if first, last = days(rapporteur.Date{Start: date}); first == "" {
		return "", "", &Error{Cause: BadQuery, Err: fmt.Errorf("%s: %q is no ISO 8601 day, month or year, such as 2012-03-25", field, date)}
	}
	return first, last, nil
}

// code gives a word in the form of a code. No column holds a space, so it matches nothing that it should not.
func code(s string) string {
	if s = strings.ToUpper(strings.TrimSpace(s)); s == "" {
		return " "
	}
	return s
}

// phrase gives the folded form that is looked for; a name without letters is found nowhere.
func phrase(s string) string {
	if f := fold(s); f != "" {
		return f
	}
	return "\x00"
}
