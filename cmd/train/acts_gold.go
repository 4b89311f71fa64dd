package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/coder"
	"rapporteur/event/rank"
	"rapporteur/parse"
)

// actLesson is one text to learn the class of.
type actLesson struct {
	features rank.Features
	class    string
	quad     int
}

// rows reads a table with tabs between its columns and their names in the first line, as maps from name to value. A value
// may stand in quotation marks, doubled within it.
func rows(file string) ([]map[string]string, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading a table: %w; -data must name the folder that holds plover", err)
	}
	var names []string
	var out []map[string]string
	for line := range strings.Lines(string(b)) {
		values := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		for i, v := range values {
			if len(v) >= 2 && v[0] == '"' && v[len(v)-1] == '"' {
				values[i] = strings.ReplaceAll(v[1:len(v)-1], `""`, `"`)
			}
		}
		if names == nil {
			names = values
			continue
		}
		if len(values) != len(names) {
			return nil, fmt.Errorf("reading %s: a line has %d columns, the first %d", file, len(values), len(names))
		}
		row := map[string]string{}
		for i, v := range values {
			row[names[i]] = v
		}
		out = append(out, row)
	}
	return out, nil
}

// read gives a text as the engine and the table of predicates read it.
func read(text string) (*parse.Doc, []rapporteur.Event, error) {
	a := rapporteur.Article{Kind: rapporteur.KindArticle, ID: rapporteur.NewArticleID([]byte(text)), File: "lesson", Language: "en", Text: text}
	c, err := coder.Code(a)
	if err != nil {
		return nil, nil, fmt.Errorf("reading %q: %w", text, err)
	}
	return parse.Parse(a), c.Events, nil
}

// pairOf reads a sentence with marks: <s>source</s> and <t>target</t>.
func pairOf(marked string) (rank.Pair, error) {
	var p rank.Pair
	var b strings.Builder
	for s := marked; s != ""; {
		switch {
		case strings.HasPrefix(s, "<s>"):
			p.Source.Start, s = b.Len(), s[3:]
		case strings.HasPrefix(s, "</s>"):
			p.Source.End, s = b.Len(), s[4:]
		case strings.HasPrefix(s, "<t>"):
			p.Target.Start, s = b.Len(), s[3:]
		case strings.HasPrefix(s, "</t>"):
			p.Target.End, s = b.Len(), s[4:]
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	var err error
	p.Doc, p.Events, err = read(b.String())
	return p, err
}

// pairLessons reads the marked pairs.
func (c *actCourse) pairLessons(r *rank.Ranker) ([]actLesson, error) {
	gold, err := rows(filepath.Join(c.data, "plover", "plv-train.tsv"))
	if err != nil {
		return nil, err
	}
	var out []actLesson
	for _, row := range gold {
		quad, err := strconv.Atoi(row["quad"])
		if err != nil {
			return nil, fmt.Errorf("reading marked pairs: %q is no quad class", row["quad"])
		}
		if !slices.Contains(rank.PairClasses(), row["root"]) {
			return nil, fmt.Errorf("reading marked pairs: %q is no class", row["root"])
		}
		p, err := pairOf(row["marked_sentence"])
		if err != nil {
			return nil, err
		}
		out = append(out, actLesson{r.PairFeatures(p), row["root"], quad})
	}
	return out, nil
}

// sentenceLessons reads the sentences with their quad classes.
func (c *actCourse) sentenceLessons(r *rank.Ranker) ([]actLesson, error) {
	gold, err := rows(filepath.Join(c.data, "plover", "quad-train.tsv"))
	if err != nil {
		return nil, err
	}
	var out []actLesson
	for _, row := range gold {
		if !slices.Contains(rank.SentenceClasses(), row["quad"]) {
			return nil, fmt.Errorf("reading sentences: %q is no quad class", row["quad"])
		}
		d, events, err := read(row["sentence"])
		if err != nil {
			return nil, err
		}
		out = append(out, actLesson{features: r.SentenceFeatures(rank.Sentence{Doc: d, Events: events}), class: row["quad"]})
	}
	return out, nil
}
