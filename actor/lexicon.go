package actor

import (
	"embed"
	"fmt"
	"iter"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/place"
	"rapporteur/plaintext"
	"rapporteur/plover"
)

//go:embed tables/*.txt
var tables embed.FS

// lists are the words that rules ask for by the name of their list.
var lists = plaintext.ReadLists(plaintext.Text(tables, "tables/lists.txt"))

// role is what somebody is called by what they do.
type role struct {
	sector plover.Sector
	state  string // "story", "none" or a code
	weight string // "own", "weak", "bare"
	typ    rapporteur.EntityType
}

// thingType marks words that would name somebody, within a phrase for a thing: "bombing campaign".
const thingType rapporteur.EntityType = "thing"

// ending is what the last word of a name tells: a sector, or a code of its own.
type ending struct {
	sector plover.Sector
	code   plover.Code
}

// saying is words in a name, and what they tell.
type saying struct {
	words string
	ending
}

func endingOf(s string) ending {
	if v, err := plover.ParseSector(s); err == nil {
		return ending{sector: v}
	}
	return ending{code: code(s)}
}

type lexicon struct {
	*Register
	locals       map[string]func() *Register // by state: names believed only in its story
	services     map[string]func() *Register // by state: names believed only where a story is about it before most others
	roles        map[string]role
	roleEnds     map[string]bool // the last words of roles
	modifiers    map[string]plover.Sector
	callings     plaintext.Sieve // of the keys of roles, roleEnds and modifiers
	things       map[string]bool
	endings      map[string]ending   // last words of names that tell what bears them ("Party", "Brigade")
	anywhere     []saying            // words anywhere in a name that tell what bears it ("Human Rights")
	american     map[string]bool     // offices that the United States call so: true where they alone do
	americanEnds map[string]bool     // their last words
	outlets      map[string]string   // where outlets are at home, by folded name: a state, or UNO
	provinces    map[string]string   // adjectives of provinces and names of their people, as written, to their states
	dialects     map[string]*dialect // by state: what words mean in the English of its press
	offices      map[string]bool     // abbreviations of offices that dialects have, in capitals
	successions  map[plover.Code]succession
	cameo        map[string]string // CAMEO's chunks of code, "region", "old" or "pass" before those that are so, to PLOVER's
}

var lexis = sync.OnceValue(load)

// forenames are 'm' or 'f', by folded name.
var forenames = sync.OnceValue(func() map[string]byte {
	m := map[string]byte{}
	for _, f := range records("forenames.txt", 2) {
		for _, w := range words(f[1]) {
			m[place.Fold(w)] = f[0][0]
		}
	}
	return m
})

// load reads all tables.
func load() *lexicon {
	l := &lexicon{Register: newRegister(16384), roles: map[string]role{}, roleEnds: map[string]bool{}, modifiers: map[string]plover.Sector{}, callings: plaintext.NewSieve(4096), things: map[string]bool{}, endings: map[string]ending{}, american: map[string]bool{}, americanEnds: map[string]bool{}, outlets: map[string]string{}, cameo: map[string]string{}, provinces: map[string]string{}, dialects: map[string]*dialect{}, successions: map[plover.Code]succession{}, offices: map[string]bool{}, locals: map[string]func() *Register{}, services: map[string]func() *Register{}}
	for _, t := range []struct {
		file string
		typ  rapporteur.EntityType
	}{
		{"united.txt", rapporteur.TypePerson},
		{"people.txt", rapporteur.TypePerson},
		{"figures.txt", rapporteur.TypePerson},
		{"organs.txt", rapporteur.TypeOrganisation},
		{"organisations.txt", rapporteur.TypeOrganisation},
		{"firms.txt", rapporteur.TypeOrganisation},
		{"groups.txt", rapporteur.TypeGroup},
		{"bodies.txt", rapporteur.TypeOrganisation},
	} {
		for _, line := range lines(t.file) {
			l.readName(t.file, line, t.typ)
		}
	}
	readLocals(l.locals, "parties.txt", rapporteur.TypeOrganisation)
	readLocals(l.locals, "armed.txt", rapporteur.TypeGroup)
	readLocals(l.locals, "officials.txt", rapporteur.TypePerson)
	readLocals(l.locals, "congress.txt", rapporteur.TypePerson)
	readLocals(l.services, "services.txt", rapporteur.TypeUnknown)
	for _, f := range records("roles.txt", 2) {
		r := readRole("roles.txt", f[0])
		for _, w := range words(f[1]) {
			key := place.Fold(strings.ToLower(w))
			l.roles[key] = r
			end := key[strings.LastIndexByte(key, ' ')+1:]
			l.roleEnds[end] = true
			l.callings.Add(key)
			l.callings.Add(end)
		}
	}
	for _, f := range records("provincials.txt", 2) {
		for _, w := range words(f[1]) {
			l.provinces[w] = f[0]
		}
	}
	for _, f := range records("modifiers.txt", 2) {
		for _, w := range words(f[1]) {
			key := place.Fold(strings.ToLower(w))
			l.modifiers[key] = sector(f[0])
			l.callings.Add(key)
		}
	}
	for _, f := range records("endings.txt", 2) {
		for _, w := range words(f[1]) {
			if f[0] == "thing" {
				l.things[w] = true
			} else if kind, ok := strings.CutPrefix(f[0], "anywhere "); ok {
				l.anywhere = append(l.anywhere, saying{w, endingOf(kind)})
			} else {
				l.endings[w] = endingOf(f[0])
			}
		}
	}
	l.readDialects()
	for _, line := range lines("american.txt") {
		for _, w := range words(line) {
			l.american[place.Fold(strings.Trim(w, "[]"))] = !strings.HasPrefix(w, "[")
			l.americanEnds[lastField(strings.Trim(w, "[]"))] = true
		}
	}
	for _, f := range records("outlets.txt", 2) {
		for _, w := range words(f[1]) {
			l.outlets[place.Fold(strings.ToLower(w))] = code(f[0]).String()
		}
	}
	for _, f := range records("successions.txt", 2) {
		l.successions[code(f[0])] = succession{code(f[1]), strings.Join(f[2:], "")}
	}
	for _, f := range records("cameo.txt", 2) {
		for w := range strings.FieldsSeq(f[1]) {
			switch kind, to, _ := strings.Cut(f[0], " "); kind {
			case "region", "pass", "old":
				l.cameo[kind+" "+w] = kind
				if kind == "old" {
					l.cameo[kind+" "+w] = to
				}
			default:
				l.cameo[w] = f[0]
			}
		}
	}
	return l
}

