package rank

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
)

// scene is a text as one sentence, with marks on the tokens of a source and a target where there are any.
type scene struct {
	parse.Sentence
	source, target []bool // nil when nothing is marked
	s, t           int    // the heads of source and target, -1 when nothing is marked
	top            int    // the lowest token that governs both, -1 for none
	up, down       []int  // from s to below top, and from below top to t
	predicates     []int  // see tells
	looks          []look
	room           [directions][dimensions]float32 // see direction
}

// look is what is looked at of one token.
type look struct {
	lemma, form string         // lower case; a number as one sign
	near        [grains]string // its groups of words used alike, "?" when not known
	row         []byte         // its direction, nil when not known
	kind        string         // what sort of name it is part of, "" for none
}

// whole joins the sentences of a text to one: the roots of the later ones stand beside that of the first.
func whole(d *parse.Doc) parse.Sentence {
	var all parse.Sentence
	for i := range d.Sentences {
		s := &d.Sentences[i]
		root, offset := all.Root(), len(all.Tokens)
		for _, t := range s.Tokens {
			if t.Head >= 0 {
				t.Head += offset
			} else if root >= 0 {
				t.Head, t.Rel = root, "parataxis"
			}
			all.Tokens = append(all.Tokens, t)
		}
		for _, n := range s.Names {
			n.First += offset
			n.Last += offset
			all.Names = append(all.Names, n)
		}
	}
	return all
}

// unmarked is the scene of a text in which nothing is marked, in the room of one that nobody looks at any more; nil for none.
func (r *Ranker) unmarked(s parse.Sentence, room *scene) *scene {
	if room == nil {
		room = &scene{}
	}
	v := room
	*v = scene{Sentence: s, s: -1, t: -1, top: -1, looks: slices.Grow(room.looks[:0], len(s.Tokens))[:len(s.Tokens)]}
	for i := range s.Tokens {
		v.looks[i] = r.look(&s.Tokens[i])
	}
	for _, n := range s.Names {
		for i := n.First; i <= n.Last; i++ {
			v.looks[i].kind = string(n.Type)
		}
	}
	return v
}

func (r *Ranker) look(t *parse.Token) look {
	k := look{lemma: t.LowerLemma(), form: t.Lower()}
	k.row = r.space.find(k.form, k.lemma)
	k.near = groupsOf(k.row)
	if t.UPOS == "NUM" {
		k.lemma = "#"
	}
	return k
}

// marked is the scene of a text with a source and a target.
func (r *Ranker) marked(d *parse.Doc, source, target rapporteur.Span) *scene {
	v := r.unmarked(whole(d), nil)
	v.source, v.target = make([]bool, len(v.Tokens)), make([]bool, len(v.Tokens))
	for i := range v.Tokens {
		v.source[i] = v.Tokens[i].Span.Overlaps(source)
		v.target[i] = v.Tokens[i].Span.Overlaps(target)
	}
	v.s, v.t = v.head(v.source), v.head(v.target)
	if v.s < 0 || v.t < 0 {
		return v
	}
	above := map[int]bool{}
	for i := v.s; i >= 0 && !above[i]; i = v.Tokens[i].Head {
		above[i] = true
	}
	v.top = v.t
	for n := 0; v.top >= 0 && !above[v.top] && n < len(v.Tokens); n++ {
		v.top = v.Tokens[v.top].Head
	}
	if v.top < 0 {
		return v
	}
	for i := v.s; i != v.top; i = v.Tokens[i].Head {
		v.up = append(v.up, i)
	}
	for i := v.t; i != v.top; i = v.Tokens[i].Head {
		v.down = append([]int{i}, v.down...)
	}
	v.predicates = v.tells()
	return v
}

// head gives the marked token whose governor is not marked; the first of several.
func (v *scene) head(marked []bool) int {
	for i := range v.Tokens {
		if t := &v.Tokens[i]; marked[i] && (t.Head < 0 || !marked[t.Head]) && t.UPOS != "PUNCT" && t.UPOS != "ADP" {
			return i
		}
	}
	return -1
}

// far is how many predicates are looked below.
const far = 12

// tells lists the tokens that may tell what the source does: what governs both, what lies between on the path, and the clauses
// and objects below them that are no party.
func (v *scene) tells() []int {
	var out []int
	have := make([]bool, len(v.Tokens))
	take := func(i int) {
		if !have[i] && !v.source[i] && !v.target[i] {
			have[i] = true
			out = append(out, i)
		}
	}
	take(v.top)
	for _, i := range v.up {
		take(i)
	}
	for _, i := range v.down {
		take(i)
	}
	for k := 0; k < len(out) && k < far; k++ {
		for _, c := range v.Children(out[k], "xcomp", "obj", "ccomp", "compound:prt", "acl") {
			take(c)
		}
	}
	return out
}

// words lists the words in their order, each marked party as one: "@s" and "@t". Punctuation is left out.
func (v *scene) words() []string {
	var out []string
	for i := range v.Tokens {
		switch {
		case v.source[i]:
			if i == 0 || !v.source[i-1] {
				out = append(out, "@s")
			}
		case v.target[i]:
			if i == 0 || !v.target[i-1] {
				out = append(out, "@t")
			}
		case v.Tokens[i].UPOS != "PUNCT":
			out = append(out, v.looks[i].lemma)
		}
	}
	return out
}

// free lists the tokens that belong to no party, and those of them that stand between the heads of the parties.
func (v *scene) free() (all, between []int) {
	for i := range v.Tokens {
		if !v.source[i] && !v.target[i] {
			all = append(all, i)
			if v.s >= 0 && v.t >= 0 && (i > v.s) != (i > v.t) {
				between = append(between, i)
			}
		}
	}
	return all, between
}
