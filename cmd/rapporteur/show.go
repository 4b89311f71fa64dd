package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/plover"
	"rapporteur/store"
)

// showOptions is what `rapporteur show` is told.
type showOptions struct {
	Kind  string // a name of showKinds
	Query store.Query
	DB    string
	JSON  bool
}

// showKind is something that the record can be asked for.
type showKind struct {
	name    string
	columns []string
	list    func(l *listing) error
}

// showKinds lists all that the record can be asked for.
func showKinds() []showKind {
	return []showKind{
		{"events", eventColumns, listEvents},
		{"incidents", incidentColumns, listIncidents},
		{"statements", statementColumns, listStatements},
		{"figures", figureColumns, listFigures},
		{"votes", voteColumns, listVotes},
		{"commitments", commitmentColumns, listCommitments},
		{"roles", roleColumns, listRoles},
		{"articles", articleColumns, listArticles},
		{"copies", copyColumns, listCopies},
		{"disagreements", disagreementColumns, listDisagreements},
		{"skips", skipColumns, listSkips},
	}
}

func newShow(s streams) *cobra.Command {
	var o showOptions
	c := &cobra.Command{
		Use:   "show KIND",
		Short: "Look into the record",
		Long: `Lists what the record holds of a kind. On a terminal the list is a table, cut to its width; in a pipe each line has
all columns, whole, with tabs between them; with --json each line is the entry as "rapporteur code" prints it.
Incidents and disagreements are put together from all reports; the filters choose those that hold an entry that
matches.

Kinds, and their columns:
` + kindHelp(),
		Example: `  rapporteur show events --actor RUS --since 2012-03 --until 2012-07
  rapporteur show events --type CONSULT --actor "Kofi Annan"
  rapporteur show figures --type killed --place Syria
  rapporteur show statements --match "safe passage OR ceasefire"
  rapporteur show disagreements
  rapporteur show incidents --as-of 2012-07-17        what was known on that day
  rapporteur show events --json | jq .id`,
		ValidArgs: kindNames(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrongUsage("name one kind of %s", strings.Join(kindNames(), ", "))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			o.Kind = args[0]
			return runShow(c.Context(), o, s)
		},
	}
	f, q := c.Flags(), &o.Query
	f.StringVar(&q.Actor, "actor", "", "a party on either side: whole words of the `NAME`, or a code such as RUS or UNO")
	f.StringVar(&q.Type, "type", "", "the `TYPE` of event (CONSULT), measure (killed), ballot (veto), standing (proposed), form (direct) or office")
	f.StringVar(&q.Place, "place", "", "where: whole words of the `NAME`, or a country's code such as SYR")
	f.StringVar(&q.Since, "since", "", "from this `DATE` on (2012-03-25, 2012-03 or 2012)")
	f.StringVar(&q.Until, "until", "", "up to this `DATE`, inclusive")
	f.StringVar(&q.AsOf, "as-of", "", "only what reports published up to this `DATE` tell: what was known on that day")
	f.StringVar(&q.Match, "match", "", `only of reports whose text matches this `+"`SEARCH`"+`: words, "phrases", OR, NOT, prefix*`)
	f.IntVar(&q.Limit, "limit", 0, "at most `N` (default: all)")
	f.BoolVar(&o.JSON, "json", false, "one JSON object a line")
	dbFlag(c, &o.DB)
	return c
}

func kindNames() []string {
	var names []string
	for _, k := range showKinds() {
		names = append(names, k.name)
	}
	return names
}

func kindHelp() string {
	var b strings.Builder
	for _, k := range showKinds() {
		fmt.Fprintf(&b, "  %-14s %s\n", k.name, strings.Join(k.columns, ", "))
	}
	return strings.TrimRight(b.String(), "\n")
}

func runShow(ctx context.Context, o showOptions, s streams) (err error) {
	kinds := showKinds()
	at := slices.IndexFunc(kinds, func(k showKind) bool { return k.name == o.Kind || k.name == o.Kind+"s" })
	if at < 0 {
		return wrongUsage("there is no kind %q; the kinds are %s", o.Kind, strings.Join(kindNames(), ", "))
	}
	kind := kinds[at]
	if err := checkShow(kind.name, o.Query); err != nil {
		return err
	}
	record, err := store.OpenReadOnly(o.DB)
	if err != nil {
		return err
	}
	defer closeRecord(record, &err)

	l := &listing{ctx: ctx, record: record, query: o.Query, json: o.JSON, sheet: newSheet(s, kind.columns...)}
	if err := kind.list(l); err != nil {
		if errors.Is(err, store.BadQuery) {
			return usageError{err}
		}
		return err
	}
	if l.sheet.n == 0 {
		fmt.Fprintf(s.Err, "no %s in %s that match\n", kind.name, visible(o.DB))
	}
	return l.sheet.end()
}

// checkShow finds questions that make no sense, so that they are not answered by an empty list.
func checkShow(kind string, q store.Query) error {
	if q.Limit < 0 {
		return wrongUsage("--limit %d: name a number from 1 up, or 0 for all", q.Limit)
	}
	if q.Type != "" && (kind == "events" || kind == "incidents") {
		if _, err := plover.ParseType(strings.ToUpper(q.Type)); err != nil {
			return wrongUsage("--type %s: %w", q.Type, err)
		}
	}
	if kind == "skips" && q != (store.Query{Limit: q.Limit}) {
		return wrongUsage("skips are inputs that gave no report: they cannot be filtered")
	}
	return nil
}
