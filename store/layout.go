package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"
)

// applicationID marks a file as a record of rapporteur; migrations/00001_record.sql sets it.
const applicationID = 1381126740

//go:embed migrations/*.sql
var migrationFiles embed.FS

// layout is how a file stands: whose it is and which migrations it has seen.
type layout struct {
	application int64
	tables      int   // of its own, less the list of migrations
	listed      bool  // the list of migrations is there
	version     int64 // the last migration
}

// latest gives the layout that this program writes: the number of the last migration.
func latest() int64 {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil || len(names) == 0 {
		panic("store: no migrations in the build")
	}
	return int64(len(names)) // a test holds the numbers to be 1, 2, 3, ...
}

// layoutOf reads the layout at one moment: another program may be laying the file out.
func layoutOf(ctx context.Context, db *sql.DB) (layout, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return layout{}, err
	}
	defer tx.Rollback()
	return readLayout(ctx, tx)
}

func readLayout(ctx context.Context, db *sql.Tx) (layout, error) {
	var l layout
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&l.application); err != nil {
		return l, fmt.Errorf("reading whose file it is: %w", err)
	}
	const count = `SELECT count(*) FILTER (WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\' AND tbl_name <> ?1), count(*) FILTER (WHERE name = ?1) FROM sqlite_schema`
	if err := db.QueryRowContext(ctx, count, goose.DefaultTablename).Scan(&l.tables, &l.listed); err != nil {
		return l, fmt.Errorf("reading its tables: %w", err)
	}
	if !l.listed {
		return l, nil
	}
	err := db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM "+goose.DefaultTablename).Scan(&l.version)
	if err != nil {
		return l, fmt.Errorf("reading its layout: %w", err)
	}
	return l, nil
}

// empty reports that nothing was laid out yet; a program killed on its first start may leave such a file.
func (l layout) empty() bool { return l.tables == 0 && l.application == 0 }

// check refuses a file that this program must not write to.
func (l layout) check() error {
	switch {
	case l.empty():
		return nil
	case l.application != applicationID || !l.listed:
		return &Error{Cause: Foreign, Err: errors.New("it is a database of another program")}
	case l.version > latest():
		return &Error{Cause: Newer, Err: fmt.Errorf("its layout is %d, this program knows up to %d", l.version, latest())}
	}
	return nil
}

// checkReadable refuses a file that this program cannot read as it stands.
func (l layout) checkReadable() error {
	if l.empty() {
		return Missing
	}
	if err := l.check(); err != nil {
		return err
	}
	if l.version < latest() {
		return &Error{Cause: Older, Err: fmt.Errorf("it is %d, this program reads %d", l.version, latest())}
	}
	return nil
}

// migrate brings the file to the latest layout, each migration in one transaction. A second program may be doing the same
// at this moment: the migration that it was quicker with fails here, and the next look finds it done.
func migrate(ctx context.Context, db *sql.DB) error {
	if err := beginMigrations(ctx, db); err != nil {
		return err
	}
	var err error
	for range latest() + 1 {
		var l layout
		if l, err = layoutOf(ctx, db); err != nil {
			return err
		}
		if err = l.check(); err != nil || l.version == latest() {
			return err
		}
		if err = runMigrations(ctx, db); err == nil {
			return nil
		}
	}
	return fmt.Errorf("bringing its layout up to date: %w", err)
}

// beginMigrations makes the list of migrations, in a transaction of our own that also finds out whether the file may be
// written to at all: goose would try for seconds before it says no.
func beginMigrations(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	l, err := readLayout(ctx, tx)
	if err != nil {
		return err
	}
	if err := l.check(); err != nil || l.listed {
		return err
	}
	list, err := database.NewStore(goose.DialectSQLite3, goose.DefaultTablename)
	if err != nil {
		return err
	}
	if err := list.CreateVersionTable(ctx, tx); err != nil {
		return err
	}
	if err := list.Insert(ctx, tx, database.InsertRequest{Version: 0}); err != nil {
		return err
	}
	return tx.Commit()
}

func runMigrations(ctx context.Context, db *sql.DB) error {
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files,
		goose.WithSlog(slog.New(slog.DiscardHandler)), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}
