package main

import (
	"os"
	"path/filepath"
	"testing"

	"rapporteur/intake"
)

// samples is the folder of reports that comes with the project; two of them are skipped.
const samples = "../../samples"

// BenchmarkCode reads and codes the samples, from the files to the lines of output, as `rapporteur code samples` does.
func BenchmarkCode(b *testing.B) {
	articles := benchmarkSamples(b, func() []string { return []string{"code", samples} })
	b.ReportMetric(articles*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkAdd adds the samples to a record that is new each time. disk-B/article is the size of the closed file; a large
// record needs less, as an empty one takes up some pages too.
func BenchmarkAdd(b *testing.B) {
	dir := b.TempDir()
	db := filepath.Join(dir, "rapporteur.db")
	articles := benchmarkSamples(b, func() []string {
		b.StopTimer()
		defer b.StartTimer()
		if err := os.Remove(db); err != nil && !os.IsNotExist(err) {
			b.Fatal(err)
		}
		return []string{"add", "--db", db, samples}
	})
	info, err := os.Stat(db)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(articles*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(info.Size())/articles, "disk-B/article")
}

// benchmarkSamples runs the command line over the samples, and gives how many articles they hold.
func benchmarkSamples(b *testing.B, args func() []string) (articles float64) {
	size, _ := intake.Size(intake.List([]string{samples}, nil))
	b.SetBytes(size)
	for b.Loop() {
		if s := runOn(b.Context(), nobody, "", args()...); s.code != exitSkipped {
			b.Fatalf("exit code %d: %s", s.code, s.err.String())
		}
	}
	for o, err := range (intake.Plan{Files: intake.List([]string{samples}, nil)}).Outcomes(b.Context()) {
		if err != nil {
			b.Fatal(err)
		}
		if o.Coding != nil {
			articles++
		}
	}
	if articles == 0 {
		b.Fatal("none of the samples was coded")
	}
	return articles
}
