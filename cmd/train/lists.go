package main

import (
	_ "embed"
	"fmt"
	"os"
	"strconv"
	"strings"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/name"
	"rapporteur/parse/segment"
)

//go:embed listed.txt
var listed string

// Towns of so many thousand people are listed, and from so many on they are cities.
const smallestTown, smallestCity = 8, 150

// lists is the tables of names: of other packages, read from the root of the project, and our own.
func lists() (map[string]string, error) {
	out := map[string]string{"listed": listed}
	for _, name := range []string{
		"place/cities", "place/regions", "place/states",
		"actor/tables/groups", "actor/tables/organs", "actor/tables/organisations", "actor/tables/armed", "actor/tables/bodies",
		"actor/tables/firms", "actor/tables/parties", "actor/tables/people", "actor/tables/congress",
	} {
		b, err := os.ReadFile(name + ".txt")
		if err != nil {
			return nil, fmt.Errorf("reading a table of names, from the root of the project: %w", err)
		}
		out[name] = string(b)
	}
	return out, nil
}

// list adds the names of the tables to the lore.
func (c *course) list(b *name.LoreBuilder) error {
	tables, err := lists()
	if err != nil {
		return err
	}
	rows := func(table, by string, fields int, do func(f []string)) {
		for line := range strings.Lines(tables[table]) {
			line = strings.TrimSpace(line)
			if f := strings.Split(line, by); line != "" && line[0] != '#' && len(f) >= fields {
				do(f)
			}
		}
	}
	rows("place/cities", "\t", 5, func(f []string) {
		people, err := strconv.Atoi(f[4])
		switch {
		case err != nil || people < smallestTown:
		case people < smallestCity:
			c.listAll(b, f[0], name.Town)
		default:
			c.listAll(b, f[0], name.City)
		}
	})
	rows("place/regions", "|", 2, func(f []string) { c.listAll(b, f[1], name.Land) })
	rows("place/states", "|", 4, func(f []string) {
		c.listAll(b, f[1], name.Land)
		c.listAll(b, f[2], name.People)
		c.listAll(b, strings.ReplaceAll(f[2]+";", ";", "s;"), name.People)
		c.listAll(b, f[3], name.City)
	})
	for _, t := range []string{"groups", "organs", "organisations", "armed", "bodies", "firms", "parties"} {
		rows("actor/tables/"+t, "|", 2, func(f []string) { c.listAll(b, f[1], name.Body) })
	}
	for _, t := range []string{"people", "congress"} {
		rows("actor/tables/"+t, "|", 2, func(f []string) {
			c.listAll(b, f[1], name.Man)
			for n := range strings.SplitSeq(f[1], ";") {
				if w := strings.Fields(n); len(w) > 1 {
					c.listAll(b, w[0], name.Given)
					c.listAll(b, w[len(w)-1], name.Man)
				}
			}
		})
	}
	sorts := map[string]uint8{"given": name.Given, "land": name.Land, "body": name.Body, "man": name.Man}
	rows("listed", "|", 2, func(f []string) { c.listAll(b, f[1], sorts[strings.TrimSpace(f[0])]) })
	return nil
}

// listAll adds names divided by semicolons, cut as texts are, and also at spaces alone, as some texts come.
func (c *course) listAll(b *name.LoreBuilder, entries string, sort uint8) {
	for entry := range strings.SplitSeq(entries, ";") {
		entry = strings.Trim(strings.TrimSpace(entry), "[]")
		var cut segment.Cut
		cut.Text(entry, 0, len(entry))
		var words, plain []lexicon.Word
		for _, w := range cut.Words {
			words = append(words, c.lexicon.Read(entry[w.Start:w.End]))
		}
		for w := range strings.FieldsSeq(entry) {
			plain = append(plain, c.lexicon.Read(w))
		}
		b.List(words, sort)
		if len(plain) != len(words) {
			b.List(plain, sort)
		}
	}
}
