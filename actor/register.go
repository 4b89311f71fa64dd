package actor

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plaintext"
	"rapporteur/plover"
)

// Register is a table of names: who bears them, of what state and sector, with their offices. It is not changed once read.
type Register struct {
	names    map[string]*entry   // by folded name
	firsts   map[string]bool     // first words of the names, folded
	doubtful map[string]bool     // folded names believed only in their own state's story
	surnames map[string][]*entry // by folded last name, of persons
	sieve    plaintext.Sieve     // of the keys of names and firsts
	digest   string              // of the bytes it was read from
	faults   []error             // lines of a dictionary that were passed over
}

// Digest gives eight hexadecimal digits that tell a register from another.
func (r *Register) Digest() string { return r.digest }

// Faults lists what could not be read of a dictionary in PETRARCH's format, each with its line; it was passed over.
func (r *Register) Faults() []error { return r.faults }

// entry is somebody whom a register knows by name.
type entry struct {
	name   string // the first one given
	code   plover.Code
	sector plover.Sector
	typ    rapporteur.EntityType
	held   string // offices as written
	staff  bool   // of the United Nations: known by surname alone only where they have a part in a report
	terms  []term // of a dictionary in PETRARCH's format: codes by date
}

// newRegister makes a register for about so many names.
func newRegister(size int) *Register {
	return &Register{names: make(map[string]*entry, size), firsts: make(map[string]bool, size/2), doubtful: map[string]bool{}, surnames: make(map[string][]*entry, size/2), sieve: plaintext.NewSieve(max(size, 256))}
}

// named gives who has the name with this key and its sum, nil for nobody.
func (r *Register) named(key []byte, sum uint64) *entry {
	if !r.sieve.MayHoldSum(sum) {
		return nil
	}
	return r.names[string(key)]
}

// begins reports whether a name has the word of this key as its first.
func (r *Register) begins(key []byte, sum uint64) bool {
	return r.sieve.MayHoldSum(sum) && r.firsts[string(key)]
}

// ReadRegister reads a table of names, in the format of this package's own tables or in that of PETRARCH's actor
// dictionaries; the first line that is no comment tells which. name is told in errors, which say in what line what is wrong.
func ReadRegister(name string, in io.Reader) (*Register, error) {
	const most = 64 << 20 // bytes; the largest dictionary known has two million
	data, err := io.ReadAll(io.LimitReader(in, most+1))
	if err != nil {
		return nil, fmt.Errorf("reading actors from %s: %w", name, err)
	}
	if len(data) > most {
		return nil, fmt.Errorf("reading actors from %s: it has more than %d MiB; split it or leave out what no report names", name, most>>20)
	}
	r := newRegister(0)
	sum := sha256.Sum256(data)
	r.digest = hex.EncodeToString(sum[:4])
	if !ownFormat(string(data)) {
		r.readDictionary(string(data))
	} else if line, err := r.readLines(string(data)); err != nil {
		return nil, fmt.Errorf("reading actors from %s, line %d: %w", name, line, err)
	}
	if len(r.names) == 0 && len(r.faults) > 0 {
		return nil, fmt.Errorf("reading actors from %s, %w", name, r.faults[0])
	}
	if len(r.names) == 0 {
		return nil, fmt.Errorf("reading actors from %s: it names nobody; a line is CODE SECTOR | name; other names | office FROM..TO", name)
	}
	return r, nil
}

// ownFormat reports whether the first line that tells something is one of this package's tables.
func ownFormat(data string) bool {
	for _, line := range plaintext.Lines(data) {
		return strings.Contains(line, "|")
	}
	return true
}

// readLines reads a table in this package's format; of an error it tells the line.
func (r *Register) readLines(data string) (int, error) {
	for n, line := range plaintext.Lines(data) {
		if err := r.readLine(line); err != nil {
			return n, err
		}
	}
	return 0, nil
}

