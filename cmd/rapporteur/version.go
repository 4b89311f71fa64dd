package main

import (
	"encoding/json"
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"rapporteur/coder"
)

// programVersion names this release of the command.
const programVersion = "0.6.0"

// versionOptions is what `rapporteur version` is told.
type versionOptions struct {
	JSON bool
}

// versions is what `rapporteur version` tells.
type versions struct {
	Program string `json:"rapporteur"`
	Coder   string `json:"coder"` // stamped on every entry; see coder.Version
	Go      string `json:"go"`
	System  string `json:"system"`
}

func newVersion(s streams) *cobra.Command {
	var o versionOptions
	c := &cobra.Command{
		Use:   "version",
		Short: "Versions of the program and of the way it codes",
		Long: `Tells the version of the program, of the coder (stamped on every entry: entries of different coder versions
may differ), of Go, and the system it was built for.`,
		Example: `  rapporteur version
  rapporteur version --json`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runVersion(o, s.Out) },
	}
	c.Flags().BoolVar(&o.JSON, "json", false, "one JSON object")
	return c
}

func runVersion(o versionOptions, out io.Writer) error {
	v := versions{Program: programVersion, Coder: coder.Version, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	var err error
	if o.JSON {
		err = json.NewEncoder(out).Encode(v)
	} else {
		_, err = fmt.Fprintf(out, "rapporteur\t%s\ncoder\t%s\ngo\t%s\nsystem\t%s\n", v.Program, v.Coder, v.Go, v.System)
	}
	if err != nil {
		return fmt.Errorf("writing the versions: %w", err)
	}
	return nil
}
