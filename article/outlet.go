package article

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// outletTable finds outlets by their hosts and by the forms of their names, both in lower case.
type outletTable struct {
	hosts, forms map[string]string
	lengths      [256][2]uint64 // of the forms, a bit for each, by the byte they begin with: most names are told from them so
}

// maxForm is how many bytes the longest form of an outlet's name may have.
const maxForm = 80

var outlets = readOutlets()

func readOutlets() *outletTable {
	t := &outletTable{hosts: map[string]string{}, forms: map[string]string{}}
	for _, row := range rows("outlets.txt", 3) {
		for _, host := range list(row[1]) {
			t.hosts[strings.ToLower(host)] = row[0]
		}
		for _, form := range append(list(row[2]), row[0]) {
			form = strings.ToLower(form)
			t.forms[form] = row[0]
			if n := len(form); n <= maxForm {
				t.lengths[form[0]][n/64] |= 1 << (n % 64)
			}
		}
	}
	return t
}

// named gives the outlet that goes by this name, "" where none does.
func (t *outletTable) named(name string) string {
	if len(name) > maxForm {
		return ""
	}
	name = singleSpaced(name)
	if n := len(name); n == 0 || name[0] < utf8.RuneSelf && t.lengths[small(name[0])][n/64]&(1<<(n%64)) == 0 {
		return ""
	}
	return t.forms[strings.ToLower(name)]
}

// at gives the outlet that publishes at this address, "" where the table has none.
func (t *outletTable) at(address string) string {
	host := hostOf(address)
	for host != "" {
		if name := t.hosts[host]; name != "" {
			return name
		}
		_, above, found := strings.Cut(host, ".")
		if !found {
			break
		}
		host = above
	}
	return ""
}

func hostOf(address string) string {
	if address == "" {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// mastheadMarks set the name of an outlet, and of its sections, apart from a title before them.
var mastheadMarks = []string{" - ", " | ", " – ", " — ", " :: ", " » "}

// splitMasthead cuts the name of an outlet off the end of a title, and the sections before it: "... near Mosul - Xinhua",
// "... | Jordan Times", "... - Region - World - Example Online". end is where the title itself ends; where no known outlet is
// named, it is the end of s.
func splitMasthead(s string) (end int, outlet string) {
	for _, sep := range mastheadMarks {
		i := strings.LastIndex(s, sep)
		if i <= 0 {
			continue
		}
		name := strings.TrimSpace(s[i+len(sep):])
		if o := outlets.named(name); o != "" {
			return sections(s[:i], sep), o
		}
		if w, n := wires.at(name); n > 0 && n == len(name) {
			return sections(s[:i], sep), w
		}
		if kind := organ(name); sep == " | " && (kind == "paper" || kind == "wire") {
			return sections(s[:i], sep), usual(name, false)
		}
	}
	return len(s), ""
}

// sections finds where the names of sections begin at the end of a title, set apart by the same marks; len(s) where none do.
func sections(s, sep string) int {
	for {
		i := strings.LastIndex(s, sep)
		if i <= 0 || !noticeLine(strings.TrimSpace(s[i+len(sep):])) {
			return len(s)
		}
		s = s[:i]
	}
}

// outlet says who published the report: what was given, what the file tells, whose address it has, whom the layout, the
// lines of rights or the byline name; "" where nothing tells.
func (l *layout) outlet(given string, m metadata) string {
	if given != "" {
		return given
	}
	if m.outlet != "" {
		return strings.TrimSpace(m.outlet)
	}
	if name := outlets.at(l.url(m.url)); name != "" {
		return name
	}
	if l.masthead != "" {
		return l.masthead
	}
	if _, name := splitMasthead(l.given); name != "" {
		return name
	}
	if _, n := wires.at(l.rights); l.rights != "" && n == 0 {
		return l.rights
	}
	for _, name := range l.signed {
		if _, n := wires.at(name); n == 0 && organ(name) != "wire" {
			return name
		}
	}
	return ""
}

// agencies lists the agencies credited with the text. An organ other than the outlet that signs the report, or an agency
// that holds the rights in it, is one too. The outlet itself is none, unless the table has it as an agency; nor are its
// initials, nor names of nobody's that the story tells of.
func (l *layout) agencies(outlet string) []string {
	names := l.wires
	for _, name := range append(slices.Clone(l.signed), l.rights) {
		if name == "" || outlet != "" && sameOrgan(name, outlet) {
			continue
		}
		if w, n := wires.at(name); n == len(name) {
			names = addOnce(names, w)
		} else if outlet == "" || organ(name) != "" && name != l.rights {
			names = addOnce(names, usual(name, true))
		}
	}
	var kept []string
	for _, name := range names {
		if w, n := wires.at(name); n < len(name) || w == "" {
			if outlet != "" && (sameOrgan(name, outlet) || outlets.published(name, outlet)) || organ(name) == "" && l.tellsOf(name) {
				continue
			}
		}
		if !slices.ContainsFunc(kept, func(k string) bool { return known(k) == "" && known(name) == "" && sameOrgan(k, name) }) {
			kept = append(kept, name)
		}
	}
	return kept
}

// tellsOf reports whether the story tells of what goes by a name: then a bracket or "Source:" with it names a region, or
// a party.
func (l *layout) tellsOf(name string) bool {
	for _, p := range l.parts {
		if p.Told() && tellsOf(p.Span.In(l.text), name) {
			return true
		}
	}
	return false
}

// published reports whether an outlet of this name has its site at an address that begins with the word: Syrian Coalition
// at "etilaf".
func (t *outletTable) published(name, word string) bool {
	word = strings.ToLower(word)
	for host, outlet := range t.hosts {
		if first, _, _ := strings.Cut(host, "."); first == word && outlet == name {
			return true
		}
	}
	return false
}

// url gives the report's address: what the file tells, else the one that the page's words give.
func (l *layout) url(beside string) string {
	if beside = strings.TrimSpace(beside); beside != "" {
		return beside
	}
	if len(l.addresses) > 0 {
		return l.addresses[0].In(l.text)
	}
	return ""
}

// tells reports whether anything of a story was found.
func (l *layout) tells() bool {
	for _, p := range l.parts {
		if p.Told() {
			return true
		}
	}
	return false
}
