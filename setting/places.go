package setting

import (
	"slices"

	"rapporteur"
	"rapporteur/feature"
	"rapporteur/parse"
	"rapporteur/place"
)

// wheres lists the places that an act may have.
func (r *reader) wheres(n int, o *options) {
	a := &r.acts[n]
	here := r.phrases(a.sentence)
	f := o.reset()
	f.Add("none")
	f.Add("none", a.kind)
	f.Add("none", a.kind, a.status)
	f.Add("none", a.kind, "mode", a.mode)
	f.Add("none", "tense", a.tense)
	f.Add("none", "tense", a.tense, a.kind)
	f.Add("none", "manner", a.manner)
	f.Add("none", "by", a.by)
	f.Add("none", "by", a.by, a.kind)
	f.Add("none", "rel", a.rel)
	f.Add("none", "definite", yes(a.definite), a.kind)
	f.Add("none", "sentence", bucket(a.sentence), a.kind)
	f.Add("none", "told", bucket(len(here)), a.kind)
	f.Add("none", "said", yes(len(a.Attribution) > 0), a.kind)
	f.Add("none", "apart", a.apart)
	f.Add("none", "part", string(a.s.Part))
	if p := a.Place; p.Text != "" && !r.spokenOf(a, here) {
		f := o.place(p)
		f.Add("rule")
		f.Add("rule", a.kind)
		f.Add("rule", "sort", p.Precision, string(p.Basis))
		f.Add("rule", "here", yes(a.Sentence.Contains(p.Span)), a.kind)
	}
	for k := range here {
		if !topical(a.s, a.token, here[k].Head) && !a.elsewhere(a.s, here[k].Head) && (here[k].Place.Text == a.Place.Text || !around(a.s, here, k)) {
			r.placeHere(a, here, k, o)
		}
	}
	r.placeSentFrom(a, o)
	r.placesBefore(a, o)
	for k := 1; k < len(o.list); k++ {
		r.anyPlace(a, &o.list[k])
	}
}

// spokenOf reports whether the place that the rules give is only what the act is about.
func (r *reader) spokenOf(a *act, here []place.Phrase) bool {
	return slices.ContainsFunc(here, func(p place.Phrase) bool {
		return p.Place.Span == a.Place.Span && (topical(a.s, a.token, p.Head) || a.elsewhere(a.s, p.Head))
	})
}

// around reports whether phrase k does no more than tell what another name of a place lies in: "Jassem in the southern province of Daraa".
func around(s *parse.Sentence, here []place.Phrase, k int) bool {
	for j := range here {
		if q := &here[j]; j != k && q.Located && !bare(q.Place) && s.Tokens[here[k].Head].Head == q.Head && s.Tokens[here[k].Head].Is("nmod") && s.Tokens[q.Head].UPOS == "PROPN" {
			return true
		}
	}
	return false
}

// placeHere adds a phrase of the act's sentence.
func (r *reader) placeHere(a *act, here []place.Phrase, k int, o *options) {
	p := &here[k]
	s, t := a.s, &a.s.Tokens[p.Head]
	f := o.place(p.Place)
	way, at, located, precision := path(s, a.token, p.Head), s.Case(p.Head), yes(p.Located), p.Place.Precision
	f.Once("here")
	f.Once("here", a.kind, located)
	f.Once("here", "way", way, located)
	f.Once("here", "way", way, "at", at)
	f.Once("here", "way", way, a.kind)
	f.Once("here", "way", way, precision)
	f.Once("here", "at", at, a.kind)
	f.Once("here", "rel", t.Rel, located, a.kind)
	f.Once("here", "precision", precision, located, a.kind)
	f.Once("here", "far", bucket(p.Head-a.token), located)
	f.Once("here", "bare", yes(bare(p.Place)), located, t.Rel)
	f.Once("here", "first", yes(p.First < 3), located)
	f.Once("here", "told", bucket(len(here)))
	f.Once("here", "nth", bucket(k), bucket(len(here)))
	f.Once("here", "breaks", bucket(breaks(s, p.Head, a.token)))
	if t.Head >= 0 {
		own := yes(t.Head == a.token)
		f.Once("here", "above", s.Tokens[t.Head].LowerLemma(), at)
		f.Once("here", "above", own, s.Tokens[t.Head].UPOS, t.Rel, a.kind)
		f.Once("here", "word", a.lemma, at, own)
	}
	r.amongPlaces(a, here, k, f)
	for side, list := range [2][]rapporteur.Entity{a.Actor, a.Recipient} {
		for _, x := range list {
			if !x.Span.IsZero() && x.Span.Overlaps(p.Place.Span) {
				f.Once("here", [2]string{"actor", "recipient"}[side], located, a.kind)
			}
		}
	}
}

