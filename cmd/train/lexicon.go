package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"rapporteur/parse/conll"
	"rapporteur/parse/lexicon"
	"rapporteur/parse/tag"
)

// Numbers of clusters, of words, of these and of those: chosen on the development sets among 256 to 2048 fine ones.
const (
	fineClusters, middleClusters, coarseClusters = 1024, 192, 48
	dimension                                    = 64
	goldCounts                                   = 3 // a tag set by hand counts as much as so many set by machine
)

// trainLexicon numbers the tags, clusters the words that there are vectors for, and gathers the tags of every word.
func (c *course) trainLexicon() error {
	c.set = tagSet(c.corpora.gold)
	if err := c.write("tags.txt", []byte(c.set.String())); err != nil {
		return err
	}
	b := lexicon.NewBuilder()
	for i := range c.corpora.gold {
		count(b, c.set, &c.corpora.gold[i], goldCounts)
	}
	for i := range c.corpora.silver {
		count(b, c.set, &c.corpora.silver[i], 1)
	}
	words, vectors, err := readVectors(c.data)
	if err != nil {
		return err
	}
	random := c.random(1)
	fine, centres := lexicon.Cluster(vectors, dimension, fineClusters, 8, random)
	middle, _ := lexicon.Cluster(centres, dimension, middleClusters, 20, random)
	coarse, _ := lexicon.Cluster(centres, dimension, coarseClusters, 20, random)
	above := make([][2]uint16, fineClusters)
	for i := range above {
		above[i] = [2]uint16{uint16(middle[i]), uint16(coarse[i])}
	}
	b.Cluster(words, fine, above)
	packed := b.Pack()
	if c.lexicon, err = lexicon.Open(packed); err != nil {
		return err
	}
	return c.write("lexicon.bin", packed)
}

// readLexicon reads what an earlier run made.
func (c *course) readLexicon() error {
	tags, err := os.ReadFile(filepath.Join(c.out, "tags.txt"))
	if err != nil {
		return err
	}
	if c.set, err = tag.ReadSet(string(tags)); err != nil {
		return err
	}
	b, err := os.ReadFile(filepath.Join(c.out, "lexicon.bin"))
	if err != nil {
		return err
	}
	c.lexicon, err = lexicon.Open(b)
	return err
}

func count(b *lexicon.Builder, set *tag.Set, s *conll.Sentence, n int) {
	for _, t := range s.Tokens {
		if i, ok := set.Index(tag.Tag{UPOS: t.UPOS, XPOS: t.XPOS}); ok {
			b.Count(t.Form, i, n)
		}
	}
}

// tagSet gives the pairs of tags seen at least five times, in alphabetical order.
func tagSet(gold []conll.Sentence) *tag.Set {
	counts := map[tag.Tag]int{}
	for _, s := range gold {
		for _, t := range s.Tokens {
			counts[tag.Tag{UPOS: t.UPOS, XPOS: t.XPOS}]++
		}
	}
	var tags []tag.Tag
	for t, n := range counts {
		if n >= 5 {
			tags = append(tags, t)
		}
	}
	sort.Slice(tags, func(i, k int) bool {
		return tags[i].UPOS < tags[k].UPOS || tags[i].UPOS == tags[k].UPOS && tags[i].XPOS < tags[k].XPOS
	})
	return tag.NewSet(tags)
}

// readVectors reads the words and their vectors, one after the other.
func readVectors(dir string) ([]string, []float32, error) {
	list, err := unpack(filepath.Join(dir, "vectors", "words.tsv.gz"))
	if err != nil {
		return nil, nil, err
	}
	raw, err := unpack(filepath.Join(dir, "vectors", "words-64.i8.gz"))
	if err != nil {
		return nil, nil, err
	}
	var words []string
	for line := range strings.Lines(string(list)) {
		w, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		words = append(words, w)
	}
	if len(raw) != len(words)*dimension {
		return nil, nil, fmt.Errorf("reading vectors: %d bytes for %d words, want %d for each", len(raw), len(words), dimension)
	}
	vectors := make([]float32, len(raw))
	for i, b := range raw {
		vectors[i] = float32(int8(b)) / 127
	}
	return words, vectors, nil
}

func unpack(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", name, err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", name, err)
	}
	return b, nil
}