// readLine reads "CODE SECTOR | name; other names | office FROM..TO", where CODE SECTOR may be followed by a type of entity.
func (r *Register) readLine(line string) error {
	f := strings.Split(line, "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	head := strings.Fields(f[0])
	if len(f) < 2 || len(f) > 3 || len(head) < 2 || len(head) > 3 {
		return fmt.Errorf("want CODE SECTOR | name; other names | office FROM..TO, got %q", line)
	}
	if len(words(f[1])) == 0 {
		return fmt.Errorf("no name in %q", line)
	}
	one := entry{}
	var err error
	if head[0] != "-" {
		if one.code, err = plover.ParseCode(head[0]); err != nil {
			return fmt.Errorf("code %q of %s: %w; - stands for none", head[0], f[1], err)
		}
	}
	if one.sector, err = plover.ParseSector(strings.Trim(head[1], "-")); err != nil {
		return fmt.Errorf("sector %q of %s: %w; - stands for none", head[1], f[1], err)
	}
	if len(f) == 3 {
		one.held, one.typ = f[2], rapporteur.TypePerson
		for o := range offices(f[2]) {
			if err := o.check(); err != nil {
				return fmt.Errorf("office of %s: %w", f[1], err)
			}
		}
	} else {
		one.typ = typeOf(one.sector)
	}
	if len(head) == 3 {
		switch t := rapporteur.EntityType(head[2]); t {
		case rapporteur.TypePerson, rapporteur.TypeState, rapporteur.TypeOrganisation, rapporteur.TypeGroup:
			one.typ = t
		default:
			return fmt.Errorf("type %q of %s: want person, state, organisation or group", head[2], f[1])
		}
	}
	r.enter(one, words(f[1]))
	return nil
}

// typeOf guesses what sort of somebody bears a name by the sector.
func typeOf(s plover.Sector) rapporteur.EntityType {
	switch s.String() {
	case "REB", "PRM", "UAF", "CRM", "SOC", "OPP":
		return rapporteur.TypeGroup
	}
	return rapporteur.TypeOrganisation
}

// enter files somebody under the names. A name in [brackets] is believed only in the story of its state. Who was entered under a
// name first keeps it.
func (r *Register) enter(one entry, names []string) {
	var of *entry
	for i, n := range names {
		bare := strings.Trim(n, "[]")
		key := place.Fold(bare)
		if bare != n {
			r.doubtful[key] = true
		}
		switch person := one.typ == rapporteur.TypePerson; {
		case of == nil,
			person && one.held == "" && one.terms == nil, // people on one line without offices are different people
			!person && i > 0: // other names of a body are shown as they are
			e := one
			e.name = bare
			of = &e
		}
		if _, taken := r.names[key]; !taken {
			r.names[key] = of
			r.sieve.Add(key)
			// an abbreviation, or the first of several words, hyphens apart
			first := bare
			if end := strings.IndexAny(bare, " -"); end > 0 {
				first = bare[:end]
			}
			r.firsts[place.Fold(first)] = true
			r.sieve.Add(place.Fold(first))
		}
		if one.typ == rapporteur.TypePerson {
			for _, s := range shortNames(key, one.code.String()) {
				if known := r.surnames[s]; len(known) == 0 || known[len(known)-1] != of {
					r.surnames[s] = append(known, of)
				}
			}
		}
	}
}

// known gives whom the tables know by these words: the user's own first, then ours. Who is believed only in the story of a state is
// not known in another.
func (c *Cast) known(words string) *entry {
	var room [64]byte
	key := place.AppendFold(room[:0], words)
	sum := plaintext.Sum(key)
	if c.own != nil {
		if e := c.own.named(key, sum); e != nil {
			return e
		}
	}
	e := lexis().named(key, sum)
	if e != nil && (e.typ == rapporteur.TypePerson && !c.doubts(key, e) || !e.code.IsState() || len(c.homes) > 0 && c.homes[0] == e.code.String()) {
		return e
	}
	for _, r := range c.locals {
		if of := r.named(key, sum); of != nil && (e == nil || !c.fits(e.code.String()) || of.code.String() == c.homes[0] && of.typ != rapporteur.TypePerson) {
			return of // "NPA": South Africa's prosecutors in its story, else Philippine rebels
		}
	}
	if e != nil && e.typ == rapporteur.TypePerson {
		return nil
	}
	return e
}

// begins reports whether a name of the tables has this as its first word.
func (c *Cast) begins(form string) bool {
	var room [64]byte
	key := place.AppendFold(room[:0], form)
	sum := plaintext.Sum(key)
	return lexis().begins(key, sum) || c.own != nil && c.own.begins(key, sum) || slices.ContainsFunc(c.locals, func(r *Register) bool { return r.begins(key, sum) })
}

// doubts reports whether a name of the tables is believed only in the story of its own state, and this is none.
func (c *Cast) doubts(key []byte, e *entry) bool {
	if e.code.String() == "UNO" {
		return c.bracketed(key, e) && !c.global()
	}
	return c.bracketed(key, e) && !c.fits(e.code.String())
}

// bracketed reports whether a name of the tables is one that others bear as well.
func (c *Cast) bracketed(key []byte, e *entry) bool {
	of := lexis().Register
	if c.own != nil && c.own.names[string(key)] == e {
		of = c.own
	}
	return of.doubtful[string(key)]
}

// cased refuses a name in small letters: "goal" is no charity.
func cased(words string, key []byte) bool {
	return !parse.Small(words) || bytes.IndexByte(key, ' ') >= 0
}
