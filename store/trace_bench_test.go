package store

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"rapporteur/copies"
)

// inventedPrints gives the prints of the i-th of many texts of 350 words: 54, of which nine in ten are its own, the others
// turns of phrase, some of them common. Each tenth text is a copy of one before.
func inventedPrints(i int) []uint32 {
	rng := rand.New(rand.NewPCG(uint64(i), 8))
	if i%10 == 9 {
		return inventedPrints(rng.IntN(i))
	}
	phrases := rand.NewZipf(rng, 1.2, 10, 200_000)
	out := make([]uint32, 54)
	for k := range out {
		if out[k] = rng.Uint32() >> 1; k%10 == 0 {
			out[k] = uint32(phrases.Uint64()) * 2654435761 >> 1
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shelve lays out n invented texts at once, print by print: what Put comes to one by one.
func shelve(b *testing.B, s *Store, n int) {
	b.Helper()
	pairs := make([]uint64, 0, 54*n)
	for i := range n {
		for _, p := range inventedPrints(i) {
			pairs = append(pairs, uint64(p)<<32|uint64(i+1))
		}
	}
	slices.Sort(pairs)
	ctx := b.Context()
	tx, err := s.write.db.BeginTx(ctx, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer tx.Rollback()
	const numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
	for _, fill := range []string{"INSERT INTO article_text SELECT i, '', '', '' FROM n", "INSERT INTO traced SELECT i, 54 FROM n"} {
		if _, err := tx.ExecContext(ctx, numbers+fill, n); err != nil {
			b.Fatal(err)
		}
	}
	const batch = 500
	many, err := tx.PrepareContext(ctx, "INSERT INTO print VALUES (?, ?)"+strings.Repeat(", (?, ?)", batch-1))
	if err != nil {
		b.Fatal(err)
	}
	var values []any
	crowd := 0
	for i, p := range pairs {
		if crowd++; i == 0 || pairs[i-1]>>32 != p>>32 {
			crowd = 1
		}
		if crowd > copies.Crowd {
			continue
		}
		if values = append(values, int64(p>>32), int64(p&0xffffffff)); len(values) == 2*batch {
			if _, err := many.ExecContext(ctx, values...); err != nil {
				b.Fatal(err)
			}
			values = values[:0]
		}
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
}

// lookUp does for the i-th text what Put does for a new one, less reading and comparing the few texts that it is led to.
func lookUp(b *testing.B, s *Store, i int) (led int) {
	b.Helper()
	ctx := b.Context()
	tx, err := s.write.db.BeginTx(ctx, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer tx.Rollback()
	prints, err := json.Marshal(inventedPrints(i))
	if err != nil {
		b.Fatal(err)
	}
	near, err := s.write.copies.candidates(ctx, tx, 54, string(prints))
	if err != nil {
		b.Fatal(err)
	}
	seq, err := insert(ctx, tx.StmtContext(ctx, s.write.addText), fmt.Sprint(i), "", "")
	if err != nil {
		b.Fatal(err)
	}
	if err := s.write.copies.shelve(ctx, tx, seq, 54, string(prints)); err != nil {
		b.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
	return len(near)
}

// BenchmarkTrace looks for the copies of a new text among many and shelves it, in one transaction each, as Put does. A
// million are looked among where RAPPORTEUR_TEXTS=1000000 says so; that takes minutes and 2 GB of disk.
func BenchmarkTrace(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if n, err := strconv.Atoi(os.Getenv("RAPPORTEUR_TEXTS")); err == nil {
		sizes = []int{n}
	}
	for _, n := range sizes {
		path := filepath.Join(b.TempDir(), "rapporteur.db")
		s := mustOpen(b, path)
		shelve(b, s, n)
		at, led := n, 0
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			before := processorTime(b)
			for b.Loop() {
				led += lookUp(b, s, at)
				at++
			}
			if info, err := os.Stat(path); err == nil {
				b.ReportMetric(float64(info.Size())/(1<<20), "MiB")
			}
			b.ReportMetric(float64(led)/float64(at-n), "compared/op")
			b.ReportMetric(float64((processorTime(b)-before).Microseconds())/float64(b.N), "processor-µs/op")
		})
	}
}

// processorTime is what the program has used so far: beside the time on the clock, it does not depend on what else runs.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
