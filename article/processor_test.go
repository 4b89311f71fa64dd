package article

import (
	"syscall"
	"testing"
	"time"
)

// processorTime gives the processor time that the tests have taken so far. Unlike the time of day, it does not grow with what else the
// machine does.
func processorTime(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatalf("reading the processor time: %v", err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
