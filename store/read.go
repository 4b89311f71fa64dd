package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"

	"rapporteur"
)

// Told is an entry with the article that tells it. Entries of one article share it.
type Told struct {
	Article rapporteur.Article
	Entry   rapporteur.Entry
}

// Has reports whether the record holds this article as read by this version of the coder.
func (s *Store) Has(ctx context.Context, id rapporteur.ArticleID, version string) (bool, error) {
	var there bool
	err := s.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM coding WHERE article = ? AND version = ?)", string(id), version).Scan(&there)
	return there, failed(fmt.Sprintf("looking for article %s in", id), s.file, err)
}

// Versions lists the versions of the coder whose codings of the article the record holds, in the order in which they were
// added: readers see the last.
func (s *Store) Versions(ctx context.Context, id rapporteur.ArticleID) ([]string, error) {
	list, err := column[string](ctx, s.read, "SELECT version FROM coding WHERE article = ? ORDER BY seq", string(id))
	return list, failed(fmt.Sprintf("listing the versions of article %s in", id), s.file, err)
}

// Codings gives the codings of the articles that Articles would give, each with all its entries. The zero Query asks for
// the whole record. All that one iteration gives is of one moment. After an error there is nothing more.
func (s *Store) Codings(ctx context.Context, q Query) iter.Seq2[rapporteur.Coding, error] {
	return stream(ctx, s, "reading codings from", q.articles, func(v *snapshot, p pick) (rapporteur.Coding, error) {
		a, err := v.article(ctx, p.coding)
		if err != nil {
			return rapporteur.Coding{}, err
		}
		return v.coding(ctx, a, p.coding)
	})
}

// Articles gives the articles published between Since and Until which tell at least one entry of the Kind, Actor, Type and
// Place asked for, in the order of their publication; those without a date come last.
func (s *Store) Articles(ctx context.Context, q Query) iter.Seq2[rapporteur.Article, error] {
	return stream(ctx, s, "reading articles from", q.articles, func(v *snapshot, p pick) (rapporteur.Article, error) {
		return v.article(ctx, p.coding)
	})
}

// Entries gives the entries asked for, in the order of their articles' publication and as they stand in the coding.
func (s *Store) Entries(ctx context.Context, q Query) iter.Seq2[Told, error] {
	return stream(ctx, s, "reading entries from", q.entries, func(v *snapshot, p pick) (Told, error) {
		a, err := v.article(ctx, p.coding)
		if err != nil {
			return Told{}, err
		}
		e, err := v.entry(ctx, p.seq)
		return Told{a, e}, err
	})
}

// Skips gives the inputs that were passed over, by file.
func (s *Store) Skips(ctx context.Context) iter.Seq2[rapporteur.Skip, error] {
	picks := func() (string, []any, error) {
		return "SELECT seq, 0 FROM skip ORDER BY file, reason, detail", nil, nil
	}
	return stream(ctx, s, "reading skips from", picks, func(v *snapshot, p pick) (rapporteur.Skip, error) {
		k := rapporteur.Skip{Kind: rapporteur.KindSkip}
		err := v.tx.QueryRowContext(ctx, "SELECT file, reason, detail FROM skip WHERE seq = ?", p.seq).Scan(&k.File, &k.Reason, &k.Detail)
		return k, err
	})
}

// pick is a row that a statement chose, and the coding it belongs to.
type pick struct{ seq, coding int64 }

// stream chooses rows by their numbers, which are small, and then reads them one by one, all in one snapshot of the
// record. So memory holds one article however large the answer is.
func stream[T any](ctx context.Context, s *Store, doing string, choose func() (string, []any, error),
	read func(*snapshot, pick) (T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		if err := answer(ctx, s, choose, read, yield); err != nil {
			var none T
			yield(none, failed(doing, s.file, err))
		}
	}
}

func answer[T any](ctx context.Context, s *Store, choose func() (string, []any, error), read func(*snapshot, pick) (T, error),
	yield func(T, error) bool) error {
	statement, values, err := choose()
	if err != nil {
		return err
	}
	v, err := s.snapshot(ctx)
	if err != nil {
		return err
	}
	defer v.tx.Rollback()
	picks, err := v.picks(ctx, statement, values)
	if err != nil {
		return err
	}
	for _, p := range picks {
		t, err := read(v, p)
		if err != nil {
			return err
		}
		if !yield(t, nil) {
			return nil
		}
	}
	return nil
}

// column reads the one column of a statement's answer.
func column[T any](ctx context.Context, db *sql.DB, statement string, values ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, statement, values...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []T
	for rows.Next() {
		var t T
		if err := rows.Scan(&t); err != nil {
			return nil, err
		}
		list = append(list, t)
	}
	return list, rows.Err()
}

// decode reads a body back.
func decode[T any](body, what string) (T, error) {
	var t T
	if err := json.Unmarshal([]byte(body), &t); err != nil {
		return t, &Error{Cause: Damaged, Err: fmt.Errorf("reading %s: %w", what, err)}
	}
	return t, nil
}
