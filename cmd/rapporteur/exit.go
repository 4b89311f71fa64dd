package main

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// The exit codes of the command. They are a contract with scripts.
const (
	exitDone    = 0 // done
	exitFailed  = 1 // failed
	exitUsage   = 2 // wrong usage; nothing was done
	exitSkipped = 3 // done, but some inputs were skipped, each named on stderr with its reason
)

// usageError says that the command line makes no sense.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// wrongUsage words a usageError.
func wrongUsage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// skippedError says that all was done but for this many inputs, which have been named already.
type skippedError struct{ inputs int }

func (e skippedError) Error() string { return count(int64(e.inputs), "input") + " skipped" }

// exitCode tells err to whoever looks at stderr, and gives the code to exit with. The verb is its path: "rapporteur code".
func exitCode(err error, verb string, stderr io.Writer) int {
	var usage usageError
	_, skipped := err.(skippedError) // alone: beside another error, that one counts
	switch {
	case err == nil:
		return exitDone
	case skipped:
		return exitSkipped
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "%s: %s\nSee %q for how it is used.\n", verb, visible(err.Error()), verb+" --help")
		return exitUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(stderr, "%s: interrupted; run it again to finish\n", verb)
		return exitFailed
	}
	fmt.Fprintf(stderr, "%s: %s\n", verb, visible(err.Error()))
	return exitFailed
}
