package eval

import (
	"strings"
	"testing"

	"rapporteur"
)

func TestLessons(t *testing.T) {
	all, err := Lessons(writeTree(t, annotatedFiles))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || len(all[0].Attributions) != 2 {
		t.Fatalf("read %+v", all)
	}
	l, first := all[0], all[0].Attributions[0]
	other := "  " + strings.ReplaceAll(l.Text, " ", "\n")
	find := func(words string) Place {
		at := strings.Index(other, words)
		return l.Find(other, rapporteur.Span{Start: at, End: at + len(words)})
	}
	if got := find("the\ntalks"); !got.Meets(first.Content) || got.Meets(first.Cue) {
		t.Errorf("the talks are placed at %+v, the content at %+v", got, first.Content)
	}
	if got := find("the\ntalks\nfailed").Likeness(first.Content); got != 1 {
		t.Errorf("the same words are alike to %v", got)
	}
	if got := find("talks\nfailed").Likeness(first.Content); got != .8 {
		t.Errorf("two of three words are alike to %v", got)
	}
}
