package eval

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
	"rapporteur/parse"
	gazetteer "rapporteur/place"
	"rapporteur/plover"
	"rapporteur/when"
)

// located is a report with the place, and perhaps the day, of what it is about.
type located struct {
	id    string
	line  []byte // the report as the article reader takes it
	place string // a province or the town that it is named after
	date  string // ISO, "" where the gold tells none
}

// scorePlaces scores where and when reports say that their main violent act was: the first act of violence with a place, else the first
// other act with one. The place is right when its province, or its name where no province is known, is the gold's.
func scorePlaces(ctx context.Context, gold string, opts Options) (sheet, error) {
	chosen, err := choose(opts.IDs)
	if err != nil {
		return sheet{}, err
	}
	all, err := readLocated(gold)
	if err != nil {
		return sheet{}, err
	}
	all = slices.DeleteFunc(all, func(l located) bool { return !chosen.MatchString(l.id) })
	if len(all) == 0 {
		return sheet{}, fmt.Errorf("choosing reports: no identifier in %s begins with a match of %q", gold, opts.IDs)
	}
	codings, err := inParallel(ctx, all, opts.Workers, func(_ int, l located) (rapporteur.Coding, error) { return l.code() })
	if err != nil {
		return sheet{}, err
	}
	var s sheet
	s.rows = map[string]tally{}
	var where, dates ratio
	for i, l := range all {
		at, on := mainAct(codings[i])
		ok := l.agrees(at)
		where.note(ok)
		s.rows[l.place] = s.rows[l.place].plus(tally{gold: 1, given: hit(!at.IsZero()), hits: hit(ok)})
		if !ok {
			s.misses = append(s.misses, Miss{Where: l.id, Fault: "other", What: fmt.Sprintf("place %s, found %q in %q", l.place, at.Text, at.Province), Text: codings[i].Article.Title})
		}
		if l.date != "" {
			right := on.Start == l.date
			dates.note(right)
			if !right {
				s.misses = append(s.misses, Miss{Where: l.id, Fault: "other", What: fmt.Sprintf("date %s, found %s %q", l.date, on.Start, on.Text), Text: codings[i].Article.Title})
			}
		}
	}
	s.lines = []line{{name: "place", ratio: &where}}
	if dates.all > 0 {
		s.lines = append(s.lines, line{name: "date", ratio: &dates})
	}
	weigh(s.misses)
	return s, nil
}

// hit counts what is right.
func hit(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// readLocated reads reports as JSON lines: with a field place, or with gold.province and gold.start_date.
func readLocated(path string) ([]located, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the located reports: %w", err)
	}
	var all []located
	for n, l := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(l)) == 0 {
			continue
		}
		var r struct {
			ID, Text, Place string
			Gold            struct {
				Start    string `json:"start_date"`
				Province []string
			}
		}
		if err := json.Unmarshal(l, &r); err != nil {
			return nil, fmt.Errorf("reading the located reports: line %d: %w", n+1, err)
		}
		out := located{id: cmp.Or(r.ID, fmt.Sprintf("line%d", n+1)), line: l, place: r.Place, date: r.Gold.Start}
		if out.place == "" {
			out.place = strings.Join(r.Gold.Province, " ")
		}
		if out.place != "" {
			all = append(all, out)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("reading the located reports: no line of %s has a place", path)
	}
	return all, nil
}

// code has the program read the report; one that is skipped has no acts.
func (l located) code() (rapporteur.Coding, error) {
	for item := range article.Read(l.id+".json", bytes.NewReader(l.line), article.Options{}) {
		if item.Article == nil {
			continue
		}
		c, err := coder.Code(*item.Article)
		if err != nil {
			return c, fmt.Errorf("reading %s: %w", l.id, err)
		}
		return c, nil
	}
	return rapporteur.Coding{}, nil
}

// mainAct gives the place and the day of the main violent act, what is news before what lies behind it; where none is told, where and when
// the report is set, and at last the day of publication.
func mainAct(c rapporteur.Coding) (rapporteur.Place, rapporteur.Date) {
	var at rapporteur.Place
	var on rapporteur.Date
	for _, wanted := range [][]plover.Type{{plover.Assault, plover.Coerce}, nil} {
		var old rapporteur.Date
		for _, e := range c.Events {
			if wanted != nil && !slices.Contains(wanted, e.Event) {
				continue
			}
			if at.IsZero() && (e.Place.Province != "" || wanted == nil) {
				at = e.Place
			}
			if len(e.Date.Start) != len(time.DateOnly) || e.Status != rapporteur.Occurred {
				continue
			}
			switch told := isNews(e.Date, c.Article.Published); {
			case told && on.Start == "":
				on = e.Date
			case !told && old.Start == "":
				old = e.Date
			}
		}
		if on.Start == "" {
			on = old
		}
	}
	if at.Province == "" || on.Start == "" {
		d := parse.Parse(c.Article)
		if setting := gazetteer.Read(c.Article, d).Setting(); at.Province == "" && !setting.IsZero() {
			at = setting
		}
		if on.Start == "" {
			on = when.Read(c.Article, d).Setting()
		}
	}
	if on.Start == "" {
		on = c.Article.Published
	}
	return at, on
}

// isNews reports whether what was on that day is what a report of that day tells: no more than two weeks old. Where the day of
// publication is not known, everything may be news.
func isNews(on, published rapporteur.Date) bool {
	then, err := time.Parse(time.DateOnly, on.Start)
	if err != nil {
		return false
	}
	told, err := time.Parse(time.DateOnly, published.Start)
	return err != nil || told.Sub(then) <= 14*24*time.Hour
}

// agrees reports whether a place is the gold's.
func (l located) agrees(p rapporteur.Place) bool {
	want := gazetteer.Province(l.place, p.Country)
	if want != "" && p.Province != "" {
		return want == p.Province || gazetteer.Province(want+" suburbs", p.Country) == p.Province // the gold has one word for a town and what lies around it
	}
	return p.Name != "" && sameWords(l.place, p.Name)
}
