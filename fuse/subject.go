package fuse

import (
	"slices"
	"strings"

	"rapporteur"
)

// stemRunes is the length to which words are cut once their endings are off, so that "resolution" and "resolutions",
// "negotiated" and "negotiators" meet.
const stemRunes = 6

func stem(w string) string {
	for _, ending := range []string{"ing", "ed", "es", "s"} {
		if cut, ok := strings.CutSuffix(w, ending); ok && len(cut) > 2 {
			w = cut
			break
		}
	}
	r := []rune(w)
	return string(r[:min(len(r), stemRunes)])
}

// subjectOf gives the stems of the words of a sentence that are neither empty nor the trigger, nor part of the names of
// the event's parties or its place, sorted, each once: what is left says what the act is about.
func subjectOf(sentence string, e rapporteur.Event) []string {
	known := map[string]bool{}
	for _, p := range append(slices.Clone(e.Actor), e.Recipient...) {
		for _, w := range append(wordsOf(p.Text), wordsOf(p.Name)...) {
			known[stem(w)] = true
		}
	}
	for _, w := range append(wordsOf(e.Place.Text), wordsOf(sentence[e.Trigger.Start-e.Sentence.Start:e.Trigger.End-e.Sentence.Start])...) {
		known[stem(w)] = true
	}
	return slices.DeleteFunc(stems(wordsOf(sentence)), func(s string) bool { return known[s] })
}

// alike gives the share of the shorter list that stands in both, 0 to 1; 0 where there is too little to tell.
func alike(a, b []string) float64 {
	short := min(len(a), len(b))
	if short < 2 {
		return 0
	}
	n := 0
	for _, w := range a {
		if _, ok := slices.BinarySearch(b, w); ok {
			n++
		}
	}
	return float64(n) / float64(short)
}

// backgroundReach is how many words on either side of a trigger are looked at for a word of background.
const backgroundReach = 4

// isBackground reports that the words around the trigger tell of something done often or long before ("has repeatedly
// vetoed", "vetoed two previous resolutions"): no day is meant, whatever date stands near.
func isBackground(text string, e rapporteur.Event) bool {
	before := wordsOf(text[e.Sentence.Start:e.Trigger.Start])
	after := wordsOf(text[e.Trigger.End:e.Sentence.End])
	near := slices.Concat(before[max(0, len(before)-backgroundReach):], wordsOf(e.Trigger.In(text)), after[:min(len(after), backgroundReach)])
	return slices.ContainsFunc(near, func(w string) bool { return backgroundWords[w] })
}
