package parse

import "rapporteur/parse/tag"

// actives makes the subject of a verb in the active whoever the parser took for one in the passive: "has killed ten" has "have" and no "be", and
// "killed ten" has an object.
func actives(tokens []Token) {
	for k := range tokens {
		t := &tokens[k]
		if t.Rel != "nsubj:pass" || t.Head < 0 || tokens[t.Head].UPOS != "VERB" {
			continue
		}
		v := t.Head
		have, be, object := false, false, false
		for c := range tokens {
			if tokens[c].Head != v {
				continue
			}
			switch tokens[c].Rel {
			case "aux":
				switch tokens[c].LowerLemma() {
				case "have":
					have = true
				case "be", "get":
					be = true
				}
			case "aux:pass":
				be = true
			case "obj":
				object = object || c == v+1 || c > v && tokens[c].UPOS != "NUM" && tokens[v].XPOS == "VBD"
			}
		}
		if !be && have && tokens[v].XPOS == "VBN" || !be && object && tokens[v].XPOS == "VBD" {
			t.Rel = "nsubj"
		}
	}
}

// shots tags "shot" before "dead" as the verb that it is, before the tree is built on it: "gunmen on a motorcycle shot dead a shopkeeper".
func (e *engine) shots(tokens []Token, tags []uint8) {
	for k := 0; k+1 < len(tokens); k++ {
		if tokens[k+1].Form != "dead" || tokens[k].Form != "shot" || e.set.Tag(tags[k]).UPOS == "VERB" {
			continue
		}
		if v, ok := e.set.Index(tag.Tag{UPOS: "VERB", XPOS: "VBD"}); ok {
			tags[k] = v
		}
	}
}

// freed gives "free" behind a verb of release back to the verb, where the parser took it for a word of whoever is released: "let free
// seventy prisoners".
func freed(tokens []Token) {
	for k := 1; k < len(tokens); k++ {
		t, v := &tokens[k], &tokens[k-1]
		if t.Form != "free" || t.Rel != "amod" || t.Head <= k || v.LowerLemma() != "let" && v.LowerLemma() != "set" {
			continue
		}
		if o := &tokens[t.Head]; o.Head == k-1 && o.Rel == "obj" {
			t.Head, t.Rel = k-1, "xcomp"
		}
	}
}
