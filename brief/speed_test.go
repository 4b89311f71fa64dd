package brief

import (
	"fmt"
	"io"
	"testing"

	"rapporteur"
	"rapporteur/fuse/sketch"
)

// BenchmarkWrite tells of 2,000 reports that hardly differ, which all stand behind the same few lines.
func BenchmarkWrite(b *testing.B) {
	var codings []rapporteur.Coding
	for i := range 2000 {
		h := sketch.Head{File: fmt.Sprint(i), Outlet: fmt.Sprintf("Outlet %d", i%400), Title: fmt.Sprintf("Market shelled (%d)", i), Published: fmt.Sprintf("2014-05-%02d", 6+i%3)}
		codings = append(codings, sketch.New(h, cast, fmt.Sprintf("Army troops shelled house %d of the market of Cusco on Tuesday, killing %d people, activists said.", i, 10+i%7)).
			Event(sketch.Act{In: 1, Type: "ASSAULT", Trigger: "shelled", Actor: []string{"troops"}, Date: "2014-05-06", Place: "Cusco", Country: "PER", Source: []string{"activists"}, Cue: "said"}).
			Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: int64(10 + i%7), Wording: fmt.Sprint(10 + i%7), Who: "people", Source: []string{"activists"}, Cue: "said"}).
			Said(1, "activists", "said", fmt.Sprintf("Army troops shelled house %d", i), rapporteur.Indirect).
			Vote(1, "said", "Council", rapporteur.Veto, []string{"activists"}, "", "").
			Role(1, "activists", "activists", "PER", "2014-05-06").Coding())
	}
	in := input(codings)
	for _, f := range []Format{Markdown, HTML, JSON} {
		b.Run(string(f), func(b *testing.B) {
			for b.Loop() {
				if err := Write(io.Discard, f, in); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(codings)), "µs/report")
		})
	}
}
