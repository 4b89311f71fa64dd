package store

import (
	"context"
	"database/sql"
	"fmt"

	"rapporteur"
	"rapporteur/copies"
)

// Tie is what an article of the record is to one that was published before it: a copy of it, or that the two quote the same
// words. Of two of one day, the agency that the other credits comes before, then the longer text.
type Tie struct {
	Article  rapporteur.ArticleID `json:"article"`
	Of       rapporteur.ArticleID `json:"of"`
	Relation copies.Relation      `json:"relation"`
	Overlap  float64              `json:"overlap"`  // share of the shorter text's runs of five words that stands in both, 0 to 1
	Passages []copies.Passage     `json:"passages"` // the words that stand in both: spans of the article, and of the other
}

// Ties gives what the article is to others and others are to it, by its coding that was added last: first those in which it
// is the later, by overlap. Of a text that stands in many others, only the nearest are found.
func (s *Store) Ties(ctx context.Context, id rapporteur.ArticleID) ([]Tie, error) {
	list, err := s.ties(ctx, string(id))
	return list, failed(fmt.Sprintf("reading the copies of article %s in", id), s.file, err)
}

const tiesOf = `
WITH own AS (SELECT text FROM newest WHERE article = ?1)
SELECT l.article, e.article, t.relation, t.overlap, t.passages
FROM (SELECT t.* FROM own JOIN tie t ON t.later = own.text UNION ALL SELECT t.* FROM own JOIN tie t ON t.earlier = own.text) t
JOIN article_text l ON l.seq = t.later JOIN newest nl ON nl.article = l.article AND nl.text = t.later
JOIN article_text e ON e.seq = t.earlier JOIN newest ne ON ne.article = e.article AND ne.text = t.earlier
ORDER BY l.article <> ?1, t.overlap DESC, l.article, e.article`

func (s *Store) ties(ctx context.Context, id string) ([]Tie, error) {
	rows, err := s.read.QueryContext(ctx, tiesOf, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []Tie
	for rows.Next() {
		t, err := readTie(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, t)
	}
	return list, rows.Err()
}

func readTie(rows *sql.Rows) (Tie, error) {
	var t Tie
	var passages string
	if err := rows.Scan(&t.Article, &t.Of, &t.Relation, &t.Overlap, &passages); err != nil {
		return t, err
	}
	list, err := decode[[]copies.Passage](passages, fmt.Sprintf("the passages that articles %s and %s share", t.Article, t.Of))
	t.Passages = list
	return t, err
}
