package article

import "strings"

// sign keeps the first byline of a person or a staff. The organ that it names beside them, behind its last comma, or alone,
// is kept as such: an agency's credit, or the outlet.
func (l *layout) sign(who string) {
	if who == "" || bylines.nobody.is(who) {
		return
	}
	if by, help, found := strings.Cut(who, ", with "); found { // Example Post staff, with Example Wire
		if names := creditors(help, false); len(names) > 0 {
			l.wires = addOnce(l.wires, names...)
			who = by
		}
	}
	if l.staff(who) {
		l.writes(strings.TrimPrefix(who, "the "))
		return
	}
	for _, mark := range []string{",", " for ", " of ", " - ", " | ", " / "} {
		i := strings.LastIndex(who, mark)
		if i <= 0 {
			continue
		}
		behind := bare(who[i+len(mark):])
		if names, ok := agencies(behind, true); ok {
			l.wires = addOnce(l.wires, names...)
			who = who[:i]
			break
		}
		person := mark != " of " || len(strings.Fields(who[:i])) > 1 && organ(who[:i]) == ""
		if name := behind[foldPrefix(behind, "special to "):]; person && l.organ(name) != "" {
			l.signs(l.organ(name))
			who = who[:i]
			break
		}
	}
	if names, ok := agencies(who, false); ok {
		l.wires = addOnce(l.wires, names...)
		return
	}
	if name := l.organ(who); name != "" {
		l.signs(name)
		return
	}
	l.writes(who)
}

// staff reports whether a byline is of an organ's staff, "Example Times correspondents in Klow", and keeps the organ.
func (l *layout) staff(who string) bool {
	name, n := staffOf(who)
	if n == 0 {
		return false
	}
	if short, wire := strings.CutSuffix(name, " Wire"); wire && (acronym(short) || outlets.named(short) != "") {
		name = short // the outlet's own desk for wires
		l.signs(name)
		return true
	}
	if in := wires.in(name); len(in) > 0 {
		l.wires = addOnce(l.wires, in...)
		return true
	}
	if organ(name) == "" && !l.told(name) && outlets.named(name) == "" {
		return false
	}
	l.signs(usual(name, false))
	return true
}

// organ gives the name of the organ that a byline, or a part of one, names: one in the tables, one by its words, one that
// the corners of the text have; "" where it is a person's, or nobody's.
func (l *layout) organ(who string) string {
	who = strings.TrimPrefix(who, "the ")
	if name := outlets.named(who); name != "" {
		return name
	}
	if name := outlets.named("The " + who); name != "" {
		return name
	}
	if nameWords(who) != nil && (organ(who) != "" || l.told(who)) {
		return usual(who, false)
	}
	return ""
}

// signs keeps an organ that a byline names.
func (l *layout) signs(name string) { l.signed = addOnce(l.signed, name) }

// writes keeps the first byline.
func (l *layout) writes(who string) {
	if l.byline == "" {
		l.byline = strings.TrimSpace(who)
	}
}

// reserves keeps who holds the rights, where a notice tells.
func (l *layout) reserves(s string) {
	if l.rights == "" && len(s) <= maxNotice {
		l.rights = rightsHolder(s)
	}
}
