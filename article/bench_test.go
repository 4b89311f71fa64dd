package article

import (
	"strings"
	"testing"
)

// story is a report of our own, as a site would have it pasted.
const story = `Envoys agree on a timetable for talks

By Ann Writer

GENEVA (Reuters) - Envoys of both governments agreed on Tuesday to meet again within two weeks, the mediator said after a day of talks by the lake.

"The road is long, but both sides have said that they want to walk it," he told reporters. "A timetable will be published when both capitals have seen it."

Government troops shelled two villages near the border overnight, killing at least nine people, residents and a monitoring group said. A spokesman for the army denied that shells had been fired.

The mediator, who had called for a ceasefire to begin on Friday, said that monitors would be sent as soon as the fighting had stopped, and that both delegations had accepted their number.

It was not clear who would lead them. The opposition has asked for an officer from a country that has no troops in the region; the government has not answered in public.

(Reporting by Ann Writer; Editing by B. Editor)
`

// body are the paragraphs of the story, less its head and foot.
func body() string {
	var paragraphs []string
	for _, p := range strings.Split(story, "\n\n") {
		if len(p) > minProse && !strings.HasPrefix(p, "GENEVA") {
			paragraphs = append(paragraphs, p)
		}
	}
	return strings.Join(paragraphs, "\n\n") + "\n\n"
}

// report is a report of 4 KB: the story's head and foot, and a body four times as long.
func report() string {
	head, foot, _ := strings.Cut(story, "\n\n(Reporting")
	return head + "\n\n" + strings.Repeat(body(), 4) + "(Reporting" + foot
}

// measure reads one text over and over.
func measure(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for item := range Read("b.txt", strings.NewReader(text), Options{}) {
			if item.Article == nil {
				b.Fatal(item.Skip)
			}
		}
	}
}

// BenchmarkReadText measures plain text, report by report: a short one, half of which is head and foot, and one of usual length.
func BenchmarkReadText(b *testing.B) {
	b.Run("1KB", func(b *testing.B) { measure(b, story) })
	b.Run("4KB", func(b *testing.B) { measure(b, report()) })
}

// BenchmarkReadLongText measures files of many reports, one after the other: of short ones, whose every eighth paragraph is a
// credit or a byline, and of usual ones.
func BenchmarkReadLongText(b *testing.B) {
	b.Run("short_reports/4MB", func(b *testing.B) { measure(b, strings.Repeat(story+"\n", 4<<20/len(story))) })
	b.Run("reports/100KB", func(b *testing.B) { measure(b, strings.Repeat(report()+"\n", 100<<10/len(report()))) })
	b.Run("reports/4MB", func(b *testing.B) { measure(b, strings.Repeat(report()+"\n", 4<<20/len(report()))) })
}

// BenchmarkReadProse measures one report whose paragraphs are long, as books and pasted articles have them: what a reader does
// with text that is no dirt.
func BenchmarkReadProse(b *testing.B) {
	long := "Envoys agree on a timetable for talks\n\nGENEVA, March 5, 2013 (Reuters) - "
	measure(b, long+strings.Repeat(strings.ReplaceAll(strings.TrimSpace(body()), "\n\n", " ")+"\n\n", 1000))
}
