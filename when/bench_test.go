package when

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// report is a text such as desks read, made up; one word in nine is of a date.
const report = `The foreign minister flew to Moscow on Tuesday for talks about the six-point plan, his office said early on Wednesday. The rebels now hold
two of the town's three districts, which they took last week, 16 months after the war began in March 2011. Government troops shelled them overnight
and again this morning at 7:15 a.m., a monitor said. The two sides will meet every Friday until the end of the year. Exports fell in the third quarter,
compared with a year earlier, and the siege has lasted more than two years. The bridge was built in the 1990s by engineers from the coast, who still
own it. No minister answered when reporters called. The council is due to vote on June 24, the day before the festival.

`

// BenchmarkRead finds the expressions of a parsed text, with their values.
func BenchmarkRead(b *testing.B) {
	a := rapporteur.Article{Text: strings.Repeat(report, 50), Published: rapporteur.Date{Start: "2012-07-15"}}
	d := parse.Parse(a)
	words := 0
	for _, s := range d.Sentences {
		words += len(s.Tokens)
	}
	Read(a, d) // the tables are read once
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		Read(a, d)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkTables is what the first use costs.
func BenchmarkTables(b *testing.B) {
	for b.Loop() {
		readTables()
	}
}
