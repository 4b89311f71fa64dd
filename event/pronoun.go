package event

import (
	"slices"
	"strings"

	"rapporteur"
)

// named gives the fullest mention, in the same sentence, of somebody whom a pronoun stands for; the pronoun itself where
// the sentence has none.
func (r *reader) named(si int, e rapporteur.Entity) rapporteur.Entity {
	if alone, ok := firstPerson(e.Text); ok {
		return r.speaking(si, e, alone)
	}
	if secondPerson(e.Text) {
		return r.heard(si, e)
	}
	if !r.table.classes["pronoun"].has(e.Text) || e.Name == "" || strings.EqualFold(e.Name, e.Text) {
		return e
	}
	best, nearest := e, -1
	s := &r.Doc.Sentences[si]
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.UPOS != "PROPN" && t.UPOS != "NOUN" || nearest >= 0 && t.Span.Start > e.Span.Start {
			continue // of several mentions the last one before the pronoun, else the first one behind it
		}
		other, ok := r.Cast.Party(si, i)
		if !ok || other.Name != e.Name {
			continue
		}
		if nearest >= 0 && (t.UPOS == "NOUN" || t.Is("appos")) && e.Type == rapporteur.TypePerson && s.Tokens[nearest].UPOS == "PROPN" {
			continue // a name goes before an office
		}
		if nearest < 0 || !best.Span.Overlaps(other.Span) || other.Span.Len() > best.Span.Len() {
			best, nearest = other, i
		}
	}
	return best
}

// allNamed gives the list with each pronoun in it replaced by the name it stands for, each party once.
func (r *reader) allNamed(si int, list []rapporteur.Entity) []rapporteur.Entity {
	if len(list) == 0 {
		return nil
	}
	out := make([]rapporteur.Entity, 0, len(list))
	for _, e := range list {
		out = appendNew(out, r.named(si, e))
	}
	return out
}

// spokenBy gives the doers of an act done in words with "we" replaced by who says it, where the sentence names them: "\"We demand an
// answer,\" the envoy said" is the envoy's demand.
func (r *reader) spokenBy(si int, list []rapporteur.Entity) []rapporteur.Entity {
	var out []rapporteur.Entity
	for _, e := range list {
		if alone, first := firstPerson(e.Text); first && !alone {
			if i := r.tokenAt(si, e); i >= 0 {
				for _, src := range r.Voices.Sources(si, i) {
					if _, again := firstPerson(src.Entity.Text); !again && src.Entity.Type != rapporteur.TypeUnknown && r.Doc.Sentences[si].Span.Contains(src.Entity.Span) {
						e = r.named(si, src.Entity)
						break
					}
				}
			}
		}
		out = appendNew(out, e)
	}
	return out
}

// sayers names those in the sentence who say what word i tells.
func (r *reader) sayers(si, i int) []rapporteur.Entity {
	var out []rapporteur.Entity
	for _, src := range r.Voices.Sources(si, i) {
		if src.Entity.Type != rapporteur.TypeUnknown && r.Doc.Sentences[si].Span.Contains(src.Entity.Span) {
			out = appendNew(out, r.named(si, src.Entity))
		}
	}
	return out
}

// saidBy makes those who say so in its own sentence the doers of an act of words; whoever says it from elsewhere stays its source, and so
// does whoever tells that they said so.
func (r *reader) saidBy(si int, a *act, sources []rapporteur.Source) {
	for _, src := range sources {
		if r.Doc.Sentences[si].Span.Contains(src.Entity.Span) && src.Span == sources[0].Span {
			a.actor = appendNew(a.actor, r.named(si, src.Entity))
		} else if by, ok := r.stoodFor(si, src); ok && src.Span == sources[0].Span {
			a.actor = appendNew(a.actor, by)
		} else {
			a.sources = append(a.sources, src)
		}
	}
	if len(a.actor) > 0 {
		a.sources = r.beyond(si, a.i, a, sources[0], a.sources)
	}
	a.trace.by(a.actor, a.i, -1, "who says so")
}

// stoodFor gives the pronoun by which the sentence names a source that another sentence names: the "it" of "it maintains that talks are necessary".
func (r *reader) stoodFor(si int, src rapporteur.Source) (rapporteur.Entity, bool) {
	s := &r.Doc.Sentences[si]
	if !s.Span.Contains(src.Span) {
		return rapporteur.Entity{}, false
	}
	h := s.Subject(s.At(src.Span))
	if h < 0 || s.Tokens[h].UPOS != "PRON" || src.Entity.Name == "" {
		return rapporteur.Entity{}, false
	}
	e := src.Entity
	e.Text, e.Span, e.Basis = s.Tokens[h].Form, s.Tokens[h].Span, "antecedent"
	return e, true
}

// tokenAt gives the first token of a mention, -1 where it stands in another sentence.
func (r *reader) tokenAt(si int, e rapporteur.Entity) int {
	return r.Doc.Sentences[si].At(e.Span)
}

// ownNamed replaces the owner of an act that is still a pronoun ("during his visit") by whom the clause is about.
func (r *reader) ownNamed(si int, f filler, list []rapporteur.Entity) []rapporteur.Entity {
	for k, e := range list {
		switch strings.ToLower(e.Text) {
		case "his", "her", "its", "their":
		default:
			continue
		}
		i := f.i
		for n := 0; n < 6 && f.s.Tokens[i].Head >= 0 && f.s.Tokens[i].Is("obj", "obl", "nmod"); n++ {
			i = f.s.Tokens[i].Head
			if h := f.s.Agent(i); f.s.Tokens[i].UPOS == "VERB" && h >= 0 {
				if x, ok := r.Cast.Party(si, h); ok && !slices.ContainsFunc(list, func(o rapporteur.Entity) bool { return sameParty(o, x) }) {
					list[k] = r.named(si, x)
				}
				break
			}
		}
	}
	return list
}

// firstPerson reports whether a word stands for whoever speaks, and whether for them alone.
func firstPerson(text string) (alone, ok bool) {
	if text == "US" {
		return false, false // the state
	}
	if len(text) > len("ourselves") {
		return false, false
	}
	var room [16]byte
	switch string(appendSmall(room[:0], text)) {
	case "i", "me", "my", "mine", "myself":
		return true, true
	case "we", "us", "our", "ours", "ourselves":
		return false, true
	}
	return false, false
}

// speaking gives "I" and "we" the identity of who says the words that they stand in; a government's "we" is its state.
func (r *reader) speaking(si int, e rapporteur.Entity, alone bool) rapporteur.Entity {
	i := r.tokenAt(si, e)
	if i < 0 {
		return e
	}
	sources := r.Voices.Sources(si, i)
	if len(sources) == 0 {
		return e
	}
	by := sources[0].Entity
	_, again := firstPerson(by.Text)
	if by.Name == "" || strings.EqualFold(by.Name, by.Text) || strings.EqualFold(by.Text, "you") {
		return e
	}
	if alone && !again && r.Doc.Sentences[si].Span.Contains(by.Span) {
		return by
	}
	text, span := e.Text, e.Span
	e = by
	e.Text, e.Span, e.Basis = text, span, "antecedent"
	if !alone && by.Type == rapporteur.TypePerson && by.Code.IsState() && by.Sector.String() == "GOV" {
		e.Name, e.Type, e.Office = text, rapporteur.TypeState, ""
	}
	return e
}
