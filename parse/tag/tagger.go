package tag

import (
	"fmt"
	"strings"
	"sync"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/perceptron"
)

// Tag is a pair of universal and Penn Treebank tag.
type Tag struct{ UPOS, XPOS string }

// Set numbers the tags of a model; at most 255.
type Set struct {
	tags  []Tag
	index map[Tag]uint8
}

// NewSet numbers the tags in the order given.
func NewSet(tags []Tag) *Set {
	s := &Set{tags: tags, index: make(map[Tag]uint8, len(tags))}
	for i, t := range tags {
		s.index[t] = uint8(i)
	}
	return s
}

// ReadSet reads a set from text, one tag a line: "NOUN NNS".
func ReadSet(text string) (*Set, error) {
	var tags []Tag
	for line := range strings.Lines(text) {
		u, x, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || len(tags) == 255 {
			return nil, fmt.Errorf("reading the set of tags: line %d is %q, want a universal tag, a space, a Penn tag, and at most 255 lines", len(tags)+1, line)
		}
		tags = append(tags, Tag{u, x})
	}
	return NewSet(tags), nil
}

// String gives the text that ReadSet reads.
func (s *Set) String() string {
	var b strings.Builder
	for _, t := range s.tags {
		b.WriteString(t.UPOS + " " + t.XPOS + "\n")
	}
	return b.String()
}

// Len gives the number of tags.
func (s *Set) Len() int { return len(s.tags) }

// Tag gives tag i.
func (s *Set) Tag(i uint8) Tag { return s.tags[i] }

// Leaf reports whether words with tag i govern nothing in a tree: punctuation.
func (s *Set) Leaf(i uint8) bool { return s.tags[i].UPOS == "PUNCT" }

// Index gives the number of a tag and whether the set has it.
func (s *Set) Index(t Tag) (uint8, bool) {
	i, ok := s.index[t]
	return i, ok
}

// Tagger assigns tags. It is safe for use by several goroutines.
type Tagger struct {
	set     *Set
	lexicon *lexicon.Lexicon
	model   perceptron.Scorer
	desks   sync.Pool
}

// desk holds what the tagging of one sentence works with.
type desk struct {
	buf    [Features]perceptron.Feature
	scores perceptron.Scores
}

// New puts a tagger together.
func New(set *Set, lex *lexicon.Lexicon, model perceptron.Scorer) *Tagger {
	t := &Tagger{set: set, lexicon: lex, model: model}
	t.desks.New = func() any { return &desk{} }
	return t
}

// Tag writes the number of each word's tag to tags, which has the length of words.
func (t *Tagger) Tag(words []lexicon.Word, tags []uint8) {
	k := t.desks.Get().(*desk)
	defer t.desks.Put(k)
	s := look(words)
	t1, t2 := uint32(0), uint32(0)
	for i := len(words) - 1; i >= 0; i-- {
		tags[i] = t.decide(&s, i, t1, t2, k.buf[:], &k.scores)
		t1, t2 = uint32(tags[i])+1, t1
	}
}

// decide gives the best tag of word i. A word seen often takes only tags that it was seen with.
func (t *Tagger) decide(s *sight, i int, t1, t2 uint32, buf []perceptron.Feature, scores *perceptron.Scores) uint8 {
	list, only := t.lexicon.Seen(s.words[i].Tags)
	if only && len(list) == 1 {
		return list[0]
	}
	t.model.Score(s.features(i, t1, t2, buf), scores)
	if only {
		best := list[0]
		for _, c := range list[1:] {
			if scores[c] > scores[best] {
				best = c
			}
		}
		return best
	}
	best := uint8(0)
	for c := 1; c < len(t.set.tags); c++ {
		if scores[c] > scores[best] {
			best = uint8(c)
		}
	}
	return best
}
