package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"rapporteur"
	"rapporteur/coder"
	"rapporteur/eval"
	"rapporteur/event/rank"
	"rapporteur/parse"
)

// actLesson is one text to learn the class of.
type actLesson struct {
	features rank.Features
	class    string
	quad     int

	text string // of a pair
	twos int    // how many pairs the events of the text tell
	told bool   // whether this pair is one of them
}

// read gives a text as the engine and the table of predicates read it.
func read(text string) (*parse.Doc, rapporteur.Coding, error) {
	a := eval.Alone("lesson", text)
	c, err := coder.Code(a)
	if err != nil {
		return nil, c, fmt.Errorf("reading %q: %w", text, err)
	}
	return parse.Parse(a), c, nil
}

// pairLessons reads the marked pairs.
func (c *actCourse) pairLessons(r *rank.Ranker) ([]actLesson, error) {
	gold, err := eval.ReadMarked(filepath.Join(c.data, "plover", "plv-train.tsv"))
	if err != nil {
		return nil, fmt.Errorf("reading marked pairs: %w; -data must name the folder that holds plover", err)
	}
	var out []actLesson
	for _, m := range gold {
		if !slices.Contains(rank.PairClasses(), m.Class) {
			return nil, fmt.Errorf("reading marked pairs: %q is no class", m.Class)
		}
		d, coding, err := read(m.Text)
		if err != nil {
			return nil, err
		}
		l := actLesson{features: r.PairFeatures(rank.Pair{Doc: d, Source: m.Source, Target: m.Target, Events: coding.Events}), class: m.Class, quad: int(m.Quad), text: m.Text}
		l.twos, l.told = m.Told(coding)
		out = append(out, l)
	}
	return out, nil
}

// sentenceLessons reads the sentences with their quad classes.
func (c *actCourse) sentenceLessons(r *rank.Ranker) ([]actLesson, error) {
	gold, err := eval.ReadMarked(filepath.Join(c.data, "plover", "quad-train.tsv"))
	if err != nil {
		return nil, fmt.Errorf("reading sentences: %w; -data must name the folder that holds plover", err)
	}
	var out []actLesson
	for _, m := range gold {
		d, coding, err := read(m.Text)
		if err != nil {
			return nil, err
		}
		out = append(out, actLesson{features: r.SentenceFeatures(rank.Sentence{Doc: d, Events: coding.Events}), class: strconv.Itoa(int(m.Quad))})
	}
	return out, nil
}
