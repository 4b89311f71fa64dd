package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/eval"
	"rapporteur/event"
	"rapporteur/plover"
)

// drawn is how many events of a mean share are added to each count before it is taken for a share.
const drawn = 10

// bounds are the weights from which on shares are counted, with some eighty events or more between two of them.
var bounds = []float64{0, .3, .5, .7, .8, .9}

// trainConfidence measures, on hand-coded reports, what the confidence of events is made of: the table of shares by type and
// sides, how much it counts, and the curve of weights.
func trainConfidence(args []string, talk io.Writer) error {
	set := flag.NewFlagSet("train confidence", flag.ContinueOnError)
	set.SetOutput(talk)
	data := set.String("data", "", "folder with record")
	out := set.String("out", "event", "folder for confidence.txt and rank/calibration.txt")
	ids := set.String("ids", "trn|dev..[13579]$", "regular expression: hand-coded reports to count shares in")
	unseen := set.String("unseen", "dev..[13579]$", "regular expression: those of them that the models of package rank never saw")
	dry := set.Bool("dry", false, "measure and write nothing")
	if err := set.Parse(args); err != nil {
		return fmt.Errorf("reading the flags: %w", err)
	}
	fresh, err := regexp.Compile("^(?:" + *unseen + ")")
	if err != nil {
		return fmt.Errorf("reading -unseen: %w", err)
	}
	all, err := eval.Judge(context.Background(), filepath.Join(*data, "record"), *ids, 0)
	if err != nil {
		return fmt.Errorf("judging events: %w", err)
	}
	f := fitConfidence(all, func(j eval.Judged) bool { return fresh.MatchString(j.Report) })
	for _, one := range []struct {
		name string
		text string
	}{{"confidence.txt", f.sharesText()}, {filepath.Join("rank", "calibration.txt"), f.curveText()}} {
		path := filepath.Join(*out, one.name)
		if *dry {
			fmt.Fprint(talk, one.text)
			continue
		}
		old, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("reading the note above a table: %w", err)
		}
		if err := os.WriteFile(path, []byte(noteOf(string(old))+one.text), 0o644); err != nil {
			return fmt.Errorf("writing shares: %w", err)
		}
	}
	fmt.Fprintf(talk, "%d events, %d of them unseen; squared error on these %.4f\n", len(all), f.unseen, f.loss)
	return nil
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

// confidenceFit is what was measured.
type confidenceFit struct {
	shares map[string][3]float64
	all    float64 // share of all events that was right
	adds   float64
	curve  []weightBin
	unseen int
	loss   float64
}

// weightBin is the events of weights from a bound up to the next.
type weightBin struct {
	from  float64
	right float64
	n     int
}

func (b weightBin) share() float64 { return b.right / float64(b.n) }

func fitConfidence(all []eval.Judged, fresh func(eval.Judged) bool) confidenceFit {
	f := confidenceFit{shares: map[string][3]float64{}} // with adds, and the curve, from events whose weights are no memory
	var unseen []eval.Judged
	for _, j := range all {
		if fresh(j) {
			unseen = append(unseen, j)
		}
	}
	f.unseen, f.curve = len(unseen), rising(unseen)
	f.loss = math.Inf(1)
	part := dealt(unseen)
	for adds := 0.0; adds <= 1; adds = math.Round(10*adds+1) / 10 {
		loss := 0.0
		for k := range tryouts { // a table that holds the very events it is tried on would be believed too much
			in := func(j eval.Judged) bool { p, known := part[j.Report]; return known && p == k }
			f.count(slices.DeleteFunc(slices.Clone(all), in))
			loss += f.squared(slices.DeleteFunc(slices.Clone(unseen), func(j eval.Judged) bool { return !in(j) }), adds)
		}
		if loss /= float64(max(1, len(unseen))); loss < f.loss-1e-9 {
			f.adds, f.loss = adds, loss
		}
	}
	f.count(all)
	return f
}

// tryouts is how many parts the unseen reports are cut into for choosing how much the table counts.
const tryouts = 5

// dealt deals the reports of the events out, one after the other.
func dealt(all []eval.Judged) map[string]int {
	out := map[string]int{}
	for _, j := range all {
		if _, known := out[j.Report]; !known {
			out[j.Report] = len(out) % tryouts
		}
	}
	return out
}

// count takes the shares by type and sides from these events.
func (f *confidenceFit) count(all []eval.Judged) {
	mean := shareOf(all, func(eval.Judged) bool { return true }, 0, 0)
	for _, t := range plover.Types() {
		ofType := shareOf(all, func(j eval.Judged) bool { return j.Type == t.String() }, mean, drawn)
		var row [3]float64
		for sides := range row {
			row[sides] = round2(shareOf(all, func(j eval.Judged) bool { return j.Type == t.String() && j.Weighing.Sides == sides }, ofType, drawn))
		}
		f.shares[t.String()] = row
	}
	f.all = round2(mean)
}

// shareOf gives the share that is right among the chosen, drawn towards a mean.
func shareOf(all []eval.Judged, chosen func(eval.Judged) bool, mean, pull float64) float64 {
	right, n := mean*pull, pull
	for _, j := range all {
		if chosen(j) {
			n++
			if j.Right {
				right++
			}
		}
	}
	if n == 0 {
		return mean
	}
	return right / n
}

// rising counts by weight, and puts neighbours together whose shares fall.
func rising(all []eval.Judged) []weightBin {
	var out []weightBin
	for k, from := range bounds {
		b := weightBin{from: from}
		for _, j := range all {
			if w := j.Weighing.Weight; w >= from && (k+1 == len(bounds) || w < bounds[k+1]) {
				b.n++
				if j.Right {
					b.right++
				}
			}
		}
		if b.n > 0 {
			out = append(out, b)
		}
	}
	for k := 1; k < len(out); {
		if out[k].share() > out[k-1].share() {
			k++
			continue
		}
		out[k-1].right += out[k].right
		out[k-1].n += out[k].n
		out = slices.Delete(out, k, k+1)
		k = max(1, k-1)
	}
	if len(out) > 0 {
		out[0].from = 0
	}
	return out
}

// squared is the sum of the squared errors of the confidences.
func (f *confidenceFit) squared(all []eval.Judged, adds float64) float64 {
	sum := 0.0
	for _, j := range all {
		var weighed float64
		for _, b := range f.curve {
			if j.Weighing.Weight >= b.from {
				weighed = round2(b.share())
			}
		}
		given := event.Together(rapporteur.Weighing{Table: f.shares[j.Type][j.Weighing.Sides], Weighed: weighed}, f.all, adds)
		if j.Right {
			given--
		}
		sum += given * given
	}
	return sum
}

func (f *confidenceFit) sharesText() string {
	var b strings.Builder
	fmt.Fprintf(&b, "all         %.2f\nadds        %.1f\n", f.all, f.adds)
	for _, t := range plover.Types() {
		row := f.shares[t.String()]
		fmt.Fprintf(&b, "%-10s  %.2f  %.2f  %.2f\n", t, row[0], row[1], row[2])
	}
	return b.String()
}

func (f *confidenceFit) curveText() string {
	var b strings.Builder
	for _, w := range f.curve {
		fmt.Fprintf(&b, "%.1f  %.2f  %3d\n", w.from, w.share(), w.n)
	}
	return b.String()
}

func round2(x float64) float64 { return math.Round(100*x) / 100 }
