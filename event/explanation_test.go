package event_test

import (
	"reflect"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
)

// The sentences are of our own making.
func TestExplanations(t *testing.T) {
	for _, c := range []struct {
		text  string
		event string
		about string
		what  string
		why   string
		path  string
	}{
		{"Norway accused Peru of piracy.", "ACCUSE", "actor", "Norway [NOR GOV]", "slot subj", "accused >nsubj Norway"},
		{"Norway accused Peru of piracy.", "ACCUSE", "recipient", "Peru [PER GOV]", "slot obj", "accused >obj Peru"},
		{"Norway accused Peru of piracy.", "ACCUSE", "sense", "ACCUSE allege", "v accuse : subj > obj", ""},
		{"Norway accused Peru of piracy.", "ACCUSE", "predicate", `"accused" at 7-14`, "predicates.txt ", ""},
		{"Norway accused Peru of piracy.", "ACCUSE", "status", "occurred", "no word makes it doubtful", ""},
		{"Bolivia denied that its army had shelled the town.", "ASSAULT", "status", "negated", `"denied": denies`, "shelled <ccomp denied"},
		{"Bolivia denied that its army had shelled the town.", "ASSAULT", "attribution", "Bolivia [BOL GOV]", "cue: denied; statement ", ""},
		{"Rebels may attack the capital, police said.", "ASSAULT", "status", "hypothetical", `"may": hypothetical_aux`, "attack >aux may"},
		{"Rebels did not attack the capital.", "ASSAULT", "status", "negated", `"not": negation`, "attack >advmod not"},
		{"Kenya will send aid to Chad.", "AID", "status", "future", `"will": future_aux`, "send >aux will"},
		{"Chile's army launched an attack on rebels.", "ASSAULT", "recipient", "rebels", "slot on", "launched >obj attack >nmod:on rebels"},
		{"Two car bombs killed ten soldiers in Lima.", "ASSAULT", "predicate", `"car bombs" at 4-13`, `one act with "killed"`, ""},
		{"Two car bombs killed ten soldiers in Lima.", "ASSAULT", "recipient", "soldiers", "slot obj", "killed >obj soldiers"},
		{"Peru must free the sailors, the Norwegian envoy said.", "REQUEST", "predicate", `"must free"`, "what a speaker says that others must do", ""},
		{"Peru must free the sailors, the Norwegian envoy said.", "REQUEST", "recipient", "Peru", "who has the duty", "free >nsubj Peru"},
		{"Rebels shelled the harbour.", "ASSAULT", "recipient", "none", "no party found in the slots obj", ""},
	} {
		e, x := explanation(t, c.text, c.event)
		if x.Of != e.ID || x.Weighing == nil || x.Weighing.Confidence != e.Confidence {
			t.Errorf("%s: event %s of confidence %v has the explanation %+v", c.text, e.ID, e.Confidence, x)
			continue
		}
		found := false
		for _, r := range x.Reasons {
			found = found || r.About == c.about && strings.HasPrefix(r.What, c.what) && strings.Contains(r.Why, c.why) && r.Path == c.path
		}
		if !found {
			t.Errorf("%s: no reason %q: %q because of %q by %q among\n%q", c.text, c.about, c.what, c.why, c.path, x.Reasons)
		}
	}
}

// TestExplanationsChangeNothing holds that who asks for reasons gets the same entries, and who does not gets none.
func TestExplanationsChangeNothing(t *testing.T) {
	a := reportOf(t, "Norway accused Peru of piracy. Rebels did not attack the capital, police said. Kenya will send aid to Chad.")
	plain, err := coder.Code(a)
	if err != nil {
		t.Fatal(err)
	}
	with, err := coder.Options{Explain: true}.Code(a)
	if err != nil {
		t.Fatal(err)
	}
	if len(plain.Explanations) > 0 || len(with.Explanations) < len(with.Events) {
		t.Errorf("%d explanations unasked, %d asked for of %d events", len(plain.Explanations), len(with.Explanations), len(with.Events))
	}
	if !reflect.DeepEqual(plain.Entries(), with.Entries()) {
		t.Error("the entries differ when their reasons are asked for")
	}
}

func explanation(t *testing.T, text, typ string) (rapporteur.Event, rapporteur.Explanation) {
	t.Helper()
	c, err := coder.Options{Explain: true}.Code(reportOf(t, text))
	if err != nil {
		t.Fatal(err)
	}
	for k, e := range c.Events {
		if e.Event.String() == typ {
			return e, c.Explanations[k]
		}
	}
	t.Fatalf("%s: no %s read", text, typ)
	return rapporteur.Event{}, rapporteur.Explanation{}
}

func reportOf(t *testing.T, text string) rapporteur.Article {
	t.Helper()
	for item := range article.Read("report.txt", strings.NewReader(text), article.Options{Published: "2031-04-07"}) {
		if item.Article != nil {
			return *item.Article
		}
	}
	t.Fatalf("%s: no report", text)
	return rapporteur.Article{}
}
