package setting

import (
	"strings"
	"time"

	"rapporteur"
	"rapporteur/when"
)

// dates lists the dates that an act may have.
func (r *reader) dates(n int, o *options) {
	a := &r.acts[n]
	told := bucket(len(r.Days.In(a.sentence)))
	f := o.reset()
	f.add("none")
	f.add("none", a.kind)
	f.add("none", a.kind, a.status)
	f.add("none", "tense", a.tense)
	f.add("none", "manner", a.manner)
	f.add("none", "word", a.lemma)
	f.add("none", "rel", a.rel)
	f.add("none", "definite", yes(a.definite), a.kind)
	f.add("none", "sentence", bucket(a.sentence))
	f.add("none", "rule", yes(a.Date.Start != ""))
	f.add("none", "told", told)
	f.add("none", "said", yes(len(a.Attribution) > 0), a.kind)
	f.add("none", "apart", a.apart)
	f.add("none", "place", yes(a.Place.Text != ""), a.kind)
	f.add("none", "part", string(a.s.Part))
	if d := a.Date; d.Start != "" {
		f := o.date(d)
		f.add("rule")
		f.add("rule", a.kind)
		f.add("rule", a.status)
		f.add("rule", "tense", a.tense)
		f.add("rule", "manner", a.manner)
		f.add("rule", "sort", string(d.Basis), string(d.Precision))
		f.add("rule", "here", yes(a.Sentence.Contains(d.Span)))
		f.add("rule", "told", told)
	}
	list := r.Days.In(a.sentence)
	for k := range min(len(list), crowd) {
		r.dateHere(a, &list[k], o)
	}
	r.datesOfOthers(n, o)
	r.datesBefore(a, o)
	r.datesBehind(a, o)
	for k := 1; k < len(o.list); k++ {
		r.anyDate(a, &o.list[k])
	}
}

// dateHere adds an expression of the act's sentence.
func (r *reader) dateHere(a *act, e *when.Expression, o *options) {
	if e.Date.Start == "" {
		return
	}
	f := o.date(e.Date)
	g := max(e.Governor(), 0)
	way := "none"
	if e.Governor() >= 0 {
		way = path(a.s, a.token, g)
	}
	only := yes(len(r.Days.In(a.sentence)) == 1)
	f.once("here")
	f.once("here", a.kind)
	f.once("here", "way", way)
	f.once("here", "way", way, a.tense)
	f.once("here", "lead", e.Lead())
	f.once("here", "lead", e.Lead(), yes(e.First > a.token))
	f.once("here", "tense", a.tense)
	f.once("here", "manner", a.manner)
	f.once("here", "far", bucket(e.First-a.token))
	f.once("here", "sort", string(e.Date.Basis), string(e.Date.Precision))
	f.once("here", "governor", a.s.Tokens[g].UPOS, a.s.Tokens[g].XPOS)
	f.once("here", "first", yes(e.First < 2), only)
	f.once("here", "only", only, a.kind)
	f.once("here", "rule", yes(a.Date.Start == e.Date.Start))
	f.once("here", "breaks", bucket(breaks(a.s, e.First, a.token)))
}

// datesOfOthers adds the dates that the rules give to other acts.
func (r *reader) datesOfOthers(n int, o *options) {
	a := &r.acts[n]
	for k := n - 1; k >= max(0, n-crowd) && a.sentence-r.acts[k].sentence <= reach; k-- {
		r.dateOfOther(a, &r.acts[k], o)
	}
	for k := n + 1; k < min(len(r.acts), n+crowd) && r.acts[k].sentence-a.sentence <= reach; k++ {
		r.dateOfOther(a, &r.acts[k], o)
	}
}

// dateOfOther adds the date that the rules give to act b.
func (r *reader) dateOfOther(a, b *act, o *options) {
	if b.Date.Start == "" {
		return
	}
	kind, same, where := yes(a.kind == b.kind), yes(a.lemma == b.lemma), side(a, b)
	like := where + same + kind + bucket(shared(a.parties, b.parties))
	at := likePlaces(a.Place.Text, b.Place.Text)
	f := o.date(b.Date)
	f.once("other", like)
	f.once("other", like, a.kind)
	f.once("other", like, "definite", yes(a.definite))
	f.once("other", like, "gap", bucket(abs(a.sentence-b.sentence)))
	f.once("other", where, kind, "tense", a.tense)
	f.once("other", where, kind, "status", yes(a.status == b.status))
	f.once("other", where, kind, "definite", yes(a.definite), same)
	f.once("other", where, kind, "place", at)
	f.once("other", "place", at, same)
	if where == "same" {
		f.once("other", "way", path(a.s, a.token, b.token))
	} else {
		f.once("other", "numbers", bucket(shared(a.numbers, b.numbers)), yes(len(a.numbers) > 0), kind)
		f.once("other", "words", bucket(shared(a.words, b.words)), kind)
	}
	if b.sentence == r.lead {
		f.once("other", "lead", kind, a.kind)
		f.once("other", "lead", kind, same)
	}
	if a.s.Part == rapporteur.PartTitle || b.s.Part == rapporteur.PartTitle {
		f.once("other", "title", string(a.s.Part), string(b.s.Part), kind, same)
	}
}

