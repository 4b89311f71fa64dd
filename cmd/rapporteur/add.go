package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/intake"
	"rapporteur/store"
)

// addOptions is what `rapporteur add` is told.
type addOptions struct {
	inputOptions
	Actors string // a table of the user's own; "" for none
	Recall bool   // know of people what the record says of them
	DB     string
	JSON   bool
}

// addSummary is what `rapporteur add` has done.
type addSummary struct {
	DB      string `json:"db"`
	Added   int64  `json:"added"`
	Known   int64  `json:"known"`  // the record held them before, as read by this version of the coder
	Copies  int64  `json:"copies"` // of those added: they have the text of another report in the record, or a part of it
	Skipped int    `json:"skipped"`
}

func newAdd(s streams) *cobra.Command {
	var o addOptions
	c := &cobra.Command{
		Use:   "add PATH...",
		Short: "Read reports into the record",
		Long: `Reads reports and adds what they say to the record, one SQLite file that is only ever added to. A report is added
wholly or not at all: whatever stops the program, run it again to finish. Reports that the record holds already are
passed over, so that adding the same folder again changes nothing.

With --recall, a report that names somebody without an office, whom no table has either, takes from the record what an
earlier report said they are: earlier by its day of publication, and in the record when the run began. Such parties have
the basis "record", and the version of the entries ends in "+record": what is read then depends on what had been added
before, and reports read with and without it stand side by side.

` + inputsHelp + fetchHelp + actorsHelp,
		Example: `  rapporteur add reports/
  rapporteur add --db crisis.db --outlet "Example Daily" page1.html page2.html
  rapporteur add --published 2012-03-25 - < report.txt
  rapporteur add reports/ --json            {"db":"rapporteur.db","added":12,"known":3,"copies":4,"skipped":2}`,
		Args: atLeastOne("report, folder, archive, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error {
			o.Paths = args
			return runAdd(c.Context(), o, s)
		},
	}
	o.flags(c)
	o.fetchFlag(c)
	actorsFlag(c, &o.Actors)
	dbFlag(c, &o.DB)
	c.Flags().BoolVar(&o.Recall, "recall", false, "know of people what earlier reports in the record said of them")
	c.Flags().BoolVar(&o.JSON, "json", false, "tell what was done as one JSON object on standard output")
	return c
}

func runAdd(ctx context.Context, o addOptions, s streams) (err error) {
	with, err := readActors(o.Actors, s)
	if err != nil {
		return err
	}
	plan, err := o.plan(s, partOf(o.DB))
	if err != nil {
		return err
	}
	record, err := store.Open(o.DB)
	if err != nil {
		return err
	}
	defer closeRecord(record, &err)
	if o.Recall {
		if with.Record, err = recall(ctx, record); err != nil {
			return err
		}
	}
	plan.Known = func(id rapporteur.ArticleID) (bool, error) { return record.Has(ctx, id, with.Version()) }
	plan.Code = with.Code

	sum := addSummary{DB: o.DB}
	b := newBar(s, s.ErrTerminal, "adding", plan.Files)
	defer b.end()
	var k skips
	for outcome, err := range plan.Outcomes(ctx) {
		if err == nil {
			err = addOutcome(ctx, record, b, &sum, &k, outcome)
		}
		if err != nil {
			return kept(err, sum)
		}
		b.passed(outcome)
	}
	sum.Skipped = k.count
	b.end()
	if err := sum.tell(o, s); err != nil {
		return err
	}
	return k.err()
}

// recall gathers what the record says of people.
func recall(ctx context.Context, record *store.Store) (*actor.Roles, error) {
	var all []rapporteur.Role
	for told, err := range record.Entries(ctx, store.Query{Kind: rapporteur.KindRole}) {
		if err != nil {
			return nil, err
		}
		if role, ok := told.Entry.(rapporteur.Role); ok {
			all = append(all, role)
		}
	}
	return actor.NewRoles(all), nil
}

// addOutcome adds one outcome to the record.
func addOutcome(ctx context.Context, record *store.Store, b *bar, sum *addSummary, k *skips, o intake.Outcome) error {
	if o.Coding != nil {
		added, err := record.Put(ctx, *o.Coding)
		switch {
		case errors.Is(err, store.TooLarge):
			o.Skip = &rapporteur.Skip{Kind: rapporteur.KindSkip, File: o.Coding.Article.File, Reason: rapporteur.SkipTooLarge, Detail: err.Error()}
		case err != nil:
			return err
		case added:
			sum.Added++
			return sum.countCopy(ctx, record, o.Coding.Article.ID)
		}
	}
	if o.Skip != nil {
		k.note(b, o.Path, *o.Skip)
		return record.PutSkip(ctx, *o.Skip)
	}
	sum.Known++
	return nil
}

// countCopy counts the article that was added, if it shares its text with one that the record holds.
func (sum *addSummary) countCopy(ctx context.Context, record *store.Store, id rapporteur.ArticleID) error {
	ties, err := record.Ties(ctx, id)
	if slices.ContainsFunc(ties, func(t store.Tie) bool { return t.Relation.IsCopy() }) {
		sum.Copies++
	}
	return err
}

// kept says, beside the error that ended a run, what stays of it.
func kept(err error, sum addSummary) error {
	if sum.Added == 0 {
		return err
	}
	return fmt.Errorf("%w (%s added before that stay in %s)", err, count(sum.Added, "report"), sum.DB)
}

func (sum addSummary) tell(o addOptions, s streams) error {
	fmt.Fprintf(s.Err, "%s added, %d already known, %d skipped\n", count(sum.Added, "report"), sum.Known, sum.Skipped)
	if sum.Copies > 0 {
		fmt.Fprintf(s.Err, "of those added, %s the text of another in %s; see rapporteur show copies\n", has(sum.Copies), sum.DB)
	}
	if !o.JSON {
		return nil
	}
	if err := json.NewEncoder(s.Out).Encode(sum); err != nil {
		return fmt.Errorf("writing the summary: %w", err)
	}
	return nil
}

// has gives the number with its verb.
func has(n int64) string {
	if n == 1 {
		return "1 has"
	}
	return fmt.Sprintf("%d have", n)
}
