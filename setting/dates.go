package setting

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/when"
)

// dates lists the dates that an act may have.
func (r *reader) dates(n int, o *options) {
	a := &r.acts[n]
	told := bucket(len(r.Days.In(a.sentence)))
	f := o.reset()
	f.Add("none")
	f.Add("none", a.kind)
	f.Add("none", a.kind, a.status)
	f.Add("none", "tense", a.tense)
	f.Add("none", "manner", a.manner)
	f.Add("none", "loose", a.loose)
	f.Add("none", "loose", a.loose, "tense", a.tense)
	f.Add("none", "rel", a.rel)
	f.Add("none", "definite", yes(a.definite), a.kind)
	f.Add("none", "sentence", bucket(a.sentence))
	f.Add("none", "rule", yes(a.Date.Start != ""))
	f.Add("none", "told", told)
	f.Add("none", "said", yes(len(a.Attribution) > 0), a.kind)
	f.Add("none", "apart", a.apart)
	f.Add("none", "place", yes(a.Place.Text != ""), a.kind)
	f.Add("none", "part", string(a.s.Part))
	if d := a.Date; d.Start != "" {
		f := o.date(d)
		f.Add("rule")
		f.Add("rule", a.kind)
		f.Add("rule", a.status)
		f.Add("rule", "tense", a.tense)
		f.Add("rule", "manner", a.manner)
		f.Add("rule", "sort", string(d.Basis), string(d.Precision))
		f.Add("rule", "here", yes(a.Sentence.Contains(d.Span)))
		f.Add("rule", "told", told)
	}
	list := r.Days.In(a.sentence)
	for k := range min(len(list), crowd) {
		if !a.elsewhen(&list[k]) {
			r.dateHere(a, &list[k], o)
		}
	}
	r.datesOfOthers(n, o)
	r.datesBefore(a, o)
	r.datesBehind(a, o)
	r.leaveOthers(a, list, o)
	for k := 1; k < len(o.list); k++ {
		r.anyDate(a, &o.list[k])
	}
}

// leaveOthers takes from the choices the dates that the act's sentence tells of something else only. What was before or after a day that its own
// sentence tells was on no day of another sentence either.
func (r *reader) leaveOthers(a *act, list []when.Expression, o *options) {
	var own, others []string // dates
	apart := false
	for k := range min(len(list), crowd) {
		e := &list[k]
		if !a.elsewhen(e) {
			own = append(own, e.Date.Start)
			continue
		}
		others = append(others, e.Date.Start)
		apart = apart || setApart(a.s, a.token, dateHead(a.s, e), e.Governor())
	}
	for k := len(o.list) - 1; k > 0 && len(others) > 0; k-- {
		if key := o.list[k].key; !slices.Contains(own, key) && (apart || slices.Contains(others, key)) {
			o.drop(key)
		}
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
	f.Once("here")
	f.Once("here", a.kind)
	f.Once("here", "way", way)
	f.Once("here", "way", way, a.tense)
	f.Once("here", "lead", e.Lead())
	f.Once("here", "lead", e.Lead(), yes(e.First > a.token))
	f.Once("here", "tense", a.tense)
	f.Once("here", "manner", a.manner)
	f.Once("here", "far", bucket(e.First-a.token))
	f.Once("here", "loose", a.loose)
	f.Once("here", "sort", string(e.Date.Basis), string(e.Date.Precision))
	f.Once("here", "governor", a.s.Tokens[g].UPOS, a.s.Tokens[g].XPOS)
	f.Once("here", "first", yes(e.First < 2), only)
	f.Once("here", "only", only, a.kind)
	f.Once("here", "rule", yes(a.Date.Start == e.Date.Start))
	f.Once("here", "breaks", bucket(breaks(a.s, e.First, a.token)))
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
	f.Once("other", like)
	f.Once("other", like, a.kind)
	f.Once("other", like, "definite", yes(a.definite))
	f.Once("other", like, "gap", bucket(abs(a.sentence-b.sentence)))
	f.Once("other", where, kind, "tense", a.tense)
	f.Once("other", where, kind, "status", yes(a.status == b.status))
	f.Once("other", where, kind, "definite", yes(a.definite), same)
	f.Once("other", where, kind, "place", at)
	f.Once("other", where, "loose", a.loose)
	f.Once("other", "place", at, same)
	if where == "same" {
		f.Once("other", "way", path(a.s, a.token, b.token))
	} else {
		f.Once("other", "numbers", bucket(shared(a.numbers, b.numbers)), yes(len(a.numbers) > 0), kind)
		f.Once("other", "words", bucket(shared(a.words, b.words)), kind)
	}
	if b.sentence == r.lead {
		f.Once("other", "lead", kind, a.kind)
		f.Once("other", "lead", kind, same)
	}
	if a.s.Part == rapporteur.PartTitle || b.s.Part == rapporteur.PartTitle {
		f.Once("other", "title", string(a.s.Part), string(b.s.Part), kind, same)
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
			f.Once("before", nth, "gap", gap)
			f.Once("before", nth, a.kind)
			f.Once("before", nth, "tense", a.tense)
			f.Once("before", nth, "loose", a.loose)
			f.Once("before", nth, "gap", gap, a.manner)
			f.Once("before", nth, "first", yes(e.First < 2))
			f.Once("before", nth, "sort", string(e.Date.Basis), string(e.Date.Precision))
			f.Once("before", nth, "told", bucket(len(r.Days.In(a.sentence))))
			f.Once("before", nth, "lead", yes(i == r.lead))
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
				f.Add("behind", string(a.s.Part), a.kind)
				f.Add("behind", string(a.s.Part), "gap", bucket(i-a.sentence))
				f.Add("behind", "same", yes(r.tells(i, a.kind)), string(a.s.Part))
				f.Add("behind", "sort", string(e.Date.Basis), string(e.Date.Precision))
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
	f.Add("any", "ago", ago)
	f.Add("any", "ago", ago, a.kind)
	f.Add("any", "ago", ago, "tense", a.tense)
	f.Add("any", "ago", ago, a.status)
	f.Add("any", "ago", ago, a.manner)
	f.Add("any", "precision", string(c.date.Precision), a.kind)
	f.Add("any", "precision", string(c.date.Precision), "rule", rule)
	f.Add("any", "lead", lead, "rule", rule)
	f.Add("any", "lead", lead, a.kind)
	f.Add("any", "lead", lead, "sentence", bucket(a.sentence))
	f.Add("any", "lead", lead, "tense", a.tense)
}

// ago tells how long before the publication a date is.
func (r *reader) ago(d rapporteur.Date) string {
	first, ok := d.First()
	if r.published.IsZero() || !ok {
		return "unknown"
	}
	switch days := int(r.published.Sub(first).Hours() / 24); {
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
