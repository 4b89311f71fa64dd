package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
)

const rootLong = `rapporteur reads news reports about conflict and diplomacy and keeps the record a careful reader would keep:
who did or said what to whom, when, where and according to whom; how many died and who counts them; who voted
how; what was promised. Every entry leads back to the words it was read from. It runs offline: only --fetch opens a
connection, to the addresses that are named with it.

Data goes to standard output, talk to standard error. On a terminal, lists are tables; in a pipe, plain lines
with tabs between the columns; with --json, one JSON object a line. NO_COLOR is honoured.

Exit codes:
  0  done
  1  failed
  2  wrong usage
  3  done, but some inputs were skipped: each is named on standard error with its reason`

const rootExample = `  rapporteur brief samples                  tell the record of a folder of reports
  rapporteur code report.txt                what is read from one report, as JSON lines
  rapporteur add reports/                   keep reports in rapporteur.db
  rapporteur show events --actor RUS        look into the record`

// execute runs the command line and gives its exit code.
func execute(ctx context.Context, args []string, s streams) int {
	root := newRoot(s)
	root.SetArgs(args)
	ran, err := root.ExecuteContextC(ctx)
	return exitCode(err, ran.CommandPath(), s.Err)
}

// newRoot puts the verbs together.
func newRoot(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "rapporteur",
		Short:         "The record of what reports say happened, and according to whom",
		Long:          rootLong,
		Example:       rootExample,
		Version:       programVersion,
		SilenceErrors: true, // exitCode tells them
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return wrongUsage("there is no verb %q", args[0])
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error {
			return wrongUsage("say what to do: one of %s", strings.Join(verbs(c), ", "))
		},
	}
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(
		newCode(s),
		newAdd(s),
		newShow(s),
		newBrief(s),
		newEval(s),
		newParse(s),
		newVersion(s),
	)
	return root
}

// verbs lists the names of the verbs.
func verbs(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && c.Name() != "completion" {
			names = append(names, c.Name())
		}
	}
	return names
}

// atLeastOne checks that there are arguments; what says what they are.
func atLeastOne(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return wrongUsage("name at least one %s", what)
		}
		return nil
	}
}

// noArguments checks that there are none.
func noArguments(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return wrongUsage("takes no arguments, but was given %q", args[0])
	}
	return nil
}
