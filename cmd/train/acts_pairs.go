package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"

	"rapporteur/event/rank"
)

// The settings were chosen by cross-validation.
const (
	pairPenalty     = 0.01
	sentencePenalty = 0.05
	balance         = 0.7 // 0: classes count by their examples, 1: all classes the same
	fitRounds       = 60
)

func (c *actCourse) trainPairs() ([]byte, error) {
	r, err := rank.New(rank.Models{Space: c.models.Space, Words: c.models.Words})
	if err != nil {
		return nil, err
	}
	lessons, err := c.pairLessons(r)
	if err != nil {
		return nil, err
	}
	return c.trainClasses("pairs", lessons, rank.PairClasses(), pairPenalty, mostPairFeatures)
}

func (c *actCourse) trainSentences() ([]byte, error) {
	r, err := rank.New(rank.Models{Space: c.models.Space, Words: c.models.Words})
	if err != nil {
		return nil, err
	}
	lessons, err := c.sentenceLessons(r)
	if err != nil {
		return nil, err
	}
	return c.trainClasses("sentences", lessons, rank.SentenceClasses(), sentencePenalty, mostSentenceFeatures)
}

// trainClasses fits a model to all lessons; or, where parts are asked for, measures what such a model is worth.
func (c *actCourse) trainClasses(name string, lessons []actLesson, classes []string, penalty float64, most int) ([]byte, error) {
	c.say("%s: %d lessons", name, len(lessons))
	if c.folds > 1 {
		return nil, c.crossValidate(name, lessons, classes, penalty, most)
	}
	return learnClasses(lessons, classes, penalty, most), nil
}

func learnClasses(lessons []actLesson, classes []string, penalty float64, most int) []byte {
	counts := make([]float64, len(classes))
	var all float64
	for _, l := range lessons {
		counts[slices.Index(classes, l.class)]++
		all++
	}
	var examples []rank.Example
	for _, l := range lessons {
		k := slices.Index(classes, l.class)
		by := math.Pow(all/float64(len(classes))/counts[k], balance)
		examples = append(examples, rank.Example{Features: l.features, Class: k, Weight: by})
	}
	return rank.Learn(examples, len(classes), penalty, 2, fitRounds).Pack(most)
}

// crossValidate measures each part by what is learned from the others. Parts have like shares of each class.
func (c *actCourse) crossValidate(name string, lessons []actLesson, classes []string, penalty float64, most int) error {
	part := parts(lessons, classes, c.folds, c.random(3))
	given := make([]string, len(lessons))
	failed := make([]error, c.folds)
	var crew sync.WaitGroup
	for k := range c.folds {
		crew.Go(func() {
			var others []actLesson
			for i, l := range lessons {
				if part[i] != k {
					others = append(others, l)
				}
			}
			m, err := rank.Open(learnClasses(others, classes, penalty, most))
			if failed[k] = err; err != nil {
				return
			}
			for i := range lessons {
				if part[i] == k {
					p := m.Probabilities(&lessons[i].features)
					given[i] = classes[slices.Index(p, slices.Max(p))]
				}
			}
		})
	}
	crew.Wait()
	for _, err := range failed {
		if err != nil {
			return err
		}
	}
	c.tell(name, lessons, classes, given)
	return nil
}

// parts deals the lessons of each class out to so many parts.
func parts(lessons []actLesson, classes []string, folds int, random *rand.Rand) []int {
	out := make([]int, len(lessons))
	at := 0
	for _, class := range classes {
		var own []int
		for i, l := range lessons {
			if l.class == class {
				own = append(own, i)
			}
		}
		random.Shuffle(len(own), func(i, k int) { own[i], own[k] = own[k], own[i] })
		for _, i := range own {
			out[i] = at % folds
			at++
		}
	}
	return out
}

// tell prints F1 by class, their mean, and the quad class's.
func (c *actCourse) tell(name string, lessons []actLesson, classes []string, given []string) {
	var macro float64
	for _, class := range classes {
		hits, claimed, gold := 0, 0, 0
		confused := map[string]int{}
		for i, l := range lessons {
			if l.class == class {
				gold++
				confused[given[i]]++
			}
			if given[i] == class {
				claimed++
				if l.class == class {
					hits++
				}
			}
		}
		f1 := 2 * float64(hits) / math.Max(1, float64(claimed+gold))
		macro += f1 / float64(len(classes))
		line := ""
		for _, other := range classes {
			if n := confused[other]; other != class && n > 0 {
				line += " " + other + ":" + strconv.Itoa(n)
			}
		}
		c.say("%s: %-9s F1 %.3f of %d, taken for%s", name, class, f1, gold, line)
	}
	c.say("%s: macro F1 %.4f", name, macro)
	if name != "pairs" {
		return
	}
	right, all := 0, 0
	for i, l := range lessons {
		all++
		if rank.QuadOf(given[i]) == l.quad {
			right++
		}
	}
	c.say("%s: quad class right %.4f", name, float64(right)/float64(all))
	c.tellWhole(lessons, given)
}

// tellWhole prints what the class of a pair is worth where the pair itself has to be found by the events.
func (c *actCourse) tellWhole(lessons []actLesson, given []string) {
	hits, found, twos := 0, 0, 0
	seen := map[string]bool{}
	for i, l := range lessons {
		if !seen[l.text] {
			seen[l.text] = true
			twos += l.twos
		}
		if l.told {
			found++
			if given[i] == l.class {
				hits++
			}
		}
	}
	f1 := func(n int) float64 { return 2 * float64(n) / float64(len(lessons)+twos) }
	c.say("pairs: from the raw sentence on F1 %.4f, of the sides alone %.4f", f1(hits), f1(found))
}
