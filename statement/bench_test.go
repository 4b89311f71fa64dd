package statement_test

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/article"
	"rapporteur/parse"
	"rapporteur/statement"
	"rapporteur/when"
)

const report = filler + `The ministry said on Monday that troops had entered the town, killing at least 20 people. "We will not come back to the table," the
minister told Interfax. "Our people would not understand it." Activists accused the army of shelling houses, and urged the council to act.

Three bridges were destroyed, according to the ministry. Diplomats believe that the truce will hold, a spokesman said.
`

func BenchmarkRead(b *testing.B) { benchmark(b, report) }

// A sentence of some 600 words must not cost more, word by word, than others.
func BenchmarkReadLongSentence(b *testing.B) {
	benchmark(b, filler+strings.Repeat("the minister said the envoy believed that the army had shelled the town and ", 45)+"left.\n")
}

func benchmark(b *testing.B, text string) {
	for item := range article.Read("report.txt", strings.NewReader(text), article.Options{}) {
		a := *item.Article
		d := parse.Parse(a)
		cast, days := actor.Read(a, d), when.Read(a, d)
		b.SetBytes(int64(len(text)))
		b.Run("parse", func(b *testing.B) {
			for b.Loop() {
				parse.Parse(a)
			}
		})
		b.Run("statements", func(b *testing.B) {
			for b.Loop() {
				statement.Read(a, d, cast, days, rapporteur.NewNumberer(a.ID, "test"))
			}
		})
	}
}
