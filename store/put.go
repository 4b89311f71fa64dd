package store

import (
	"context"
	"database/sql"
	"fmt"

	"rapporteur"
)

// writer is the one connection that adds, with its statements prepared.
type writer struct {
	db                                                          *sql.DB
	hasCoding, sameText, addText, addCoding, addEntry, addParty *sql.Stmt
	addSkip                                                     *sql.Stmt
	copies                                                      tracer
}

func (w *writer) prepare(ctx context.Context) (err error) {
	for _, s := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&w.hasCoding, "SELECT EXISTS (SELECT 1 FROM coding WHERE article = ? AND version = ?)"},
		{&w.sameText, "SELECT seq FROM article_text WHERE article = ? AND title = ? AND text = ?"},
		{&w.addText, "INSERT INTO article_text (article, title, text) VALUES (?, ?, ?)"},
		{&w.addCoding, "INSERT INTO coding (article, version, text, published, published_last, body) VALUES (?, ?, ?, ?, ?, ?)"},
		{&w.addEntry, "INSERT INTO entry (coding, id, kind, type, first, last, place, country, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
		{&w.addParty, "INSERT INTO party (entry, nr, part, code, sector, words) VALUES (?, ?, ?, ?, ?, ?)"},
		{&w.addSkip, "INSERT INTO skip (file, reason, detail) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"},
	} {
		if *s.stmt, err = w.db.PrepareContext(ctx, s.text); err != nil {
			return fmt.Errorf("preparing %q: %w", s.text, err)
		}
	}
	return w.copies.prepare(ctx, w.db)
}

// Put adds a coding, wholly or not at all, and what its text is to those of the record (see Ties). It reports whether anything was added: false where the record holds this
// article as read by this version of the coder. A coding that does not pass Validate is refused with a
// *rapporteur.InvalidError. After a cancelled context nothing was added.
func (s *Store) Put(ctx context.Context, c rapporteur.Coding) (added bool, err error) {
	doing := fmt.Sprintf("adding article %s (%s) to", c.Article.ID, c.Article.File)
	if s.write == nil {
		return false, failed(doing, s.file, Reading)
	}
	if err := c.Validate(); err != nil {
		return false, failed(doing, s.file, err)
	}
	r, err := layOut(c) // before the lock is taken
	if err != nil {
		return false, failed(doing, s.file, err)
	}
	added, err = s.write.put(ctx, r)
	return added, failed(doing, s.file, err)
}

// PutSkip adds a skip. The same skip again changes nothing.
func (s *Store) PutSkip(ctx context.Context, k rapporteur.Skip) error {
	doing := fmt.Sprintf("adding the skip of %s to", k.File)
	if s.write == nil {
		return failed(doing, s.file, Reading)
	}
	_, err := s.write.addSkip.ExecContext(ctx, k.File, string(k.Reason), k.Detail)
	return failed(doing, s.file, err)
}

func (w *writer) put(ctx context.Context, r rows) (bool, error) {
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer tx.Rollback() // after Commit this does nothing
	var there bool
	if err := tx.StmtContext(ctx, w.hasCoding).QueryRowContext(ctx, r.article, r.version).Scan(&there); err != nil || there {
		return false, err
	}
	text, err := w.text(ctx, tx, r)
	if err != nil {
		return false, err
	}
	coding, err := insert(ctx, tx.StmtContext(ctx, w.addCoding), r.article, r.version, text, r.published, r.publishedLast, r.body)
	if err != nil {
		return false, err
	}
	addEntry, addParty := tx.StmtContext(ctx, w.addEntry), tx.StmtContext(ctx, w.addParty)
	for _, e := range r.entries {
		seq, err := insert(ctx, addEntry, coding, e.id, e.kind, e.typ, e.first, e.last, e.place, e.country, e.body)
		if err != nil {
			return false, err
		}
		for nr, p := range e.parties {
			if _, err := insert(ctx, addParty, seq, nr, p.part, p.code, p.sector, p.words); err != nil {
				return false, err
			}
		}
	}
	if err := tx.Commit(); err != nil {
		return false, err
	}
	return true, nil
}

// text gives the row of the article's text; a new one, traced, where no version before has read the same.
func (w *writer) text(ctx context.Context, tx *sql.Tx, r rows) (int64, error) {
	var seq int64
	err := tx.StmtContext(ctx, w.sameText).QueryRowContext(ctx, r.article, r.title, r.text).Scan(&seq)
	if err != sql.ErrNoRows {
		return seq, err
	}
	if seq, err = insert(ctx, tx.StmtContext(ctx, w.addText), r.article, r.title, r.text); err != nil {
		return 0, err
	}
	return seq, w.copies.trace(ctx, tx, seq, r.report)
}

func insert(ctx context.Context, stmt *sql.Stmt, values ...any) (int64, error) {
	res, err := stmt.ExecContext(ctx, values...)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}
