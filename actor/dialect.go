package actor

import (
	"strings"

	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// dialect is what words for people and bodies tell in reports about some states, where the English of their press has its own:
// "the apex court", "a jawan", "the DGP". It goes before what the words tell elsewhere.
type dialect struct {
	roles     map[string]role
	capitals  map[string]bool // those of the roles that are believed in capitals only: "SHO"
	modifiers map[string]plover.Sector
}

// readDialects reads dialects.txt, a record a line: STATES, SECTOR STATE WEIGHT TYPE as in roles.txt, or SECTOR modifier, and the words.
func (l *lexicon) readDialects() {
	for _, f := range records("dialects.txt", 3) {
		for state := range strings.FieldsSeq(f[0]) {
			d := l.dialects[code(state).String()]
			if d == nil {
				d = &dialect{roles: map[string]role{}, capitals: map[string]bool{}, modifiers: map[string]plover.Sector{}}
				l.dialects[state] = d
			}
			for _, w := range words(f[2]) {
				key := place.Fold(strings.ToLower(w))
				l.callings.Add(key)
				if of, ok := strings.CutSuffix(f[1], " modifier"); ok {
					d.modifiers[key] = sector(of)
					continue
				}
				d.roles[key] = readRole("dialects.txt", f[1])
				if shouted(w) && !strings.Contains(w, " ") {
					d.capitals[key] = true
					l.offices[key] = true
				}
				end := key[strings.LastIndexByte(key, ' ')+1:]
				l.roleEnds[end] = true
				l.callings.Add(end)
			}
		}
	}
}

// settle takes the names and the dialect of the states that the article is about.
func (c *Cast) settle() {
	c.locals, c.dialect = c.locals[:0], nil
	for i, h := range c.homes[:min(len(c.homes), near)] {
		if of := lexis().services[h]; of != nil && i < nearest {
			c.locals = append(c.locals, of())
		}
		if of := lexis().locals[h]; of != nil {
			c.locals = append(c.locals, of())
		}
	}
	if len(c.homes) > 0 {
		c.dialect = lexis().dialects[c.homes[0]]
	}
}

// role gives what somebody is called by who is called by the words with this key, whose last word is token at of the sentence.
func (c *Cast) role(key []byte, s *parse.Sentence, at int) (role, bool) {
	if c.dialect != nil {
		if r, ok := c.dialect.roles[string(key)]; ok && (!c.dialect.capitals[string(key)] || shouted(strings.TrimSuffix(s.Tokens[at].Form, "s"))) {
			return r, true
		}
	}
	r, ok := lexis().roles[string(key)]
	return r, ok
}

// modifies gives the sector that a word of this key settles for the weak role beside it.
func (c *Cast) modifies(key []byte) (plover.Sector, bool) {
	if c.dialect != nil {
		if v, ok := c.dialect.modifiers[string(key)]; ok {
			return v, true
		}
	}
	v, ok := lexis().modifiers[string(key)]
	return v, ok
}
