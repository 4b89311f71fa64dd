package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"rapporteur"
)

// goldReport is a hand-coded report, or rather the sentences of it that were coded. Nothing outside them counts.
type goldReport struct {
	id        string
	text      string
	squeezed  squeezed
	sentences []rapporteur.Span // in bytes of text
	reach     []rapporteur.Span // the same in characters of squeezed
}

// goldRecord is a folder of hand-coded reports: articles/*.json, one report each, and entries.jsonl.
type goldRecord struct {
	dir     string
	reports map[string]*goldReport // the chosen ones, by identifier
	files   []string               // theirs, in order
	coded   map[place][]act
	counted map[place][]count
}

// place is a sentence of a report: the unit in which entries are compared.
type place struct {
	report   string
	sentence int
}

func (p place) compare(o place) int {
	return cmp.Or(strings.Compare(p.report, o.report), cmp.Compare(p.sentence, o.sentence))
}

// act is an event, as far as it is compared.
type act struct {
	typ, status      string
	mode             []string
	actor, recipient []mention
	date             string // ISO, where it begins; "" when not told
	where            string // as written
	said             []mention
	trigger          string // as written, for people
	confidence       *float64
	weighing         *rapporteur.Weighing // where the reasons were asked for
}

// count is a figure, as far as it is compared.
type count struct {
	measure   string
	low, high *float64
	wording   string // for people
	claimant  []mention
}

func readGoldRecord(dir string, chosen *regexp.Regexp) (*goldRecord, error) {
	g := &goldRecord{dir: dir, reports: map[string]*goldReport{}, coded: map[place][]act{}, counted: map[place][]count{}}
	files, err := filepath.Glob(filepath.Join(dir, "articles", "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("looking for hand-coded reports: no %s; the gold of this task is a folder with articles/*.json and entries.jsonl",
			filepath.Join(dir, "articles", "*.json"))
	}
	for _, path := range files {
		if err := g.readReport(path, chosen); err != nil {
			return nil, err
		}
	}
	entries, err := readEntriesFile(filepath.Join(dir, "entries.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if r := g.reports[e.Article]; r != nil && e.Kind == "coded" {
			if err := r.setSentences(e.Sentences); err != nil {
				return nil, fmt.Errorf("reading the coded sentences of %s: %w", r.id, err)
			}
		}
	}
	for _, e := range entries {
		if r := g.reports[e.Article]; r != nil {
			take(e, r, r.at(e.Sentence.Start), g.coded, g.counted)
		}
	}
	return g, nil
}

func (g *goldRecord) readReport(path string, chosen *regexp.Regexp) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("reading a hand-coded report: %w", err)
	}
	var a struct{ ID, Text string }
	if err := json.Unmarshal(b, &a); err != nil {
		return fmt.Errorf("reading hand-coded report %s: %w", path, err)
	}
	if chosen.MatchString(a.ID) {
		g.reports[a.ID] = &goldReport{id: a.ID, text: a.Text, squeezed: squeeze(a.Text)}
		g.files = append(g.files, path)
	}
	return nil
}

func (r *goldReport) setSentences(spans []rapporteur.Span) error {
	r.sentences, r.reach = spans, nil
	for _, s := range spans {
		if s.Start < 0 || s.End > len(r.text) || s.Start > s.End {
			return fmt.Errorf("sentence %d-%d lies outside the text of %d bytes", s.Start, s.End, len(r.text))
		}
		r.reach = append(r.reach, rapporteur.Span{Start: r.at(s.Start), End: r.at(s.End)})
	}
	return nil
}

// at turns a byte of the text into a place in the squeezed text.
func (r *goldReport) at(b int) int { return length(within(r.text, 0, b)) }

// sentence gives the coded sentence that holds a place in the squeezed text; false where none does.
func (r *goldReport) sentence(at int) (int, bool) {
	i := slices.IndexFunc(r.reach, func(s rapporteur.Span) bool { return s.Start <= at && at < s.End })
	return i, i >= 0
}

// within cuts a text, keeping to its bounds.
func within(text string, start, end int) string {
	start = min(max(start, 0), len(text))
	return text[start:min(max(end, start), len(text))]
}

// take files an entry that stands at a place of the squeezed text under its sentence. Entries of other kinds, and such
// as stand in no coded sentence, do not count.
func take(e entry, r *goldReport, at int, acts map[place][]act, counts map[place][]count) {
	i, ok := r.sentence(at)
	if !ok {
		return
	}
	p := place{r.id, i}
	switch e.Kind {
	case rapporteur.KindEvent:
		acts[p] = append(acts[p], act{e.Event, e.Status, e.Mode, mentions(e.Actor), mentions(e.Recipient), string(e.Date), e.Place.text,
			mentions(e.Attribution), e.Trigger.text, e.Confidence, e.Weighing})
	case rapporteur.KindFigure:
		counts[p] = append(counts[p], count{e.Measure, e.Low, e.High, e.Wording, mentions(e.Claimant)})
	}
}

// place gives the entries that somebody read from the reports to their sentences: the program's, which come with their
// articles, or such as are shaped like the gold, whose spans are the gold's own. It counts those that could not be placed.
func (g *goldRecord) place(entries []entry) (acts map[place][]act, counts map[place][]count, outside int) {
	acts, counts = map[place][]act{}, map[place][]count{}
	articles := map[string]entry{}
	for _, e := range entries {
		if e.Kind == rapporteur.KindArticle {
			articles[e.ID] = e
		}
	}
	for _, e := range entries {
		if e.Kind != rapporteur.KindEvent && e.Kind != rapporteur.KindFigure {
			continue
		}
		if len(articles) == 0 {
			if r := g.reports[e.Article]; r != nil {
				take(e, r, r.at(cmp.Or(e.Trigger.span, e.Sentence).Start), acts, counts)
			}
			continue
		}
		a := articles[e.Article]
		id, _, _ := strings.Cut(filepath.Base(a.File), ".")
		r := g.reports[id]
		if r == nil {
			if !g.holds(id) {
				outside++
			}
			continue
		}
		at, ok := r.find(e, a.Text)
		if !ok {
			outside++
			continue
		}
		if e.Kind == rapporteur.KindEvent {
			e.Trigger.text = within(a.Text, e.Trigger.span.Start, e.Trigger.span.End)
		}
		take(e, r, at, acts, counts)
	}
	return acts, counts, outside
}

// holds reports whether the folder has a report of that identifier, chosen or not.
func (g *goldRecord) holds(id string) bool {
	if id == "" {
		return false
	}
	_, err := os.Stat(filepath.Join(g.dir, "articles", id+".json"))
	return err == nil
}

// find gives the place in the gold's squeezed text of an entry's trigger or number, read from another text of the report:
// its sentence is looked for by its characters, nearest to where it stood.
func (r *goldReport) find(e entry, text string) (int, bool) {
	evidence := e.Number
	if e.Kind == rapporteur.KindEvent {
		evidence = e.Trigger.span
	}
	at, ok := r.squeezed.nearest(within(text, e.Sentence.Start, e.Sentence.End), length(within(text, 0, e.Sentence.Start)))
	return at + length(within(text, e.Sentence.Start, evidence.Start)), ok
}
