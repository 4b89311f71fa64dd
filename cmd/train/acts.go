package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"rapporteur/event/rank"
	"rapporteur/parse/lexicon"
)

// actCourse is one run of the training of the models that weigh acts.
type actCourse struct {
	data, out string
	record    string // regular expression: hand-coded reports to learn from, by identifier
	seed      uint64
	folds     int
	began     time.Time
	talk      io.Writer
	models    rank.Models
}

// learnedReports are the hand-coded reports that may be learned from; the others are for measuring.
const learnedReports = `trn|dev..[13579]$`

func newActCourse(talk io.Writer) *actCourse {
	return &actCourse{talk: talk, began: time.Now(), seed: 1, record: learnedReports}
}

// Numbers of coarse and fine groups of words used alike.
var wordGroups = [2]int{64, 500}

// Most features that the models keep; together the weights stay below 4 MB.
const (
	mostWordFeatures     = 42_000
	mostPairFeatures     = 34_000
	mostSentenceFeatures = 26_000
)

func trainActs(args []string, talk io.Writer) error {
	c := newActCourse(talk)
	flags := flag.NewFlagSet("train acts", flag.ContinueOnError)
	flags.SetOutput(talk)
	flags.StringVar(&c.data, "data", "", "folder with ud, vectors, record and plover")
	flags.StringVar(&c.out, "out", "event/rank/weights", "folder for the weights")
	flags.Uint64Var(&c.seed, "seed", c.seed, "seed of all random choices")
	flags.StringVar(&c.record, "record", c.record, "hand-coded reports to learn from: a regular expression that begins their identifiers")
	flags.IntVar(&c.folds, "folds", 0, "measure pairs and sentences by cross-validation with so many parts, and write nothing of them")
	only := flags.String("only", "space,words,pairs,sentences", "models to make; the others are read from -out")
	if err := flags.Parse(args); err != nil {
		return fmt.Errorf("reading the flags: %w", err)
	}
	wanted := map[string]bool{}
	for name := range strings.SplitSeq(*only, ",") {
		wanted[name] = true
	}
	for _, s := range []struct {
		name  string
		model *[]byte
		make  func() ([]byte, error)
	}{
		{"space", &c.models.Space, c.makeSpace},
		{"words", &c.models.Words, c.trainWords},
		{"pairs", &c.models.Pairs, c.trainPairs},
		{"sentences", &c.models.Sentences, c.trainSentences},
	} {
		file := filepath.Join(c.out, s.name+".bin")
		var err error
		if !wanted[s.name] {
			if *s.model, err = os.ReadFile(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("reading what an earlier run made: %w", err)
			}
			continue // a model that is missing, where one is needed, is told when it is opened
		}
		made, err := s.make()
		if err != nil {
			return fmt.Errorf("training: %s: %w", s.name, err)
		}
		if made == nil {
			continue // measured only
		}
		*s.model = made
		if err := os.MkdirAll(c.out, 0o755); err != nil {
			return fmt.Errorf("making the folder of the weights: %w", err)
		}
		if err := os.WriteFile(file, made, 0o644); err != nil {
			return fmt.Errorf("writing weights: %w", err)
		}
		c.say("%s: %d bytes", file, len(made))
	}
	return nil
}

func (c *actCourse) say(format string, args ...any) {
	fmt.Fprintf(c.talk, "%6.0fs "+format+"\n", append([]any{time.Since(c.began).Seconds()}, args...)...)
}

// random gives the random numbers of one step, so that steps can be trained singly.
func (c *actCourse) random(step uint64) *rand.Rand { return rand.New(rand.NewPCG(c.seed, step)) }

// makeSpace packs the word vectors with the groups that they fall into.
func (c *actCourse) makeSpace() ([]byte, error) {
	words, vectors, err := readVectors(c.data)
	if err != nil {
		return nil, err
	}
	random := c.random(1)
	var groups [2][]int
	for g, k := range wordGroups {
		groups[g], _ = lexicon.Cluster(vectors, dimension, k, 8, random)
	}
	directions := make([]int8, len(vectors))
	for i, x := range vectors {
		directions[i] = int8(max(-127, min(127, x*127)))
	}
	return rank.PackSpace(words, groups, directions), nil
}
