package store

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
)

// The tests start this program again, as a process of its own, to be killed or to have fewer rights. The variable names
// what the child does; its arguments follow.
const childVariable = "RAPPORTEUR_STORE_TEST_CHILD"

func TestMain(m *testing.M) {
	if task := os.Getenv(childVariable); task != "" {
		if err := runChild(task, os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func runChild(task string, args []string) error {
	switch task {
	case "add":
		n, err := strconv.Atoi(args[1])
		if err != nil {
			return err
		}
		return addGenerated(args[0], n, os.Stdout)
	case "open":
		s, err := Open(args[0])
		if err != nil {
			return err
		}
		return s.Close()
	case "read":
		s, err := OpenReadOnly(args[0])
		if err != nil {
			return err
		}
		n := 0
		for _, err := range s.Codings(context.Background(), Query{}) {
			if err != nil {
				return err
			}
			n++
		}
		fmt.Printf("%d codings", n)
		return s.Close()
	case "add on a small disk":
		return addOnSmallDisk(args[0])
	}
	return fmt.Errorf("no task %q", task)
}

// addGenerated does what the verb add does, with n generated codings, and writes a byte before each one and when it is done.
func addGenerated(path string, n int, progress io.Writer) error {
	mark := func() error { _, err := progress.Write([]byte{'.'}); return err }
	if err := mark(); err != nil {
		return err
	}
	s, err := Open(path)
	if err != nil {
		return err
	}
	ctx := context.Background()
	for i := range n {
		c := generate(i)
		there, err := s.Has(ctx, c.Article.ID, c.Article.Version)
		if err != nil {
			return err
		}
		if there {
			continue
		}
		if err := mark(); err != nil {
			return err
		}
		if i%10 == 9 {
			if err := s.PutSkip(ctx, skip(i)); err != nil {
				return err
			}
		}
		if _, err := s.Put(ctx, c); err != nil {
			return err
		}
	}
	return s.Close()
}

func childCommand(t testing.TB, task string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), childVariable+"="+task)
	return cmd
}

// runAsOrdinary runs a child for which file permissions hold: the administrator's process may write to any file, so its
// child runs as nobody.
func runAsOrdinary(t *testing.T, dir, task string, args ...string) (stdout, stderr string) {
	t.Helper()
	cmd := childCommand(t, task, args...)
	if os.Geteuid() == 0 {
		const nobody = 65534
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		cmd.Path = filepath.Join(filepath.Dir(dir), "store.test")
		copyFile(t, cmd.Args[0], cmd.Path)
		for d := filepath.Dir(dir); d != filepath.Clean(os.TempDir()) && d != "/"; d = filepath.Dir(d) {
			if err := os.Chmod(d, 0o755); err != nil {
				t.Fatal(err)
			}
		}
		cmd.Dir = dir
	}
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		if _, ok := err.(*exec.ExitError); !ok {
			t.Skipf("this system lets no test run a child with fewer rights: %v", err)
		}
	}
	return out.String(), errs.String()
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, b, 0o755); err != nil {
		t.Fatal(err)
	}
}