// amongPlaces adds how a phrase stands to the others of its sentence: the wider place that it lies in, or the narrower one in it.
func (r *reader) amongPlaces(a *act, here []place.Phrase, k int, f *feature.List) {
	p := &here[k]
	inner, outer := "", ""
	located, nearer := 0, 0
	for j := range here {
		q := &here[j]
		if q.Located {
			located++
		}
		if abs(q.Head-a.token) < abs(p.Head-a.token) {
			nearer++
		}
		if j == k {
			continue
		}
		if q.Place.Span.Contains(p.Place.Span) {
			outer = "within " + q.Place.Precision
		}
		if p.Place.Span.Contains(q.Place.Span) {
			inner = "holds " + q.Place.Precision
		}
		if a.s.Tokens[q.Head].Head == p.Head {
			inner = "over " + q.Place.Precision
			f.Once("here", "bare", yes(bare(p.Place)), "over bare", yes(bare(q.Place)))
		}
		if a.s.Tokens[p.Head].Head == q.Head {
			outer = "under " + q.Place.Precision
			f.Once("here", "bare", yes(bare(p.Place)), "under bare", yes(bare(q.Place)))
		}
		if q.Located {
			f.Once("here", "bare", yes(bare(p.Place)), "beside bare", yes(bare(q.Place)))
		}
	}
	f.Once("here", "inner", inner, p.Place.Precision)
	f.Once("here", "outer", outer, p.Place.Precision)
	f.Once("here", "located", yes(p.Located), bucket(located), bucket(nearer))
}

// placesBefore adds the phrases behind prepositions of place that were told last.
func (r *reader) placesBefore(a *act, o *options) {
	const most, back = 4, 7
	seen := 0
	for i := a.sentence - 1; i >= max(0, a.sentence-back) && seen < most; i-- {
		list := r.phrases(i)
		for k := len(list) - 1; k >= 0 && seen < most; k-- {
			p := &list[k]
			if !p.Located || a.elsewhere(&r.Doc.Sentences[i], p.Head) {
				continue
			}
			f := o.place(p.Place)
			nth := bucket(seen)
			f.Once("before", nth, a.kind)
			f.Once("before", nth, "gap", bucket(a.sentence-i))
			f.Once("before", nth, "told", bucket(len(r.phrases(a.sentence))), a.kind)
			f.Once("before", "precision", p.Place.Precision, a.kind)
			f.Once("before", "lead", yes(i == r.lead), a.kind)
			f.Once("before", "definite", yes(a.definite))
			f.Once("before", nth, "by", a.by, bucket(a.sentence-i))
			f.Once("before", "same", yes(r.tells(i, a.kind)), a.kind)
			seen++
		}
	}
}

// placeSentFrom adds the town that the report was sent from.
func (r *reader) placeSentFrom(a *act, o *options) {
	if r.sentFrom.Text == "" {
		return
	}
	f := o.place(r.sentFrom)
	nth := bucket(a.sentence - r.lead)
	f.Add("sent from")
	f.Add("sent from", a.kind)
	f.Add("sent from", a.kind, nth)
	f.Add("sent from", nth, "manner", a.manner)
	f.Add("sent from", nth, "tense", a.tense)
	f.Add("sent from", "told", bucket(len(r.phrases(a.sentence))), a.kind)
	for side, code := range a.codes {
		if code != "" {
			f.Add("sent from", [2]string{"actor", "recipient"}[side], yes(code == r.sentFrom.Country), a.kind)
		}
	}
}

// anyPlace adds what is seen of a place wherever it was told.
func (r *reader) anyPlace(a *act, c *choice) {
	f := &c.features
	home := "-"
	for k, h := range r.Places.Homes() {
		if k < 4 && h == c.place.Country {
			home = bucket(k)
		}
	}
	lead := yes(c.key == r.leadPlace)
	f.Add("any", "precision", c.place.Precision, a.kind)
	f.Add("any", "precision", c.place.Precision, a.status)
	f.Add("any", "precision", c.place.Precision, "mode", a.mode)
	f.Add("any", "basis", string(c.place.Basis), a.kind)
	f.Add("any", "home", home, c.place.Precision)
	f.Add("any", "bare", yes(bare(c.place)), a.kind)
	f.Add("any", "lead", lead, a.kind)
	f.Add("any", "lead", lead, "sentence", bucket(a.sentence))
}

// bare reports whether a place is told by no name.
func bare(p rapporteur.Place) bool { return parse.Small(p.Text) }
