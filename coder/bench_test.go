package coder_test

import (
	"testing"

	"rapporteur/coder"
	"rapporteur/parse"
)

// BenchmarkCode codes the samples one after the other on one core: all that lies between the frozen text and the entries.
func BenchmarkCode(b *testing.B) {
	all := samples(b)
	bytes := 0
	for _, a := range all {
		bytes += len(a.Text)
	}
	coder.Code(all[0]) // the models and tables are read once
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range all {
			if _, err := coder.Code(a); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(bytes)/float64(len(all)), "B/article")
}

// BenchmarkParse is the share of BenchmarkCode that the language engine takes.
func BenchmarkParse(b *testing.B) {
	all := samples(b)
	bytes := 0
	for _, a := range all {
		bytes += len(a.Text)
	}
	parse.Parse(all[0])
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range all {
			parse.Parse(a)
		}
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
