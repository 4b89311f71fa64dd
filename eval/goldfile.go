package eval

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// readGoldFile reads a gold file, unpacked where it is packed with gzip.
func readGoldFile(path string) ([]byte, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the gold: %w", err)
	}
	if filepath.Ext(path) != ".gz" {
		return b, nil
	}
	return unpack(b)
}

func unpack(b []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("unpacking the gold: %w", err)
	}
	if b, err = io.ReadAll(z); err != nil {
		return nil, fmt.Errorf("unpacking the gold: %w", err)
	}
	return b, nil
}
