package eval

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
	"rapporteur/figure"
)

// toldLosses is a release with the fewest people that it tells killed and captured.
type toldLosses struct {
	Text string `json:"text"`
	Gold struct {
		Killed   *int64 `json:"min_killed"`
		Captured *int64 `json:"min_captured"`
	} `json:"gold"`
}

// scoreFigures scores how many people the figures of a text tell killed and detained at least, all of it added up.
func scoreFigures(ctx context.Context, gold string, opts Options) (sheet, error) {
	data, err := readGoldFile(gold)
	if err != nil {
		return sheet{}, err
	}
	var all []toldLosses
	for d := json.NewDecoder(bytes.NewReader(data)); ; {
		var t toldLosses
		err := d.Decode(&t)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return sheet{}, fmt.Errorf("reading line %d of the gold: %w", len(all)+1, err)
		}
		all = append(all, t)
	}
	read, err := inParallel(ctx, all, opts.Workers, func(n int, t toldLosses) ([2]int64, error) { return lossesIn(n, t.Text) })
	if err != nil {
		return sheet{}, err
	}
	var killed, captured, both ratio
	s := sheet{rows: map[string]tally{}}
	for n, t := range all {
		right := true
		note := func(what string, of *ratio, want *int64, got int64) {
			if want == nil {
				return
			}
			of.note(got == *want)
			if got != *want {
				right = false
				s.misses = append(s.misses, Miss{Where: strconv.Itoa(n + 1), Fault: what, What: fmt.Sprintf("%d, told %d", got, *want), Text: t.Text})
			}
		}
		note("killed", &killed, t.Gold.Killed, read[n][0])
		note("captured", &captured, t.Gold.Captured, read[n][1])
		both.note(right)
	}
	s.lines = []line{{name: "min_killed", ratio: &killed}, {name: "min_captured", ratio: &captured}, {name: "both", ratio: &both}}
	return s, nil
}

// lossesIn gives the fewest people that a text tells killed and detained.
func lossesIn(n int, text string) (losses [2]int64, err error) {
	for item := range article.Read(fmt.Sprintf("line%d.txt", n+1), strings.NewReader(text), article.Options{}) {
		if item.Article == nil {
			continue
		}
		c, err := coder.Code(*item.Article)
		if err != nil {
			return losses, fmt.Errorf("reading line %d: %w", n+1, err)
		}
		losses[0] += figure.Least(c, rapporteur.Killed)
		losses[1] += figure.Least(c, rapporteur.Detained)
	}
	return losses, nil
}
