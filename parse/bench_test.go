package parse_test

import (
	"strings"
	"testing"

	"rapporteur/parse"
)

// report is a text such as desks read, made up.
const report = `The foreign minister flew to Moscow on Tuesday for talks with the president about the six-point plan, his office said.
"We do not accept a deadline," the minister told reporters, "but we won't stand in the way of a ceasefire." Opposition activists said
government troops shelled two districts of the city overnight, killing at least 22 people, among them three children. The claim could
not be verified. Earlier this month, Russia and China vetoed a resolution in the U.N. Security Council that would have condemned the
crackdown, which has cost more than 9,100 lives by the count of the United Nations. A spokesman for the rebels, Col. Riad Assad, called
on foreign powers to arm his fighters, who were driven out of Homs in March after a siege of 26 days.

`

func BenchmarkText(b *testing.B) {
	text := strings.Repeat(report, 50)
	words := 0
	for _, s := range parse.Text(text).Sentences {
		words += len(s.Tokens)
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		parse.Text(text)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkTextParallel(b *testing.B) {
	text := strings.Repeat(report, 50)
	words := 0
	for _, s := range parse.Text(text).Sentences {
		words += len(s.Tokens)
	}
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
	text := strings.Repeat(report, 20)
	words := 0
	for _, s := range parse.Text(text).Sentences {
		words += len(s.Tokens)
	}
	if got := testing.AllocsPerRun(5, func() { parse.Text(text) }) / float64(words); got > 0.15 {
		t.Errorf("%.3f allocations for each word, want at most 0.15: the slices of a sentence and few lemmas", got)
	}
}
