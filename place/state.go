package place

import (
	_ "embed" // for the tables
	"strings"
	"sync"

	"rapporteur/plaintext"
)

// State is a state or territory as news in English names it.
type State struct {
	Code       string   // ISO 3166-1 alpha-3
	Alpha2     string   // ISO 3166-1 alpha-2, "" for states that have ended
	Names      []string // the usual name first
	Adjectives []string // and nouns for its people
	Capitals   []string
}

//go:embed states.txt
var statesText string

type stateTable struct {
	list      []State
	usual     map[string]string // code -> usual name
	names     map[string]string // folded name -> code
	adjective map[string]string
	capital   map[string]string
	alpha2    map[string]string
	doubtful  map[string]bool // folded names that mean something else as well
	sieve     plaintext.Sieve // of all folded names, adjectives and capitals, also with an s behind
}

var states = sync.OnceValue(readStates)

func readStates() *stateTable {
	t := &stateTable{usual: map[string]string{}, names: map[string]string{}, adjective: map[string]string{}, capital: map[string]string{},
		alpha2: map[string]string{}, doubtful: map[string]bool{}, sieve: plaintext.NewSieve(4096)}
	for _, line := range plaintext.Lines(statesText) {
		f := strings.Split(line, "|")
		if len(f) != 4 {
			panic("place: states.txt: want 4 fields: " + line)
		}
		head := strings.Fields(f[0])
		s := State{Code: head[0], Names: t.split(f[1]), Adjectives: t.split(f[2]), Capitals: t.split(f[3])}
		if head[1] != "-" {
			s.Alpha2 = head[1]
			t.alpha2[s.Alpha2] = s.Code
		}
		t.add(t.names, s.Names, s.Code, false)
		t.add(t.adjective, s.Adjectives, s.Code, true)
		t.add(t.capital, s.Capitals, s.Code, false)
		t.list = append(t.list, s)
		if _, taken := t.usual[s.Code]; !taken {
			t.usual[s.Code] = s.Names[0]
		}
	}
	return t
}

// split splits a field of a table into its names; one in brackets is noted as doubtful.
func (t *stateTable) split(field string) []string {
	var out []string
	for _, n := range strings.Split(field, ";") {
		n = strings.TrimSpace(n)
		if n == "" {
			continue
		}
		if bare := strings.Trim(n, "[]"); bare != n {
			n = bare
			t.doubtful[Fold(n)] = true
		}
		out = append(out, n)
	}
	return out
}

func (t *stateTable) add(m map[string]string, names []string, code string, plural bool) {
	for _, n := range names {
		key := Fold(n)
		t.sieve.Add(key)
		t.sieve.Add(key + "s")
		if _, taken := m[key]; !taken {
			m[key] = code
		}
		if plural && key != n { // an abbreviation has no plural
			if _, taken := m[key+"s"]; !taken {
				m[key+"s"] = code
			}
		}
	}
}

// StateNamed gives the code of the state with this name; "" for none.
func StateNamed(name string) string {
	var room [64]byte
	key := AppendFold(room[:0], name)
	t := states()
	if !t.sieve.MayHoldBytes(key) {
		return ""
	}
	if code := t.names[string(key)]; code != "" || len(key) == 0 || key[len(key)-1] != 's' {
		return code
	}
	return t.named(string(key))
}

// named finds a state by its folded name, also where the apostrophe of a possessive was lost ("Syrias army").
func (t *stateTable) named(key string) string {
	if code := t.names[key]; code != "" {
		return code
	}
	if bare, ok := strings.CutSuffix(key, "s"); ok && len(bare) > 3 && !t.doubtful[bare] && t.adjective[key] == "" {
		return t.names[bare]
	}
	return ""
}

// find looks a key up in one of the tables, which hold few of the words that they are asked for.
func (t *stateTable) find(in map[string]string, key []byte) string {
	if !t.sieve.MayHoldBytes(key) {
		return ""
	}
	return in[string(key)]
}

// StateOfPeople gives the code of the state that an adjective or a noun for its people belongs to ("Syrian", "Syrians"); ""
// for none.
func StateOfPeople(word string) string {
	var room [64]byte
	return states().find(states().adjective, AppendFold(room[:0], word))
}

// StateOfCapital gives the code of the state with this capital; "" for none.
func StateOfCapital(city string) string {
	var room [64]byte
	return states().find(states().capital, AppendFold(room[:0], city))
}

// Doubtful reports whether the name of a state or capital often means something else ("Georgia", "Jordan").
func Doubtful(name string) bool {
	var room [64]byte
	key := AppendFold(room[:0], name)
	t := states()
	return t.sieve.MayHoldBytes(key) && t.doubtful[string(key)]
}

// UsualName gives the usual English name of a state by its code; "" for none.
func UsualName(code string) string { return states().usual[code] }
