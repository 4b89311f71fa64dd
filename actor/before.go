package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// describes reports whether the phrase says something new of somebody, so that it is no second mention: an indefinite or a
// number before it.
func (c *Cast) describes(s *parse.Sentence, m *mention) bool {
	for _, k := range s.Children(m.head, "det", "nummod") {
		switch s.Tokens[k].Lower() {
		case "a", "an", "another", "some", "any", "each", "every":
			return true
		}
	}
	return false
}

// before finds the fuller mention that a bare noun takes up: "the envoy" after "UN envoy Kofi Annan", "officials" after
// "U.S. officials". Where bodies of different states or organisations bear names that end so, it is the Security Council if that is
// one of them, as a story of the United Nations calls it, else nobody: then it reports rivals.
func (c *Cast) before(m *mention) (found identity, ok, rivals bool) {
	if m.called == "" {
		return identity{}, false, false
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if !o.party || !o.own || o.sentence == m.sentence && o.head >= m.head {
			continue
		}
		same := o.called == m.called && o.plural == m.plural
		if !same && o.typ == rapporteur.TypePerson && !m.plural {
			same = sameOffice(o.office, c.text(&c.doc.Sentences[m.sentence], m.first, m.head))
		}
		body := (o.typ == rapporteur.TypeOrganisation || o.typ == rapporteur.TypeGroup) && !m.plural && c.doc.Sentences[o.sentence].Tokens[o.head].UPOS == "PROPN" && lastWord(o.name) == m.called
		switch {
		case (same || body) && !ok:
			found, ok = taken(o.identity), true
			if !body {
				return found, true, false
			}
		case body && o.code != found.code:
			if security(o.name) {
				return taken(o.identity), true, false
			}
			rivals = !security(found.name)
		}
	}
	return found, ok && !rivals, rivals
}

// sameOffice reports whether a bare office may be that of somebody: the same words, or the last word of theirs alone. A deputy is
// never meant by the office that he is the deputy of.
func sameOffice(held, bare string) bool {
	if held == "" {
		return false
	}
	held, bare = strings.ToLower(held), strings.ToLower(bare)
	if held == bare {
		return true
	}
	return !strings.Contains(bare, " ") && lastWord(held) == bare && !deputies[strings.Fields(held)[0]] || strings.HasPrefix(held, bare+" of ")
}

var deputies = lists.Named("deputies")

// security reports whether a name is that of the Security Council.
func security(name string) bool { return strings.HasSuffix(name, "Security Council") }

func lastWord(name string) string {
	last := ""
	for w := range strings.FieldsSeq(name) {
		if last != "" && (strings.EqualFold(w, "of") || strings.EqualFold(w, "for") || strings.EqualFold(w, "to")) {
			break
		}
		last = w
	}
	return strings.ToLower(last)
}
