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

// BenchmarkReadText measures plain text, report by report.
func BenchmarkReadText(b *testing.B) {
	b.SetBytes(int64(len(story)))
	b.ReportAllocs()
	for b.Loop() {
		for item := range Read("story.txt", strings.NewReader(story), Options{}) {
			if item.Article == nil {
				b.Fatal(item.Skip)
			}
		}
	}
}

// BenchmarkReadLongText measures one plain text of 4 MiB.
func BenchmarkReadLongText(b *testing.B) {
	long := strings.Repeat(story+"\n", 4<<20/len(story))
	b.SetBytes(int64(len(long)))
	b.ReportAllocs()
	for b.Loop() {
		for item := range Read("long.txt", strings.NewReader(long), Options{}) {
			if item.Article == nil {
				b.Fatal(item.Skip)
			}
		}
	}
}
