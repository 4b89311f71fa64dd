package eval

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"strings"
)

// Options says how a task is scored. The zero value scores everything with as many workers as there are processors and
// shows no misses.
type Options struct {
	Workers int    // reports read at the same time; 0: as many as processors
	Worst   int    // misses to list, the worst first; 0: none, below 0: all
	IDs     string // regular expression: only reports whose identifier begins with a match; "" for all. Tasks over reports take it

	// GoldTokens gives the parser the gold's words instead of their text. Only the task `parse` heeds it.
	GoldTokens bool

	// Entries are scored instead of reading the gold set's reports: JSON lines as `rapporteur code` prints them, or in
	// the gold set's own shape. Only the task `record` takes them.
	Entries io.Reader

	// Update writes what was read as the new gold. Only the task `samples`, whose gold is the program's own record as a
	// person has read it, takes it.
	Update bool
}

// Task is one thing that can be scored.
type Task struct {
	Name  string
	Gold  string // what its gold is, in a few words
	About string // what is measured, one line

	choice, entries, update bool // whether it takes Options.IDs, Entries, Update

	score func(ctx context.Context, gold string, opts Options) (sheet, error)
}

// Tasks lists the tasks in the order in which they are told to people.
func Tasks() []Task {
	return []Task{
		{Name: "samples", Gold: "a folder of expected entries, one file a report", choice: true, update: true, score: scoreSamples,
			About: "whether the record of the samples is what a person has read and accepted"},
		{Name: "record", Gold: "a folder of articles/*.json and entries.jsonl", choice: true, entries: true, score: scoreRecord,
			About: "events and figures, sentence by sentence, against coding by hand"},
		{Name: "parties", Gold: "a folder of articles/*.json and entries.jsonl", choice: true, score: scoreParties,
			About: "who the parties of a record coded by hand are, told where they stand: code, and code with sector"},
		{Name: "parse", Gold: "a file in CoNLL-U format", score: scoreParse,
			About: "sentences, words, lemmas, tags and trees, after the CoNLL 2018 shared task; strict: without punctuation, with subtypes"},
		{Name: "names", Gold: "a file in IOB format", score: scoreNames,
			About: "names, by place and sort, on the words of the file and in the manner of marking that its labels tell"},
		{Name: "dates", Gold: "texts in TimeML (.tml): a file, a folder of them, or such a folder as .tar.gz", choice: true, score: scoreDates,
			About: "date and time expressions and their TIMEX3 values, after TempEval-3; f1: strict span with its value"},
		{Name: "places", Gold: "reports as JSON lines with the field place, or gold.province and gold.start_date", choice: true, score: scorePlaces,
			About: "province and day of the main violent act of a report"},
		{Name: "attribution", Gold: "a folder of texts and their annotations in brat's format (.txt, .ann), or such a folder as .tar.gz", choice: true, score: scoreAttribution,
			About: "who says what: attributions found; source, cue and content each by tokens and by span; speakers of direct quotations"},
		{Name: "figures", Gold: "a file of JSON lines, each with a text and the fewest people killed and captured", score: scoreFigures,
			About: "how many people a text tells killed and captured at least, all its figures added up"},
		{Name: "act", Gold: "a table with the columns root, quad and marked_sentence", score: scoreAct,
			About: "what a marked source does to a marked target, as PLOVER category and quad class"},
		{Name: "pair", Gold: "a table with the columns political or root, and marked_sentence, or a file in IOB format with S and T", score: scorePair,
			About: "who does something to whom; with root, from the raw sentence on: what, and both sides"},
		{Name: "quad", Gold: "a table with the columns sentence and quad", score: scoreQuad,
			About: "the quad class of a sentence"},
	}
}

// UnknownTaskError says that there is no such task.
type UnknownTaskError struct{ Name string }

func (e *UnknownTaskError) Error() string {
	var names []string
	for _, t := range Tasks() {
		names = append(names, t.Name)
	}
	return fmt.Sprintf("scoring: no task %q; the tasks are %s", e.Name, strings.Join(names, ", "))
}

// Run scores the program on a task against one or more gold files or folders of its format; the counts of several are
// added up. It returns an *UnknownTaskError for a task that is not in Tasks.
func Run(ctx context.Context, task string, gold []string, opts Options) (Result, error) {
	if opts.Workers <= 0 {
		opts.Workers = runtime.GOMAXPROCS(0)
	}
	for _, t := range Tasks() {
		if t.Name == task {
			return t.run(ctx, gold, opts)
		}
	}
	return Result{}, &UnknownTaskError{task}
}

func (t Task) run(ctx context.Context, gold []string, opts Options) (Result, error) {
	switch {
	case len(gold) == 0:
		return Result{}, fmt.Errorf("scoring %s: no gold set given; it takes %s", t.Name, t.Gold)
	case opts.Entries != nil && !t.entries:
		return Result{}, fmt.Errorf("scoring %s: this task reads its gold set itself and takes no entries", t.Name)
	case opts.IDs != "" && !t.choice:
		return Result{}, fmt.Errorf("scoring %s: this task has no reports to choose from by identifier", t.Name)
	case opts.Update && !t.update:
		return Result{}, fmt.Errorf("scoring %s: the gold of this task is not ours to write", t.Name)
	case opts.Entries != nil && len(gold) > 1:
		return Result{}, fmt.Errorf("scoring %s: entries are scored against one gold set, %d were given", t.Name, len(gold))
	}
	var all sheet
	for _, g := range gold {
		s, err := t.score(ctx, g, opts)
		if err != nil {
			return Result{}, fmt.Errorf("scoring %s against %s: %w", t.Name, g, err)
		}
		all.add(s)
	}
	return all.result(t.Name, strings.Join(gold, " "), opts.Worst), nil
}

// choose compiles the expression that chooses reports by the beginning of their identifiers.
func choose(ids string) (*regexp.Regexp, error) {
	re, err := regexp.Compile("^(?:" + ids + ")")
	if err != nil {
		return nil, fmt.Errorf("reading the choice of identifiers %q as a regular expression: %w", ids, err)
	}
	return re, nil
}

// heldOut chooses the reports that are for measuring only.
var heldOut = regexp.MustCompile(`^dev..[02468]$`)
