// Package name finds names in tagged sentences: each word is decided to begin, to continue or to stand outside a name of
// some kind, from left to right, by an averaged perceptron.
//
// Annotators differ in what they take for a name, and where it ends. The finder learned from several of them at once: what
// they share is learned once, and what each does in its own manner apart, so that one may ask for names in the manner of any.
// Where few examples of a manner were to be had, a judge weighs what the finder thinks in the other manners.
package name

import (
	"fmt"
	"slices"
	"strings"
)

// Kinds numbers the kinds of names of a model and the manners of marking them. Label 0 stands for no name; kind i, from 1,
// has the labels 2i-1 (begins) and 2i (continues).
type Kinds struct {
	names   []string
	manners []Manner
}

// Manner is one way of marking names.
type Manner struct {
	Name   string
	number uint32
	marks  []bool // by number of a kind
}

// NewKinds gives kinds without any manner.
func NewKinds(names []string) *Kinds { return &Kinds{names: append([]string{""}, names...)} }

// Add adds a manner that marks the given kinds.
func (k *Kinds) Add(manner string, kinds []string) {
	m := Manner{Name: manner, number: uint32(len(k.manners) + 1), marks: make([]bool, len(k.names))}
	for i, n := range k.names {
		m.marks[i] = i > 0 && slices.Contains(kinds, n)
	}
	k.manners = append(k.manners, m)
}

// ReadKinds reads kinds from text: a first line with all of them, then a line for each manner, its name and the kinds that
// it marks.
func ReadKinds(text string) (*Kinds, error) {
	var k *Kinds
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		switch {
		case len(f) < 2 || len(f) > 100:
			return nil, fmt.Errorf("reading the kinds of names of a model: %d words in the line %q, want 2 to 100", len(f), line)
		case k == nil:
			k = NewKinds(f)
		default:
			k.Add(f[0], f[1:])
		}
	}
	if k == nil || len(k.manners) == 0 {
		return nil, fmt.Errorf("reading the kinds of names of a model: want a line of kinds and one for each manner")
	}
	return k, nil
}

// String gives the text that ReadKinds reads.
func (k *Kinds) String() string {
	var b strings.Builder
	b.WriteString(strings.Join(k.names[1:], " ") + "\n")
	for _, m := range k.manners {
		b.WriteString(m.Name)
		for i, marked := range m.marks {
			if marked {
				b.WriteString(" " + k.names[i])
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Manner gives the manner of a name, or the first one when there is none of that name.
func (k *Kinds) Manner(name string) *Manner {
	for i := range k.manners {
		if k.manners[i].Name == name {
			return &k.manners[i]
		}
	}
	return &k.manners[0]
}

// Labels gives the number of labels.
func (k *Kinds) Labels() int { return 2*len(k.names) - 1 }

// Index gives the number of a kind, 0 when the model has none of that name.
func (k *Kinds) Index(name string) int { return max(0, slices.Index(k.names, name)) }

// Kind gives the name of the kind that a label belongs to, "" for label 0, and whether it begins there.
func (k *Kinds) Kind(label uint8) (name string, begins bool) {
	return k.names[(int(label)+1)/2], label&1 == 1
}

// Begin gives the label of the first word of a name of kind i.
func Begin(i int) uint8 { return uint8(2*i - 1) }

// Inside gives the label of its further words.
func Inside(i int) uint8 { return uint8(2 * i) }

// kindOf gives the number of the kind that a label belongs to.
func kindOf(label uint8) int { return (int(label) + 1) / 2 }
