package brief

import (
	"fmt"
	"strings"

	"rapporteur"
)

// summary is what the head of the brief says.
type summary struct {
	Reports     int    `json:"reports"`
	Outlets     int    `json:"outlets"`
	NoOutlet    int    `json:"reports_without_outlet"`
	NoDate      int    `json:"reports_without_date"`
	First       string `json:"first_published"`
	Last        string `json:"last_published"`
	Copies      int    `json:"copies"`
	Independent int    `json:"independent_texts"` // reports less copies
	Skipped     int    `json:"skipped"`

	Happened    int `json:"happened"` // things told to have happened
	Expected    int `json:"expected"`
	Negated     int `json:"negated"`
	Possible    int `json:"possible"`
	Figures     int `json:"figures"`
	Statements  int `json:"statements"`
	Votes       int `json:"votes"`
	Commitments int `json:"commitments"`
	Differences int `json:"disagreements"`

	Parties []namedParty `json:"parties"` // named in most reports
}

// namedParty is somebody with the number of reports that name them as a party or a speaker.
type namedParty struct {
	Name    string `json:"name"`
	Reports int    `json:"reports"`
}

// count notes how many things of each kind the sections tell.
func (s *summary) count(sections []section) {
	for _, x := range sections {
		n := 0
		for _, g := range x.Groups {
			for _, l := range g.Lines {
				n += max(1, len(l.parts))
			}
		}
		switch x.ID {
		case "happened", "background", "undated":
			s.Happened += n
		case "expected":
			s.Expected = n
		case "negated":
			s.Negated = n
		case "possible":
			s.Possible = n
		case "figures":
			s.Figures = n
		case "statements":
			s.Statements = n
		case "votes":
			s.Votes = n
		case "commitments":
			s.Commitments = n
		case "differences":
			s.Differences = len(x.Groups)
		}
	}
}

func (b book) summary(skips []rapporteur.Skip) summary {
	s := summary{Reports: len(b.codings), Skipped: len(skips)}
	outlets := map[string]bool{}
	for _, c := range b.codings {
		a := c.Article
		if a.Outlet == "" {
			s.NoOutlet++
		} else {
			outlets[strings.ToLower(a.Outlet)] = true
		}
		if a.Published.Start == "" {
			s.NoDate++
			continue
		}
		if s.First == "" {
			s.First = a.Published.Start
		}
		s.Last = a.Published.Start
	}
	s.Outlets = len(outlets)
	for _, l := range b.record.Lineages {
		s.Copies += len(l.Copies)
	}
	s.Independent = s.Reports - s.Copies
	return s
}

func (s summary) sentences() []string {
	first := plural(s.Reports, "report")
	if s.Outlets > 0 {
		first += " by " + plural(s.Outlets, "outlet")
	}
	switch {
	case s.First == "":
	case s.First == s.Last:
		first += ", published " + s.First
	default:
		first += ", published " + s.First + " to " + s.Last
	}
	out := []string{first + "."}
	switch {
	case s.Copies > 0:
		out = append(out, fmt.Sprintf("%s, which leaves %s.", plural(s.Copies, "is a copy of another", "are copies of others"), plural(s.Independent, "independent text")))
	case s.Reports > 1:
		out = append(out, "No report is a copy of another.")
	}
	if s.NoOutlet > 0 {
		out = append(out, fmt.Sprintf("Of %s the outlet is not stated.", plural(s.NoOutlet, "report")))
	}
	if s.NoDate > 0 {
		out = append(out, fmt.Sprintf("Of %s the day of publication is not stated.", plural(s.NoDate, "report")))
	}
	if s.Skipped > 0 {
		out = append(out, fmt.Sprintf("%s skipped; see below.", plural(s.Skipped, "input was", "inputs were")))
	}
	return out
}
