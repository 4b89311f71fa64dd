package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"rapporteur"
)

// headline decides what the headline of a page is: the heading that its metadata or its title hold, else the only heading of
// the first rank, which readers see and search engines may be told otherwise, else what the metadata say; "" where all of
// that is no more than the name of the site.
func (p *page) headline() string {
	n := p.names
	given := unescaped(n.first("og:title", "ld headline", "twitter:title", "itemprop headline", "ld video name", "dc.title", "headline"))
	full := n["title"]
	if s := p.longestHeading(given, full); s != "" {
		return s
	}
	if s := p.onlyHeading(); s != "" {
		return s
	}
	if given == "" {
		given = full
	}
	if end, _ := splitMasthead(given); end < len(given) {
		given = strings.TrimSpace(given[:end])
	}
	if p.named(given) {
		return ""
	}
	return given
}

// longestHeading gives the longest of the headings that one of the titles holds, at its beginning or its end; "" where none
// does, save the name of the site.
func (p *page) longestHeading(titles ...string) string {
	longest := ""
	for _, b := range p.blocks {
		if !b.heading() || b.dim || len(b.text) > maxTitle || len(b.text) <= len(longest) || p.named(b.text) || noticeLine(b.text) {
			continue
		}
		if slices.ContainsFunc(titles, func(title string) bool { return holdsHeading(title, b.text) }) {
			longest = b.text
		}
	}
	return longest
}

// holdsHeading reports whether a title begins or ends with a heading, or is it; behind a beginning something that sets it
// apart must stand.
func holdsHeading(title, heading string) bool {
	if n := sameLetters(title, heading); n > 0 {
		rest := strings.TrimLeftFunc(title[n+closing(title[n:]):], blank)
		return hasNoWord(rest) || !wordful(firstRune(rest))
	}
	for _, sep := range separators {
		if _, behind, found := strings.Cut(title, sep); found {
			if n := sameLetters(behind, heading); n > 0 && hasNoWord(behind[n:]) {
				return true
			}
		}
	}
	return false
}

// onlyHeading gives the heading of the first rank where the page has one, of three words or more.
func (p *page) onlyHeading() string {
	only := ""
	for _, b := range p.blocks {
		if b.tag != "h1" || b.dim || p.named(b.text) {
			continue
		}
		if only != "" && only != b.text {
			return ""
		}
		only = b.text
	}
	if countWords(only) < 3 || len(only) > maxTitle || noticeLine(only) {
		return ""
	}
	return only
}

// named reports whether a title is no more than the name of the site: its metadata, its logo, its line of rights or its
// address say so, or the words of the name.
func (p *page) named(title string) bool {
	n := p.names
	low := organLetters(title)
	if low == "" || len(title) > maxTitle || countWords(title) > maxOrganWords {
		return false
	}
	for _, name := range []string{n["og:site_name"], n["application-name"], n["site"], n["ld publisher"]} {
		if name != "" && sameOrgan(name, title) && len(organLetters(name))*2 > len(low) {
			return true
		}
	}
	if nameWords(title) == nil {
		return false
	}
	if host := hostOf(p.address()); len(low) >= 5 && strings.HasPrefix(organLetters(host), low) {
		return true
	}
	if p.rights != "" && sameOrgan(p.rights, title) {
		return true
	}
	return organ(title) == "paper" || organ(title) == "lead"
}

// unescaped reads the entities that metadata hold twice over: "&amp;amp;".
func unescaped(s string) string {
	if strings.Contains(s, "&") && strings.Contains(s, ";") {
		return html.UnescapeString(s)
	}
	return s
}

// wholeOf gives the span of all of a text.
func wholeOf(s string) rapporteur.Span { return rapporteur.Span{End: len(s)} }
