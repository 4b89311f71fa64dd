package setting_test

import (
	"testing"

	"rapporteur"
	"rapporteur/setting"
)

func TestVotesTakeTheDateOfTheirEvent(t *testing.T) {
	span := func(start, end int) rapporteur.Span { return rapporteur.Span{Start: start, End: end} }
	day := rapporteur.Date{Start: "2012-02-04"}
	votes := []rapporteur.Vote{
		{Sentence: span(0, 40), Trigger: span(7, 13), Date: rapporteur.Date{Start: "2011-03"}},
		{Sentence: span(0, 40), Trigger: span(20, 26), Date: rapporteur.Date{Start: "2011-03"}},
		{Sentence: span(50, 90), Trigger: span(7, 13), Date: rapporteur.Date{Start: "2011-03"}},
	}
	got := setting.Votes(votes, []rapporteur.Event{{Sentence: span(0, 40), Trigger: span(7, 13), Date: day}, {Sentence: span(0, 40), Trigger: span(18, 26)}})
	for k, want := range []string{"2012-02-04", "", "2011-03"} {
		if got[k].Date.Start != want {
			t.Errorf("vote %d is of %q, want %q", k, got[k].Date.Start, want)
		}
	}
	if votes[0].Date.Start != "2011-03" {
		t.Error("the votes given were changed")
	}
}
