package parse

import "rapporteur"

// Root gives the index of the first token without a governor, or -1 when there is none.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}

// Children gives the indices of the tokens that token i governs, in order: those with one of the relations, or all when
// none is given. A relation without a subtype stands for all of its subtypes. The list may be shared: it is not to be written to,
// but may be appended to.
func (s *Sentence) Children(i int, rels ...string) []int {
	all := s.governed(i)
	if len(rels) == 0 {
		return all
	}
	var out []int
	from := 0 // while those found so far stand side by side, they are a part of all that costs no memory; -1 when they do not
	for at, k := range all {
		switch {
		case !s.Tokens[k].Is(rels...):
		case len(out) == 0:
			from, out = at, all[at:at+1:at+1]
		case from >= 0 && from+len(out) == at:
			out = all[from : at+1 : at+1]
		default:
			from, out = -1, append(out, k)
		}
	}
	return out
}

// Find gives the first child of token i with one of the relations, or -1; see Children.
func (s *Sentence) Find(i int, rels ...string) int {
	for _, k := range s.governed(i) {
		if s.Tokens[k].Is(rels...) {
			return k
		}
	}
	return -1
}

// links are the trees of a text turned round: whom each token governs, so that children need not be looked for.
type links struct {
	children []int   // those of the first token, then those of the second, ...
	ends     []int32 // where those of each token end in children
}

// newLinks has room for the trees of so many tokens.
func newLinks(tokens int) links { return links{make([]int, tokens), make([]int32, tokens)} }

// link notes in s.links whom each of its tokens governs, in room taken from the links given.
func (s *Sentence) link(room *links) {
	n := len(s.Tokens)
	s.links = links{room.children[:n:n], room.ends[:n:n]}
	room.children, room.ends = room.children[n:], room.ends[n:]
	for k := range s.Tokens {
		if h := s.Tokens[k].Head; h >= 0 {
			s.links.ends[h]++
		}
	}
	sum := int32(0)
	for i, count := range s.links.ends { // first where they begin
		s.links.ends[i] = sum
		sum += count
	}
	for k := range s.Tokens {
		if h := s.Tokens[k].Head; h >= 0 {
			s.links.children[s.links.ends[h]] = k
			s.links.ends[h]++
		}
	}
}

// governed lists what token i governs, in order. A sentence that was put together by hand has no links and is searched.
func (s *Sentence) governed(i int) []int {
	if s.links.ends == nil {
		var out []int
		for k := range s.Tokens {
			if s.Tokens[k].Head == i {
				out = append(out, k)
			}
		}
		return out
	}
	from, to := int32(0), s.links.ends[i]
	if i > 0 {
		from = s.links.ends[i-1]
	}
	return s.links.children[from:to:to]
}

// Governs reports whether token i is token k or one of its ancestors.
func (s *Sentence) Governs(i, k int) bool {
	for n := 0; k >= 0 && n <= len(s.Tokens); n++ {
		if k == i {
			return true
		}
		k = s.Tokens[k].Head
	}
	return false
}

// Subtree gives the tokens first to last between which all that token i governs lies, itself included.
func (s *Sentence) Subtree(i int) (first, last int) {
	first, last = i, i
	for first > 0 && s.Governs(i, first-1) {
		first--
	}
	for k := 0; k < first; k++ {
		if s.Governs(i, k) {
			first = k
			break
		}
	}
	for k := len(s.Tokens) - 1; k > last; k-- {
		if s.Governs(i, k) {
			last = k
			break
		}
	}
	return first, last
}

// At gives the first token that a span overlaps, or -1.
func (s *Sentence) At(span rapporteur.Span) int {
	for i := range s.Tokens {
		if s.Tokens[i].Span.Overlaps(span) {
			return i
		}
	}
	return -1
}

// Stretch gives the bytes of the tokens first to last.
func (s *Sentence) Stretch(first, last int) rapporteur.Span {
	return rapporteur.Span{Start: s.Tokens[first].Span.Start, End: s.Tokens[last].Span.End}
}
