package main

import (
	"fmt"
	"strings"

	"rapporteur"
	"rapporteur/plover"
)

// dateCell gives a date: "2012-03-25", "2012-03/2012-05", or what is written of one that could not be worked out.
func dateCell(d rapporteur.Date) string {
	switch {
	case d.Start == "" && d.Text != "":
		return fmt.Sprintf("%q", d.Text)
	case d.End != "" && d.End != d.Start:
		return d.Start + "/" + d.End
	}
	return d.Start
}

// typeCell gives a type with its modes: "CONSULT visit".
func typeCell[M fmt.Stringer](typ string, modes []M) string {
	for _, m := range modes {
		typ += " " + m.String()
	}
	return typ
}

// partyCell gives somebody by the fullest form of the name, with the code: "Kofi Annan (UNO)".
func partyCell(e rapporteur.Entity) string {
	name := e.Name
	if name == "" {
		name = e.Text
	}
	if code := codeCell(e.Code, e.Sector); code != "" && code != name {
		return fmt.Sprintf("%s (%s)", name, code)
	}
	return name
}

func codeCell(c plover.Code, s plover.Sector) string {
	return strings.TrimSpace(c.String() + " " + s.String())
}

func partiesCell(list []rapporteur.Entity) string {
	names := make([]string, len(list))
	for i, e := range list {
		names[i] = partyCell(e)
	}
	return strings.Join(names, ", ")
}

func sourcesCell(list []rapporteur.Source) string {
	names := make([]string, len(list))
	for i, s := range list {
		names[i] = partyCell(s.Entity)
	}
	return strings.Join(names, ", ")
}

// placeCell gives a place with its country's code: "Homs (SYR)".
func placeCell(p rapporteur.Place) string {
	name := p.Name
	if name == "" {
		name = p.Text
	}
	if p.Country == "" {
		return name
	}
	return strings.TrimSpace(fmt.Sprintf("%s (%s)", name, p.Country))
}

// outletCell gives who published the report, or the file it was read from where that is not known.
func outletCell(a rapporteur.Article) string {
	if a.Outlet == "" {
		return a.File
	}
	return a.Outlet
}
