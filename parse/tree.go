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
// none is given. A relation without a subtype stands for all of its subtypes.
func (s *Sentence) Children(i int, rels ...string) []int {
	var out []int
	for k := s.next(i, -1); k >= 0; k = s.next(i, k) {
		if len(rels) == 0 || s.Tokens[k].Is(rels...) {
			out = append(out, k)
		}
	}
	return out
}

// Find gives the first child of token i with one of the relations, or -1; see Children.
func (s *Sentence) Find(i int, rels ...string) int {
	for k := s.next(i, -1); k >= 0; k = s.next(i, k) {
		if s.Tokens[k].Is(rels...) {
			return k
		}
	}
	return -1
}

// kin are the relatives of a token in the tree: the first token it governs and the next that its own governor governs, -1 for none.
type kin struct{ child, sibling int32 }

// link notes in s.kin who is whose kin, so that children need not be looked for.
func (s *Sentence) link() {
	for i := range s.kin {
		s.kin[i] = kin{-1, -1}
	}
	for k := len(s.Tokens) - 1; k >= 0; k-- {
		if h := s.Tokens[k].Head; h >= 0 {
			s.kin[k].sibling, s.kin[h].child = s.kin[h].child, int32(k)
		}
	}
}

// next gives the child of token i that comes after token k, the first one for k = -1, or -1. A sentence that was put together by
// hand has no links and is searched.
func (s *Sentence) next(i, k int) int {
	switch {
	case s.kin == nil:
		for k++; k < len(s.Tokens) && s.Tokens[k].Head != i; k++ {
		}
		if k == len(s.Tokens) {
			return -1
		}
		return k
	case k < 0:
		return int(s.kin[i].child)
	}
	return int(s.kin[k].sibling)
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

// Stretch gives the bytes of the tokens first to last.
func (s *Sentence) Stretch(first, last int) rapporteur.Span {
	return rapporteur.Span{Start: s.Tokens[first].Span.Start, End: s.Tokens[last].Span.End}
}
