package actor

import (
	"rapporteur/parse"
)

// undergone finds whom a noun for those to whom something was done takes up: "the hostages" are those told before to have been seized, "the
// suspects" those arrested, "the victims" those killed. It is nobody of whom nothing tells whose they are.
func (c *Cast) undergone(s *parse.Sentence, m *mention) (identity, bool) {
	done, ok := sufferings[m.called]
	if !ok || !definite(s, m.head) {
		return identity{}, false
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		o := c.order[i]
		if !o.party || o.sentence == m.sentence && o.head >= m.head || o.called == m.called || o.called == "" {
			continue
		}
		if t := &c.doc.Sentences[o.sentence].Tokens[o.head]; t.Head >= 0 && t.Is("obj", "nsubj:pass") && done[c.doc.Sentences[o.sentence].Tokens[t.Head].LowerLemma()] {
			return taken(o.identity), o.own && !o.code.IsZero() && !o.sector.IsZero()
		}
	}
	return identity{}, false
}

// sufferings are nouns for those to whom something was done, with the verbs for it.
var sufferings = map[string]map[string]bool{
	"hostage": seizing, "captive": seizing, "abductee": seizing,
	"suspect": arresting, "detainee": arresting, "prisoner": arresting, "defendant": arresting,
	"victim": killing, "dead": killing,
}

var (
	seizing   = lists.Named("seizing")
	arresting = lists.Named("arresting")
	killing   = lists.Named("killing")
)
