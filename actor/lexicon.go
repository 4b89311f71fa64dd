package actor

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/place"
	"rapporteur/plover"
)

//go:embed tables/*.txt
var tables embed.FS

// entry is somebody whom the tables know by name.
type entry struct {
	name    string // the first one given
	code    plover.Code
	sector  plover.Sector
	typ     rapporteur.EntityType
	offices []office
}

// office is what somebody was, from one month to another ("2012-05"; "" for not known).
type office struct {
	title    string
	from, to string
}

// role is what somebody is called by what they do.
type role struct {
	sector plover.Sector
	state  string // "story", "none" or a code
	weight string // "own", "weak", "bare"
	typ    rapporteur.EntityType
}

// ending is what the last word of a name tells: a sector, or a code of its own.
type ending struct {
	sector plover.Sector
	code   plover.Code
}

func endingOf(s string) ending {
	if v, err := plover.ParseSector(s); err == nil {
		return ending{sector: v}
	}
	return ending{code: code(s)}
}

type lexicon struct {
	names     map[string]*entry   // folded name
	firsts    map[string]bool     // first words of the names, folded
	doubtful  map[string]bool     // folded names believed only in their own state's story
	surnames  map[string][]*entry // folded last name of office holders
	roles     map[string]role
	modifiers map[string]plover.Sector
	things    map[string]bool
	endings   map[string]ending // last words of names that tell what bears them ("Party", "Brigade")
}

var lexis = sync.OnceValue(load)

// load reads all tables.
func load() *lexicon {
	l := &lexicon{names: map[string]*entry{}, firsts: map[string]bool{}, doubtful: map[string]bool{}, surnames: map[string][]*entry{},
		roles: map[string]role{}, modifiers: map[string]plover.Sector{}, things: map[string]bool{}, endings: map[string]ending{}}
	l.readNames("people.txt", rapporteur.TypePerson)
	l.readNames("organs.txt", rapporteur.TypeOrganisation)
	l.readNames("organisations.txt", rapporteur.TypeOrganisation)
	l.readNames("groups.txt", rapporteur.TypeGroup)
	for _, f := range records("roles.txt", 2) {
		head := strings.Fields(f[0])
		if len(head) != 4 {
			panic("actor: roles.txt: want SECTOR STATE WEIGHT TYPE: " + f[0])
		}
		r := role{sector: sector(head[0]), state: head[1], weight: head[2], typ: rapporteur.EntityType(head[3])}
		for _, w := range words(f[1]) {
			l.roles[place.Fold(strings.ToLower(w))] = r
		}
	}
	for _, f := range records("modifiers.txt", 2) {
		for _, w := range words(f[1]) {
			l.modifiers[place.Fold(strings.ToLower(w))] = sector(f[0])
		}
	}
	for _, f := range records("endings.txt", 2) {
		for _, w := range words(f[1]) {
			if f[0] == "thing" {
				l.things[w] = true
			} else {
				l.endings[w] = endingOf(f[0])
			}
		}
	}
	return l
}

func (l *lexicon) readNames(file string, typ rapporteur.EntityType) {
	for _, f := range records(file, 2) {
		head := strings.Fields(f[0])
		code, err := plover.ParseCode(head[0])
		if err != nil || len(head) != 2 {
			panic(fmt.Sprintf("actor: %s: want CODE SECTOR, got %q: %v", file, f[0], err))
		}
		var held []office
		if len(f) > 2 {
			held = offices(f[2])
		}
		var one *entry
		for i, n := range words(f[1]) {
			bare := strings.Trim(n, "[]")
			key := place.Fold(bare)
			if bare != n {
				l.doubtful[key] = true
			}
			// People on one line without offices are different people; other names are of one and the same.
			if one == nil || typ == rapporteur.TypePerson && len(held) == 0 {
				one = &entry{name: bare, code: code, sector: sector(head[1]), typ: typ, offices: held}
			}
			if typ != rapporteur.TypePerson && i > 0 {
				one = &entry{name: bare, code: code, sector: one.sector, typ: typ}
			}
			if _, taken := l.names[key]; !taken {
				l.names[key] = one
				// an abbreviation, or the first of several words, hyphens apart
				l.firsts[place.Fold(strings.FieldsFunc(bare, func(r rune) bool { return r == ' ' || r == '-' })[0])] = true
			}
			if typ == rapporteur.TypePerson {
				for _, s := range shortNames(key, head[0]) {
					if known := l.surnames[s]; len(known) == 0 || known[len(known)-1] != one {
						l.surnames[s] = append(known, one)
					}
				}
			}
		}
	}
}

// offices reads "President 2000..2008-05; Prime Minister 2008-05..2012-05".
func offices(field string) []office {
	var out []office
	for _, w := range words(field) {
		o := office{title: w}
		if at := strings.LastIndexByte(w, ' '); at >= 0 && strings.Contains(w[at:], "..") {
			o.title = w[:at]
			o.from, o.to, _ = strings.Cut(w[at+1:], "..")
		}
		out = append(out, o)
	}
	return out
}

// at gives the office held in that month ("2012-07"), else the last one that had begun; "" where none is known.
func (e *entry) at(month string) string {
	title := ""
	for _, o := range e.offices {
		if o.from == "" || month == "" || o.from <= month {
			title = o.title
			if month != "" && o.from != "" && (o.to == "" || month <= o.to) {
				return title
			}
		}
	}
	return title
}

// holds reports whether an office is known to have been held in the year before the month or in it.
func (e *entry) holds(month string) bool {
	for _, o := range e.offices {
		if month != "" && o.from != "" && o.from <= month && (o.to == "" || o.to >= month) {
			return true
		}
	}
	return false
}

// last gives the month in which the latest office held by then ended, or began where no end is known.
func (e *entry) last(month string) (string, bool) {
	latest := ""
	for _, o := range e.offices {
		if o.from != "" && (month == "" || o.from <= month) {
			latest = max(latest, o.from, o.to)
		}
	}
	return latest, latest != ""
}

// records reads a table: fields parted by " | ", comments by '#'. A broken table is a mistake in the build, so it panics.
func records(file string, least int) [][]string {
	data, err := tables.ReadFile("tables/" + file)
	if err != nil {
		panic(fmt.Sprintf("actor: reading table %s: %v", file, err))
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) < least {
			panic(fmt.Sprintf("actor: table %s: want %d fields: %s", file, least, line))
		}
		out = append(out, f)
	}
	return out
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
const familyFirst = " CHN TWN HKG KOR PRK VNM UNO KHM "

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
	if strings.Contains(familyFirst, " "+code+" ") {
		out = append(out, w[0])
	}
	return out
}

var particle = set("al el bin ibn van von de da di la le du ben abu abd abdul der den dos as ad ul")

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
