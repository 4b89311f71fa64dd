package lemma_test

import (
	"strings"
	"testing"

	"rapporteur/parse/lemma"
)

func learned(t *testing.T) *lemma.Table {
	t.Helper()
	l := lemma.NewLearner()
	for _, w := range []string{"walk", "talk", "attack", "ask"} {
		l.See(w+"ed", "VERB", "VBD", w, 5)
		l.See(w+"s", "NOUN", "NNS", w, 5)
	}
	for _, w := range []string{"cit", "countr", "part"} {
		l.See(w+"ies", "NOUN", "NNS", w+"y", 5)
	}
	l.See("men", "NOUN", "NNS", "man", 5)
	l.See("ca", "AUX", "MD", "can", 5)
	for range 3 {
		l.Form("shell", "VB")
		l.Form("shelled", "VBD")
		l.Form("stop", "VB")
		l.Form("stopped", "VBD")
	}
	table, err := lemma.Read(l.Text())
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestLemma(t *testing.T) {
	table := learned(t)
	tests := []struct{ form, upos, xpos, want string }{
		{"asked", "VERB", "VBD", "ask"},
		{"Marked", "VERB", "VBD", "mark"},   // by rule, and a capital
		{"armies", "NOUN", "NNS", "army"},   // by rule
		{"men", "NOUN", "NNS", "man"},       // listed
		{"Ca", "AUX", "MD", "can"},          // listed, and a capital
		{"shelled", "VERB", "VBD", "shell"}, // by its base
		{"stopped", "VERB", "VBD", "stop"},  // by its base, doubled letter
		{"fled", "VERB", "VBD", "flee"},     // irregular
		{"vetoes", "VERB", "VBX", "vetoes"}, // no such tag
		{"Annan", "PROPN", "NNP", "Annan"},
		{"ÉLAN", "NOUN", "NN", "élan"},
	}
	for _, tt := range tests {
		if got := table.Lemma(tt.form, tt.upos, tt.xpos); got != tt.want {
			t.Errorf("lemma of %s as %s is %q, want %q", tt.form, tt.xpos, got, tt.want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, bad := range []string{"NN\tx\n", "NN\t-x\tmany\t-\n", "NN\tx\t1\t-\n"} {
		if _, err := lemma.Read(bad); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("error for %q is %v, want one that names line 1", bad, err)
		}
	}
}
