package plover

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Type is one of the sixteen event types.
type Type struct{ code }

// The event types, for code that decides by them.
var (
	Agree     = mustType("AGREE")
	Consult   = mustType("CONSULT")
	Support   = mustType("SUPPORT")
	Concede   = mustType("CONCEDE")
	Cooperate = mustType("COOPERATE")
	Aid       = mustType("AID")
	Retreat   = mustType("RETREAT")
	Request   = mustType("REQUEST")
	Accuse    = mustType("ACCUSE")
	Reject    = mustType("REJECT")
	Threaten  = mustType("THREATEN")
	Protest   = mustType("PROTEST")
	Sanction  = mustType("SANCTION")
	Mobilize  = mustType("MOBILIZE")
	Coerce    = mustType("COERCE")
	Assault   = mustType("ASSAULT")
)

// Quad is a quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, 0 none.
type Quad int

func (q Quad) String() string {
	switch q {
	case 1:
		return "verbal cooperation"
	case 2:
		return "material cooperation"
	case 3:
		return "verbal conflict"
	case 4:
		return "material conflict"
	}
	return "none"
}

type typeFacts struct {
	quad           Quad
	score          float64
	needsRecipient bool
	modes          []string
	modeScore      map[string]float64
}

var (
	typeTable = readTypes()
	typeOrder = typeNames()
)

func readTypes() map[string]typeFacts {
	t := map[string]typeFacts{}
	for _, r := range rows("types.txt", 5) {
		quad, err := strconv.Atoi(r[1])
		score, err2 := strconv.ParseFloat(r[2], 64)
		if err != nil || err2 != nil {
			panic(fmt.Sprintf("plover: table types.txt, type %s: quad %q or score %q is no number", r[0], r[1], r[2]))
		}
		f := typeFacts{quad: Quad(quad), score: score, needsRecipient: r[3] == "needed", modeScore: map[string]float64{}}
		if r[4] != "-" {
			for _, m := range strings.Split(r[4], ",") {
				name, own, has := strings.Cut(m, "=")
				f.modes = append(f.modes, name)
				f.modeScore[name] = score
				if has {
					if f.modeScore[name], err = strconv.ParseFloat(own, 64); err != nil {
						panic(fmt.Sprintf("plover: table types.txt, mode %s: score %q is no number", m, own))
					}
				}
			}
		}
		t[r[0]] = f
	}
	return t
}

func typeNames() []string {
	var names []string
	for _, r := range rows("types.txt", 5) {
		names = append(names, r[0])
	}
	return names
}

// ParseType reads an event type, in capitals as the codebook writes it.
func ParseType(s string) (Type, error) {
	if _, ok := typeTable[s]; !ok {
		return Type{}, &UnknownError{Kind: "event type", Word: s, Hint: "plover/types.txt"}
	}
	return Type{code{s}}, nil
}

func mustType(s string) Type {
	t, err := ParseType(s)
	if err != nil {
		panic(err)
	}
	return t
}

// UnmarshalText is ParseType; empty text is none.
func (t *Type) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*t = Type{}
		return nil
	}
	*t, err = ParseType(string(b))
	return err
}

// Types lists the sixteen types in the codebook's order.
func Types() []Type {
	out := make([]Type, len(typeOrder))
	for i, n := range typeOrder {
		out[i] = Type{code{n}}
	}
	return out
}

// Quad gives the type's quad class.
func (t Type) Quad() Quad { return typeTable[t.word].quad }

// NeedsRecipient reports whether the codebook asks for a recipient.
func (t Type) NeedsRecipient() bool { return typeTable[t.word].needsRecipient }

// Modes lists the type's modes in the codebook's order.
func (t Type) Modes() []Mode {
	var out []Mode
	for _, m := range typeTable[t.word].modes {
		out = append(out, Mode{code{m}})
	}
	return out
}

// Has reports whether the mode belongs to the type.
func (t Type) Has(m Mode) bool { return slices.Contains(typeTable[t.word].modes, m.word) }

// Score gives the conflict-cooperation score, from -10 (conflict) to 10 (cooperation), of an event of this type with these
// modes. Of several modes the one farthest from zero decides.
func (t Type) Score(modes ...Mode) float64 {
	f := typeTable[t.word]
	if len(modes) == 0 {
		return f.score
	}
	var best float64
	for i, m := range modes {
		s, ok := f.modeScore[m.word]
		if !ok {
			s = f.score
		}
		if i == 0 || s*s > best*best {
			best = s
		}
	}
	return best
}
