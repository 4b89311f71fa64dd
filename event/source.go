package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/plover"
)

// sources names who says that the act happened. Who speaks in a spoken act is its actor, not its source, though "we" stand for them; then
// whoever tells that they say so is.
func (r *reader) sources(si int, a *act) []rapporteur.Source {
	if a.sense.object == "responsibility" && a.sense.typ == plover.Assault { // "claimed responsibility": who claims the attack says so
		return r.claimed(a)
	}
	at := a.i
	if v := resumed(&r.Doc.Sentences[si], at); v >= 0 {
		at = v
	}
	said := r.Voices.Sources(si, at)
	if !spoken(a.sense.typ) || len(said) == 0 {
		return slices.DeleteFunc(said, addressed)
	}
	out := slices.DeleteFunc(slices.Clone(said), func(src rapporteur.Source) bool { return addressed(src) || r.speaksIn(si, a, src, said[0]) })
	if len(out) < len(said) {
		return r.beyond(si, at, a, said[0], out)
	}
	return out
}

// speaksIn reports whether a source is who does the spoken act: its doer, whoever says "we", or, where the sentence names no doer, who
// charges, asks or refuses by saying so: the innermost.
func (r *reader) speaksIn(si int, a *act, src, innermost rapporteur.Source) bool {
	if len(a.actor) == 0 {
		if s := &r.Doc.Sentences[si]; s.Passive(a.i) && s.Subject(a.i) >= 0 { // "two were charged, the ministry said": by others, unless it is "we"
			_, own := firstPerson(s.Tokens[s.Subject(a.i)].Form)
			return own
		}
		return a.sense.typ != plover.Support && src.Span == innermost.Span && r.Doc.Sentences[si].Span.Contains(src.Entity.Span)
	}
	if r.recounts(si, a.i) {
		return false
	}
	return slices.ContainsFunc(a.actor, func(e rapporteur.Entity) bool {
		_, own := firstPerson(e.Text)
		return own || sameParty(e, src.Entity)
	})
}

// beyond adds to the sources of a spoken act, where its doer was the one who says so, the next who tells that they said so: "the envoy
// had called for a truce, he said, according to the ministry".
func (r *reader) beyond(si, i int, a *act, doer rapporteur.Source, out []rapporteur.Source) []rapporteur.Source {
	for _, src := range r.Voices.Tellers(si, i) {
		if _, own := firstPerson(src.Entity.Text); own || addressed(src) || r.table.classes["pronoun"].has(src.Entity.Text) {
			continue
		}
		if src.Span == doer.Span || !r.Doc.Sentences[si].Span.Contains(src.Entity.Span) || slices.ContainsFunc(a.actor, func(e rapporteur.Entity) bool { return sameParty(e, src.Entity) }) {
			continue
		}
		if !slices.ContainsFunc(out, func(o rapporteur.Source) bool { return sameParty(o.Entity, src.Entity) }) {
			out = append([]rapporteur.Source{src}, out...)
		}
		break
	}
	return out
}

// claimed gives those who claim an attack as the sources of what they claim.
func (r *reader) claimed(a *act) []rapporteur.Source {
	var out []rapporteur.Source
	for _, e := range a.actor {
		out = append(out, rapporteur.Source{Entity: e, Cue: a.trigger.In(r.Doc.Text), Span: a.trigger})
	}
	return out
}

// addressed reports whether a source is only who is spoken to: they vouch for nothing.
func addressed(src rapporteur.Source) bool { return strings.EqualFold(src.Entity.Text, "you") }

// recounts reports whether a spoken act is told as one of the past, of "he" or "it": "he admitted that he had asked for a truce". To say so
// is another act than to ask; but what he "wanted" or "called" something he may want or call it by saying so.
func (r *reader) recounts(si, i int) bool {
	s := &r.Doc.Sentences[si]
	switch h := s.Agent(i); {
	case h < 0 || h > i || s.Tokens[h].UPOS != "PRON" || r.table.classes["attitude"].words[lemma(s, i)]:
		return false
	default:
		if _, own := firstPerson(s.Tokens[h].Form); own {
			return false
		}
	}
	return s.Tokens[i].XPOS == "VBD" || s.Tokens[i].XPOS == "VBN" && childLemma(s, i, "have", "aux") >= 0
}
