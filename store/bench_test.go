package store

import (
	"math/rand/v2"
	"os"
	"testing"

	"rapporteur"
)

// long gives a coding of the size of a usual report: 25 sentences, most of which tell something.
func long(i int) rapporteur.Coding { return generateOf(i, 25, rand.New(rand.NewPCG(uint64(i), 25))) }

// BenchmarkPut adds reports to a record on disk, one transaction each. disk-B/article is the size of the closed file.
func BenchmarkPut(b *testing.B) {
	path := fresh(b)
	s, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	n, entries, text := 0, 0, 0
	for b.Loop() {
		b.StopTimer()
		c := long(n)
		n++
		entries += len(c.Entries())
		text += len(c.Article.Text)
		b.StartTimer()
		if _, err := s.Put(b.Context(), c); err != nil {
			b.Fatal(err)
		}
	}
	elapsed := b.Elapsed()
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(n)/elapsed.Seconds(), "articles/s")
	b.ReportMetric(float64(info.Size())/float64(n), "disk-B/article")
	b.ReportMetric(float64(text)/float64(n), "text-B/article")
	b.ReportMetric(float64(entries)/float64(n), "entries/article")
}

// BenchmarkHas asks for reports that are there, as a second run over the same folder does.
func BenchmarkHas(b *testing.B) {
	s := mustOpen(b, fresh(b))
	c := long(1)
	mustPut(b, s, true, c)
	for b.Loop() {
		if there, err := s.Has(b.Context(), c.Article.ID, c.Article.Version); err != nil || !there {
			b.Fatal(there, err)
		}
	}
}

// BenchmarkCodings reads a whole record of 500 reports.
func BenchmarkCodings(b *testing.B) {
	s := mustOpen(b, fresh(b))
	const articles = 500
	for i := range articles {
		mustPut(b, s, true, long(i))
	}
	for b.Loop() {
		n := 0
		for _, err := range s.Codings(b.Context(), Query{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != articles {
			b.Fatal(n)
		}
	}
	b.ReportMetric(articles*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkEntries asks a record of 500 reports for what one party did.
func BenchmarkEntries(b *testing.B) {
	s := mustOpen(b, fresh(b))
	for i := range 500 {
		mustPut(b, s, true, long(i))
	}
	for b.Loop() {
		n := 0
		for _, err := range s.Entries(b.Context(), Query{Kind: rapporteur.KindEvent, Actor: "Lio Brandt", Limit: 100}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != 100 {
			b.Fatal(n)
		}
	}
}
