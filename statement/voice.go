package statement

import (
	"slices"
	"strings"

	"rapporteur"
)

// Record holds the statements of one article and who vouches for each of its words.
type Record struct {
	Statements []rapporteur.Statement
	voices     [][]voice // by sentence
	performed  map[place]bool
	asides     [][]stretch // by sentence: what is set into a content as known, and told by the outlet
}

// stretch is the tokens first to last of a sentence.
type stretch struct{ first, last int }

// voice is a source with a stretch of one sentence that it vouches for.
type voice struct {
	source      rapporteur.Source
	with        []rapporteur.Entity // who say the same with it: "the envoy and his hosts said"
	to          []rapporteur.Entity // whom it says so to
	via         []rapporteur.Entity
	first, last int
	size        int             // tokens that the source vouches for in the sentence
	day         rapporteur.Date // on which it said so
}

// Sources names who says what the token tells, the innermost source first, then those through whom it came; none when the
// outlet itself tells it.
func (r *Record) Sources(sentence, token int) []rapporteur.Source {
	over := r.over(sentence, token)
	for len(over) > 1 && (pronoun(over[0].source.Entity.Text) || firstPerson(over[0].source.Entity.Text)) && !pronoun(over[1].source.Entity.Text) && !firstPerson(over[1].source.Entity.Text) && medium(over[1]) == 0 {
		over = over[1:] // "police said they believe": told by the police
	}
	return sourcesOf(over, func(k int) bool { return k == 0 || medium(over[k]) > 0 })
}

// Tellers names all who vouch for the token, from the inside out: who says it, who says that they say it, and the media last.
func (r *Record) Tellers(sentence, token int) []rapporteur.Source {
	return sourcesOf(r.over(sentence, token), func(int) bool { return true })
}

// Hearers names whom those who vouch for the token are told to say it to, the press too; none where it is not told.
func (r *Record) Hearers(sentence, token int) []rapporteur.Entity {
	over := r.over(sentence, token)
	if len(over) == 0 {
		return nil
	}
	return append(slices.Clone(over[0].to), over[0].via...)
}

// Said gives the day on which whoever says the token said so, where the words about their saying it tell one.
func (r *Record) Said(sentence, token int) rapporteur.Date {
	over := r.around(sentence, token)
	if len(over) == 0 {
		return rapporteur.Date{}
	}
	return over[0].day
}

// over lists the voices that vouch for the token; none for an act that is done by saying so.
func (r *Record) over(sentence, token int) []*voice {
	if r.performed[place{sentence, token}] {
		return nil
	}
	return r.around(sentence, token)
}

// around lists the voices that the token stands in, from the inside out, the media last.
func (r *Record) around(sentence, token int) []*voice {
	var over []*voice
	for k := range r.voices[sentence] {
		v := &r.voices[sentence][k]
		if v.first <= token && token <= v.last && !r.aside(sentence, token, v.first) {
			over = append(over, v)
		}
	}
	slices.SortStableFunc(over, func(a, b *voice) int { return a.size - b.size })
	slices.SortStableFunc(over, func(a, b *voice) int { return medium(a) - medium(b) })
	return over
}

// sourcesOf gives the sources of the chosen voices, each once.
func sourcesOf(over []*voice, chosen func(k int) bool) []rapporteur.Source {
	var out []rapporteur.Source
	add := func(s rapporteur.Source) {
		for _, o := range out {
			if o.Entity.Span == s.Entity.Span || o.Entity.Name == s.Entity.Name && s.Entity.Name != "" {
				return
			}
		}
		out = append(out, s)
	}
	for k, v := range over {
		if !chosen(k) {
			continue
		}
		add(v.source)
		for _, with := range v.with {
			add(rapporteur.Source{Entity: with, Cue: v.source.Cue, Span: v.source.Span})
		}
	}
	return out
}

// medium is 1 for those who pass on what others say, else 0.
func medium(v *voice) int {
	if v.source.Entity.Sector.String() == "JRN" {
		return 1
	}
	return 0
}

// aside reports whether the token stands in something known that is set into a content that begins before it.
func (r *Record) aside(sentence, token, first int) bool {
	for _, a := range r.asides[sentence] {
		if first < a.first && a.first <= token && token <= a.last {
			return true
		}
	}
	return false
}

// noteAsides finds what is set into the sentence as known: before what something is, or in spite of what, or what has been
// done by or to those named. It needs no speaker's word: "ahead of his visit", "the men who had been detained". In quotation
// marks all is the speaker's.
func (r *reader) noteAsides(t *tree) {
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if t.quote[i] {
			continue
		}
		if r.meanwhile(t, i) {
			first, last := t.stretch(i)
			r.rec.asides[t.sentence] = append(r.rec.asides[t.sentence], stretch{first, last})
			continue
		}
		if tok.UPOS == "NOUN" && tok.Is("obl", "nmod") {
			if of := t.first(i, "nmod:poss"); of >= 0 && t.Tokens[of].UPOS != "PRON" {
				r.rec.asides[t.sentence] = append(r.rec.asides[t.sentence], stretch{i, i}) // "during the minister's visit"
				continue
			}
		}
		if !(tok.Is("obl", "nmod", "advcl") && r.cues["known"][t.preposition(i)]) && !(tok.Rel == "acl:relcl" && r.perfect(t, i)) {
			continue
		}
		first, last := t.stretch(i)
		r.rec.asides[t.sentence] = append(r.rec.asides[t.sentence], stretch{first, last})
	}
}

