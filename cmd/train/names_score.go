package main

import (
	"rapporteur/parse"
	"rapporteur/parse/name"
)

// findIn gives what finds the labels of sentences in a manner, one by one.
func (n *naming) findIn(manner string, f *name.Finder) func([]name.Sentence) [][]uint8 {
	return func(text []name.Sentence) [][]uint8 {
		out := make([][]uint8, len(text))
		for i, s := range text {
			out[i] = make([]uint8, len(s.Words))
			f.Find(n.kinds.Manner(manner), s.Words, s.Tags, out[i])
		}
		return out
	}
}

// measure tells how many names are found with kind and both ends right, of the kinds that the source marks.
func (n *naming) measure(find func([]name.Sentence) [][]uint8, m *marked) {
	right, found, of := map[parse.NameType]int{}, map[parse.NameType]int{}, map[parse.NameType]int{}
	var text []name.Sentence
	for i := range m.sentences {
		e := n.example(m, &m.sentences[i])
		text = append(text, name.Sentence{Words: e.Words, Tags: e.Tags, Tree: e.Tree})
	}
	for i, labels := range find(text) {
		s := &m.sentences[i]
		got := namesOf(n.kinds, labels)
		for _, x := range s.Names {
			of[x.Type]++
			for _, g := range got {
				if g == x {
					right[x.Type]++
				}
			}
		}
		for _, g := range got {
			found[g.Type]++
		}
	}
	r, f, o := 0, 0, 0
	for _, k := range m.kinds {
		r, f, o = r+right[k], f+found[k], o+of[k]
		n.say("  %-8s %s: f1 %.3f of %d", m.manner, k, 2*float64(right[k])/float64(max(1, found[k]+of[k])), of[k])
	}
	n.say("%s: names precision %.3f recall %.3f f1 %.3f", m.manner, float64(r)/float64(max(1, f)), float64(r)/float64(max(1, o)), 2*float64(r)/float64(max(1, f+o)))
}

func namesOf(kinds *name.Kinds, labels []uint8) []parse.Name {
	var out []parse.Name
	for i, l := range labels {
		kind, begins := kinds.Kind(l)
		switch {
		case l == 0:
		case begins:
			out = append(out, parse.Name{First: i, Last: i, Type: parse.NameType(kind)})
		default:
			out[len(out)-1].Last = i
		}
	}
	return out
}
