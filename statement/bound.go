package statement

import (
	"slices"

	"rapporteur/parse"
)

// bounded ends each content of the sentence where the words of another statement begin that stands beside it, and not in it: "said it was
// over, adding that", "said it was over, while the envoy said", "said it was over, according to the ministry".
func (r *reader) bounded(t *tree, found []statement) {
	for k := range found {
		found[k].pieces = r.notOfSpeaker(t, &found[k])
		for o := range found {
			if k == o {
				continue
			}
			if at := r.setOff(t, &found[k], &found[o]); at > found[k].cueToken {
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

// setOff gives the word with which the words of statement b begin behind a, where these end a's content; -1 where they do not.
func (r *reader) setOff(t *tree, a, b *statement) int {
	at := b.cueToken
	first := slices.IndexFunc(t.Tokens, func(k parse.Token) bool { return k.Span.Start >= b.cue.Start })
	switch {
	case first < 0 || first <= a.cueToken || t.quote[first]:
		return -1
	case t.form(first) == "according" || t.form(first) == "per":
		if t.form(first-1) != "," || !r.holds(b, place{t.sentence, a.cueToken}) {
			return -1
		}
		return first
	case t.Tokens[at].XPOS == "VBG" && t.Tokens[at].UPOS == "VERB" && b.agent == a.agent && t.form(at-1) == ",":
		return at
	case t.Tokens[at].XPOS == "VBG" && b.agent > a.cueToken && b.agent < at && t.Tokens[b.agent].Head == at:
		if from, _ := t.stretch(b.agent); t.form(from-1) == "with" && t.form(from-2) == "," { // "attacked it, with Marek calling it a farce"
			return from - 1
		}
		return -1
	case t.Tokens[at].UPOS != "VERB" || b.agent == a.agent || b.agent < a.cueToken || b.agent > at || !b.party || t.Tokens[at].Is("acl") || !t.finite(at) || !r.cues["says"][t.lemmas[at]]:
		return -1
	}
	from, _ := t.stretch(b.agent)
	switch w := t.form(from - 1); {
	case w == ";", w == "while", w == "whereas":
		return from - 1
	case (w == "and" || w == "but") && t.form(from-2) == ",":
		return from - 1
	}
	return -1
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
