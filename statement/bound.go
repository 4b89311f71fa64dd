package statement

import (
	"slices"
)

// bounded ends each content of the sentence where the words of another statement begin that stands beside it, and not in it: "said it was
// over, adding that", "said it was over, while the envoy said", "said it was over, according to the ministry".
func (r *reader) bounded(t *tree, found []statement) {
	for k := range found {
		found[k].pieces = r.notOfSpeaker(t, &found[k])
	}
	for o := range found {
		first := found[o].cueToken
		for first >= 0 && t.Tokens[first].Span.Start > found[o].cue.Start {
			first--
		}
		for first < len(t.Tokens) && first >= 0 && t.Tokens[first].Span.Start < found[o].cue.Start {
			first++
		}
		if first < 0 || first >= len(t.Tokens) || t.quote[first] {
			continue
		}
		bounds := r.bounds(t, &found[o], first)
		if bounds == nil {
			continue
		}
		for k := range found {
			if k == o || found[k].cueToken >= first {
				continue
			}
			if at := bounds(&found[k]); at > found[k].cueToken {
				found[k].pieces = r.upTo(t, found[k].pieces, at)
			}
		}
	}
}

// notOfSpeaker leaves out of a content what only tells more of who speaks behind it: "..., said Marek, whose book is out".
func (r *reader) notOfSpeaker(t *tree, st *statement) []piece {
	if st.whole || st.agent <= st.cueToken || st.agent >= len(t.Tokens) || t.governs(st.agent, st.cueToken) || len(st.pieces) < 2 {
		return st.pieces
	}
	out := slices.DeleteFunc(slices.Clone(st.pieces), func(p piece) bool {
		return p.from.sentence == t.sentence && p.from.token > st.agent && t.governs(st.agent, p.from.token) && (p.to.sentence != t.sentence || t.governs(st.agent, p.to.token))
	})
	if len(out) == 0 {
		return st.pieces
	}
	return out
}

// bounds gives what tells, for statement b with the first word of its cue, the word with which its words begin behind a statement a, where
// they end a's content, and -1 where they do not; nil where they end nobody's.
func (r *reader) bounds(t *tree, b *statement, first int) func(a *statement) int {
	at := b.cueToken
	from := -1
	if b.agent >= 0 && b.agent < len(t.Tokens) {
		from, _ = t.stretch(b.agent)
	}
	switch tok := &t.Tokens[at]; {
	case t.form(first) == "according" || t.form(first) == "per":
		if t.form(first-1) != "," {
			return nil
		}
		return func(a *statement) int {
			if r.holds(b, place{t.sentence, a.cueToken}) {
				return first
			}
			return -1
		}
	case tok.XPOS == "VBG" && tok.UPOS == "VERB" && b.agent > 0 && b.agent < at && t.Tokens[b.agent].Head == at:
		if from < 2 || t.form(from-1) != "with" || t.form(from-2) != "," { // "attacked it, with Marek calling it a farce"
			return nil
		}
	case tok.XPOS == "VBG" && tok.UPOS == "VERB" && t.form(at-1) == ",":
		return func(a *statement) int {
			if a.agent == b.agent {
				return at
			}
			return -1
		}
	case tok.UPOS != "VERB" || b.agent < 0 || b.agent > at || from < 2 || !b.party || tok.Is("acl") || !r.cues["says"][t.lemmas[at]] || !t.finite(at):
		return nil
	default:
		switch w := t.form(from - 1); {
		case w == ";", w == "while", w == "whereas":
		case (w == "and" || w == "but") && t.form(from-2) == ",":
		default:
			return nil
		}
	}
	return func(a *statement) int {
		if a.agent == b.agent || b.agent < a.cueToken {
			return -1
		}
		return from - 1
	}
}

// holds reports whether a content holds a word.
func (r *reader) holds(st *statement, at place) bool {
	return slices.ContainsFunc(st.pieces, func(p piece) bool { return !at.before(p.from) && !p.to.before(at) })
}

// upTo gives the pieces as far as they stand before word at of the sentence; all of them where nothing would be left.
func (r *reader) upTo(t *tree, pieces []piece, at int) []piece {
	var out []piece
	for _, p := range pieces {
		if p.from.sentence != t.sentence || p.to.sentence != t.sentence || p.to.token < at {
			out = append(out, p)
			continue
		}
		last := at - 1
		for last > p.from.token && (t.punct(last) && !isMark(t.form(last)) || t.Tokens[last].UPOS == "CCONJ") {
			last--
		}
		if p.from.token < at && last >= p.from.token {
			out = append(out, piece{p.from, place{t.sentence, last}})
		}
	}
	if len(out) == 0 {
		return pieces
	}
	return out
}