// meanwhile reports whether a clause tells what somebody else says at the same time: "he said he backed the pact, while Peru accused Chad of
// breaking it".
func (r *reader) meanwhile(t *tree, i int) bool {
	if !t.Tokens[i].Is("advcl") || !r.cues["says"][t.lemmas[i]] && !r.cues["performs"][t.lemmas[i]] && !r.cues["asserts"][t.lemmas[i]] {
		return false
	}
	s, m := t.first(i, "nsubj"), t.first(i, "mark")
	if s < 0 || m < 1 || m > s || t.form(m) != "while" && t.form(m) != "whereas" {
		return false
	}
	return t.Tokens[m-1].Form == "," && (t.Tokens[s].UPOS == "PROPN" || t.Tokens[s].UPOS == "NOUN")
}

// perfect reports whether the verb tells of what has been: "had been detained".
func (r *reader) perfect(t *tree, i int) bool {
	for _, k := range t.below(i, "aux") {
		if t.lemmas[k] == "have" {
			return true
		}
	}
	return false
}

func (r *reader) vouch(st statement) {
	src := rapporteur.Source{Entity: st.speaker, Span: st.cue}
	elsewhere := src // in a sentence that does not tell who speaks
	if st.named.Text != "" {
		elsewhere.Entity = st.named
		if strings.EqualFold(st.speaker.Text, "it") || r.notice(st.speaker.Text) {
			src = elsewhere
		}
	}
	if !st.cue.IsZero() {
		src.Cue = st.cue.In(r.doc.Text)
		elsewhere.Cue = src.Cue
	}
	with, day := r.joint(st), r.dayOf(st)
	for _, p := range st.pieces {
		if st.cited.Text != "" && p.from.sentence == st.sentence && p.to.sentence == st.sentence { // the innermost of all
			cited := rapporteur.Source{Entity: st.cited, Cue: src.Cue, Span: src.Span}
			r.rec.voices[st.sentence] = append(r.rec.voices[st.sentence], voice{source: cited, first: p.from.token, last: p.to.token})
		}
		for si := p.from.sentence; si <= p.to.sentence; si++ {
			v := voice{source: elsewhere, day: day, to: r.addressed(st), via: st.via, last: len(r.doc.Sentences[si].Tokens) - 1}
			if si == st.sentence {
				v.source, v.with = src, with
			}
			if si == p.from.sentence {
				v.first = p.from.token
			}
			if si == p.to.sentence {
				v.last = p.to.token
			}
			v.size = v.last - v.first + 1
			r.rec.voices[si] = append(r.rec.voices[si], v)
		}
	}
}

// lately is how many sentences after somebody was told something more is taken to be said to them by whoever told it.
const lately = 6

// addressed gives whom the statement is told to be said to; where it is not, to whom its speaker was last told to speak, shortly before.
func (r *reader) addressed(st statement) []rapporteur.Entity {
	if len(st.addressee)+len(st.via) > 0 {
		return st.addressee
	}
	for k := len(r.found) - 1; k >= 0; k-- {
		x := &r.found[k]
		if x.sentence <= st.sentence && x.sentence >= st.sentence-lately && len(x.addressee)+len(x.via) > 0 && x.speaker.Name != "" && x.speaker.Name == st.speaker.Name {
			return x.addressee
		}
	}
	return nil
}

// joint gives those who are named with the speaker as saying the same.
func (r *reader) joint(st statement) []rapporteur.Entity {
	if st.agent < 0 || st.agent >= len(r.doc.Sentences[st.sentence].Tokens) || !r.doc.Sentences[st.sentence].Tokens[st.agent].Span.Overlaps(st.speaker.Span) {
		return nil
	}
	var out []rapporteur.Entity
	for _, k := range r.cast.Expand(st.sentence, st.agent) {
		if e, ok := r.cast.Party(st.sentence, k); ok && k != st.agent && !e.Span.Overlaps(st.speaker.Span) && !r.apart(st, k) {
			out = append(out, e)
		}
	}
	return out
}

// apart reports whether word k only tells more of the speaker: "Marek, a founder of the party and a friend of its head, said".
func (r *reader) apart(st statement, k int) bool {
	s := &r.doc.Sentences[st.sentence]
	for x := range s.Tokens {
		if t := &s.Tokens[x]; t.Head == st.agent && (t.Is("appos") || t.Rel == "acl:relcl") && st.agent < x && x < k {
			return true
		}
	}
	return false
}
