package main

import (
	"math"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/eval"
)

// judged makes n events with these pieces of evidence, of which so many are right.
func judged(right, n int, evidence ...string) []eval.Judged {
	var out []eval.Judged
	for k := range n {
		j := eval.Judged{Report: "r", Type: "AID", Right: k < right}
		for _, what := range evidence {
			j.Weighing.Evidence = append(j.Weighing.Evidence, rapporteur.Evidence{What: what})
		}
		out = append(out, j)
	}
	return out
}

func TestLearnJudge(t *testing.T) {
	all := append(judged(900, 1000, "any", "whole"), judged(100, 1000, "any", "part", "lacks actor")...)
	all = append(all, judged(5, judgeLeast-1, "any", "seldom")...)
	w := learnJudge(all)
	chance := func(evidence ...string) float64 {
		sum := 0.0
		for _, e := range evidence {
			sum += w[e]
		}
		return sigmoid(sum)
	}
	if whole, part := chance("any", "whole"), chance("any", "part", "lacks actor"); math.Abs(whole-.9*(1-optimism)) > .05 || math.Abs(part-.1*(1-optimism)) > .05 {
		t.Errorf("what was right in 0.9, less the optimism, has %.2f; what was right in 0.1 has %.2f", whole, part)
	}
	if _, known := w["seldom"]; known {
		t.Errorf("what was seen %d times has a weight: %v", judgeLeast-1, w)
	}
	lines := strings.Split(strings.TrimSpace(judgeText(w)), "\n")
	if len(lines) != len(w) || !strings.HasPrefix(lines[0], "any ") || !strings.HasPrefix(lines[1], "lacks actor ") {
		t.Errorf("the table is %q", lines)
	}
}

func TestDeal(t *testing.T) {
	h := deal([]string{"b2", "a1", "a3", "a2", "b1", "b3"})
	if got := h.of(0); got != "^(a1|b3)$" {
		t.Errorf("the first part is %s", got)
	}
	seen := map[string]bool{}
	for part := range tryouts {
		for id := range strings.SplitSeq(strings.Trim(h.of(part), "^()$"), "|") {
			if seen[id] {
				t.Errorf("%s is in two parts", id)
			}
			seen[id] = true
		}
	}
	if len(seen) != 6 {
		t.Errorf("the parts hold %v", seen)
	}
}

func TestNoteOf(t *testing.T) {
	if got := noteOf("# one\n# two\n1 # three\n"); got != "# one\n# two\n" {
		t.Errorf("the note is %q", got)
	}
}
