package eval

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/article"
	"rapporteur/parse"
)

// party is a party of a hand-coded event: where it stands in the gold's text, and who it is.
type party struct {
	Text   string          `json:"text"`
	Span   rapporteur.Span `json:"span"`
	Code   string          `json:"code"`
	Sector string          `json:"sector"`
}

// scoreParties scores who the parties of a hand-coded record are. The program is told where each stands, and looks for code and
// sector alone: so what it makes of events does not matter. A party counts once for each event that it has a part in.
func scoreParties(ctx context.Context, dir string, opts Options) (sheet, error) {
	chosen, err := choose(opts.IDs)
	if err != nil {
		return sheet{}, err
	}
	g, err := readGoldRecord(dir, chosen)
	if err != nil {
		return sheet{}, err
	}
	if len(g.reports) == 0 {
		return sheet{}, fmt.Errorf("choosing reports: no identifier in %s begins with a match of %q", dir, opts.IDs)
	}
	parties, err := readParties(filepath.Join(dir, "entries.jsonl"))
	if err != nil {
		return sheet{}, err
	}
	sheets, err := inParallel(ctx, g.files, opts.Workers, func(_ int, path string) (partyScore, error) {
		return g.scoreParties(path, parties)
	})
	if err != nil {
		return sheet{}, err
	}
	var sum partyScore
	s := sheet{}
	for _, p := range sheets {
		sum.found, sum.code, sum.both = sum.found.plus(p.found), sum.code.plus(p.code), sum.both.plus(p.both)
		s.misses = append(s.misses, p.misses...)
	}
	weigh(s.misses)
	s.lines = []line{{name: "party", ratio: &sum.found}, {name: "code", ratio: &sum.code}, {name: "code_and_sector", ratio: &sum.both}}
	return s, nil
}

// partyScore counts the parties of one report that are taken for somebody, that have the right code, and the right sector too.
type partyScore struct {
	found, code, both ratio
	misses            []Miss
}

// scoreParties reads one report and scores its parties.
func (g *goldRecord) scoreParties(path string, parties map[string][]party) (partyScore, error) {
	var p partyScore
	file, err := os.Open(path)
	if err != nil {
		return p, fmt.Errorf("reading a hand-coded report: %w", err)
	}
	defer file.Close()
	for item := range article.Read(path, file, article.Options{}) {
		if item.Article == nil {
			return p, fmt.Errorf("reading %s: it was skipped: %s: %s", path, item.Skip.Reason, item.Skip.Detail)
		}
		id := filepath.Base(path)
		id = id[:len(id)-len(filepath.Ext(id))]
		r := g.reports[id]
		cast := actor.Read(*item.Article, parse.Parse(*item.Article))
		places := solid(item.Article.Text)
		for _, want := range parties[id] {
			var got rapporteur.Entity
			taken := false
			if from, to := r.at(want.Span.Start), r.at(want.Span.End); from < to && to <= len(places) {
				got, taken = cast.At(rapporteur.Span{Start: places[from], End: places[to-1] + 1})
			}
			p.found.note(taken)
			code := got.Code.String() == want.Code
			p.code.note(code)
			both := code && got.Sector.String() == want.Sector
			p.both.note(both)
			if !both && !heldOut.MatchString(id) {
				p.misses = append(p.misses, Miss{
					Where: fmt.Sprintf("%s %d", id, want.Span.Start), Fault: "changed",
					What: fmt.Sprintf("%q is %s %s, not %s %s (%s)", want.Text, want.Code, want.Sector, got.Code, got.Sector, got.Basis),
					Text: strings.ToValidUTF8(within(r.text, want.Span.Start-60, want.Span.End+60), ""),
				})
			}
		}
	}
	return p, nil
}

// solid gives the bytes of a text at which the characters begin that squeezing leaves.
func solid(text string) []int {
	var out []int
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !isSpace(r) && (r != utf8.RuneError || n > 1) {
			out = append(out, i)
		}
		i += n
	}
	return out
}

// readParties gives the parties of the events of each report.
func readParties(path string) (map[string][]party, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading entries: %w", err)
	}
	all := map[string][]party{}
	in := bufio.NewScanner(bytes.NewReader(data))
	in.Buffer(nil, len(data)+1)
	for n := 1; in.Scan(); n++ {
		var e struct {
			Kind, Article    string
			Actor, Recipient json.RawMessage
		}
		if err := json.Unmarshal(in.Bytes(), &e); err != nil {
			return nil, fmt.Errorf("reading entries: %s: line %d is no entry as JSON: %w", path, n, err)
		}
		if e.Kind != string(rapporteur.KindEvent) {
			continue
		}
		for _, list := range []json.RawMessage{e.Actor, e.Recipient} {
			var of []party
			if err := json.Unmarshal(list, &of); err != nil {
				return nil, fmt.Errorf("reading entries: %s: line %d: parties of an event: %w", path, n, err)
			}
			for _, p := range of {
				if !p.Span.IsZero() {
					all[e.Article] = append(all[e.Article], p)
				}
			}
		}
	}
	return all, nil
}
