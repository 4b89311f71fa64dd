package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// act gives the act that token i tells, by the first of its senses that fits and has what it asks for; where there is none, what may be one
// by senses that lack some of it, of each type the one that lacks least.
func (r *reader) act(si int, s *parse.Sentence, i int, v *voice) (whole *act, parts []*act) {
	if s.Tokens[i].Is("amod", "compound", "nmod:poss", "flat") || described(s, i) || r.table.status.names(s, i) {
		return nil, nil
	}
	if a := r.wish(si, s, i); a != nil {
		return a, nil
	}
	list := r.table.lookUp(s, i)
	known := false // when and where: the same for all senses, and asked for only where needed
	var date rapporteur.Date
	var where rapporteur.Place
	settle := func(a *act) {
		if !known {
			known, date, where = true, r.day(si, s, i), r.Places.Of(si, i)
		}
		a.date, a.place = date, where
	}
	var lacking []*sense
	var things []object
	if len(list) > 0 {
		things = r.table.objects(s, i)
	}
	for _, x := range list {
		c, ok := r.table.fit(s, i, x, things)
		if !ok || x.weighed && v.of(s, i, x.typ) < faint {
			continue
		}
		if x.typ.IsZero() || r.natural(s, i, x) || r.grieved(si, s, i, x) || howTo(s, i) || r.table.untold(s, i) || r.greeted(s, i, x) {
			return nil, nil
		}
		a := &act{candidate: c, gerund: s.Tokens[i].XPOS == "VBG", trace: r.traced()}
		if x.typ == plover.Consult || x.circumstantial() {
			settle(a)
		}
		r.parties(si, s, a)
		if r.misread(si, s, a) {
			continue
		}
		if a.lacks = r.lacks(si, s, a); len(a.lacks) == 0 && !r.table.bareToll(s, a) {
			settle(a)
			a.trace.lacks(lacking)
			r.finish(si, s, a)
			r.detail(s, a)
			return a, nil
		}
		lacking = append(lacking, x)
		if x.strict || len(a.lacks) == 0 || r.table.bareToll(s, a) {
			continue
		}
		if k := slices.IndexFunc(parts, func(b *act) bool { return b.sense.typ == x.typ }); k < 0 {
			parts = append(parts, a)
		} else if len(a.lacks) < len(parts[k].lacks) {
			parts[k] = a
		}
	}
	if a := r.charge(si, s, i); a != nil {
		return a, nil
	}
	for k := range parts {
		settle(parts[k])
		r.finish(si, s, parts[k])
	}
	return nil, parts
}

// finish adds to an act whom violence is aimed at, its status and its sources.
func (r *reader) finish(si int, s *parse.Sentence, a *act) {
	if x := a.sense; len(a.recipient) == 0 && !x.together && x.typ.Quad() == 4 {
		a.recipient = r.aimed(si, filler{s: s, i: a.i, sense: x, table: r.table, covers: a.covers}, a)
	}
	a.leaveSites()
	if across(a) {
		a.sense = barredAs(a.sense)
		a.trace.note("a restriction across a border is no repression")
	}
	a.status = r.status(s, a)
	a.sources = r.sources(si, a)
}

// detail adds the modes and the hedges of an act, which its judge does not ask for.
func (r *reader) detail(s *parse.Sentence, a *act) {
	a.mode = r.modes(s, a)
	a.hedges = r.hedges(s, a.i)
}

// greeted reports whether somebody only got an answer that is told by a thing: "was met with applause", "were met with tear gas".
func (r *reader) greeted(s *parse.Sentence, i int, x *sense) bool {
	return x.typ == plover.Consult && x.pos == verb && s.Passive(i) && r.table.complement(s, i, "with") >= 0
}

// leaveSites takes from the recipients of an attack the town where it was.
func (a *act) leaveSites() {
	if a.sense.typ != plover.Assault {
		return
	}
	a.recipient = slices.DeleteFunc(a.recipient, func(e rapporteur.Entity) bool {
		sited := e.Sector.IsZero() || e.Sector.String() == "GOV"
		return sited && e.Type != rapporteur.TypePerson && (town(e.Text) || a.place.Span.Overlaps(e.Span) && e.Type != rapporteur.TypeState)
	})
}

// howTo reports whether a verb tells no act but a way to do it: "agreement on how to end the war".
func howTo(s *parse.Sentence, i int) bool {
	return infinitive(s, i) && childLemma(s, i, "how", "advmod", "mark") >= 0
}

// untold reports whether a clause says what nobody has told: "gave no indication of whom it blamed".
func (t *table) untold(s *parse.Sentence, i int) bool {
	h := s.Tokens[i].Head
	if h < 0 || !s.Tokens[i].Is("acl") || !t.classes["hint"].words[lemma(s, h)] {
		return false
	}
	return slices.ContainsFunc(s.Children(i), func(c int) bool { return strings.HasPrefix(s.Tokens[c].Lower(), "who") }) ||
		slices.ContainsFunc(s.Children(h, "nmod"), func(c int) bool { return strings.HasPrefix(s.Tokens[c].Lower(), "who") })
}
