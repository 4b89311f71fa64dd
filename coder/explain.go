package coder

import (
	"fmt"
	"strings"

	"rapporteur"
)

// explained gives the explanations of all entries in their order: those of the events, to which the statements are added that
// vouch for them, and for the other entries what they carry of their own reasons.
func explained(c rapporteur.Coding, events []rapporteur.Explanation) []rapporteur.Explanation {
	all := make([]rapporteur.Explanation, 0, len(events))
	for k, x := range events {
		vouched(c, c.Events[k].Attribution, x.Reasons)
		all = append(all, x)
	}
	for _, e := range c.Entries() {
		n := notes{text: c.Article.Text}
		switch e := e.(type) {
		case rapporteur.Statement:
			n.add("cue", n.quote(e.Cue), "form: "+string(e.Form))
			n.parties("speaker", e.Speaker)
			n.parties("addressee", e.Addressee...)
			n.parties("via", e.Via...)
			n.date(e.Date)
		case rapporteur.Figure:
			n.add("measure", string(e.Measure), fmt.Sprintf("%q at %d-%d", e.Wording, e.Number.Start, e.Number.End))
			n.place(e.Scope.Place)
			n.sources(c, e.Claimant)
			n.date(e.AsOf)
		case rapporteur.Vote:
			n.add("ballot", string(e.Ballot), n.quote(e.Trigger))
			n.parties("voter", e.Voter...)
			n.date(e.Date)
		case rapporteur.Commitment:
			n.add("standing", string(e.Standing), n.quote(e.Trigger))
			n.parties("obligor", e.Obligor...)
			n.sources(c, e.Attribution)
			n.date(e.Date)
		default: // events have theirs; a role tells all it has
			continue
		}
		h := e.Head()
		all = append(all, rapporteur.Explanation{Kind: rapporteur.KindExplanation, Of: h.ID, Article: h.Article, Version: h.Version, Reasons: n.list})
	}
	return all
}

// vouched adds the statements of the sources to the reasons of the attribution, which stand in the same order.
func vouched(c rapporteur.Coding, sources []rapporteur.Source, reasons []rapporteur.Reason) {
	k := 0
	for i := range reasons {
		if reasons[i].About != "attribution" || k == len(sources) {
			continue
		}
		if id := statementOf(c, sources[k]); id != "" {
			reasons[i].Why += "; statement " + string(id)
		}
		k++
	}
}

// statementOf names the statement that a source stands in; "" where there is none, as for a medium that it came through.
func statementOf(c rapporteur.Coding, s rapporteur.Source) rapporteur.EntryID {
	for _, st := range c.Statements {
		if st.Cue == s.Span && st.Speaker.Span == s.Entity.Span {
			return st.ID
		}
	}
	return ""
}

// notes gathers the reasons of one entry.
type notes struct {
	text string
	list []rapporteur.Reason
}

func (n *notes) add(about, what, why string) {
	n.list = append(n.list, rapporteur.Reason{About: about, What: what, Why: why})
}

func (n *notes) quote(s rapporteur.Span) string {
	if s.IsZero() {
		return "none"
	}
	return fmt.Sprintf("%q", s.In(n.text))
}

func (n *notes) parties(about string, list ...rapporteur.Entity) {
	for _, e := range list {
		what, why := e.Text, ""
		if code := strings.TrimSpace(e.Code.String() + " " + e.Sector.String()); code != "" {
			what += " [" + code + "]"
		}
		if e.Basis != "" {
			why = "code: " + string(e.Basis)
		}
		n.add(about, what, why)
	}
}

func (n *notes) sources(c rapporteur.Coding, list []rapporteur.Source) {
	for _, s := range list {
		n.parties("attribution", s.Entity)
		last := &n.list[len(n.list)-1]
		last.Why = strings.TrimPrefix(last.Why+"; cue: "+s.Cue, "; ")
		if id := statementOf(c, s); id != "" {
			last.Why += "; statement " + string(id)
		}
	}
}

func (n *notes) date(d rapporteur.Date) {
	if d.IsZero() {
		return
	}
	why := string(d.Basis)
	if d.Text != "" {
		why = strings.TrimPrefix(fmt.Sprintf("%s: %q", why, d.Text), ": ")
	}
	n.add("date", d.Start, why)
}

func (n *notes) place(p rapporteur.Place) {
	if !p.IsZero() {
		n.add("place", strings.TrimSpace(p.Text+" "+p.Country), string(p.Basis))
	}
}
