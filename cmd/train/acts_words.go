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
	sure       = 0.9 // probability from which on a machine-made event is taken for one
	handWeight = 2   // how many machine-made events one by hand counts for
)

// trigger is a word that tells an act, by machine or by hand.
type trigger struct {
	class  int
	weight float64
}

// wordLesson is one word to learn from.
type wordLesson struct {
	rank.Example
	part int // of the hand-coded reports, to which its sentence belongs; -1 for none
}

// wordLessons gathers what the model of single words learns from.
type wordLessons struct {
	course  *actCourse
	ranker  *rank.Ranker
	random  *rand.Rand
	often   map[string]int
	dealt   hands
	lessons []wordLesson
}

func (c *actCourse) trainWords() ([]byte, error) {
	l, err := c.wordLessons()
	if err != nil {
		return nil, err
	}
	return l.learn(-1), nil
}

// learn fits the model to all but one part of the hand-coded reports; -1 leaves out none.
func (l *wordLessons) learn(without int) []byte {
	var examples []rank.Example
	for _, one := range l.lessons {
		if one.part < 0 || one.part != without {
			examples = append(examples, one.Example)
		}
	}
	fit := rank.Learn(examples, len(rank.WordClasses()), 1, 4, 30)
	l.course.say("words: %d features of %d examples", fit.Features(), len(examples))
	return fit.Pack(mostWordFeatures)
}

// wordLessons reads the machine-made events and those by hand.
func (c *actCourse) wordLessons() (*wordLessons, error) {
	r, err := rank.New(rank.Models{Space: c.models.Space})
	if err != nil {
		return nil, err
	}
	classes := rank.WordClasses()
	l := &wordLessons{course: c, ranker: r, random: c.random(2), often: map[string]int{}}
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
	known, err := c.handReports()
	if err != nil {
		return nil, err
	}
	l.dealt = known.dealt
	apart := 0
	for si := range silver {
		part, found := known.of(silver[si].Tokens)
		if found && part < 0 {
			apart++
			continue
		}
		s := silver[si].Sentence
		s.Names = parse.Names(s.Tokens, "news") // as it will see them
		l.sentence(&s, part, func(i int) (trigger, bool) {
			t, ok := events[silverPlace{si, i}]
			return t, ok
		}, 1)
	}
	c.say("words: %d examples of machine-made events; %d sentences stand in reports kept for measuring and are left out", len(l.lessons), apart)
	if err := c.handCoded(classes, func(id string, s *parse.Sentence, triggers map[int]trigger) {
		l.sentence(s, l.dealt[id], func(i int) (trigger, bool) {
			t, ok := triggers[i]
			return t, ok
		}, handWeight)
	}); err != nil {
		return nil, err
	}
	c.say("words: %d examples with those by hand", len(l.lessons))
	return l, nil
}

// sentence learns from the words of one sentence. An act that the machine is unsure of is learned as none too, as far as it is.
func (l *wordLessons) sentence(s *parse.Sentence, part int, told func(int) (trigger, bool), by float64) {
	learn := func(i, class int, weight float64) {
		l.lessons = append(l.lessons, wordLesson{rank.Example{Features: l.ranker.WordFeatures(s, i), Class: class, Weight: weight}, part})
	}
	for i := range s.Tokens {
		if t, ok := told(i); ok {
			learn(i, t.class, by*t.weight)
			if t.weight < sure {
				learn(i, 0, by*(1-t.weight))
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
			learn(i, 0, min(10, 1000/float64(of))*by)
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
