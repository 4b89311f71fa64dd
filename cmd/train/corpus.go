package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"rapporteur/parse/conll"
)

// treebank reads a CoNLL-U file, compressed or not.
func treebank(dir, name string) ([]conll.Sentence, error) {
	f, err := os.Open(filepath.Join(dir, "ud", name))
	if err != nil {
		return nil, fmt.Errorf("reading a treebank: %w; -data must name the folder that holds ud", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("unpacking %s: %w", name, err)
		}
	}
	s, err := conll.Read(r)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return s, nil
}

// corpora is everything that taggers and parsers learn from, and what they are measured on while they do.
type corpora struct {
	gold   []conll.Sentence
	ewt    int              // how many of gold are of EWT; they come first
	silver []conll.Sentence // trees made by a machine, on news
	dev    map[string][]conll.Sentence
}

// Sentences of machine-made trees longer than this are left out: they are lists and tables.
const longestSilver = 120

// read reads the treebanks; of the machine-made trees those with at least the given confidence, up to the given number of
// words.
func readCorpora(dir string, confidence float64, words int) (*corpora, error) {
	c := &corpora{dev: map[string][]conll.Sentence{}}
	for _, name := range []string{"en_ewt-train.conllu.gz", "en_gum-train.conllu.gz"} {
		s, err := treebank(dir, name)
		if err != nil {
			return nil, err
		}
		c.gold = append(c.gold, s...)
		if c.ewt == 0 {
			c.ewt = len(s)
		}
	}
	for _, name := range devSets {
		s, err := treebank(dir, name+".conllu.gz")
		if err != nil {
			return nil, err
		}
		c.dev[name] = s
	}
	if words == 0 {
		return c, nil
	}
	silver, err := treebank(dir, "news-silver.conllu.gz")
	if err != nil {
		return nil, err
	}
	n := 0
	for _, s := range silver {
		sure, err := strconv.ParseFloat(s.Comment("confidence"), 64)
		if err != nil {
			return nil, fmt.Errorf("reading the confidence of a machine-made tree: %w", err)
		}
		if sure < confidence || len(s.Tokens) > longestSilver {
			continue
		}
		if n += len(s.Tokens); n > words {
			break
		}
		c.silver = append(c.silver, s)
	}
	return c, nil
}

var devSets = []string{"en_ewt-dev", "en_gum-dev"}
