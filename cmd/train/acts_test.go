package main

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestActsHold measures by cross-validation what the models of pairs and sentences are worth: on the files that they were trained on,
// the built-in ones only show their memory.
func TestActsHold(t *testing.T) {
	gold := os.Getenv("RAPPORTEUR_GOLD")
	if gold == "" || testing.Short() {
		t.Skip("RAPPORTEUR_GOLD names no folder of gold sets, or tests are to be short")
	}
	var told strings.Builder
	if err := trainActs([]string{"-data", gold, "-out", "../../event/rank/weights", "-only", "pairs,sentences", "-folds", "5"}, &told); err != nil {
		t.Fatal(err)
	}
	for measure, floor := range map[string]float64{"pairs: macro F1": .805, "pairs: quad class right": .915, "pairs: from the raw sentence on F1": .495, "sentences: macro F1": .88} {
		m := regexp.MustCompile(regexp.QuoteMeta(measure) + ` ([0-9.]+)`).FindStringSubmatch(told.String())
		if m == nil {
			t.Errorf("%s was not measured: %s", measure, told.String())
			continue
		}
		if got, err := strconv.ParseFloat(m[1], 64); err != nil || got < floor {
			t.Errorf("%s %s, want at least %.3f", measure, m[1], floor)
		}
	}
}

func TestParts(t *testing.T) {
	var lessons []actLesson
	for i := range 40 {
		lessons = append(lessons, actLesson{class: []string{"A", "A", "A", "B"}[i%4]})
	}
	c := actCourse{seed: 1}
	counts := map[string]int{}
	for i, part := range parts(lessons, []string{"A", "B"}, 5, c.random(3)) {
		counts[lessons[i].class+strconv.Itoa(part)]++
	}
	for k := range 5 {
		if a, b := counts["A"+strconv.Itoa(k)], counts["B"+strconv.Itoa(k)]; a != 6 || b != 2 {
			t.Errorf("part %d has %d of A and %d of B, want 6 and 2", k, a, b)
		}
	}
}

func TestLetters(t *testing.T) {
	if got := letters("“No,” 3 men – É!"); got != "no3mené" {
		t.Errorf("letters are %q", got)
	}
}
