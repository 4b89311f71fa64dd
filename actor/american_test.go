package actor

import "testing"

func TestLocalNews(t *testing.T) {
	const text = "A Superior Court judge sent a former school trustee to prison on Monday. The Board of Supervisors asked the sheriff for a report. " +
		"Six refugees began a hunger strike to protest against the army of El Salvador, and police watched."
	for _, words := range []string{"police", "Board of Supervisors"} {
		if got, _ := read(text).At(spanOf(text, words)); got.Code.String() != "USA" {
			t.Errorf("%q is of %s (%s), want USA", words, got.Code, got.Basis)
		}
	}
}

func TestCongressesAbroad(t *testing.T) {
	const text = "Police in Paraguay arrested a smuggler. Congressman Omar Zorvath and Congresswoman Ana Quellin of Paraguay denied the charge."
	if got, _ := read(text).At(spanOf(text, "Omar Zorvath")); got.Code.String() != "PRY" {
		t.Errorf("of %s (%s), want PRY", got.Code, got.Basis)
	}
}
