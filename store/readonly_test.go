package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAReadOnlyRecord(t *testing.T) {
	for _, c := range []struct {
		name         string
		file, folder os.FileMode
		open         Cause // "" where it can be opened to add
	}{
		{"file", 0o444, 0o777, ReadOnly},
		{"folder", 0o666, 0o555, ReadOnly},
		{"file and folder", 0o444, 0o555, ReadOnly},
		{"neither", 0o666, 0o777, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "kept")
			if err := os.Mkdir(dir, 0o777); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(dir, "rapporteur.db")
			s, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			mustPut(t, s, true, generate(1), generate(2))
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for p, mode := range map[string]os.FileMode{path: c.file, dir: c.folder} {
				if err := os.Chmod(p, mode); err != nil {
					t.Fatal(err)
				}
			}
			t.Cleanup(func() { os.Chmod(dir, 0o777) })

			if out, errs := runAsOrdinary(t, dir, "read", path); out != "2 codings" || errs != "" {
				t.Errorf("reading gives %q, %q", out, errs)
			}
			_, errs := runAsOrdinary(t, dir, "open", path)
			if c.open == "" {
				if errs != "" {
					t.Errorf("opening fails: %s", errs)
				}
				return
			}
			t.Log(errs)
			for _, w := range []string{path, string(c.open), c.open.advice()} {
				if !strings.Contains(errs, w) {
					t.Errorf("opening to add says %q, which lacks %q", errs, w)
				}
			}
			after, err := os.ReadFile(path)
			if err != nil || string(after) != string(before) {
				t.Errorf("the file was changed: %v", err)
			}
		})
	}
}

// A program was killed, and what it left may only be read: its last transactions wait in a WAL that nobody may move.
func TestAReadOnlyFolderWithTransactionsWaiting(t *testing.T) {
	path := fresh(t)
	mustPut(t, mustOpen(t, path), true, generate(1))
	dir := filepath.Join(t.TempDir(), "kept")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(dir, "rapporteur.db")
	copyFile(t, path, left)
	copyFile(t, path+"-wal", left+"-wal")
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o777) })
	out, errs := runAsOrdinary(t, dir, "read", left)
	for _, w := range []string{left, string(ReadOnly), "-wal holds transactions not yet moved", ReadOnly.advice()} {
		if !strings.Contains(errs, w) {
			t.Errorf("reading says %q %q, which lacks %q", out, errs, w)
		}
	}
}
