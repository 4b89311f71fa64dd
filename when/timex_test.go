package when

import "testing"

// thursday is the day of publication of the texts below: in the 43rd week of 1989, in its fourth quarter.
const thursday = "1989-10-26"

func TestValues(t *testing.T) {
	for _, tt := range []struct {
		text, words string
		sort        Sort
		value       string
		mod         Mod
	}{
		{"The council met last week.", "last week", DateSort, "1989-W42", ""},
		{"The council met this week.", "this week", DateSort, "1989-W43", ""},
		{"They left over the weekend.", "the weekend", DateSort, "1989-W42-WE", ""},
		{"They left early last month.", "early last month", DateSort, "1989-09", Start},
		{"The plan was signed in mid-March.", "mid-March", DateSort, "1989-03", Mid},
		{"They signed it at the end of 1988.", "the end of 1988", DateSort, "1988", End},
		{"Exports fell in the third quarter.", "the third quarter", DateSort, "1989-Q3", ""},
		{"Exports fell in the third quarter of 1984.", "the third quarter of 1984", DateSort, "1984-Q3", ""},
		{"Exports fell in last year's fourth quarter.", "last year's fourth quarter", DateSort, "1988-Q4", ""},
		{"Exports will rise in the first half of 1990.", "the first half of 1990", DateSort, "1990-H1", ""},
		{"The war shaped the 1990s.", "the 1990s", DateSort, "199", ""},
		{"The feud began in the seventies.", "the seventies", DateSort, "197", ""},
		{"The border was drawn in the 19th century.", "the 19th century", DateSort, "18", ""},
		{"The strike began last spring.", "last spring", DateSort, "1989-SP", ""},
		{"They fought in the summer of 1986.", "the summer of 1986", DateSort, "1986-SU", ""},
		{"They shelled the town on Tuesday night.", "Tuesday night", TimeSort, "1989-10-24TNI", ""},
		{"They shelled the town this morning.", "this morning", TimeSort, "1989-10-26TMO", ""},
		{"The bomb went off at 7:15 p.m. on Tuesday.", "7:15 p.m. on Tuesday", TimeSort, "1989-10-24T19:15", ""},
		{"The truce holds for three days.", "three days", DurationSort, "P3D", ""},
		{"He was jailed for 2 1/2 years.", "2 1/2 years", DurationSort, "P2Y6M", ""},
		{"They talked for an hour and a half.", "an hour and a half", DurationSort, "PT1H30M", ""},
		{"The siege lasted several days.", "several days", DurationSort, "PXD", ""},
		{"The siege lasted more than four weeks.", "more than four weeks", DurationSort, "P4W", MoreThan},
		{"They ended a two-year feud.", "two-year", DurationSort, "P2Y", ""},
		{"He led the party for twenty-three years.", "twenty-three years", DurationSort, "P23Y", ""},
		{"Prices rose in the past nine months.", "the past nine months", DurationSort, "P9M", ""},
		{"The two sides meet every week.", "every week", SetSort, "P1W", ""},
		{"The two sides meet every Friday.", "every Friday", SetSort, "XXXX-WXX-5", ""},
		{"They fled 16 months ago.", "16 months ago", DateSort, "1988-06", ""},
		{"They fled a year ago.", "a year ago", DateSort, "1988", ""},
		{"They fled two weeks ago.", "two weeks ago", DateSort, "1989-10-12", ""},
		{"They fled many years ago.", "many years ago", DateSort, "PAST_REF", ""},
		{"The temple was built 3,000 years ago.", "3,000 years ago", DateSort, "PAST_REF", ""},
		{"The temple will stand 90,000 years from now.", "90,000 years from now", DateSort, "FUTURE_REF", ""},
		{"The envoy recently left.", "recently", DateSort, "PAST_REF", ""},
		{"The rebels now hold the town.", "now", DateSort, "PRESENT_REF", ""},
		{"The envoy will return in the near future.", "the near future", DateSort, "FUTURE_REF", ""},
		{"The raid took place on 10/24/89.", "10/24/89", DateSort, "1989-10-24", ""},
		{"The king died in nineteen eighty-six.", "nineteen eighty-six", DateSort, "1986", ""},
		{"They fought until Christmas.", "Christmas", DateSort, "1988-12-25", ""},
	} {
		all := read(tt.text, thursday).Expressions()
		if len(all) != 1 {
			t.Errorf("%q: %d expressions, want 1: %+v", tt.text, len(all), all)
			continue
		}
		e := all[0]
		if got := e.Span.In(tt.text); got != tt.words || e.Sort != tt.sort || e.Value != tt.value || e.Mod != tt.mod {
			t.Errorf("%q: %q %s %s %s, want %q %s %s %s", tt.text, got, e.Sort, e.Value, e.Mod, tt.words, tt.sort, tt.value, tt.mod)
		}
	}
}

// TestQuarterToldBefore checks that what is told of a quarter is compared with the same one of the year before.
func TestQuarterToldBefore(t *testing.T) {
	all := read("Exports fell in the third quarter. They had risen a year earlier.", thursday).Expressions()
	if len(all) != 2 || all[1].Value != "1988-Q3" {
		t.Errorf("got %+v, want 1988-Q3 as the second", all)
	}
}

// TestOpenValues checks that without a day of publication a value says what is not known.
func TestOpenValues(t *testing.T) {
	for text, want := range map[string]string{"They met on Friday.": "XXXX-WXX-5", "They met on June 24.": "XXXX-06-24", "They met last year.": "XXXX"} {
		if all := read(text, "").Expressions(); len(all) != 1 || all[0].Value != want {
			t.Errorf("%q: %+v, want %s", text, all, want)
		}
	}
}

func TestFeasts(t *testing.T) {
	for _, tt := range []struct {
		name        string
		year        int
		first, last string
	}{
		{"easter", 2012, "2012-04-08", "2012-04-08"},
		{"thanksgiving", 2019, "2019-11-28", "2019-11-28"},
		{"memorial", 2011, "2011-05-30", "2011-05-30"},
		{"ramadan", 2012, "2012-07-20", "2012-08-18"},
		{"eid", 2016, "2016-07-07", "2016-07-07"},
		{"christmas", 1998, "1998-12-25", "1998-12-25"},
	} {
		list := tables().feasts[tt.name]
		if len(list) == 0 {
			t.Errorf("no holiday begins with %q", tt.name)
			continue
		}
		first, days := list[0].in(tt.year)
		if got, end := first.Format(isoDay), first.AddDate(0, 0, days-1).Format(isoDay); got != tt.first || end != tt.last {
			t.Errorf("%s %d: %s to %s, want %s to %s", tt.name, tt.year, got, end, tt.first, tt.last)
		}
	}
}
