package tag

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// FeatureTable tells the morphological features of words: for words of the closed classes by form and tag, for all others by
// tag. It is safe for use by several goroutines.
type FeatureTable struct {
	words map[wordTag]string
	tags  map[Tag]string
}

type wordTag struct {
	form string
	tag  Tag
}

// ReadFeatures reads a table from text: lines of universal tag, Penn tag, form in lower case or "*", and features, with tabs
// between.
func ReadFeatures(text string) (*FeatureTable, error) {
	t := &FeatureTable{words: map[wordTag]string{}, tags: map[Tag]string{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("reading features: line %d has %d columns, want 4", n, len(f))
		}
		pair := Tag{f[0], f[1]}
		if f[2] == "*" {
			t.tags[pair] = f[3]
		} else {
			t.words[wordTag{f[2], pair}] = f[3]
		}
	}
	return t, nil
}

// Of gives the features of a form with a tag, in the order of Universal Dependencies; "" for none.
func (t *FeatureTable) Of(form string, pair Tag) string {
	if openClass(pair.UPOS) {
		return t.tags[pair]
	}
	var buf [24]byte
	n := 0
	for i := 0; i < len(form) && n < len(buf); i++ {
		b := form[i]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		if b == 0xe2 && strings.HasPrefix(form[i:], "’") {
			b, i = '\'', i+2
		}
		buf[n] = b
		n++
	}
	if f, ok := t.words[wordTag{string(buf[:n]), pair}]; ok {
		return f
	}
	return t.tags[pair]
}

func openClass(upos string) bool {
	switch upos {
	case "NOUN", "PROPN", "VERB", "PUNCT", "SYM", "X", "INTJ", "ADJ":
		return true
	}
	return false
}

// FeatureLearner gathers sightings of features.
type FeatureLearner struct {
	words map[wordTag]map[string]int
	tags  map[Tag]map[string]int
}

// NewFeatureLearner gives an empty learner.
func NewFeatureLearner() *FeatureLearner {
	return &FeatureLearner{words: map[wordTag]map[string]int{}, tags: map[Tag]map[string]int{}}
}

// See adds a sighting. The typing error and its kin are left out: they say nothing of the next sighting.
func (l *FeatureLearner) See(form string, pair Tag, feats string) {
	if strings.Contains(feats, "Typo=") || strings.ContainsAny(form, "\t\n") {
		return
	}
	k := wordTag{strings.ReplaceAll(strings.ToLower(form), "’", "'"), pair}
	if l.tags[pair] == nil {
		l.tags[pair] = map[string]int{}
	}
	l.tags[pair][feats]++
	if openClass(pair.UPOS) {
		return
	}
	if l.words[k] == nil {
		l.words[k] = map[string]int{}
	}
	l.words[k][feats]++
}

// Text gives what was learned in the form that ReadFeatures reads.
func (l *FeatureLearner) Text() string {
	var lines []string
	for pair, counts := range l.tags {
		lines = append(lines, pair.UPOS+"\t"+pair.XPOS+"\t*\t"+most(counts)+"\n")
	}
	for k, counts := range l.words {
		best := most(counts)
		if counts[best] >= 2 && best != most(l.tags[k.tag]) {
			lines = append(lines, k.tag.UPOS+"\t"+k.tag.XPOS+"\t"+k.form+"\t"+best+"\n")
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

func most(counts map[string]int) string {
	best := ""
	for i, f := range slices.Sorted(maps.Keys(counts)) {
		if i == 0 || counts[f] > counts[best] {
			best = f
		}
	}
	return best
}
