package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"rapporteur/parse/conll"
	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
	"rapporteur/parse/tag"
)

// course is one run of the training of the language engine.
type course struct {
	data, out  string
	seed       uint64
	confidence float64
	words      int
	began      time.Time
	talk       io.Writer

	corpora *corpora
	set     *tag.Set
	lexicon *lexicon.Lexicon

	jackknifed []tag.Example // see tagged
}

func trainParse(args []string, talk io.Writer) error {
	c := &course{talk: talk, began: time.Now()}
	flags := flag.NewFlagSet("train parse", flag.ContinueOnError)
	flags.SetOutput(talk)
	flags.StringVar(&c.data, "data", "", "folder with ud, vectors and ner")
	flags.StringVar(&c.out, "out", "parse/weights", "folder for the weights")
	flags.Uint64Var(&c.seed, "seed", 1, "seed of all random choices")
	flags.Float64Var(&c.confidence, "confidence", 0.80, "least confidence of machine-made trees")
	flags.IntVar(&c.words, "silver", 3_000_000, "most words of machine-made trees to learn from")
	only := flags.String("only", "lexicon,tags,tree,lemmas,names", "models to train; the others are read from -out")
	if err := flags.Parse(args); err != nil {
		return fmt.Errorf("reading the flags: %w", err)
	}
	wanted := map[string]bool{}
	for name := range strings.SplitSeq(*only, ",") {
		wanted[name] = true
	}
	var err error
	if c.corpora, err = readCorpora(c.data, c.confidence, c.words); err != nil {
		return err
	}
	c.say("%d sentences by hand, %d by machine", len(c.corpora.gold), len(c.corpora.silver))
	steps := []struct {
		name        string
		train, read func() error
	}{
		{"lexicon", c.trainLexicon, c.readLexicon},
		{"tags", c.trainTags, nil},
		{"tree", c.trainTree, nil},
		{"lemmas", c.trainLemmas, nil},
		{"names", c.trainNames, nil},
	}
	for _, s := range steps {
		run := s.read
		if wanted[s.name] {
			run = s.train
		}
		if run == nil {
			continue
		}
		if err := run(); err != nil {
			return fmt.Errorf("training: %s: %w", s.name, err)
		}
	}
	return nil
}

func (c *course) say(format string, args ...any) {
	fmt.Fprintf(c.talk, "%6.0fs "+format+"\n", append([]any{time.Since(c.began).Seconds()}, args...)...)
}

// random gives the random numbers of one step, so that steps can be trained singly.
func (c *course) random(step uint64) *rand.Rand { return rand.New(rand.NewPCG(c.seed, step)) }

func (c *course) write(name string, b []byte) error {
	if err := os.MkdirAll(c.out, 0o755); err != nil {
		return fmt.Errorf("making the folder of the weights: %w", err)
	}
	if err := os.WriteFile(filepath.Join(c.out, name), b, 0o644); err != nil {
		return fmt.Errorf("writing weights: %w", err)
	}
	c.say("%s: %d bytes", name, len(b))
	return nil
}

// writeModel packs the weights into so many bytes at most, writes them, and gives them as they will be read.
func (c *course) writeModel(name string, t *perceptron.Trainer, budget int) (*perceptron.Packed, error) {
	b, smallest, err := t.Pack(budget)
	if err != nil {
		return nil, err
	}
	c.say("%s: %d features; weights below %.4f left out", name, t.Features(), smallest)
	if err := c.write(name, b); err != nil {
		return nil, err
	}
	return perceptron.Open(b)
}

func (c *course) report(what string) func(round, wrong, of int) {
	return func(round, wrong, of int) {
		c.say("%s: round %d, %.2f %% wrong of %d", what, round, 100*float64(wrong)/float64(of), of)
	}
}

// words gives what the lexicon knows of a sentence's words.
func (c *course) read(s *conll.Sentence) []lexicon.Word {
	w := make([]lexicon.Word, len(s.Tokens))
	for i := range w {
		w[i] = c.lexicon.Read(s.Tokens[i].Form)
	}
	return w
}
