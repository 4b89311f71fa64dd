package store

import (
	"context"
	"errors"
	"strings"
)

// Check reads the whole file and fails, with cause Damaged, where its pages, indexes or references do not fit together.
func (s *Store) Check(ctx context.Context) error {
	const doing = "checking the record"
	faults, err := column[string](ctx, s.read, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'")
	if err != nil {
		return failed(doing, s.file, err)
	}
	broken, err := column[string](ctx, s.read, "SELECT 'a row of ' || \"table\" || ' refers to a row of ' || parent || ' that is not there' FROM pragma_foreign_key_check")
	if err != nil {
		return failed(doing, s.file, err)
	}
	if all := append(faults, broken...); len(all) > 0 {
		return &Error{Doing: doing, File: s.file, Cause: Damaged, Err: errors.New(strings.Join(all, "; "))}
	}
	return nil
}
