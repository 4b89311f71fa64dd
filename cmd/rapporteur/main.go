// Command rapporteur reads news reports about conflict and diplomacy and keeps the record that a careful reader would
// keep: who did or said what to whom, when, where, and according to whom. It works offline, from files on this machine.
//
// Each verb is one file: its options, the command line that fills them, and a run function that is given everything it
// touches.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// memory is how much the program may hold, in bytes, before it clears up more eagerly: reports are hostile input, and several of
// the longest may be coded at the same time. GOMEMLIMIT in the environment overrules it.
const memory = 768 << 20

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	os.Exit(program())
}

// program runs the command line as it was given, and gives the exit code.
func program() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	return execute(ctx, os.Args[1:], processStreams())
}
