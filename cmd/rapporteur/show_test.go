package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestShowLines(t *testing.T) {
	db := aRecord(t)
	const (
		met       = "2012-03-25\tCONSULT\toccurred\tEnvoy Lio Brandt (UNO)\tDmitry Medvedev (RUS)\t\t\tHarbour Post\tEnvoy Lio Brandt met Dmitry Medvedev in Moscow."
		condemned = "2012-07-13\tACCUSE\toccurred\tFrance (FRA)\tSyria (SYR)\t\t\tMorning Ledger\tFrance condemned Syria, where activists say more than 220 people died."
		shelled   = "\tASSAULT\toccurred\tRebels\ttroops\t\t\tNight�[2J Owl\tRebels shelled troops at night."
	)
	for _, c := range []struct {
		args string
		want []string
	}{
		{"events", []string{met, condemned, shelled}},
		{"event", []string{met, condemned, shelled}},
		{"events --actor RUS", []string{met}},
		{"events --actor brandt", []string{met}},
		{"events --type accuse", []string{condemned}},
		{"events --since 2012-04", []string{condemned}},
		{"events --until 2012-03", []string{met}},
		{"events --as-of 2012-07-13", []string{met}},
		{"events --match moscow", []string{met}},
		{"events --limit 2", []string{met, condemned}},
		{"events --actor nobody", nil},
		{"figures", []string{"\tkilled\t220\t\tpeople\tSyria (SYR)\tactivists\tMorning Ledger\tFrance condemned Syria, where activists say more than 220 people died."}},
		{"figures --place SYR --type killed", []string{"\tkilled\t220\t\tpeople\tSyria (SYR)\tactivists\tMorning Ledger\tFrance condemned Syria, where activists say more than 220 people died."}},
		{"figures --type wounded", nil},
		{"statements", []string{"\tactivists\t\t\tindirect\tMorning Ledger\tmore than 220 people died"}},
		{"votes", nil},
		{"commitments", nil},
		{"roles", nil},
		{"skips", []string{"empty.txt\tempty\tnothing in it", "photo.jpg\tbinary\ta picture"}},
		{"skips --limit 1", []string{"empty.txt\tempty\tnothing in it"}},
		{"incidents --actor RUS", []string{"2012-03-25\tCONSULT\toccurred\tEnvoy Lio Brandt (UNO)\tDmitry Medvedev (RUS)\t\t1\tHarbour Post\t"}},
		{"disagreements", nil},
	} {
		s := run(t, nobody, append(append([]string{"show"}, strings.Fields(c.args)...), "--db", db)...).must(t, exitDone)
		if got := lines(s.out.String()); !slices.Equal(got, c.want) {
			t.Errorf("show %s gives\n%q\nwant\n%q", c.args, got, c.want)
		}
		if said := s.err.String(); (said == "") != (len(c.want) > 0) {
			t.Errorf("show %s: %d lines, and standard error says %q", c.args, len(c.want), said)
		}
	}
}

func TestShowArticles(t *testing.T) {
	db := aRecord(t)
	var got []string
	for _, line := range lines(run(t, nobody, "show", "articles", "--db", db).must(t, exitDone).out.String()) {
		got = append(got, strings.Join(strings.Split(line, "\t")[:2], " "))
	}
	if want := []string{"2012-03-26 Harbour Post", "2012-07-14 Morning Ledger", " Night�[2J Owl"}; !slices.Equal(got, want) {
		t.Errorf("show articles begins its lines %q, want %q", got, want)
	}
}

func TestShowJSON(t *testing.T) {
	db := aRecord(t)
	for kind, want := range map[string][]string{
		"events": {"event", "event", "event"}, "figures": {"figure"}, "statements": {"statement"}, "articles": {"article", "article", "article"},
		"skips": {"skip", "skip"}, "incidents": {"incident", "incident", "incident"}, "roles": nil,
	} {
		var got []string
		for _, line := range lines(run(t, nobody, "show", kind, "--json", "--db", db).must(t, exitDone).out.String()) {
			var v struct{ Kind, ID, File string }
			if err := json.Unmarshal([]byte(line), &v); err != nil {
				t.Fatalf("show %s --json: %v: %s", kind, err, line)
			}
			if v.ID == "" && v.File == "" {
				t.Errorf("show %s --json: nothing names this: %s", kind, line)
			}
			got = append(got, v.Kind)
		}
		if !slices.Equal(got, want) {
			t.Errorf("show %s --json gives kinds %q, want %q", kind, got, want)
		}
	}
	terminal := run(t, atBoth, "show", "events", "--json", "--db", db).must(t, exitDone).out.String()
	if pipe := run(t, nobody, "show", "events", "--json", "--db", db).must(t, exitDone).out.String(); terminal != pipe {
		t.Errorf("--json gives other bytes on a terminal:\n%s\nin a pipe:\n%s", terminal, pipe)
	}
}

func TestShowTable(t *testing.T) {
	got := lines(run(t, atBoth, "show", "events", "--db", aRecord(t)).must(t, exitDone).out.String())
	if len(got) != 4 {
		t.Fatalf("%d lines, want a head and three rows: %q", len(got), got)
	}
	if want := []string{"DATE", "TYPE", "STATUS", "ACTOR", "RECIPIENT", "OUTLET", "WORDS"}; !slices.Equal(strings.Fields(got[0]), want) {
		t.Errorf("the head is %q, want %q: empty columns are left out", strings.Fields(got[0]), want)
	}
	for _, line := range got {
		if n := len([]rune(line)); n > 100 {
			t.Errorf("a line is %d wide, the terminal 100: %s", n, line)
		}
		if strings.ContainsAny(line, "\x1b\u202e") {
			t.Errorf("a report steers the terminal: %q", line)
		}
	}
}

// A table has room for a few words: they are the ones that carry the entry.
func TestShowTableQuotesWhatCarriesTheEntry(t *testing.T) {
	got := run(t, atBoth, "show", "figures", "--db", aRecord(t)).must(t, exitDone).out.String()
	if !strings.Contains(got, "… say more than 220 people") {
		t.Errorf("the table does not quote the number:\n%s", got)
	}
}

func TestShowFailures(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.db")
	if s := run(t, nobody, "show", "events", "--db", missing); s.code != exitFailed || !strings.Contains(s.err.String(), missing) || !strings.Contains(s.err.String(), "rapporteur add") {
		t.Errorf("without a record: exit code %d saying %q", s.code, s.err.String())
	}
	db := aRecord(t)
	for _, args := range [][]string{{"--since", "Monday"}, {"--as-of", "25/03/2012"}, {"--match", `"unclosed`}} {
		if s := run(t, nobody, append([]string{"show", "events", "--db", db}, args...)...); s.code != exitUsage || s.out.Len() > 0 {
			t.Errorf("show events %q: exit code %d saying %q", args, s.code, s.err.String())
		}
	}
}
