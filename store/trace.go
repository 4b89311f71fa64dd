package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"rapporteur"
	"rapporteur/copies"
)

// tracer finds the copies of a text among those traced before, within the transaction that adds it.
type tracer struct {
	near, untraced, addTraced, addPrints, addTie, getText *sql.Stmt
}

func (t *tracer) prepare(ctx context.Context, db *sql.DB) (err error) {
	for _, s := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&t.near, `SELECT p.text, count(*), t.prints FROM json_each(?) j JOIN print p ON p.print = j.value
			JOIN traced t ON t.text = p.text GROUP BY p.text ORDER BY p.text`},
		{&t.untraced, "SELECT seq FROM article_text WHERE seq > (SELECT coalesce(max(text), 0) FROM traced) ORDER BY seq LIMIT 1"},
		{&t.addTraced, "INSERT INTO traced (text, prints) VALUES (?, ?)"},
		{&t.addPrints, `INSERT OR ROLLBACK INTO print (print, text) SELECT j.value, ?2 FROM json_each(?1) j
			WHERE (SELECT count(*) FROM (SELECT 1 FROM print p WHERE p.print = j.value LIMIT ` + strconv.Itoa(copies.Crowd) + `)) < ` + strconv.Itoa(copies.Crowd)},
		{&t.addTie, "INSERT INTO tie (later, earlier, relation, overlap, passages) VALUES (?, ?, ?, ?, ?)"},
		{&t.getText, `SELECT t.article, c.body, t.text FROM article_text t JOIN coding c ON c.article = t.article AND c.text = t.seq
			WHERE t.seq = ? ORDER BY c.seq LIMIT 1`},
	} {
		if *s.stmt, err = db.PrepareContext(ctx, s.text); err != nil {
			return fmt.Errorf("preparing %q: %w", s.text, err)
		}
	}
	return nil
}

// trace adds what the text with this number is to those traced before, and then the text to the index.
func (t *tracer) trace(ctx context.Context, tx *sql.Tx, seq int64, r copies.Report) error {
	prints, err := json.Marshal(r.Prints())
	if err != nil {
		return err
	}
	near, err := t.candidates(ctx, tx, len(r.Prints()), string(prints))
	if err != nil {
		return err
	}
	for _, other := range near {
		if err := t.compare(ctx, tx, seq, r, other); err != nil {
			return err
		}
	}
	return t.shelve(ctx, tx, seq, len(r.Prints()), string(prints))
}

// candidates gives the numbers of the texts that are worth comparing with one that has these n prints, a list in JSON.
func (t *tracer) candidates(ctx context.Context, tx *sql.Tx, n int, prints string) ([]int64, error) {
	rows, err := tx.StmtContext(ctx, t.near).QueryContext(ctx, prints)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []copies.Candidate[int64]
	for rows.Next() {
		var c copies.Candidate[int64]
		if err := rows.Scan(&c.Key, &c.Hits, &c.Prints); err != nil {
			return nil, err
		}
		found = append(found, c)
	}
	return copies.Choose(n, found), rows.Err()
}

// shelve adds a text to the index.
func (t *tracer) shelve(ctx context.Context, tx *sql.Tx, seq int64, n int, prints string) error {
	if _, err := tx.StmtContext(ctx, t.addTraced).ExecContext(ctx, seq, n); err != nil {
		return err
	}
	_, err := tx.StmtContext(ctx, t.addPrints).ExecContext(ctx, prints, seq)
	return err
}

// compare adds what the two texts are to one another, if they are anything.
func (t *tracer) compare(ctx context.Context, tx *sql.Tx, seq int64, r copies.Report, other int64) error {
	a, err := t.article(ctx, tx, other)
	if err != nil {
		return err
	}
	if a.ID == r.ID {
		return nil // read by another version
	}
	later, earlier, o := seq, other, copies.Read(a)
	if copies.Earlier(r, o) < 0 {
		r, o, later, earlier = o, r, earlier, later
	}
	tie := copies.Judge(r, o)
	if tie.Relation == copies.None {
		return nil
	}
	passages, err := json.Marshal(copies.Passages(r.Text, o.Text))
	if err != nil {
		return err
	}
	_, err = tx.StmtContext(ctx, t.addTie).ExecContext(ctx, later, earlier, string(tie.Relation), tie.Overlap, string(passages))
	return err
}

// article reads an article by the number of its text.
func (t *tracer) article(ctx context.Context, tx *sql.Tx, seq int64) (rapporteur.Article, error) {
	var id, body, text string
	if err := tx.StmtContext(ctx, t.getText).QueryRowContext(ctx, seq).Scan(&id, &body, &text); err != nil {
		return rapporteur.Article{}, err
	}
	a, err := decode[rapporteur.Article](body, "article "+id)
	a.Text = text
	return a, err
}

// catchUp traces the texts that an older program added, each in one transaction.
func (w *writer) catchUp(ctx context.Context) error {
	for {
		var seq int64
		switch err := w.copies.untraced.QueryRowContext(ctx).Scan(&seq); {
		case errors.Is(err, sql.ErrNoRows):
			return nil
		case err != nil:
			return err
		}
		if err := w.traceNext(ctx); err != nil {
			return fmt.Errorf("looking for copies among the texts of an older record: %w", err)
		}
	}
}

// traceNext traces the first text that is not traced; another program may have been quicker.
func (w *writer) traceNext(ctx context.Context) error {
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var seq int64
	switch err := tx.StmtContext(ctx, w.copies.untraced).QueryRowContext(ctx).Scan(&seq); {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	a, err := w.copies.article(ctx, tx, seq)
	if err != nil {
		return err
	}
	if err := w.copies.trace(ctx, tx, seq, copies.Read(a)); err != nil {
		return err
	}
	return tx.Commit()
}
