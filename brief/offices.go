package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"rapporteur"
	"rapporteur/plover"
)

// office is what one holder is said to be, by one or several reports.
type office struct {
	holder int
	title  string // with the body or state
	roles  []rapporteur.Role
}

// offices gives which persons are said to hold which office, a line a person. Holders known by a description alone ("the
// ambassador") tell a reader nothing and are left to the record.
func (b book) offices() section {
	s := section{ID: "roles", Title: "Offices", Note: "As the reports name them; the days are those of the first and the last report that does.", Short: true}
	holders := newParties()
	var offices []*office
	known := map[string]*office{}
	for _, c := range b.codings {
		for _, r := range c.Roles {
			if !namedHolder(r.Holder) {
				continue
			}
			o := &office{holder: holders.number(r.Holder), title: officeTitle(r)}
			k := strings.ToLower(display(holders.known[o.holder]) + "|" + o.title)
			if known[k] == nil {
				known[k] = o
				offices = append(offices, o)
			}
			known[k].roles = append(known[k].roles, r)
		}
	}
	name := func(o *office) string { return display(holders.known[o.holder]) }
	slices.SortStableFunc(offices, func(a, b *office) int {
		return cmp.Or(strings.Compare(name(a), name(b)), cmp.Compare(len(b.roles), len(a.roles)), strings.Compare(a.title, b.title))
	})
	for i := 0; i < len(offices); {
		n := i + 1
		for n < len(offices) && name(offices[n]) == name(offices[i]) {
			n++
		}
		s.add("", b.holder(upperFirst(name(offices[i])), offices[i:n]))
		i = n
	}
	return s
}

// namedHolder reports that a person is called by a name of their own. A word in capitals alone is where a report was filed, not
// who it is about.
func namedHolder(e rapporteur.Entity) bool {
	name := display(e)
	shouted := !strings.ContainsFunc(name, unicode.IsLower) && !strings.Contains(name, " ")
	return e.Type == rapporteur.TypePerson && properName(name) && !pronoun(e) && !shouted
}

// holder writes the line of one person.
func (b book) holder(name string, offices []*office) line {
	var texts []string
	var entries []rapporteur.Entry
	var parts []line
	for _, o := range offices {
		text := o.title + days(o.roles)
		texts = append(texts, text)
		own := asEntries(o.roles)
		entries = append(entries, own...)
		parts = append(parts, line{Text: name + ": " + text + ".", Sources: b.numbers(own), Quotes: b.quotes(own), item: o.roles[0]})
	}
	l := line{Text: name + ": " + strings.Join(texts, "; ") + ".", Sources: b.numbers(entries), Quotes: b.quotes(entries), parts: parts}
	l.Weight = len(l.Sources)
	return l
}

func officeTitle(r rapporteur.Role) string {
	title := plain(r.Office)
	if of := bodyName(r.Of); of != "" && !strings.Contains(r.Office, of) {
		title += ", " + of
	}
	return title
}

// days writes when the roles are told, in brackets; "" where that is not known.
func days(roles []rapporteur.Role) string {
	var days []string
	for _, r := range roles {
		if d := dateText(r.AsOf); d != "" && !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	if len(days) == 0 {
		return ""
	}
	slices.Sort(days)
	if first, last := days[0], days[len(days)-1]; first != last {
		return " (" + first + " to " + last + ")"
	}
	return " (" + days[0] + ")"
}

// bodyName gives the name of the state or body behind a code; what is no code, or a code of bodies of a sort, tells nothing.
func bodyName(of string) string {
	c, err := plover.ParseCode(of)
	switch {
	case err != nil:
		return plain(of)
	case c.IsState() || of == "UNO" || of == "EUR":
		return c.Name()
	}
	return ""
}
