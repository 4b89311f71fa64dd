package event

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// explained tells why an act was written down as the event e, from what was noted while it was read.
func (r *reader) explained(s *parse.Sentence, a *act, e rapporteur.Event) rapporteur.Explanation {
	x := rapporteur.Explanation{Kind: rapporteur.KindExplanation, Of: e.ID, Article: e.Article, Version: e.Version}
	add := func(about, what, why, path string) {
		x.Reasons = append(x.Reasons, rapporteur.Reason{About: about, What: what, Why: why, Path: path})
	}
	why := a.sense.origin()
	if len(a.trace.lacking) > 0 {
		why += "; passed over, since not all they ask for is there: " + origins(a.trace.lacking)
	}
	if len(a.lacks) > 0 {
		why += "; likely without what it asks for: " + (&sense{conditions: a.lacks}).conditionText()
	}
	add("predicate", fmt.Sprintf("%q at %d-%d", e.Trigger.In(r.Doc.Text), e.Trigger.Start, e.Trigger.End), strings.Join(append([]string{why}, a.trace.notes...), "; "), "")
	add("sense", strings.TrimSpace(a.sense.typ.String()+" "+a.sense.mode.String()), a.sense.frameText(), "")
	add("status", string(a.status), a.trace.status.told(s), wayOf(s, a.i, a.trace.status.token, a.trace.status.rule != ""))
	if a.sense.mode.IsZero() && len(a.mode) > 0 {
		why := "of its kind by the word itself"
		if a.trace.mode != "" {
			why = fmt.Sprintf("modes.txt: %q in the clause", a.trace.mode)
		}
		add("mode", a.mode[0].String(), why, "")
	}
	r.sided(s, a, "actor", a.actor, a.sense.actor, add)
	if !a.sense.together || len(a.recipient) > 0 {
		r.sided(s, a, "recipient", a.recipient, a.sense.recipient, add)
	}
	add("date", orNone(a.date.Start), basisOf(a.date.Basis, a.date.Text), "")
	add("place", orNone(strings.TrimSpace(a.place.Text+" "+a.place.Country)), basisOf(a.place.Basis, ""), "")
	for _, src := range a.sources {
		add("attribution", party(src.Entity), "cue: "+src.Cue, "")
	}
	if len(a.sources) == 0 {
		add("attribution", "none", "the outlet itself, or the actor, says so", "")
	}
	w := r.weighing(a)
	x.Weighing = &w
	at := "no word of it"
	if a.trace.heaviest >= 0 {
		at = fmt.Sprintf("%q", s.Tokens[a.trace.heaviest].Form)
	}
	add("confidence", fmt.Sprintf("%.2f", w.Confidence), fmt.Sprintf("weight %.2f at %s; judge.txt: %s", w.Weight, at, weightiest(w.Evidence)), "")
	return x
}

// sided adds the reasons of the parties on one side, or where they were looked for in vain.
func (r *reader) sided(s *parse.Sentence, a *act, side string, list []rapporteur.Entity, slots []string, add func(about, what, why, path string)) {
	for _, e := range list {
		rule, path := "", ""
		if k := slices.IndexFunc(a.trace.finds, func(f find) bool { return f.party == e.Span }); k >= 0 {
			f := a.trace.finds[k]
			rule, path = f.rule, way(s, f.from, headOf(s, e.Span))
			if f.to >= 0 {
				path = way(s, f.from, f.to, headOf(s, e.Span))
			}
		}
		if e.Basis != "" {
			rule = strings.TrimPrefix(rule+"; code: "+string(e.Basis), "; ")
		}
		add(side, party(e), rule, path)
	}
	if len(list) > 0 {
		return
	}
	if len(slots) == 0 {
		add(side, "none", "the sense has no such side", "")
		return
	}
	where := "no party found in the slots " + strings.Join(slots, ", ")
	if side == "recipient" && !a.sense.together {
		where += ", nor where aims.txt looks"
	}
	add(side, "none", where, "")
}

// told names what decided the status.
func (v verdict) told(s *parse.Sentence) string {
	if v.rule == "" {
		return "no word makes it doubtful, denies it or sets it in a time to come"
	}
	return fmt.Sprintf("%q: %s", s.Tokens[v.token].Form, v.rule)
}

// weighing gives what an act's confidence is made of.
func (r *reader) weighing(a *act) rapporteur.Weighing {
	w := rapporteur.Weighing{Weight: a.weight, Confidence: a.confidence}
	for _, e := range a.evidence {
		if adds, known := r.table.judge[e]; known || r.Rehearsal != nil {
			w.Evidence = append(w.Evidence, rapporteur.Evidence{What: e, Adds: adds})
		}
	}
	if a.astray < 0 {
		w.Evidence = append(w.Evidence, rapporteur.Evidence{What: "topic", Adds: a.astray})
	}
	return w
}

// weightiest names the pieces of evidence that add or take most.
func weightiest(all []rapporteur.Evidence) string {
	all = slices.DeleteFunc(slices.Clone(all), func(e rapporteur.Evidence) bool { return e.What == "any" })
	slices.SortStableFunc(all, func(a, b rapporteur.Evidence) int { return cmp.Compare(math.Abs(b.Adds), math.Abs(a.Adds)) })
	var out []string
	for _, e := range all[:min(6, len(all))] {
		out = append(out, fmt.Sprintf("%s %+.2f", e.What, e.Adds))
	}
	return strings.Join(out, ", ")
}

func party(e rapporteur.Entity) string {
	if code := strings.TrimSpace(e.Code.String() + " " + e.Sector.String()); code != "" {
		return e.Text + " [" + code + "]"
	}
	return e.Text
}

func orNone(what string) string {
	if what == "" {
		return "none"
	}
	return what
}

func basisOf(b rapporteur.Basis, text string) string {
	if text == "" || b == "" {
		return string(b)
	}
	return fmt.Sprintf("%s: %q", b, text)
}
