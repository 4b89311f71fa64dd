package setting

import (
	"strings"

	"rapporteur"
	"rapporteur/place"
)

// wheres lists the places that an act may have.
func (r *reader) wheres(n int, o *options) {
	a := &r.acts[n]
	here := r.phrases(a.sentence)
	f := o.reset()
	f.add("none")
	f.add("none", a.kind)
	f.add("none", a.kind, a.status)
	f.add("none", a.kind, "mode", a.mode)
	f.add("none", "tense", a.tense)
	f.add("none", "tense", a.tense, a.kind)
	f.add("none", "manner", a.manner)
	f.add("none", "word", a.lemma)
	f.add("none", "rel", a.rel)
	f.add("none", "definite", yes(a.definite), a.kind)
	f.add("none", "sentence", bucket(a.sentence), a.kind)
	f.add("none", "told", bucket(len(here)), a.kind)
	f.add("none", "said", yes(len(a.Attribution) > 0), a.kind)
	f.add("none", "apart", a.apart)
	f.add("none", "part", string(a.s.Part))
	if p := a.Place; p.Text != "" {
		f := o.place(p)
		f.add("rule")
		f.add("rule", a.kind)
		f.add("rule", "sort", p.Precision, string(p.Basis))
		f.add("rule", "here", yes(a.Sentence.Contains(p.Span)), a.kind)
	}
	for k := range here {
		r.placeHere(a, here, k, o)
	}
	r.placeSentFrom(a, o)
	r.placesBefore(a, o)
	for k := 1; k < len(o.list); k++ {
		r.anyPlace(a, &o.list[k])
	}
}

// placeHere adds a phrase of the act's sentence.
func (r *reader) placeHere(a *act, here []place.Phrase, k int, o *options) {
	p := &here[k]
	s, t := a.s, &a.s.Tokens[p.Head]
	f := o.place(p.Place)
	way, at, located, precision := path(s, a.token, p.Head), s.Case(p.Head), yes(p.Located), p.Place.Precision
	f.once("here")
	f.once("here", a.kind, located)
	f.once("here", "way", way, located)
	f.once("here", "way", way, "at", at)
	f.once("here", "way", way, a.kind)
	f.once("here", "way", way, precision)
	f.once("here", "at", at, a.kind)
	f.once("here", "rel", t.Rel, located, a.kind)
	f.once("here", "precision", precision, located, a.kind)
	f.once("here", "far", bucket(p.Head-a.token), located)
	f.once("here", "bare", yes(bare(p.Place)), located, t.Rel)
	f.once("here", "first", yes(p.First < 3), located)
	f.once("here", "told", bucket(len(here)))
	f.once("here", "nth", bucket(k), bucket(len(here)))
	f.once("here", "breaks", bucket(breaks(s, p.Head, a.token)))
	if t.Head >= 0 {
		own := yes(t.Head == a.token)
		f.once("here", "above", strings.ToLower(s.Tokens[t.Head].Lemma), at)
		f.once("here", "above", own, s.Tokens[t.Head].UPOS, t.Rel, a.kind)
		f.once("here", "word", a.lemma, at, own)
	}
	r.amongPlaces(a, here, k, f)
	for side, list := range [2][]rapporteur.Entity{a.Actor, a.Recipient} {
		for _, x := range list {
			if !x.Span.IsZero() && x.Span.Overlaps(p.Place.Span) {
				f.once("here", [2]string{"actor", "recipient"}[side], located, a.kind)
			}
		}
	}
}

// amongPlaces adds how a phrase stands to the others of its sentence: the wider place that it lies in, or the narrower one in it.
func (r *reader) amongPlaces(a *act, here []place.Phrase, k int, f *features) {
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
			f.once("here", "bare", yes(bare(p.Place)), "over bare", yes(bare(q.Place)))
		}
		if a.s.Tokens[p.Head].Head == q.Head {
			outer = "under " + q.Place.Precision
			f.once("here", "bare", yes(bare(p.Place)), "under bare", yes(bare(q.Place)))
		}
		if q.Located {
			f.once("here", "bare", yes(bare(p.Place)), "beside bare", yes(bare(q.Place)))
		}
	}
	f.once("here", "inner", inner, p.Place.Precision)
	f.once("here", "outer", outer, p.Place.Precision)
	f.once("here", "located", yes(p.Located), bucket(located), bucket(nearer))
}

// placesBefore adds the phrases behind prepositions of place that were told last.
func (r *reader) placesBefore(a *act, o *options) {
	const most, back = 4, 7
	seen := 0
	for i := a.sentence - 1; i >= max(0, a.sentence-back) && seen < most; i-- {
		list := r.phrases(i)
		for k := len(list) - 1; k >= 0 && seen < most; k-- {
			p := &list[k]
			if !p.Located {
				continue
			}
			f := o.place(p.Place)
			nth := bucket(seen)
			f.once("before", nth, a.kind)
			f.once("before", nth, "gap", bucket(a.sentence-i))
			f.once("before", nth, "told", bucket(len(r.phrases(a.sentence))), a.kind)
			f.once("before", "precision", p.Place.Precision, a.kind)
			f.once("before", "lead", yes(i == r.lead), a.kind)
			f.once("before", "definite", yes(a.definite))
			f.once("before", "same", yes(r.tells(i, a.kind)), a.kind)
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
	f.add("sent from")
	f.add("sent from", a.kind)
	f.add("sent from", a.kind, nth)
	f.add("sent from", nth, "manner", a.manner)
	f.add("sent from", nth, "tense", a.tense)
	f.add("sent from", "told", bucket(len(r.phrases(a.sentence))), a.kind)
	for side, code := range a.codes {
		if code != "" {
			f.add("sent from", [2]string{"actor", "recipient"}[side], yes(code == r.sentFrom.Country), a.kind)
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
	share := r.placeShare.of(c.key)
	f.add("any", "precision", c.place.Precision, a.kind)
	f.add("any", "precision", c.place.Precision, a.status)
	f.add("any", "precision", c.place.Precision, "mode", a.mode)
	f.add("any", "basis", string(c.place.Basis), a.kind)
	f.add("any", "home", home, c.place.Precision)
	f.add("any", "bare", yes(bare(c.place)), a.kind)
	f.add("any", "lead", lead, a.kind)
	f.add("any", "lead", lead, "sentence", bucket(a.sentence))
	f.add("any", "share", share)
	f.add("any", "share", share, "rule", yes(a.Place.Text != ""), a.kind)
}

// bare reports whether a place is told by no name.
func bare(p rapporteur.Place) bool { return p.Text == strings.ToLower(p.Text) }
