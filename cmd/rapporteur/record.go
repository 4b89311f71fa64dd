package main

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur/store"
)

// usualRecord is the file that holds the record where no other is named.
const usualRecord = "rapporteur.db"

// dbFlag adds the option that names the record.
func dbFlag(c *cobra.Command, db *string) {
	c.Flags().StringVar(db, "db", usualRecord, "the `FILE` that holds the record")
}

// closeRecord closes a record at the end of a run, and puts what goes wrong then beside the error of the run.
func closeRecord(record *store.Store, err *error) {
	if failure := record.Close(); failure != nil {
		*err = errors.Join(*err, failure)
	}
}

// partOf gives a function that reports whether a path is the record itself, or one of the files that SQLite keeps beside
// it: a folder that holds both reports and the record can be added to it.
func partOf(db string) func(path string) bool {
	own, err := filepath.Abs(db)
	if err != nil {
		return nil
	}
	return func(path string) bool {
		abs, err := filepath.Abs(path)
		if err != nil {
			return false
		}
		return abs == own || abs == own+"-wal" || abs == own+"-shm" || abs == own+"-journal"
	}
}
