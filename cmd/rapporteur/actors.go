package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"rapporteur/actor"
	"rapporteur/coder"
)

// actorsHelp is said of the verbs that read reports with a table of the user's own.
const actorsHelp = `

--actors names a table of actors of your own, which goes before what is known otherwise. A line is
  CODE SECTOR | name; other names | office FROM..TO; office FROM..TO
as in "NOR GOV | Kari Nordmann; K. Nordmann | Foreign Minister 2021-10..", where - stands for no code or no sector and
the offices may be left out. An actor dictionary in PETRARCH's format is read as well, dates and synonyms included.`

// actorsFlag adds the option to bring a table of actors to a verb.
func actorsFlag(c *cobra.Command, path *string) {
	c.Flags().StringVar(path, "actors", "", "a table of actors of your own (`FILE`), in our format or PETRARCH's")
}

// readActors makes of the table at the path what the coder needs; no path, no table.
func readActors(path string, s streams) (coder.Options, error) {
	if path == "" {
		return coder.Options{}, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return coder.Options{}, fmt.Errorf("reading actors: %w", err)
	}
	defer file.Close()
	own, err := actor.ReadRegister(path, file)
	if err != nil {
		return coder.Options{}, wrongUsage("--actors: %w", err)
	}
	const most = 10
	for i, f := range own.Faults() {
		if i == most {
			fmt.Fprintf(s.Err, "and %s more\n", count(int64(len(own.Faults())-most), "line"))
			break
		}
		fmt.Fprintf(s.Err, "passed over %s, %s\n", visible(path), visible(f.Error()))
	}
	return coder.Options{Actors: own}, nil
}
