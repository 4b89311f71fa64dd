package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/event/rank"
	"rapporteur/parse"
)

// topicsTable tells which reports are about acts between parties; its notes say how it is written.
//
//go:embed topics.txt
var topicsTable string

// How strongly the weights of topics are drawn to nought. Of 0.1, 0.3, 1 and 3 this ranks the reports of a collection that was not learned
// from best.
const (
	topicPenalty = 1
	topicRounds  = 100
)

// topicTable tells by collection and name whether reports are on the topic.
type topicTable map[string]map[string]bool

// readTopics reads the lines "on|off COLLECTION : names" of a table.
func readTopics(text string) (topicTable, error) {
	t := topicTable{}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		kind, names, ok := strings.Cut(line, ":")
		f := strings.Fields(kind)
		if !ok || len(f) != 2 || f[0] != "on" && f[0] != "off" {
			return nil, fmt.Errorf("reading the table of topics: line %q: want \"on|off COLLECTION : names\"", line)
		}
		if t[f[1]] == nil {
			t[f[1]] = map[string]bool{}
		}
		for _, n := range strings.Fields(names) {
			t[f[1]][n] = f[0] == "on"
		}
	}
	return t, nil
}

// of tells whether a report is on the topic, if the table has it.
func (t topicTable) of(collection, name string) (on, known bool) {
	names := t[collection]
	if on, known = names[name]; known {
		return on, true
	}
	for k := len(name); k > 0; k-- {
		if name[k-1] == '_' {
			if on, known = names[name[:k]]; known {
				return on, true
			}
		}
	}
	on, known = names["*"]
	return on, known
}

// topicLesson is one report to learn from.
type topicLesson struct {
	rank.Example
	collection string
}

// trainTopics learns what reports are about: those of the table, and the hand-coded ones, which are about acts between parties.
func trainTopics(args []string, talk io.Writer) error {
	c := newActCourse(talk)
	set := flag.NewFlagSet("train topics", flag.ContinueOnError)
	set.SetOutput(talk)
	set.StringVar(&c.data, "data", "", "folder with ud and record")
	set.StringVar(&c.out, "out", "event/rank/weights", "folder of the weights, for space.bin, and for topics.bin")
	set.StringVar(&c.record, "record", learnedReports, "hand-coded reports to learn from: a regular expression that begins their identifiers")
	if err := set.Parse(args); err != nil {
		return fmt.Errorf("reading the flags: %w", err)
	}
	var err error
	if c.models.Space, err = os.ReadFile(filepath.Join(c.out, "space.bin")); err != nil {
		return fmt.Errorf("reading what an earlier run made: %w; run train acts first", err)
	}
	lessons, err := c.topicLessons()
	if err != nil {
		return err
	}
	var collections []string
	for _, l := range lessons {
		if !slices.Contains(collections, l.collection) {
			collections = append(collections, l.collection)
		}
	}
	for _, apart := range collections {
		c.tryTopics(lessons, apart)
	}
	path := filepath.Join(c.out, "topics.bin")
	if err := os.WriteFile(path, learnTopics(lessons, "").Pack(math.MaxInt), 0o644); err != nil {
		return fmt.Errorf("writing weights: %w", err)
	}
	c.say("%s: %d reports", path, len(lessons))
	return nil
}

// topicLessons reads the reports of the table from the machine-made trees, and the hand-coded ones. What stands in reports kept for
// measuring is left out.
func (c *actCourse) topicLessons() ([]topicLesson, error) {
	table, err := readTopics(topicsTable)
	if err != nil {
		return nil, err
	}
	r, err := rank.New(rank.Models{Space: c.models.Space})
	if err != nil {
		return nil, err
	}
	trees, err := treebank(c.data, "news-silver.conllu.gz")
	if err != nil {
		return nil, err
	}
	kept, err := c.handReports()
	if err != nil {
		return nil, err
	}
	var out []topicLesson
	learn := func(collection string, on bool, sentences []parse.Sentence) {
		l := topicLesson{rank.Example{Features: r.TopicFeatures(sentences)}, collection}
		if on {
			l.Class = 1
		}
		out = append(out, l)
	}
	for first := 0; first < len(trees); {
		source, next := trees[first].Comment("source"), first
		var report []parse.Sentence
		fresh := true
		for ; next < len(trees) && trees[next].Comment("source") == source; next++ {
			report = append(report, trees[next].Sentence)
			if _, stands := kept.of(trees[next].Tokens); stands {
				fresh = false
			}
		}
		first = next
		collection, name, _ := strings.Cut(source, " ")
		if on, known := table.of(collection, name); known && fresh {
			learn(collection, on, report)
		}
	}
	err = c.reports(func(id, text string) error {
		if _, ours := kept.dealt[id]; ours {
			learn("record", true, parse.Text(text).Sentences)
		}
		return nil
	})
	return out, err
}

// learnTopics fits the model to the lessons of all collections but one. The more reports a collection has on a side, the less each
// counts; both sides count alike.
func learnTopics(lessons []topicLesson, without string) *rank.Fit {
	of := map[string][2]float64{}
	for _, l := range lessons {
		n := of[l.collection]
		n[l.Class]++
		of[l.collection] = n
	}
	var examples []rank.Example
	var side [2]float64
	for _, l := range lessons {
		if l.collection != without {
			l.Weight = 1 / math.Sqrt(of[l.collection][l.Class])
			side[l.Class] += l.Weight
			examples = append(examples, l.Example)
		}
	}
	for k := range examples {
		examples[k].Weight *= 500 / side[examples[k].Class]
	}
	return rank.Learn(examples, 2, topicPenalty, 1, topicRounds)
}

// tryTopics says how well the other collections tell the sides of one apart: how often a report on the topic is held likelier to be so
// than one off it, and how many of each side are taken for what they are.
func (c *actCourse) tryTopics(lessons []topicLesson, apart string) {
	m, err := rank.New(rank.Models{Space: c.models.Space, Topics: learnTopics(lessons, apart).Pack(math.MaxInt)})
	if err != nil {
		c.say("topics: %v", err)
		return
	}
	var odds [2][]float64
	for _, l := range lessons {
		if l.collection == apart {
			odds[l.Class] = append(odds[l.Class], m.TopicOf(&l.Features))
		}
	}
	right, pairs := 0.0, 0.0
	for _, off := range odds[0] {
		for _, on := range odds[1] {
			pairs++
			if on > off {
				right++
			}
		}
	}
	var taken [2]int
	for side := range odds {
		for _, o := range odds[side] {
			if (o > 0) == (side == 1) {
				taken[side]++
			}
		}
	}
	c.say("topics: %s: in order %.3f; off %d of %d, on %d of %d", apart, right/max(1, pairs), taken[0], len(odds[0]), taken[1], len(odds[1]))
}
