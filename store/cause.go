package store

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Cause says why a record could not be opened, read or added to. It is an error, so that errors.Is(err, store.Full) tells.
type Cause string

// The causes that we can tell apart.
const (
	Missing    Cause = "no record there"
	Full       Cause = "the disk is full"
	Locked     Cause = "another program is writing to it"
	ReadOnly   Cause = "the file or its folder is read-only"
	Reading    Cause = "it was opened for reading alone"
	Unopenable Cause = "the file cannot be opened"
	Foreign    Cause = "the file is no record of rapporteur"
	Newer      Cause = "it was written by a newer rapporteur"
	Older      Cause = "its layout is that of an older rapporteur"
	Damaged    Cause = "the file is damaged"
	Disk       Cause = "the disk reported a fault"
	TooLarge   Cause = "an article or entry is larger than the record can hold"
	Settings   Cause = "a setting that protects the record did not take"
	BadQuery   Cause = "the question is not understood"
)

func (c Cause) Error() string { return string(c) }

// advice says what to do about the cause; "" where there is nothing to say.
func (c Cause) advice() string {
	switch c {
	case Missing:
		return "add reports with `rapporteur add`"
	case Full:
		return "free space and run again: what was added before is kept"
	case Locked:
		return "wait until it is done and run again: what was added before is kept"
	case ReadOnly:
		return "make both writable, or name another record with --db: nothing was changed"
	case Reading:
		return "open it with store.Open"
	case Unopenable:
		return "check that its folder exists and that both may be read and written"
	case Foreign:
		return "name another file with --db: nothing was changed"
	case Newer:
		return "update rapporteur: nothing was changed"
	case Older:
		return "run `rapporteur add` on it once, which brings it up to date and loses nothing"
	case Damaged:
		return "keep a copy of it, and put back a backup or add the reports to a new record"
	case Disk:
		return "check the disk and run again: what was added before is kept"
	case TooLarge:
		return "split the report"
	case Settings:
		return "keep the record on a local disk: network folders often cannot hold it"
	}
	return ""
}

// Error says what was being done, to what file, why it failed and what to do.
type Error struct {
	Doing string // "adding article 9dfd0a598d851291 to"; "" until the error leaves the package
	File  string // as it was given to Open
	Cause Cause  // "" where we cannot tell
	Err   error  // what lies beneath; nil where the cause says it all
}

func (e *Error) Error() string {
	s := e.Doing + " " + e.File + ": "
	switch {
	case e.Cause == "":
		return s + e.Err.Error()
	case e.Err != nil:
		s += fmt.Sprintf("%s (%v)", e.Cause, e.Err)
	default:
		s += string(e.Cause)
	}
	if advice := e.Cause.advice(); advice != "" {
		s += "; " + advice
	}
	return s
}

// Unwrap gives the cause and what lies beneath.
func (e *Error) Unwrap() []error {
	var all []error
	if e.Cause != "" {
		all = append(all, e.Cause)
	}
	if e.Err != nil {
		all = append(all, e.Err)
	}
	return all
}

// failed wraps an error with what was being done to which file, and with its cause. What already says so is left as it is.
func failed(doing, file string, err error) error {
	var e *Error
	var c Cause
	switch {
	case err == nil:
		return nil
	case errors.As(err, &e) && e.Doing != "":
		return err
	case e != nil:
		return &Error{Doing: doing, File: file, Cause: e.Cause, Err: e.Err}
	case errors.As(err, &c):
		return &Error{Doing: doing, File: file, Cause: c}
	}
	return &Error{Doing: doing, File: file, Cause: causeOf(err), Err: err}
}

// causeOf reads the cause from SQLite's result code (https://sqlite.org/rescode.html).
func causeOf(err error) Cause {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return ""
	}
	switch e.Code() {
	case sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP:
		return Full // no room for the index of the WAL
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_FULL:
		return Full
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return Locked
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return ReadOnly
	case sqlite3.SQLITE_CANTOPEN:
		return Unopenable
	case sqlite3.SQLITE_NOTADB:
		return Foreign
	case sqlite3.SQLITE_CORRUPT:
		return Damaged
	case sqlite3.SQLITE_IOERR:
		return Disk
	case sqlite3.SQLITE_TOOBIG:
		return TooLarge
	}
	return ""
}
