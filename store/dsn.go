package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// settings are what tests change about a record; everybody else takes the defaults.
type settings struct {
	busy     time.Duration // how long to wait for another program's lock
	maxPages int           // the size at which the file counts as a full disk, in pages; 0: the disk's
}

// defaults: one article is written in milliseconds, so five seconds of waiting mean that something else holds the file.
func defaults() settings { return settings{busy: 5 * time.Second} }

// access says how a connection uses the file.
type access int

const (
	writes access = iota // the file is made when it is missing
	reads
	readsFrozen // from a folder that we may not write to, where nobody else writes either
)

// pragma is a setting of a connection and the value it must read back as.
type pragma struct{ name, value, readsBack string }

// pragmas lists the settings of a connection. Order matters: waiting for locks comes first, as the others may meet one.
//
// synchronous NORMAL under WAL never damages the file; a power cut may take back the last transactions, whole ones only,
// and a killed program takes back none (https://sqlite.org/pragma.html#pragma_synchronous).
func pragmas(a access, s settings) []pragma {
	ms := strconv.FormatInt(s.busy.Milliseconds(), 10)
	list := []pragma{
		{"busy_timeout", ms, ms},
		{"foreign_keys", "ON", "1"},
		{"synchronous", "NORMAL", "1"},
		{"trusted_schema", "OFF", "0"}, // a record may come from elsewhere
	}
	switch a {
	case writes:
		// The index of prints is met at some fifty places for each text, all over it: the pages kept in memory, in KiB, and
		// the pages that wait in the WAL are more than SQLite's 2 MiB and 1000, so that each is written less often.
		list = append(list, pragma{"journal_mode", "WAL", "wal"}, pragma{"cache_size", "-131072", "-131072"}, pragma{"wal_autocheckpoint", "8000", "8000"})
		if s.maxPages > 0 {
			n := strconv.Itoa(s.maxPages)
			list = append(list, pragma{"max_page_count", n, n})
		}
	case reads, readsFrozen:
		list = append(list, pragma{"query_only", "ON", "1"})
	}
	return list
}

// dsn names the file and its settings to the driver. path is absolute.
func dsn(path string, a access, s settings) string {
	var b strings.Builder
	b.WriteString("file:" + (&url.URL{Path: path}).EscapedPath() + "?_defensive=1&_dqs=0&_error_rc=1")
	switch a {
	case writes:
		b.WriteString("&mode=rwc&_txlock=immediate")
	case reads: // not mode=ro: the first reader after a kill must be able to recover the WAL
		b.WriteString("&mode=rw")
	case readsFrozen:
		b.WriteString("&mode=ro&immutable=1")
	}
	for _, p := range pragmas(a, s) {
		b.WriteString("&_pragma=" + url.QueryEscape(p.name+"("+p.value+")"))
	}
	return b.String()
}

// readBack fails when a setting of the DSN does not hold on a connection.
func readBack(ctx context.Context, db *sql.DB, a access, s settings) error {
	for _, p := range pragmas(a, s) {
		var got string
		if err := db.QueryRowContext(ctx, "PRAGMA "+p.name).Scan(&got); err != nil {
			return fmt.Errorf("reading back PRAGMA %s: %w", p.name, err)
		}
		if got != p.readsBack {
			return &Error{Cause: Settings, Err: fmt.Errorf("%s is %q, want %q", p.name, got, p.readsBack)}
		}
	}
	return nil
}
