package eval

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the samples' expected entries anew, and raise the floors to what is measured")

// TestGate fails when a measure falls below its floor. See floors.txt.
func TestGate(t *testing.T) {
	file, err := os.ReadFile("floors.txt")
	if err != nil {
		t.Fatal(err)
	}
	floors, err := ReadFloors(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range floors.Sets() {
		t.Run(set.String(), func(t *testing.T) {
			gold := filepath.FromSlash(set.Gold)
			if !set.InPackage() {
				dir := os.Getenv(goldFolder)
				if dir == "" {
					t.Skipf("%s is not set to the folder of the gold data: %s is not measured", goldFolder, set)
				}
				if testing.Short() {
					t.Skip("reads all reports of the gold set")
				}
				gold = filepath.Join(dir, gold)
			}
			r, err := Run(context.Background(), set.Task, []string{gold}, Options{IDs: set.IDs, Worst: 20, Update: *update && set.Task == "samples"})
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				floors.Raise(set, r.Measures)
			}
			failed := false
			for _, f := range floors.Of(set) {
				if err := f.Check(r.Measures); err != nil {
					failed = true
					t.Error(err)
				}
			}
			var told bytes.Buffer
			if failed {
				err = r.WriteMisses(&told)
			} else {
				err = r.WriteMeasures(&told)
			}
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%s\n%s", set, told.String())
			for _, n := range r.Notes {
				t.Log(n)
			}
		})
	}
	if now := floors.Bytes(); *update && !bytes.Equal(now, file) {
		if err := os.WriteFile("floors.txt", now, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
