package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A disk that is really full: a file system of 1 MiB in memory, seen by one child process alone.
func TestASmallDisk(t *testing.T) {
	cmd := childCommand(t, "add on a small disk", t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Geteuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getegid(), Size: 1}},
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) || strings.Contains(out.String(), noMount) {
		t.Skipf("this system lets no test mount a file system: %v %s", err, &out)
	}
	if err != nil {
		t.Fatalf("%v: %s", err, &out)
	}
	t.Log(out.String())
}

const noMount = "cannot mount"

func addOnSmallDisk(dir string) error {
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		return fmt.Errorf("%s: %w", noMount, err)
	}
	ctx := context.Background()
	path, ballast := filepath.Join(dir, "rapporteur.db"), filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 200<<10), 0o644); err != nil {
		return err
	}
	added := 0
	fill := func() error {
		s, err := Open(path)
		if err != nil {
			return err
		}
		defer s.Close()
		for ; added < 1000; added++ {
			if _, err := s.Put(ctx, generate(added)); err != nil {
				return err
			}
		}
		return nil
	}
	check := func() error {
		s, err := OpenReadOnly(path)
		if err != nil {
			return err
		}
		defer s.Close()
		n := 0
		for c, err := range s.Codings(ctx, Query{}) {
			if err == nil {
				err = c.Validate()
			}
			if err != nil {
				return err
			}
			n++
		}
		if n != added {
			return fmt.Errorf("%d articles were added, the record holds %d", added, n)
		}
		return s.Check(ctx)
	}
	for round := range 2 {
		err := fill()
		if !errors.Is(err, Full) {
			return fmt.Errorf("round %d: the disk holds 1 MiB, yet the error after %d articles is %w", round, added, err)
		}
		fmt.Printf("after %d articles: %v\n", added, err)
		if round == 0 {
			if err := os.Remove(ballast); err != nil { // space is freed, and the second round goes on
				return err
			}
		}
		if err := check(); err != nil {
			return fmt.Errorf("round %d: after the error: %w", round, err)
		}
	}
	return nil
}