// readRole reads "SECTOR STATE WEIGHT TYPE".
func readRole(file, field string) role {
	head := strings.Fields(field)
	if len(head) != 4 {
		panic("actor: " + file + ": want SECTOR STATE WEIGHT TYPE: " + field)
	}
	return role{sector: sector(head[0]), state: head[1], weight: head[2], typ: rapporteur.EntityType(head[3])}
}

// readName reads a line of a table of names; of a type that is not told the sector tells. A broken table is a mistake in the build, so it panics.
func (r *Register) readName(file, line string, typ rapporteur.EntityType) {
	f := fields(file, line, 2)
	head := strings.Fields(f[0])
	code, err := plover.ParseCode(head[0])
	if err != nil || len(head) != 2 {
		panic(fmt.Sprintf("actor: %s: want CODE SECTOR, got %q: %v", file, f[0], err))
	}
	one := entry{code: code, sector: sector(head[1]), typ: typ, staff: file == "united.txt" && !code.IsState()}
	if typ == rapporteur.TypeUnknown {
		one.typ = typeOf(one.sector)
	}
	if len(f) > 2 {
		one.held = f[2]
	}
	r.enter(one, words(f[1]))
}

// readLocals files a table of names that are believed only in the story of their own state. Its lines are read when the first such
// story comes: of most states none does.
func readLocals(locals map[string]func() *Register, file string, typ rapporteur.EntityType) {
	of := map[string][]string{}
	for _, line := range lines(file) {
		state, rest := line[:3], line
		if head, _, _ := strings.Cut(line, "|"); len(strings.Fields(head)) == 3 {
			rest = line[4:] // "PAK NGO - | name", of a body that acts for no state
		}
		of[state] = append(of[state], rest)
	}
	for state, list := range of {
		before := locals[state]
		locals[state] = sync.OnceValue(func() *Register {
			r := newRegister(len(list))
			if before != nil {
				r = before()
			}
			for _, line := range list {
				r.readName(file, line, typ)
			}
			return r
		})
	}
}

// records reads a table: fields parted by " | ", comments by '#'.
func records(file string, least int) [][]string {
	var out [][]string
	for _, line := range lines(file) {
		out = append(out, fields(file, line, least))
	}
	return out
}

// lines gives the lines of a table less comments.
func lines(file string) iter.Seq2[int, string] {
	return plaintext.Lines(plaintext.Text(tables, "tables/"+file))
}

// fields cuts a line of a table, which has so many fields at least.
func fields(file, line string, least int) []string {
	f := strings.Split(line, " | ")
	if len(f) < least {
		panic(fmt.Sprintf("actor: table %s: want %d fields: %s", file, least, line))
	}
	return f
}

func words(field string) []string {
	var out []string
	for _, w := range strings.Split(field, ";") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

func sector(s string) plover.Sector {
	v, err := plover.ParseSector(strings.Trim(s, "-"))
	if err != nil {
		panic("actor: in the tables: " + err.Error())
	}
	return v
}

// code makes the code of a state or of an actor without one; the tables hold right ones only.
func code(s string) plover.Code {
	v, err := plover.ParseCode(s)
	if err != nil {
		panic("actor: in the tables: " + err.Error())
	}
	return v
}

// familyFirst are the states where the family's name stands first.
const familyFirst = " CHN TWN HKG KOR PRK VNM KHM "

// shortNames gives the folded names by which a text calls somebody after the first time: the last word, with and without
// its article, and the first where the family's name stands first.
func shortNames(folded, code string) []string {
	w := strings.Fields(folded)
	if len(w) < 2 {
		return []string{folded}
	}
	last := w[len(w)-1]
	if (last == "jr" || last == "sr" || last == "ii" || last == "iii" || last == "iv") && len(w) > 2 {
		w = w[:len(w)-1]
		last = w[len(w)-1]
	}
	out := []string{last}
	if particle[w[len(w)-2]] {
		out = append(out, w[len(w)-2]+" "+last)
		if len(w) > 2 && particle[w[len(w)-3]] {
			out = append(out, w[len(w)-3]+" "+w[len(w)-2]+" "+last)
		}
	}
	if strings.Contains(familyFirst, " "+code+" ") && !western(w, code) || code == "UNO" && w[0] == "ban" {
		out = append(out, w[0])
	}
	return out
}

// western reports whether a folded name is written with the forename first also where the family's name stands first: "Carrie Lam", "Jack Ma".
// Those of two words are in Hong Kong and Taiwan, where others have a hyphen, which folding parts.
func western(w []string, code string) bool {
	return forenames()[w[0]] != 0 || len(w) == 2 && (code == "HKG" || code == "TWN")
}

var particle = lists.Named("particle")

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// lastField gives the last of some words.
func lastField(words string) string { return words[strings.LastIndexByte(words, ' ')+1:] }
