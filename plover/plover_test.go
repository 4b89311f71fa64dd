package plover

import (
	"encoding/json"
	"errors"
	"testing"
)

func TestTheCodebookIsWhole(t *testing.T) {
	if n := len(Types()); n != 16 {
		t.Errorf("%d event types, want 16", n)
	}
	if n := len(Contexts()); n != 37 {
		t.Errorf("%d contexts, want 37", n)
	}
	quads := map[Quad]int{}
	for _, typ := range Types() {
		quads[typ.Quad()]++
		if (typ.Score() < 0) != (typ.Quad() >= 3) && typ != Request {
			t.Errorf("%s: score %v does not fit quad %d", typ, typ.Score(), typ.Quad())
		}
		for _, m := range append(typ.Modes(), Mode{}) {
			if c := typ.CAMEO(m); c.IsZero() {
				t.Errorf("%s %s has no CAMEO code", typ, m)
			}
		}
	}
	if quads[1] != 4 || quads[2] != 3 || quads[3] != 4 || quads[4] != 5 {
		t.Errorf("types a quad: %v", quads)
	}
}

func TestScores(t *testing.T) {
	mode := func(s string) Mode {
		m, err := ParseMode(s)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	for _, c := range []struct {
		typ   Type
		modes []Mode
		want  float64
	}{
		{Accuse, nil, -3}, {Accuse, []Mode{mode("disapprove")}, -2}, {Consult, []Mode{mode("visit")}, 4},
		{Assault, []Mode{mode("beat"), mode("aerial")}, -9.5}, {Protest, []Mode{mode("riot")}, -7}, {Request, []Mode{mode("meet")}, 0},
	} {
		if got := c.typ.Score(c.modes...); got != c.want {
			t.Errorf("score of %s %v: %v, want %v", c.typ, c.modes, got, c.want)
		}
	}
}

func TestCAMEOBothWays(t *testing.T) {
	for code, want := range map[string][2]string{
		"0871": {"RETREAT", "ceasefire"}, "042": {"CONSULT", "visit"}, "173": {"COERCE", "arrest"}, "163": {"SANCTION", "discontinue"}, "190": {"ASSAULT", ""},
	} {
		c, err := ParseCAMEO(code)
		if err != nil {
			t.Fatal(err)
		}
		if typ, mode, _ := c.PLOVER(); typ.String() != want[0] || mode.String() != want[1] {
			t.Errorf("CAMEO %s is %s %s, want %v", code, typ, mode, want)
		}
	}
	// Going to CAMEO and back keeps the type, except where CAMEO files the nearest act under another class.
	elsewhere := map[string]bool{"RETREAT resign": true, "SANCTION convict": true}
	for _, typ := range Types() {
		for _, m := range append(typ.Modes(), Mode{}) {
			if back, _, _ := typ.CAMEO(m).PLOVER(); back != typ && !elsewhere[typ.String()+" "+m.String()] {
				t.Errorf("%s %s -> CAMEO %s -> %s", typ, m, typ.CAMEO(m), back)
			}
		}
	}
}

func TestOnlyParsingMakesACode(t *testing.T) {
	var unknown *UnknownError
	if _, err := ParseType("SAY"); !errors.As(err, &unknown) || unknown.Word != "SAY" {
		t.Errorf("SAY: %v", err)
	}
	for _, bad := range []string{`{"type":"assault"}`, `{"mode":"cleansing"}`, `{"code":"ZZZ"}`, `{"sector":"gov"}`, `{"context":"war"}`, `{"cameo":"012"}`} {
		var v struct {
			Type    Type
			Mode    Mode
			Code    Code
			Sector  Sector
			Context Context
			CAMEO   CAMEO
		}
		if err := json.Unmarshal([]byte(bad), &v); !errors.As(err, &unknown) {
			t.Errorf("%s: read without an error: %v", bad, err)
		}
	}
	if c, err := ParseCode("SYR"); err != nil || c.Name() != "Syria" || !c.IsState() {
		t.Errorf("SYR: %v %q", err, c.Name())
	}
	if b, _ := json.Marshal(map[string]any{"t": Assault, "q": Assault.Quad()}); string(b) != `{"q":4,"t":"ASSAULT"}` {
		t.Errorf("JSON: %s", b)
	}
}
