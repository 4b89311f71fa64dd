package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"rapporteur/coder"
	"rapporteur/eval"
	"rapporteur/event"
	"rapporteur/event/rank"
)

// The judge of events: how strongly its weights are drawn to nought, how often a piece of evidence must be seen, and how small a weight is
// left out. The first was chosen among 20, 40, 60 and 80.
const (
	judgePenalty = 40
	judgeLeast   = 10
	judgeRounds  = 60
	judgeSmall   = .02
)

// optimism is the part of what the table got right in the reports it was improved on that it would get wrong in others. So much of each right act is
// learned as a wrong one. A tenth, the share lost between them (docs/explaining.md), made confidences too low: evidence is weaker in other reports,
// and lowers them by itself.
const optimism = .03

// trainJudge learns how much each piece of evidence counts for an event. Every report is read by a program whose model of words did not learn
// from it, so that the judge does not take its memory for skill.
func trainJudge(args []string, talk io.Writer) error {
	c := newActCourse(talk)
	set := flag.NewFlagSet("train judge", flag.ContinueOnError)
	set.SetOutput(talk)
	set.StringVar(&c.data, "data", "", "folder with ud and record")
	set.StringVar(&c.out, "weights", "event/rank/weights", "folder of the weights, for space.bin")
	set.StringVar(&c.record, "record", learnedReports, "hand-coded reports to learn from: a regular expression that begins their identifiers")
	out := set.String("out", "event", "folder for judge.txt")
	if err := set.Parse(args); err != nil {
		return fmt.Errorf("reading the flags: %w", err)
	}
	var err error
	if c.models.Space, err = os.ReadFile(filepath.Join(c.out, "space.bin")); err != nil {
		return fmt.Errorf("reading what an earlier run made: %w; run train acts first", err)
	}
	l, err := c.wordLessons()
	if err != nil {
		return err
	}
	all := make([][]eval.Judged, tryouts)
	for part := range tryouts {
		r, err := rank.New(rank.Models{Space: c.models.Space, Words: l.learn(part)})
		if err != nil {
			return err
		}
		if all[part], err = eval.Judge(context.Background(), filepath.Join(c.data, "record"), l.dealt.of(part), coder.Options{Rehearsal: &event.Rehearsal{Ranker: r}}); err != nil {
			return fmt.Errorf("judging events: %w", err)
		}
		c.say("judge: part %d of %d, %d events", part+1, tryouts, len(all[part]))
	}
	lessons := slices.Concat(all...)
	for part := range tryouts {
		var others []eval.Judged
		for k := range all {
			if k != part {
				others = append(others, all[k]...)
			}
		}
		c.worth(fmt.Sprintf("part %d", part+1), learnJudge(others), all[part])
	}
	weights := learnJudge(lessons)
	c.worth("all, which it learned from", weights, lessons)
	path := filepath.Join(*out, "judge.txt")
	old, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("reading the note above a table: %w", err)
	}
	if err := os.WriteFile(path, []byte(noteOf(string(old))+judgeText(weights)), 0o644); err != nil {
		return fmt.Errorf("writing weights: %w", err)
	}
	return nil
}

// worth says how good the judge's probabilities are.
func (c *actCourse) worth(of string, weights map[string]float64, judged []eval.Judged) {
	var square, loss float64
	for _, j := range judged {
		sum := 0.0
		for _, e := range j.Weighing.Evidence {
			sum += weights[e.What]
		}
		p := sigmoid(sum)
		if !j.Right {
			p = 1 - p
		}
		square += (1 - p) * (1 - p)
		loss -= math.Log(p)
	}
	n := float64(max(1, len(judged)))
	c.say("judge: on %s: squared error %.4f, log loss %.4f of %d", of, square/n, loss/n, len(judged))
}

// learnJudge fits a logistic regression on the evidence.
func learnJudge(judged []eval.Judged) map[string]float64 {
	times := map[string]int{}
	for _, j := range judged {
		for _, ev := range j.Weighing.Evidence {
			times[ev.What]++
		}
	}
	number := map[string]uint32{}
	var names []string
	var lessons []rank.Example
	for _, j := range judged {
		var seen rank.Features
		for _, ev := range j.Weighing.Evidence {
			if times[ev.What] < judgeLeast {
				continue
			}
			n, known := number[ev.What]
			if !known {
				n = uint32(len(names))
				number[ev.What] = n
				names = append(names, ev.What)
			}
			seen.Keys, seen.Values = append(seen.Keys, n), append(seen.Values, 1)
		}
		wrong := 1.0
		if j.Right {
			wrong = optimism
			lessons = append(lessons, rank.Example{Features: seen, Class: 1, Weight: 1 - optimism})
		}
		lessons = append(lessons, rank.Example{Features: seen, Weight: wrong})
	}
	fit := rank.Learn(lessons, 2, judgePenalty, 1, judgeRounds)
	out := map[string]float64{}
	for k, row := range fit.Weights() {
		if adds := row[1] - row[0]; math.Abs(adds) >= judgeSmall {
			out[names[k]] = adds
		}
	}
	common := fit.Common()
	out["any"] += common[1] - common[0]
	return out
}

// judgeText writes the weights in alphabetical order.
func judgeText(weights map[string]float64) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(weights)) {
		fmt.Fprintf(&b, "%-32s %+.2f\n", name, weights[name])
	}
	return b.String()
}

// noteOf gives the lines that a table begins with up to the first that is no note.
func noteOf(table string) string {
	var b strings.Builder
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "#") {
			break
		}
		b.WriteString(line)
	}
	return b.String()
}

// tryouts is how many parts the hand-coded reports are dealt into.
const tryouts = 5

// hands is the part that each report is dealt to.
type hands map[string]int

// deal deals reports out, one after the other.
func deal(reports []string) hands {
	out := hands{}
	for k, id := range slices.SortedFunc(slices.Values(reports), cmp.Compare[string]) {
		out[id] = k % tryouts
	}
	return out
}

// of gives a regular expression for the reports of a part.
func (h hands) of(part int) string {
	var ids []string
	for _, id := range slices.Sorted(maps.Keys(h)) {
		if h[id] == part {
			ids = append(ids, regexp.QuoteMeta(id))
		}
	}
	return "^(" + strings.Join(ids, "|") + ")$"
}
