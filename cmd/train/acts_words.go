package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"rapporteur/event/rank"
	"rapporteur/parse"
)

// How the words are chosen that tell no act: of words that often tell one, and of others, so many in a thousand, each of which
// then counts for those left out.
const (
	oftenKept  = 200
	seldomKept = 8
	often      = 3   // times that a word must tell an act to do so often
	leastSure  = 0.5 // probability of a machine-made event that is learned from
	handWeight = 2   // how many machine-made events one by hand counts for
)

// trigger is a word that tells an act, by machine or by hand.
type trigger struct {
	class  int
	weight float64
}

// wordLessons gathers what the model of single words learns from.
type wordLessons struct {
	ranker   *rank.Ranker
	random   *rand.Rand
	often    map[string]int
	examples []rank.Example
}

func (c *actCourse) trainWords() ([]byte, error) {
	r, err := rank.New(rank.Models{Space: c.models.Space})
	if err != nil {
		return nil, err
	}
	classes := rank.WordClasses()
	l := wordLessons{ranker: r, random: c.random(2), often: map[string]int{}}
	silver, err := treebank(c.data, "news-silver.conllu.gz")
	if err != nil {
		return nil, err
	}
	events, err := c.machineEvents(classes)
	if err != nil {
		return nil, err
	}
	for at := range events {
		if at.sentence >= len(silver) || at.token >= len(silver[at.sentence].Tokens) {
			return nil, fmt.Errorf("reading machine-made events: sentence %d has no token %d", at.sentence, at.token+1)
		}
		l.often[strings.ToLower(silver[at.sentence].Tokens[at.token].Lemma)]++
	}
	kept, err := c.keptApart()
	if err != nil {
		return nil, err
	}
	apart := 0
	for si := range silver {
		if kept.has(silver[si].Tokens) {
			apart++
			continue
		}
		l.sentence(&silver[si].Sentence, func(i int) (trigger, bool) {
			t, ok := events[silverPlace{si, i}]
			return t, ok
		}, 1)
	}
	c.say("words: %d examples of machine-made events; %d sentences stand in reports kept for measuring and are left out", len(l.examples), apart)
	if err := c.handCoded(classes, l.hand); err != nil {
		return nil, err
	}
	c.say("words: %d examples with those by hand", len(l.examples))
	fit := rank.Learn(l.examples, len(classes), 1, 4, 30)
	c.say("words: %d features", fit.Features())
	return fit.Pack(mostWordFeatures), nil
}

func (l *wordLessons) hand(s *parse.Sentence, triggers map[int]trigger) {
	l.sentence(s, func(i int) (trigger, bool) {
		t, ok := triggers[i]
		return t, ok
	}, handWeight)
}

// sentence learns from the words of one sentence.
func (l *wordLessons) sentence(s *parse.Sentence, told func(int) (trigger, bool), by float64) {
	for i := range s.Tokens {
		if t, ok := told(i); ok {
			if t.weight >= leastSure {
				l.examples = append(l.examples, rank.Example{Features: l.ranker.WordFeatures(s, i), Class: t.class, Weight: by * t.weight})
			}
			continue
		}
		if !rank.Candidate(s, i) {
			continue
		}
		of := seldomKept
		if l.often[strings.ToLower(s.Tokens[i].Lemma)] >= often {
			of = oftenKept
		}
		if by > 1 {
			of *= 4 // what a person left out was left out on purpose
		}
		if l.random.IntN(1000) < of {
			l.examples = append(l.examples, rank.Example{Features: l.ranker.WordFeatures(s, i), Weight: min(10, 1000/float64(of)) * by})
		}
	}
}

// silverPlace is a token of the machine-made trees.
type silverPlace struct{ sentence, token int }

// machineEvents reads the events that a machine found in the sentences of the machine-made trees.
func (c *actCourse) machineEvents(classes []string) (map[silverPlace]trigger, error) {
	b, err := unpack(filepath.Join(c.data, "record", "news-silver-events.tsv.gz"))
	if err != nil {
		return nil, err
	}
	out := map[silverPlace]trigger{}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		v := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(v) < 4 {
			continue
		}
		s, err1 := strconv.Atoi(v[0])
		t, err2 := strconv.Atoi(v[1])
		p, err3 := strconv.ParseFloat(v[3], 64)
		k := slices.Index(classes, v[2])
		if err1 != nil || err2 != nil || err3 != nil || k < 1 {
			return nil, fmt.Errorf("reading machine-made events: line %d: %q is no sentence, token, type and probability", n, v[:4])
		}
		out[silverPlace{s, t - 1}] = trigger{k, p}
	}
	return out, nil
}
