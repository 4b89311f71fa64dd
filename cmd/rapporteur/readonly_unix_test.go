//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// ordinary copies the program to where somebody who is not root may run it, in a folder of a fresh one for the test, and
// gives a function that runs it there.
func ordinary(t *testing.T) (dir string, run func(args ...string) (code int, stdout, stderr string)) {
	t.Helper()
	dir = t.TempDir()
	for d := dir; d != filepath.Clean(os.TempDir()) && d != "/"; d = filepath.Dir(d) {
		if err := os.Chmod(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	dir = filepath.Join(dir, "work")
	if err := errors.Join(os.Mkdir(dir, 0o777), os.Chmod(dir, 0o777)); err != nil { // whatever the umask
		t.Fatal(err)
	}
	own, err := exec.LookPath("rapporteur")
	if err != nil {
		t.Fatal(err)
	}
	bytesOf, err := os.ReadFile(own)
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(filepath.Dir(dir), "rapporteur")
	if err := os.WriteFile(program, bytesOf, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir, func(args ...string) (int, string, string) {
		cmd := exec.Command(program, args...)
		if os.Geteuid() == 0 {
			const nobody = 65534
			cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		}
		cmd.Dir = dir
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
			t.Fatal(err)
		}
		return cmd.ProcessState.ExitCode(), out.String(), errs.String()
	}
}

// A record that may not be written to gives a clear error, stays as it is, and can still be read.
func TestReadOnlyRecord(t *testing.T) {
	dir, run := ordinary(t)
	record := filepath.Join(dir, "rapporteur.db")
	for n, name := range []string{"kept.txt", "new.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(smallReport(n)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if code, _, talk := run("add", "kept.txt"); code != exitDone {
		t.Fatalf("add exits with %d: %s", code, talk)
	}
	before, err := os.ReadFile(record)
	if err != nil {
		t.Fatal(err)
	}
	for path, mode := range map[string]os.FileMode{record: 0o444, dir: 0o555} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	defer os.Chmod(dir, 0o777)

	code, out, talk := run("add", "new.txt")
	if code != exitFailed || out != "" {
		t.Errorf("add exits with %d and prints %q, want %d and nothing", code, out, exitFailed)
	}
	for _, part := range []string{"rapporteur add: ", "rapporteur.db", "read-only", "--db"} {
		if !strings.Contains(talk, part) {
			t.Errorf("add says %q, which lacks %q", talk, part)
		}
	}
	if after, err := os.ReadFile(record); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the record was changed (%v)", err)
	}
	if code, out, talk := run("show", "articles"); code != exitDone || !strings.Contains(out, "kept.txt") {
		t.Errorf("show exits with %d, printing %q and saying %q", code, out, talk)
	}
}

// An input that may not be read is skipped, and the others are read.
func TestUnreadableReport(t *testing.T) {
	dir, run := ordinary(t)
	for name, mode := range map[string]os.FileMode{"secret.txt": 0, "open.txt": 0o644} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(smallReport(len(name))), mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "closed"), 0); err != nil {
		t.Fatal(err)
	}
	code, out, talk := run("code", ".")
	if code != exitSkipped || strings.Count(out, `"kind":"article"`) != 1 {
		t.Errorf("code exits with %d, printing %s", code, out)
	}
	for _, part := range []string{"skipped secret.txt: failed: opening it failed: permission denied; ask for the right to read it\n",
		"skipped closed: failed: reading the folder failed: permission denied; ask for the right to read it\n"} {
		if !strings.Contains(talk, part) {
			t.Errorf("code says %q, which lacks %q", talk, part)
		}
	}
}
