package event

import (
	"slices"
	"strings"
	"time"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// subjects gives the doer of verb i with the further subjects that the tree hung beside it instead of joining them: both of "the
// minister and Kenya's envoy were received", the names alone of "its allies Chad and Mali vetoed".
func (t *table) subjects(s *parse.Sentence, i int) []int {
	doer := t.agent(s, i)
	if doer < 0 {
		return some(headlined(s, i))
	}
	if by := s.Children(i, "obl:agent"); len(by) > 1 && by[0] == doer && s.Tokens[doer].XPOS == "NNPS" {
		if start, _ := s.Subtree(by[1]); start == doer+1 {
			return some(by[1]) // "by Representatives Ana Ruiz and Ivo Marek"
		}
	}
	if doer > i || s.Passive(i) || !s.Tokens[doer].Is("nsubj") {
		return some(doer)
	}
	v := s.Tokens[doer].Head // i itself, or the verb whose subject does what i tells
	out := []int{doer}
	for _, k := range s.Children(v, "nsubj") {
		if k <= doer || k > v || s.Tokens[k].UPOS == "PRON" {
			continue
		}
		_, end := s.Subtree(out[len(out)-1])
		start, _ := s.Subtree(k)
		switch {
		case end+2 == start && strings.EqualFold(s.Tokens[end+1].Form, "and"):
			out = append(out, k)
		case end+1 == start && s.Tokens[doer].UPOS == "NOUN" && s.Tokens[k].UPOS == "PROPN":
			out = []int{k}
		}
	}
	return out
}

// headlined gives who a headline without another verb says is to do what verb i tells: "Minister to visit Oslo", where the tree hangs the
// infinitive on the noun. -1 elsewhere.
func headlined(s *parse.Sentence, i int) int {
	h := s.Tokens[i].Head
	if h < 0 || h > i || !s.Tokens[i].Is("acl") || !infinitive(s, i) || s.Tokens[h].Head >= 0 || s.Find(h, "det", "cop", "nsubj") >= 0 {
		return -1
	}
	return h
}

// preposition gives the preposition of a phrase, also where the tree hung it on the first word of a long name.
func preposition(s *parse.Sentence, c int) string {
	if p := s.Case(c); p != "" || s.Tokens[c].UPOS != "PROPN" {
		return p
	}
	if first, _ := s.Subtree(c); first < c && s.Tokens[first].UPOS == "ADP" && s.Tokens[first].Is("case") {
		return s.Tokens[first].Lower()
	}
	return ""
}

// suffered turns round a headline that counts two sorts of victims beside one verb: "Three civilians killed, 38 injured" has
// nobody who kills the injured; or has no word for whom its verb is done to: "Six bombers killed".
func (r *reader) suffered(s *parse.Sentence, a *act) {
	if !a.sense.result || a.sense.pos != verb || s.Passive(a.i) {
		return
	}
	o, hurt := s.Object(a.i), r.table.classes["hurt"].words
	told := s.Find(a.i, "aux", "ccomp", "xcomp")
	if c := s.Find(a.i, "ccomp"); c > a.i && told == c && hurt[s.Tokens[c].Lower()] {
		if n := s.Find(c, "nsubj"); n > a.i && s.Tokens[n].UPOS == "NUM" { // "Two killed, five injured"
			told = -1
		}
	}
	bare := o < 0 && (s.Tokens[a.i].XPOS == "VBD" || s.Tokens[a.i].XPOS == "VBN") && len(a.actor) > 0 && len(a.recipient) == 0 && told < 0
	more := o >= 0 && len(s.Children(o, "det")) == 0 && (hurt[s.Tokens[o].Lower()] || s.Tokens[o].UPOS == "NUM" && o+1 < len(s.Tokens) && hurt[s.Tokens[o+1].Lower()])
	if !bare && !more {
		return
	}
	a.actor, a.recipient = nil, append([]rapporteur.Entity{}, a.actor...)
	a.trace.note("a headline that counts victims: its subject suffers")
}

// sentTo gives the help of who is sent to whom they are sent: "sent experts to Peru" aids Peru, not the experts.
func (r *reader) sentTo(si int, s *parse.Sentence, a *act) {
	o := s.Object(a.i)
	if a.sense.typ != plover.Aid || a.sense.pos != verb || o < 0 || !r.table.classes["moving"].words[lemma(s, a.i)] || !r.table.classes["helpers"].words[lemma(s, o)] && !r.table.classes["troops"].words[lemma(s, o)] {
		return
	}
	for _, h := range append(s.Children(a.i, "obl"), s.Children(o, "nmod")...) {
		if p := s.Case(h); p != "to" && p != "into" {
			continue
		}
		list := r.standing(si, s, h)
		if e, ok := country(r.Doc, s, h); ok && len(list) == 0 {
			list = []rapporteur.Entity{e}
		}
		if len(list) > 0 {
			a.recipient = list
			a.trace.by(list, a.i, h, "to whom they are sent")
			return
		}
	}
}

// opposing turns round a participle that tells of its noun what it does itself: "groups opposed to the governor". The noun is the one right
// before it.
func (r *reader) opposing(si int, s *parse.Sentence, a *act) {
	if a.sense.lemma != "oppose" || s.Tokens[a.i].XPOS != "VBN" || s.Find(a.i, "aux:pass", "aux", "nsubj") >= 0 || a.i == 0 {
		return
	}
	to := (filler{s: s, i: a.i, sense: a.sense, table: r.table}).at(a.i, "to")
	if u := s.Tokens[a.i-1].UPOS; len(to) == 0 || u != "NOUN" && u != "PROPN" {
		return
	}
	a.actor, a.recipient = r.standing(si, s, a.i-1), r.standing(si, s, to[0])
	a.trace.by(a.actor, a.i, a.i-1, "who is opposed")
	a.trace.by(a.recipient, a.i, to[0], "to whom")
}

// addressed gives whom "you" is said to where the next word names them: "Thank you Peru".
func (r *reader) addressed(si int, s *parse.Sentence, a *act) {
	o := s.Object(a.i)
	if o < 0 || !strings.EqualFold(s.Tokens[o].Form, "you") || a.sense.pos != verb {
		return
	}
	next := o + 1
	if next < len(s.Tokens) && s.Tokens[next].Form == "," {
		next++
	}
	for k := next; k < len(s.Tokens) && k < next+3 && s.Tokens[k].UPOS == "PROPN"; k++ {
		if list := r.standing(si, s, k); len(list) > 0 {
			a.recipient = list
			a.trace.by(list, a.i, k, "whom \"you\" addresses")
			return
		}
	}
}

// natural reports whether nature or an accident does what a verb tells, or is where it happens: nobody acts.
func (r *reader) natural(s *parse.Sentence, i int, x *sense) bool {
	if !x.result && x.typ.String() != "ASSAULT" {
		return false
	}
	forces := r.table.classes["nature"].words
	if x.pos != verb {
		return false
	}
	if doer := s.Agent(i); doer >= 0 && (forces[lemma(s, doer)] || (x.lemma == "hit" || x.lemma == "strike") && r.table.classes["vehicle"].words[lemma(s, doer)]) {
		return true
	}
	if x.result && r.accident(s, i) {
		return true
	}
	for _, c := range s.Children(i, "obl") {
		switch s.Case(c) {
		case "in", "by", "after", "when", "from", "during":
			if forces[lemma(s, c)] && x.result {
				return true
			}
		}
	}
	return false
}

// accident reports whether what a verb tells came of a fall, a crash or the like, and no word of the sentence tells of violence: "killed when a
// hotel collapsed", "the crane fell, killing ten".
func (r *reader) accident(s *parse.Sentence, i int) bool {
	falls := r.table.classes["accident"].words
	by := slices.ContainsFunc(s.Children(i, "advcl"), func(c int) bool {
		return falls[lemma(s, c)] && s.Find(c, "nsubj") >= 0 && (childLemma(s, c, "when", "advmod", "mark") >= 0 || childLemma(s, c, "after", "mark") >= 0 || childLemma(s, c, "as", "mark") >= 0)
	})
	if h := s.Tokens[i].Head; h >= 0 && s.Tokens[i].Is("conj") && s.Tokens[i].XPOS == "VBG" && s.Tokens[h].XPOS == "VBG" {
		i = h // "killing ten and wounding five"
	}
	if h := s.Tokens[i].Head; h >= 0 && s.Tokens[i].XPOS == "VBG" && s.Tokens[i].Is("advcl") {
		by = by || falls[lemma(s, h)]
	}
	if !by {
		return false
	}
	violence, weapons := r.table.classes["violence"].words, r.table.classes["weapon"].words
	return !slices.ContainsFunc(s.Tokens, func(t parse.Token) bool { w := t.LowerLemma(); return violence[w] || weapons[w] || w == "shoot" })
}

// beside reports whether a name stands before the noun of an act without being its owner: "Kabul car bombing", not "Kabul's".
func (f filler) beside(e rapporteur.Entity) bool {
	for _, c := range f.s.Children(f.i, "compound", "amod") {
		if f.s.Tokens[c].UPOS == "PROPN" && f.s.Tokens[c].Span.Overlaps(e.Span) {
			return true
		}
	}
	return false
}

// adjacent reports whether a name stands right before the noun of an act, and is no part of a pair of names: not "the Oslo-Nairobi talks".
func (f filler) adjacent(e rapporteur.Entity) bool {
	return f.i > 1 && f.beside(e) && f.s.Tokens[f.i-1].Span.Overlaps(e.Span) && f.s.Tokens[f.i-2].UPOS != "PUNCT"
}

// toldOfIt reports whether verb i is what somebody says of the noun in a clause that hangs on it: "an attack that witnesses said
// killed ten".
func toldOfIt(s *parse.Sentence, noun, i int) bool {
	h := s.Tokens[i].Head
	return h >= 0 && s.Tokens[i].Is("ccomp") && s.Find(i, "nsubj") < 0 && s.Tokens[h].Rel == "acl:relcl" && s.Tokens[h].Head == noun
}

// ownDay takes from a deed told by a noun the day of what somebody says of it: "condemned on Friday the killing of ten".
func ownDay(s *parse.Sentence, all []*act) []*act {
	for k := range all {
		a := all[k]
		if a.sense.pos != noun || a.sense.typ.Quad() != 4 || a.date.Text == "" {
			continue
		}
		first, last := s.Subtree(a.i)
		if within := s.Stretch(first, last); within.Contains(a.date.Span) {
			continue
		}
		for _, b := range all {
			if tried(s, b, a) {
				a.date = rapporteur.Date{}
				break
			}
			if spoken(b.sense.typ) && b.sense.pos == verb && b.date == a.date && s.Tokens[a.i].Head == b.i && s.Tokens[a.i].Is("obj", "obl") {
				a.date = rapporteur.Date{}
				break
			}
		}
	}
	return all
}

// tried reports whether a deed is what somebody is charged with, held or sentenced for on the day that both are told with: the deed was before.
func tried(s *parse.Sentence, verdict, deed *act) bool {
	if verdict.date.Span != deed.date.Span || verdict.sense.pos != verb || s.Tokens[deed.i].Head != verdict.i || !s.Tokens[deed.i].Is("obl", "obj") {
		return false
	}
	switch verdict.sense.mode.String() {
	case "convict", "arrest", "investigate", "allege":
		p := s.Case(deed.i)
		return p == "for" || p == "of" || p == "with" || p == "over"
	}
	return false
}

// sameSubject reports whether the second of two joined verbs has no subject of its own, or says the first's again.
func sameSubject(s *parse.Sentence, first, second int) bool {
	own := s.Find(second, "nsubj")
	if own < 0 {
		return true
	}
	other := s.Find(first, "nsubj")
	return other >= 0 && s.Tokens[own].UPOS == "PRON" && strings.EqualFold(s.Tokens[own].Form, s.Tokens[other].Form)
}

// theirs reports whether a noun is owned by those whom the clause is about, as "their meeting" is.
func theirs(s *parse.Sentence, i int) bool {
	poss := s.Find(i, "nmod:poss")
	return poss >= 0 && strings.EqualFold(s.Tokens[poss].Form, "their")
}

// day gives the day of the act of word i. In "... will meet on 3 April, officials said" the tree may hang the day on the verb of
// saying; standing before who says so, it is the act's.
func (r *reader) day(si int, s *parse.Sentence, i int) rapporteur.Date {
	d := r.Days.Of(si, i)
	h := s.Tokens[i].Head
	if d.Text != "" && d.Precision != rapporteur.PrecisionDay && s.Tokens[i].Is("acl") && h >= 0 && s.Tokens[h].Is("obj") && s.Tokens[h].Span.Start > d.Span.End && r.day(si, s, s.Tokens[h].Head).IsZero() {
		return rapporteur.Date{} // "and vetoed drafts calling for talks"
	}
	if d.Text != "" && d.Precision != rapporteur.PrecisionDay && s.Tokens[i].Is("conj") && h >= 0 && h < i && s.Tokens[h].Span.End <= d.Span.Start && d.Span.End <= s.Tokens[i].Span.Start && r.day(si, s, h).Span == d.Span {
		return rapporteur.Date{} // "has backed it since March, and vetoed the draft"
	}
	if !d.IsZero() || h < i || !s.Tokens[i].Is("ccomp") {
		return d
	}
	says := s.Find(h, "nsubj")
	if on := r.Days.Of(si, h); says > i && on.Text != "" && s.Tokens[i].Span.End <= on.Span.Start && on.Span.End <= s.Tokens[says].Span.Start {
		if r.table.status.own(s, i) == rapporteur.Future {
			on = r.ahead(on)
		}
		return on
	}
	return d
}

// ahead moves a day without a year or a week of its own, read as the last of its name before publication, to the next one.
func (r *reader) ahead(d rapporteur.Date) rapporteur.Date {
	day, ok := d.First()
	published, known := r.Published.First()
	if !ok || !known || d.End != "" || len(d.Start) != len(time.DateOnly) || !day.Before(published) || strings.Contains(d.Text, d.Start[:4]) {
		return d
	}
	next := day.AddDate(1, 0, 0)
	if published.Sub(day) <= 7*24*time.Hour {
		next = day.AddDate(0, 0, 7)
	}
	if !next.Before(published) {
		d.Start = next.Format(time.DateOnly)
	}
	return d
}
