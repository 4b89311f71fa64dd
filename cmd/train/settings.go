package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"rapporteur/setting"
)

// trainSettings learns from hand-coded reports when and where acts were.
func trainSettings(args []string, talk io.Writer) error {
	flags := flag.NewFlagSet("train settings", flag.ContinueOnError)
	flags.SetOutput(talk)
	data := flags.String("data", "", "folder with record")
	out := flags.String("out", "setting/weights", "folder for dates.txt and places.txt")
	ids := flags.String("record", "trn|dev..[13579]", "hand-coded reports to learn from: a regular expression that begins their identifiers")
	folds := flags.Int("folds", 0, "measure by cross-validation over reports with so many parts, and write nothing")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return errors.New("learning settings: no -data given")
	}
	chosen, err := regexp.Compile("^(?:" + *ids + ")")
	if err != nil {
		return fmt.Errorf("reading -record: %w", err)
	}
	all, err := settingLessons(filepath.Join(*data, "record"), chosen)
	if err != nil {
		return err
	}
	silver, err := silverLessons(*data)
	if err != nil {
		return err
	}
	fmt.Fprintf(talk, "places: %d lessons of a machine\n", len(silver))
	all["places"] = append(all["places"], silver...)
	for _, what := range setting.Questions {
		lessons := all[what]
		if *folds > 1 {
			crossValidate(talk, what, lessons, *folds)
			continue
		}
		w := softmax(dilemmas(lessons, func(settingLesson) bool { return true }), settingPull)
		path := filepath.Join(*out, what+".txt")
		if err := os.WriteFile(path, []byte(weightsFile(what+" that an act", "package setting", "settings", w)), 0o644); err != nil {
			return fmt.Errorf("writing the weights: %w", err)
		}
		fmt.Fprintf(talk, "%s: %d weights from %d acts\n", path, len(w), len(lessons))
	}
	return nil
}

// settingPull was the best of 4, 8, 12, 16, 24 in five parts of the reports learned from, by little.
const settingPull = 16

// settingLesson is one question about one act of a report.
type settingLesson struct {
	report string
	own    bool // the act was found by the program itself
	dilemma
	ruled int // the choice of the rules
}

func dilemmas(all []settingLesson, wanted func(settingLesson) bool) []dilemma {
	var out []dilemma
	for _, l := range all {
		if wanted(l) {
			out = append(out, l.dilemma)
		}
	}
	return out
}

// crossValidate learns from all but one part of the reports and measures on that, in turn: of the acts that the program itself finds.
func crossValidate(talk io.Writer, what string, lessons []settingLesson, folds int) {
	fold := map[string]int{"": -1} // lessons of a machine are learned from in all parts
	for _, l := range lessons {
		if _, ok := fold[l.report]; !ok && l.report != "" {
			fold[l.report] = (len(fold) - 1) % folds
		}
	}
	n, hits, ruled := 0, 0, 0
	for part := range folds {
		w := softmax(dilemmas(lessons, func(l settingLesson) bool { return fold[l.report] != part }), settingPull)
		for _, l := range lessons {
			if !l.own || fold[l.report] != part {
				continue
			}
			n++
			hits += hitOne(l.right[likeliest(l.choices, w)])
			ruled += hitOne(l.right[l.ruled])
		}
	}
	fmt.Fprintf(talk, "%s: %d acts, right %.3f, by the rules %.3f\n", what, n, float64(hits)/float64(n), float64(ruled)/float64(n))
}

func hitOne(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func likeliest(choices [][]string, w map[string]float64) int {
	best, most := 0, math.Inf(-1)
	for k, c := range choices {
		score := 0.0
		for _, f := range c {
			score += w[f]
		}
		if score > most {
			best, most = k, score
		}
	}
	return best
}

// weightsFile writes the weights of what may be an act's, or another's, in hundredths, in the order of their names; those of less than two are
// left out.
func weightsFile(what, where, course string, w map[string]float64) string {
	var lines []string
	for f, v := range w {
		if n := math.Round(100 * v); math.Abs(n) >= 2 {
			lines = append(lines, fmt.Sprintf("%s\t%.0f\n", f, n))
		}
	}
	slices.Sort(lines)
	return "# What speaks for and against the " + what + " may have, in hundredths; see " + where + ". Made by: go run ./cmd/train " + course + "\n" +
		strings.Join(lines, "")
}
