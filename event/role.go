package event

import (
	"strings"

	"rapporteur"
	"rapporteur/actor"
)

// roles reads the offices that the article says its people hold, each once: the first time that it is told.
func (r *reader) roles() []rapporteur.Role {
	var out []rapporteur.Role
	seen := map[[2]string]bool{}
	for _, e := range r.Cast.Entities() {
		key := [2]string{e.Name, e.Office}
		if e.Office == "" || e.Type != rapporteur.TypePerson || seen[key] || nameless(e) || e.Sector.String() == "CVL" || !actor.IsOffice(e.Office) {
			continue
		}
		span, ok := r.sentenceOf(e.Span)
		if !ok {
			continue
		}
		seen[key] = true
		out = append(out, rapporteur.Role{
			Header: r.ids.Head(rapporteur.KindRole, e.Span.Start), Holder: e, Office: e.Office, Of: e.Code.String(), AsOf: r.Published, Sentence: span,
		})
	}
	return out
}

func (r *reader) sentenceOf(s rapporteur.Span) (rapporteur.Span, bool) {
	for i := range r.Doc.Sentences {
		if r.Doc.Sentences[i].Span.Contains(s) {
			return r.Doc.Sentences[i].Span, true
		}
	}
	return rapporteur.Span{}, false
}

// nameless reports whether the holder is told by the office alone ("the ambassador").
func nameless(e rapporteur.Entity) bool {
	return e.Name == "" || strings.Contains(strings.ToLower(e.Name), strings.ToLower(e.Office)) || strings.ToLower(e.Name) == e.Name
}
