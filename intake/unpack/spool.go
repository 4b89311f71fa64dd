package unpack

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"rapporteur"
	"rapporteur/article"
)

// spool keeps a stream so that it can be read at any place: a small one in memory, another in a file that is gone once done is
// called. A stream beyond the bound is a fault.
func spool(r io.Reader) (at io.ReaderAt, size int64, done func(), err error) {
	var begin bytes.Buffer
	if _, err := io.CopyN(&begin, r, smallSpool+1); err == io.EOF {
		return bytes.NewReader(begin.Bytes()), int64(begin.Len()), func() {}, nil
	} else if err != nil {
		return nil, 0, nil, err
	}
	f, err := os.CreateTemp("", "rapporteur-*")
	if err != nil {
		return nil, 0, nil, fmt.Errorf("making a file for it: %w", err)
	}
	done = func() {
		f.Close()
		os.Remove(f.Name())
	}
	n, err := io.Copy(f, io.LimitReader(io.MultiReader(&begin, r), maxSpool+1))
	if err == nil && n > maxSpool {
		err = &article.Fault{Reason: rapporteur.SkipTooLarge, Detail: fmt.Sprintf("it is a zip archive of more than %d MiB within a stream; unpack it first", maxSpool>>20)}
	}
	if err != nil {
		done()
		return nil, 0, nil, err
	}
	return f, n, done, nil
}
