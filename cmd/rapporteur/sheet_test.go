package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSheetInAPipeIsWholeLines(t *testing.T) {
	var out bytes.Buffer
	s := newSheet(streams{Out: &out, Width: 20}, "date", "place", "words")
	long := strings.Repeat("word ", 30) + "end"
	for _, row := range [][]string{{"2012-03-25", "", long}, {"", "Homs", "two\nlines\tand a tab"}} {
		if err := s.add(row...); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	if want := "2012-03-25\t\t" + long + "\n\tHoms\ttwo lines and a tab\n"; out.String() != want {
		t.Errorf("the sheet is %q, want %q", out.String(), want)
	}
}

func TestSheetOnATerminalFitsIt(t *testing.T) {
	for _, width := range []int{40, 80, 200} {
		var out bytes.Buffer
		s := newSheet(streams{Out: &out, OutTerminal: true, Width: width}, "date", "place", "who", "words")
		for _, row := range [][]string{
			{"2012-03-25", "", "Kofi Annan", strings.Repeat("слово ", 60)},
			{"2012-03-26", "", "Вита́лий Чуркин", strings.Repeat("漢字", 60)},
		} {
			if err := s.add(row...); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.end(); err != nil {
			t.Fatal(err)
		}
		got := lines(out.String())
		if len(got) != 3 || !strings.HasPrefix(got[0], "DATE") || strings.Contains(got[0], "PLACE") {
			t.Fatalf("%d columns: %d lines, want a head without the empty column, and two rows:\n%s", width, len(got), out.String())
		}
		for _, line := range got {
			if n := utf8.RuneCountInString(line) + strings.Count(line, "漢") + strings.Count(line, "字"); n > width {
				t.Errorf("%d columns: a line takes %d: %s", width, n, line)
			}
		}
		if !strings.HasPrefix(got[1], "2012-03-25  ") || !strings.HasSuffix(got[1], "…") {
			t.Errorf("%d columns: want whole dates and cut words: %s", width, got[1])
		}
	}
}

func TestSheetColours(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	for _, colour := range []bool{false, true} {
		var out bytes.Buffer
		s := newSheet(streams{Out: &out, OutTerminal: true, Width: 40, Color: colour}, "date")
		if err := errors.Join(s.add("2012"), s.end()); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(out.String(), "\x1b"); got != colour {
			t.Errorf("colours allowed %v, used %v: %q", colour, got, out.String())
		}
	}
}

// broken is a writer that has no room.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestSheetTellsOfAFullDisk(t *testing.T) {
	s := newSheet(streams{Out: broken{}}, "date")
	if err := s.add("2012"); err == nil || !strings.Contains(err.Error(), "writing the list: no space left") {
		t.Errorf("error %v", err)
	}
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain words":                 "plain words",
		" two\r\n\tlines ":            "two lines",
		"\x1b]0;title\x07news":        "�]0;title�news",
		"c1 \u009b31m red":            "c1 �31m red",
		"safe\u202etxt.exe\u202c":     "safetxt.exe",
		"zero\u200bwidth\ufeff":       "zerowidth",
		"bad \xff byte":               "bad � byte",
		"Šárka السلام 政府 e\u0301":     "Šárka السلام 政府 e\u0301",
		"line\u2028and\u00a0no-break": "line and no-break",
	} {
		if got := visible(in); got != want {
			t.Errorf("visible(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int64]string{0: "0 reports", 1: "1 report", 999: "999 reports", 1204: "1,204 reports", 1234567: "1,234,567 reports"} {
		if got := count(n, "report"); got != want {
			t.Errorf("count(%d) = %q, want %q", n, got, want)
		}
	}
}
