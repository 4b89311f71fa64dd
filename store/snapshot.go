package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"rapporteur"
)

// snapshot is the record as it stands at one moment. What others add meanwhile is not in it.
type snapshot struct {
	tx          *sql.Tx
	getArticle  *sql.Stmt
	getEntry    *sql.Stmt
	listEntries *sql.Stmt

	last   int64 // the coding whose article was read last, and the article
	cached rapporteur.Article
}

func (s *Store) snapshot(ctx context.Context) (*snapshot, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	v := &snapshot{tx: tx}
	for _, p := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&v.getArticle, "SELECT c.article, c.body, t.text FROM coding c JOIN article_text t ON t.seq = c.text WHERE c.seq = ?"},
		{&v.getEntry, "SELECT id, kind, body FROM entry WHERE seq = ?"},
		{&v.listEntries, "SELECT id, kind, body FROM entry WHERE coding = ? ORDER BY seq"},
	} {
		if *p.stmt, err = tx.PrepareContext(ctx, p.text); err != nil {
			return nil, errors.Join(err, tx.Rollback())
		}
	}
	return v, nil
}

func (v *snapshot) picks(ctx context.Context, statement string, values []any) ([]pick, error) {
	rows, err := v.tx.QueryContext(ctx, statement, values...)
	if err != nil {
		return nil, badQuery(err)
	}
	defer rows.Close()
	var list []pick
	for rows.Next() {
		var p pick
		if err := rows.Scan(&p.seq, &p.coding); err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, badQuery(rows.Err())
}

// badQuery tells a full-text query that SQLite cannot read from other errors: all else in our statements is fixed.
func badQuery(err error) error {
	var e *sqlite.Error
	if errors.As(err, &e) && e.Code() == sqlite3.SQLITE_ERROR {
		return &Error{Cause: BadQuery, Err: fmt.Errorf(`%w; search for words, "phrases in double quotes", with OR and NOT between them`, err)}
	}
	return err
}

func (v *snapshot) article(ctx context.Context, coding int64) (rapporteur.Article, error) {
	if coding == v.last {
		return v.cached, nil
	}
	var id, body, text string
	if err := v.getArticle.QueryRowContext(ctx, coding).Scan(&id, &body, &text); err != nil {
		return rapporteur.Article{}, err
	}
	a, err := decode[rapporteur.Article](body, "article "+id)
	if err != nil {
		return a, err
	}
	a.Text = text
	v.last, v.cached = coding, a
	return a, nil
}

func (v *snapshot) entry(ctx context.Context, seq int64) (rapporteur.Entry, error) {
	var id, kind, body string
	if err := v.getEntry.QueryRowContext(ctx, seq).Scan(&id, &kind, &body); err != nil {
		return nil, err
	}
	return decodeEntry(id, kind, body)
}

func (v *snapshot) coding(ctx context.Context, a rapporteur.Article, coding int64) (rapporteur.Coding, error) {
	c := rapporteur.Coding{Article: a}
	rows, err := v.listEntries.QueryContext(ctx, coding)
	if err != nil {
		return c, err
	}
	defer rows.Close()
	for rows.Next() {
		var id, kind, body string
		if err := rows.Scan(&id, &kind, &body); err != nil {
			return c, err
		}
		e, err := decodeEntry(id, kind, body)
		if err != nil {
			return c, err
		}
		switch e := e.(type) {
		case rapporteur.Event:
			c.Events = append(c.Events, e)
		case rapporteur.Statement:
			c.Statements = append(c.Statements, e)
		case rapporteur.Figure:
			c.Figures = append(c.Figures, e)
		case rapporteur.Vote:
			c.Votes = append(c.Votes, e)
		case rapporteur.Commitment:
			c.Commitments = append(c.Commitments, e)
		case rapporteur.Role:
			c.Roles = append(c.Roles, e)
		}
	}
	return c, rows.Err()
}

func decodeEntry(id, kind, body string) (rapporteur.Entry, error) {
	what := kind + " " + id
	switch rapporteur.Kind(kind) {
	case rapporteur.KindEvent:
		return decode[rapporteur.Event](body, what)
	case rapporteur.KindStatement:
		return decode[rapporteur.Statement](body, what)
	case rapporteur.KindFigure:
		return decode[rapporteur.Figure](body, what)
	case rapporteur.KindVote:
		return decode[rapporteur.Vote](body, what)
	case rapporteur.KindCommitment:
		return decode[rapporteur.Commitment](body, what)
	case rapporteur.KindRole:
		return decode[rapporteur.Role](body, what)
	}
	return nil, &Error{Cause: Damaged, Err: fmt.Errorf("reading entry %s: no kind of entry is called %q", id, kind)}
}
