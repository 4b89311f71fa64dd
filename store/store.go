package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Store is a record that is open. It may be used by several goroutines at once.
type Store struct {
	file  string  // as it was given
	write *writer // nil where the record is open for reading alone
	read  *sql.DB
}

// Open opens a record to add to it and to read it, and makes it when it is missing. The settings of the file are read
// back, and its layout is brought up to date; texts of a record that is older than the tracing of copies are traced, which
// takes some milliseconds each. Errors are *Error.
func Open(path string) (*Store, error) { return open(path, defaults()) }

// open waits for others as long as the settings say. SQLite itself does not where several programs turn a new file to WAL at the same time: it tells
// all but one of them at once that the file is locked (https://sqlite.org/wal.html#activating_and_configuring_wal_mode).
func open(path string, s settings) (*Store, error) {
	for until := time.Now().Add(s.busy); ; time.Sleep(10 * time.Millisecond) {
		st := &Store{file: path}
		err := st.openToWrite(context.Background(), s)
		if err == nil {
			return st, nil
		}
		locked := causeOf(err) == Locked
		if err = errors.Join(err, st.Close()); !locked || !time.Now().Before(until) {
			return nil, failed("opening the record", path, err)
		}
	}
}

func (s *Store) openToWrite(ctx context.Context, set settings) error {
	abs, err := filepath.Abs(s.file)
	if err != nil {
		return err
	}
	if err := checkPath(abs); err != nil && !errors.Is(err, Missing) {
		return err
	}
	if _, err := os.Stat(filepath.Dir(abs)); err != nil {
		return &Error{Cause: Unopenable, Err: err}
	}
	db, err := sql.Open("sqlite", dsn(abs, writes, set))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1) // SQLite has one writer at a time; waiting in line here is cheaper than in the file
	s.write = &writer{db: db}
	if err := refuseReadOnly(ctx, db); err != nil {
		return err
	}
	if err := migrate(ctx, db); err != nil {
		return err
	}
	if err := readBack(ctx, db, writes, set); err != nil {
		return err
	}
	if err := s.write.prepare(ctx); err != nil {
		return err
	}
	if err := s.write.catchUp(ctx); err != nil {
		return err
	}
	return s.openReader(ctx, abs, reads, set)
}

// refuseReadOnly finds a file that SQLite opened for reading alone because it may not write to it, which it does without
// a word until the first row is added.
func refuseReadOnly(ctx context.Context, db *sql.DB) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(c any) error {
		readOnly, err := c.(interface {
			IsReadOnly(schema string) (bool, error)
		}).IsReadOnly("main")
		if err == nil && readOnly {
			return ReadOnly
		}
		return err
	})
}

// OpenReadOnly opens a record for reading; a program that adds to it may go on doing so. Errors are *Error, with cause
// Missing where there is none.
func OpenReadOnly(path string) (*Store, error) { return openReadOnly(path, defaults()) }

func openReadOnly(path string, set settings) (*Store, error) {
	st := &Store{file: path}
	if err := st.openToRead(context.Background(), set); err != nil {
		return nil, failed("opening the record", path, errors.Join(err, st.Close()))
	}
	return st, nil
}

func (s *Store) openToRead(ctx context.Context, set settings) error {
	abs, err := filepath.Abs(s.file)
	if err != nil {
		return err
	}
	if err := checkPath(abs); err != nil {
		return err
	}
	err = s.openReader(ctx, abs, reads, set)
	if cause := causeOf(err); cause != Unopenable && cause != ReadOnly {
		return err
	}
	// SQLite shares a WAL file through files beside it. Where it may not make them, the record can still be read as it
	// stands, provided that no transaction waits in a WAL.
	if wal, walErr := os.Stat(abs + "-wal"); walErr == nil && wal.Size() > 0 {
		return &Error{Cause: ReadOnly, Err: fmt.Errorf("and %s holds transactions not yet moved into it: %w", abs+"-wal", err)}
	}
	if closed := s.read.Close(); closed != nil {
		return closed
	}
	return s.openReader(ctx, abs, readsFrozen, set)
}

func (s *Store) openReader(ctx context.Context, abs string, a access, set settings) error {
	db, err := sql.Open("sqlite", dsn(abs, a, set))
	if err != nil {
		return err
	}
	s.read = db
	l, err := layoutOf(ctx, db)
	if err != nil {
		return err
	}
	if err := l.checkReadable(); err != nil {
		return err
	}
	return readBack(ctx, db, a, set)
}

// Close ends the use of the record. What was added is kept whether or not Close is called.
func (s *Store) Close() error {
	var errs []error
	if s.read != nil {
		errs = append(errs, s.read.Close())
	}
	if s.write != nil {
		errs = append(errs, s.write.db.Close()) // last, so that it moves the WAL into the file
	}
	return failed("closing the record", s.file, errors.Join(errs...))
}

// checkPath says in our words what SQLite would say of a path that cannot be a record.
func checkPath(abs string) error {
	switch info, err := os.Stat(abs); {
	case errors.Is(err, fs.ErrNotExist):
		return Missing
	case err != nil:
		return &Error{Cause: Unopenable, Err: err}
	case info.IsDir():
		return &Error{Cause: Foreign, Err: errors.New("it is a folder")}
	case !info.Mode().IsRegular():
		return &Error{Cause: Foreign, Err: fmt.Errorf("it is no regular file: %s", info.Mode().Type())}
	}
	return nil
}
