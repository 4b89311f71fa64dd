package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// wantError holds that an error has the cause, names the file, and says all of these words.
func wantError(t *testing.T, err error, cause Cause, file string, words ...string) {
	t.Helper()
	if !errors.Is(err, cause) {
		t.Fatalf("error %v, want cause %q", err, cause)
	}
	var e *Error
	if !errors.As(err, &e) || e.File != file {
		t.Errorf("error %v does not name %s", err, file)
	}
	for _, w := range append(words, cause.advice()) {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("error %q does not say %q", err, w)
		}
	}
}

func TestWhatIsNoRecord(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	missing := filepath.Join(dir, "missing.db")
	_, err := OpenReadOnly(missing)
	wantError(t, err, Missing, missing, "no record", "add reports with `rapporteur add`")
	if _, err := os.Stat(missing); err == nil {
		t.Error("reading made a file")
	}
	empty := write("empty.db", "")
	_, err = OpenReadOnly(empty)
	wantError(t, err, Missing, empty)

	noFolder := filepath.Join(dir, "no", "folder.db")
	_, err = Open(noFolder)
	wantError(t, err, Unopenable, noFolder, "no such file")

	prose := write("report.txt", strings.Repeat("Not a database, but a report.\n", 500))
	other := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE recipes (name)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	for path, word := range map[string]string{prose: "not a database", other: "another program", dir: "folder"} {
		before, _ := os.ReadFile(path)
		_, err := Open(path)
		wantError(t, err, Foreign, path, word)
		_, err = OpenReadOnly(path)
		wantError(t, err, Foreign, path, word)
		if after, _ := os.ReadFile(path); path != dir && string(after[100:]) != string(before[100:]) {
			t.Errorf("%s was changed", path)
		}
	}
}

func TestOddPaths(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, path := range []string{"a b?mode=memory#x%20&y.db", ":memory:", "file:x.db", "./é/../ü.db"} {
		if err := os.MkdirAll("é", 0o755); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		mustPut(t, s, true, generate(1))
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("the record %q is not where it was asked for: %v", path, err)
		}
	}
}

func TestANewerRecordIsLeftAlone(t *testing.T) {
	path := fresh(t)
	s := mustOpen(t, path)
	mustPut(t, s, true, generate(1))
	if _, err := s.write.db.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (?, 1)", latest()+4); err != nil {
		t.Fatal(err)
	}
	words := fmt.Sprintf("its layout is %d, this program knows up to %d", latest()+4, latest())
	_, err := Open(path)
	wantError(t, err, Newer, path, words, "update rapporteur")
	_, err = OpenReadOnly(path)
	wantError(t, err, Newer, path, words)
}

func TestALockedRecordIsExplained(t *testing.T) {
	path := fresh(t)
	other := mustOpen(t, path)
	mustPut(t, other, true, generate(1))
	set := defaults()
	set.busy = time.Millisecond
	s, err := open(path, set)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	tx, err := other.write.db.Begin() // IMMEDIATE: the other program is writing
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Put(t.Context(), generate(2))
	wantError(t, err, Locked, path, string(generate(2).Article.ID), generate(2).Article.File)
	wantError(t, s.PutSkip(t.Context(), skip(1)), Locked, path, "empty-1.txt")
	if n := len(collect(t, s.Codings(t.Context(), Query{}))); n != 1 {
		t.Errorf("a reader sees %d codings while another program writes, want 1", n)
	}
	_, err = open(path, set)
	wantError(t, err, Locked, path, "opening")
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	mustPut(t, s, true, generate(2))
}

func TestAFullDiskKeepsWhatWasAdded(t *testing.T) {
	path := fresh(t)
	set := defaults()
	set.maxPages = 150
	s, err := open(path, set)
	if err != nil {
		t.Fatal(err)
	}
	added := 0
	for ; added < 1000; added++ {
		if _, err = s.Put(t.Context(), generate(added)); err != nil {
			break
		}
	}
	wantError(t, err, Full, path, "disk is full", "free space and run again", generate(added).Article.File)
	if added < 5 {
		t.Fatalf("the disk was full after %d articles: the test shows nothing", added)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	checkWhole(t, path)
	s = mustOpen(t, path) // space was freed
	if n := len(collect(t, s.Articles(t.Context(), Query{}))); n != added {
		t.Errorf("%d articles are kept, want %d", n, added)
	}
	mustPut(t, s, true, generate(added))
	set.maxPages = 5
	small := filepath.Join(t.TempDir(), "small.db")
	_, err = open(small, set)
	wantError(t, err, Full, small, "opening")
}

func TestDamageIsNamed(t *testing.T) {
	path := fresh(t)
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 60 {
		mustPut(t, s, true, generate(i))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	half := len(b) / 2 &^ 4095
	copy(b[half:], bytes.Repeat([]byte{0xa5}, len(b)-half))
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	s, err = OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	wantError(t, s.Check(t.Context()), Damaged, path)
	err = nil
	for _, e := range s.Codings(t.Context(), Query{}) {
		err = e
	}
	wantError(t, err, Damaged, path, "reading codings", "keep a copy")
}

func TestABodyThatIsNoEntryIsNamed(t *testing.T) {
	path := fresh(t)
	s := mustOpen(t, path)
	mustPut(t, s, true, generate(1))
	for _, statement := range []string{"DROP TRIGGER entry_no_update", "UPDATE entry SET body = '{' WHERE seq = 1"} {
		if _, err := s.write.db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	for _, e := range s.Entries(t.Context(), Query{}) {
		err = e
		break
	}
	first := generate(1).Entries()[0].Head()
	wantError(t, err, Damaged, path, string(first.Kind), string(first.ID))
}

func TestAReaderCannotAdd(t *testing.T) {
	path := fresh(t)
	mustPut(t, mustOpen(t, path), true, generate(1))
	s, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = s.Put(t.Context(), generate(2))
	wantError(t, err, Reading, path)
	wantError(t, s.PutSkip(t.Context(), skip(2)), Reading, path)
	if _, err := s.read.ExecContext(context.Background(), "INSERT INTO skip (file, reason, detail) VALUES ('', '', '')"); err == nil {
		t.Error("a connection that reads can write")
	}
}
