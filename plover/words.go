package plover

import "slices"

// Mode says how an act was done. Its meaning depends on the type: see Type.Has.
type Mode struct{ code }

// Context says what an event is about.
type Context struct{ code }

// Sector says to what part of a society an actor belongs.
type Sector struct{ code }

// Code is the state an actor belongs to (ISO 3166-1 alpha-3, and the codes of states that have ended), or a code for
// actors that belong to none (IGO, UNO, NGO, ...).
type Code struct{ code }

var (
	modeSet    = modeWords()
	contextSet = firsts("contexts.txt", 1)
	sectorSet  = firsts("sectors.txt", 2)
	stateNames = pairs("states.txt")
	otherNames = pairs("actors.txt")
)

func modeWords() map[string]bool {
	set := map[string]bool{}
	for _, f := range typeTable {
		for _, m := range f.modes {
			set[m] = true
		}
	}
	return set
}

func firsts(file string, n int) map[string]bool {
	set := map[string]bool{}
	for _, r := range rows(file, n) {
		set[r[0]] = true
	}
	return set
}

func pairs(file string) map[string]string {
	m := map[string]string{}
	for _, r := range rows(file, 2) {
		m[r[0]] = r[1]
	}
	return m
}

// ParseMode reads a mode of any type.
func ParseMode(s string) (Mode, error) {
	if !modeSet[s] {
		return Mode{}, &UnknownError{Kind: "mode", Word: s, Hint: "plover/types.txt"}
	}
	return Mode{code{s}}, nil
}

// ParseContext reads a context.
func ParseContext(s string) (Context, error) {
	if !contextSet[s] {
		return Context{}, &UnknownError{Kind: "context", Word: s, Hint: "plover/contexts.txt"}
	}
	return Context{code{s}}, nil
}

// ParseSector reads a sector; "" is none.
func ParseSector(s string) (Sector, error) {
	if s != "" && !sectorSet[s] {
		return Sector{}, &UnknownError{Kind: "sector", Word: s, Hint: "plover/sectors.txt"}
	}
	return Sector{code{s}}, nil
}

// ParseCode reads the code of a state or of an actor without one; "" is none.
func ParseCode(s string) (Code, error) {
	if s != "" && stateNames[s] == "" && otherNames[s] == "" {
		return Code{}, &UnknownError{Kind: "actor code", Word: s, Hint: "plover/states.txt and plover/actors.txt"}
	}
	return Code{code{s}}, nil
}

// UnmarshalText is ParseMode.
func (m *Mode) UnmarshalText(b []byte) (err error) { *m, err = ParseMode(string(b)); return err }

// UnmarshalText is ParseContext.
func (c *Context) UnmarshalText(b []byte) (err error) { *c, err = ParseContext(string(b)); return err }

// UnmarshalText is ParseSector.
func (s *Sector) UnmarshalText(b []byte) (err error) { *s, err = ParseSector(string(b)); return err }

// UnmarshalText is ParseCode.
func (c *Code) UnmarshalText(b []byte) (err error) { *c, err = ParseCode(string(b)); return err }

// Name gives the usual English name of the state or kind of actor; "" for none.
func (c Code) Name() string {
	if n := stateNames[c.word]; n != "" {
		return n
	}
	return otherNames[c.word]
}

// IsState reports whether the code is a state's.
func (c Code) IsState() bool { return stateNames[c.word] != "" }

// Contexts lists the 37 contexts, sorted.
func Contexts() []Context {
	var out []Context
	for w := range contextSet {
		out = append(out, Context{code{w}})
	}
	slices.SortFunc(out, func(a, b Context) int {
		if a.word < b.word {
			return -1
		}
		return 1
	})
	return out
}
