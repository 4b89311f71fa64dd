package parse_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/parse"
)

// reports gives the text of the sample reports, one after the other. Words that differ matter for the speed: what is read
// over and over stays near the processor.
func reports(tb testing.TB) string {
	tb.Helper()
	names, err := filepath.Glob("../samples/*.txt")
	if err != nil || len(names) == 0 {
		tb.Fatalf("finding the sample reports: %v, %d of them", err, len(names))
	}
	var all strings.Builder
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		all.Write(b)
		all.WriteString("\n\n")
	}
	return all.String()
}

func wordsOf(text string) int {
	n := 0
	for _, s := range parse.Text(text).Sentences {
		n += len(s.Tokens)
	}
	return n
}

func BenchmarkText(b *testing.B) { benchmark(b, reports(b)) }

// BenchmarkLongText shows that time is linear in length: as many words a second as in BenchmarkText.
func BenchmarkLongText(b *testing.B) { benchmark(b, strings.Repeat(reports(b), 40)) }

func benchmark(b *testing.B, text string) {
	words := wordsOf(text)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		parse.Text(text)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkTree leaves out sentence ends, words and names.
func BenchmarkTree(b *testing.B) {
	var sentences [][]parse.Token
	words := 0
	for _, s := range parse.Text(reports(b)).Sentences {
		sentences = append(sentences, s.Tokens)
		words += len(s.Tokens)
	}
	for b.Loop() {
		for _, s := range sentences {
			parse.Tree(s)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkTextParallel(b *testing.B) {
	text := reports(b)
	words := wordsOf(text)
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			parse.Text(text)
		}
	})
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// TestMemory holds the engine to the memory of its result: what it works with is used again.
func TestMemory(t *testing.T) {
	if raced {
		t.Skip("the race detector makes pools forget: run without it")
	}
	text := reports(t)
	words := wordsOf(text)
	if got := testing.AllocsPerRun(5, func() { parse.Text(text) }) / float64(words); got > 0.15 {
		t.Errorf("%.3f allocations for each word, want at most 0.15: the slices of a sentence and few lemmas", got)
	}
}
