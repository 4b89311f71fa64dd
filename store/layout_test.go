package store

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/pressly/goose/v3"

	"rapporteur"
	"rapporteur/copies"
)

func TestMigrationsAreNumberedAndTransactional(t *testing.T) {
	files, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for i, name := range files {
		if want := fmt.Sprintf("%05d_", i+1); !strings.HasPrefix(filepath.Base(name), want) {
			t.Errorf("%s does not begin with %s", name, want)
		}
		b, err := migrationFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"NO TRANSACTION", "+goose Down", "DROP TABLE", "DELETE FROM"} {
			if strings.Contains(string(b), word) {
				t.Errorf("%s says %q: a migration is one transaction and takes nothing away", name, word)
			}
		}
	}
}

func TestARecordBeginsAtTheLatestLayout(t *testing.T) {
	s := mustOpen(t, fresh(t))
	for _, db := range []*sql.DB{s.write.db, s.read} {
		l, err := layoutOf(t.Context(), db)
		if err != nil || l.application != applicationID || l.version != latest() || !l.listed {
			t.Errorf("layout %+v, %v", l, err)
		}
	}
	applied, err := column[int64](t.Context(), s.read, "SELECT version_id FROM goose_db_version ORDER BY id")
	if err != nil || fmt.Sprint(applied) != "[0 1 2 3 4]" {
		t.Errorf("migrations %v, %v", applied, err)
	}
}

// A record of the first layout, as an older program would have left it, is brought up to date by Open and loses nothing.
func TestAnOlderRecordIsBroughtUpToDate(t *testing.T) {
	path := fresh(t)
	db, err := sql.Open("sqlite", dsn(path, writes, defaults()))
	if err != nil {
		t.Fatal(err)
	}
	first, err := migrationFiles.ReadFile("migrations/00001_record.sql")
	if err != nil {
		t.Fatal(err)
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, fstest.MapFS{"00001_record.sql": {Data: first}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Up(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []rapporteur.Coding{generate(7), reprint(generate(7), "Reprint")} {
		r, err := layOut(c)
		if err != nil {
			t.Fatal(err)
		}
		text, err := db.Exec("INSERT INTO article_text (article, title, text) VALUES (?, ?, ?)", r.article, r.title, r.text)
		if err != nil {
			t.Fatal(err)
		}
		seq, _ := text.LastInsertId()
		coding, err := db.Exec("INSERT INTO coding (article, version, text, published, published_last, body) VALUES (?, ?, ?, ?, ?, ?)",
			r.article, r.version, seq, r.published, r.publishedLast, r.body)
		if err != nil {
			t.Fatal(err)
		}
		seq, _ = coding.LastInsertId()
		for _, e := range r.entries {
			if _, err := db.Exec("INSERT INTO entry (coding, id, kind, type, first, last, place, country, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
				seq, e.id, e.kind, e.typ, e.first, e.last, e.place, e.country, e.body); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}

	_, err = OpenReadOnly(path)
	wantError(t, err, Older, path, "it is 1, this program reads")
	s := mustOpen(t, path)
	found := collect(t, s.Codings(t.Context(), Query{Match: "Vessaly"}))
	if len(found) != 2 || !slices.ContainsFunc(found, func(c rapporteur.Coding) bool { return lines(t, c) == lines(t, generate(7)) }) {
		t.Errorf("the search finds %d codings", len(found))
	}
	if ties, err := s.Ties(t.Context(), generate(7).Article.ID); err != nil || len(ties) != 1 || ties[0].Relation != copies.Same {
		t.Errorf("ties of a text that was there before: %+v, %v", ties, err)
	}
}

func TestSettingsAreReadBack(t *testing.T) {
	s := mustOpen(t, fresh(t))
	for _, c := range []struct {
		db     *sql.DB
		pragma string
		want   string
	}{
		{s.write.db, "journal_mode", "wal"}, {s.write.db, "foreign_keys", "1"}, {s.write.db, "synchronous", "1"},
		{s.write.db, "busy_timeout", "5000"}, {s.write.db, "query_only", "0"}, {s.write.db, "trusted_schema", "0"},
		{s.read, "journal_mode", "wal"}, {s.read, "foreign_keys", "1"}, {s.read, "busy_timeout", "5000"}, {s.read, "query_only", "1"},
	} {
		var got string
		if err := c.db.QueryRow("PRAGMA " + c.pragma).Scan(&got); err != nil || got != c.want {
			t.Errorf("%s is %q, want %q (%v)", c.pragma, got, c.want, err)
		}
	}
	// A connection with other settings must not pass.
	plain, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "plain.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	err = failed("opening the record", "plain.db", readBack(t.Context(), plain, writes, defaults()))
	wantError(t, err, Settings, "plain.db", `busy_timeout is "0", want "5000"`)
	// Nor one that cannot have a WAL.
	mem, err := sql.Open("sqlite", strings.Replace(dsn("/memory", writes, defaults()), "mode=rwc", "mode=memory", 1))
	if err != nil {
		t.Fatal(err)
	}
	defer mem.Close()
	err = failed("opening the record", "memory", readBack(t.Context(), mem, writes, defaults()))
	wantError(t, err, Settings, "memory", `journal_mode is "memory", want "wal"`)
}

func TestManyProgramsOpenOneNewRecord(t *testing.T) {
	path := fresh(t)
	const programs, each = 6, 15
	var wg sync.WaitGroup
	for p := range programs {
		wg.Go(func() {
			s, err := Open(path)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			for i := range each {
				if _, err := s.Put(context.Background(), generate(p*10+i)); err != nil { // some of them twice
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	s := mustOpen(t, path)
	if n := len(collect(t, s.Articles(t.Context(), Query{}))); n != (programs-1)*10+each {
		t.Errorf("%d articles, want %d", n, (programs-1)*10+each)
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// Readers see whole codings alone while a writer adds, and each iteration is of one moment.
func TestReadersBesideAWriter(t *testing.T) {
	path := fresh(t)
	w := mustOpen(t, path)
	mustPut(t, w, true, generate(0))
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			s, err := OpenReadOnly(path)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			seen := 0
			for last := false; !last; {
				select {
				case <-done:
					last = true
				default:
				}
				n := 0
				for c, err := range s.Codings(context.Background(), Query{}) {
					if err != nil {
						t.Error(err)
						return
					}
					var i int
					if _, err := fmt.Sscanf(c.Article.File, "report-%d.txt", &i); err != nil || len(c.Entries()) != len(generate(i).Entries()) {
						t.Errorf("%s is not whole: %v", c.Article.File, err)
					}
					n++
				}
				if n < seen {
					t.Errorf("a reader saw %d codings, then %d", seen, n)
				}
				seen = n
			}
			if seen != 60 {
				t.Errorf("after the writer was done a reader sees %d codings, want 60", seen)
			}
		})
	}
	for i := range 59 {
		mustPut(t, w, true, generate(i+1))
	}
	close(done)
	wg.Wait()
}

func TestClosingLeavesOneFile(t *testing.T) {
	path := fresh(t)
	w, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	mustPut(t, w, true, generate(0))
	r, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	collect(t, r.Codings(t.Context(), Query{}))
	for _, s := range []*Store{w, r} {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("the folder holds %v (%v)", files, err)
	}
}
