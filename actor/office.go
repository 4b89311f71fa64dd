package actor

import (
	"fmt"
	"iter"
	"regexp"
	"strings"

	"rapporteur"
	"rapporteur/place"
	"rapporteur/plover"
)

// office is what somebody was, from one day, month or year to another ("2012-05"; "" for not known).
type office struct {
	title    string
	sector   plover.Sector // where the office tells another than the line
	code     plover.Code   // the same, of an office that is no state's
	from, to string
}

// term is a stretch of time in which a name had a code.
type term struct {
	code     plover.Code
	sector   plover.Sector
	from, to string // days; "" for open
}

// offices reads "President 2000..2008-05; Senator [LEG] 2008-05..2012-05": a sector in brackets is that of this office alone, and so is a
// code, or both: "Secretary General of NATO [IGO]", "Leader of the opposition in Ukraine [UKR OPP]".
func offices(field string) iter.Seq[office] {
	return func(yield func(office) bool) {
		for w := range strings.SplitSeq(field, ";") {
			if w = strings.TrimSpace(w); w != "" && !yield(readOffice(w)) {
				return
			}
		}
	}
}

func readOffice(w string) office {
	o := office{title: w}
	if at := strings.LastIndexByte(w, ' '); at >= 0 && strings.Contains(w[at:], "..") {
		o.title = w[:at]
		o.from, o.to, _ = strings.Cut(w[at+1:], "..")
	}
	if title, in, ok := strings.Cut(o.title, " ["); ok && strings.HasSuffix(in, "]") {
		for part := range strings.FieldsSeq(strings.TrimSuffix(in, "]")) {
			if v, err := plover.ParseSector(part); err == nil {
				o.title, o.sector = title, v
			} else if of, err := plover.ParseCode(part); err == nil {
				o.title, o.code = title, of
			}
		}
	}
	return o
}

var dayPattern = regexp.MustCompile(`^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$`)

// check says what is wrong with an office as it was read.
func (o office) check() error {
	switch {
	case !dayPattern.MatchString(o.from) || !dayPattern.MatchString(o.to):
		return fmt.Errorf("dates of %q are %q and %q, want years, months (2012-05) or days", o.title, o.from, o.to)
	case o.from != "" && o.to != "" && o.to < o.from && !strings.HasPrefix(o.from, o.to):
		return fmt.Errorf("%q ends in %s before it begins in %s", o.title, o.to, o.from)
	case strings.Contains(o.title, "..") || strings.ContainsAny(o.title, "[]"):
		return fmt.Errorf("unread dates or sector in %q; an office is TITLE [SECTOR] FROM..TO", o.title)
	}
	return nil
}

// begun reports whether a day is not before the beginning of a stretch of time, as finely as both are told.
func begun(from, day string) bool { n := min(len(from), len(day)); return from[:n] <= day[:n] }

// within reports whether a day lies in a stretch of time, as finely as both are told.
func within(from, to, day string) bool {
	n := min(len(to), len(day))
	return begun(from, day) && (to == "" || day[:n] <= to[:n])
}

// on gives the office held on that day, else the last one that had begun; an empty one where none is known.
func (e *entry) on(day string) office {
	var last office
	for o := range offices(e.held) {
		if day == "" || begun(o.from, day) {
			last = o
			if day != "" && o.from != "" && within(o.from, o.to, day) {
				return o
			}
		}
	}
	return last
}

// at gives the title of the office that is known to be held on that day; "" where none is, or where nobody knows the day.
func (e *entry) at(day string) string {
	if !e.holds(day) {
		return ""
	}
	return e.on(day).title
}

// as gives code and sector on that day.
func (e *entry) as(day string) (plover.Code, plover.Sector) {
	for _, t := range e.terms {
		if day == "" && t.to == "" || day != "" && within(t.from, t.to, day) {
			return t.code, t.sector
		}
	}
	switch o := e.on(day); {
	case day == "":
	case o.code.IsState() && o.sector.IsZero():
		return o.code, government
	case !o.code.IsZero():
		return o.code, o.sector
	case !o.sector.IsZero():
		return e.code, o.sector
	}
	return e.code, e.sector
}

// ahead gives the first of the offices of somebody who on that day held none yet.
func (e *entry) ahead(day string) (office, bool) {
	var first office
	for o := range offices(e.held) {
		if day == "" || o.from == "" || begun(o.from, day) {
			return office{}, false
		}
		if first.from == "" || o.from < first.from {
			first = o
		}
	}
	return first, first.from != ""
}

// atHead reports whether a title is that of a head of state or government.
func atHead(title string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(title)) {
		if headsState[w] || w == "premier" || w == "prime" {
			return true
		}
	}
	return false
}

// holds reports whether an office is known to be held on that day.
func (e *entry) holds(day string) bool {
	for o := range offices(e.held) {
		if day != "" && o.from != "" && within(o.from, o.to, day) {
			return true
		}
	}
	return false
}

// last gives the time at which the latest office held by then ended, or began where no end is known.
func (e *entry) last(day string) (string, bool) {
	latest := ""
	for o := range offices(e.held) {
		if o.from != "" && (day == "" || begun(o.from, day)) {
			latest = max(latest, o.from, o.to)
		}
	}
	return latest, latest != ""
}

// toAnother are nouns that say how somebody stands to another and name no office.
var toAnother = lists.Named("toAnother")

// IsOffice reports whether somebody who is called so holds something: "minister", but not "company", "mother", "activist", which stand before
// names too. What no table has may be one.
func IsOffice(words string) bool {
	l := lexis()
	all := strings.Fields(words)
	if len(all) > 0 && toAnother[stem(all[len(all)-1])] {
		return false
	}
	for k := max(0, len(all)-3); k < len(all); k++ {
		lead := strings.Join(all[k:len(all)-1], " ") + " "
		for _, last := range []string{stem(all[len(all)-1]), all[len(all)-1]} {
			if r, ok := l.roles[place.Fold(strings.ToLower(strings.TrimSpace(lead+last)))]; ok {
				return r.sector == clergy || r.state == "UNO" || r.typ == rapporteur.TypePerson && r.sector != civil
			}
		}
	}
	return true
}