// side tells where b stands from a.
func side(a, b *act) string {
	switch {
	case b.sentence < a.sentence:
		return "before"
	case b.sentence > a.sentence:
		return "behind"
	}
	return "same"
}

// likePlaces tells how the places of two acts, in their words, stand to one another.
func likePlaces(x, y string) string {
	switch {
	case x == "" && y == "":
		return "none"
	case x == "":
		return "its"
	case y == "":
		return "own"
	case x == y:
		return "same"
	case strings.Contains(x, y) || strings.Contains(y, x):
		return "part"
	}
	return "differ"
}

// datesBefore adds the dates told last before the act's sentence.
func (r *reader) datesBefore(a *act, o *options) {
	const most = 3
	seen := 0
	for i := a.sentence - 1; i >= max(0, a.sentence-reach) && seen < most; i-- {
		list := r.Days.In(i)
		for k := len(list) - 1; k >= 0 && seen < most; k-- {
			e := &list[k]
			if e.Date.Start == "" {
				continue
			}
			nth, gap := bucket(seen), bucket(a.sentence-i)
			f := o.date(e.Date)
			f.once("before", nth, "gap", gap)
			f.once("before", nth, a.kind)
			f.once("before", nth, "tense", a.tense)
			f.once("before", nth, "gap", gap, a.manner)
			f.once("before", nth, "first", yes(e.First < 2))
			f.once("before", nth, "sort", string(e.Date.Basis), string(e.Date.Precision))
			f.once("before", nth, "told", bucket(len(r.Days.In(a.sentence))))
			f.once("before", nth, "lead", yes(i == r.lead))
			seen++
		}
	}
}

// datesBehind adds the first date told behind an act of the headline or the lead.
func (r *reader) datesBehind(a *act, o *options) {
	if a.sentence > r.lead {
		return
	}
	for i := a.sentence + 1; i <= min(a.sentence+3, len(r.Doc.Sentences)-1); i++ {
		for k := range r.Days.In(i) {
			if e := &r.Days.In(i)[k]; e.Date.Start != "" {
				f := o.date(e.Date)
				f.add("behind", string(a.s.Part), a.kind)
				f.add("behind", string(a.s.Part), "gap", bucket(i-a.sentence))
				f.add("behind", "same", yes(r.tells(i, a.kind)), string(a.s.Part))
				f.add("behind", "sort", string(e.Date.Basis), string(e.Date.Precision))
				return
			}
		}
	}
}

// tells reports whether a sentence tells an act of that kind.
func (r *reader) tells(sentence int, kind string) bool { return r.kinds[toldKind{sentence, kind}] }

// anyDate adds what is seen of a date wherever it was told.
func (r *reader) anyDate(a *act, c *choice) {
	f := &c.features
	ago := r.ago(c.date)
	rule := yes(c.key == a.Date.Start)
	lead := yes(c.key == r.leadDate)
	share := r.dateShare.of(c.key)
	f.add("any", "ago", ago)
	f.add("any", "ago", ago, a.kind)
	f.add("any", "ago", ago, "tense", a.tense)
	f.add("any", "ago", ago, a.status)
	f.add("any", "ago", ago, a.manner)
	f.add("any", "precision", string(c.date.Precision), a.kind)
	f.add("any", "precision", string(c.date.Precision), "rule", rule)
	f.add("any", "share", share)
	f.add("any", "share", share, "rule", rule)
	f.add("any", "share", share, a.kind)
	f.add("any", "lead", lead, "rule", rule)
	f.add("any", "lead", lead, a.kind)
	f.add("any", "lead", lead, "sentence", bucket(a.sentence))
	f.add("any", "lead", lead, "tense", a.tense)
}

// ago tells how long before the publication a date is.
func (r *reader) ago(d rapporteur.Date) string {
	on, err := time.Parse(time.DateOnly, r.Article.Published.Start)
	first, ok := d.First()
	if err != nil || !ok {
		return "unknown"
	}
	switch days := int(on.Sub(first).Hours() / 24); {
	case days < 0:
		return "ahead"
	case days < 2:
		return bucket(days)
	case days < 8:
		return "week"
	case days < 32:
		return "month"
	case days < 366:
		return "year"
	}
	return "long"
}
