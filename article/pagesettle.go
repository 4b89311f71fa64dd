package article

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// settle decides, of all that a page tells of itself, what is believed first.
func (p *page) settle() {
	n := p.names
	p.publishers = true
	p.rights = p.rightsLine()
	p.title = p.headline()
	p.published = n.first("article:published_time", "ld datePublished", "og:article:published_time", "itemprop datepublished", "datepublished",
		"parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "article.published", "dc.date.issued", "dcterms.created",
		"dc.date", "dcterms.date", "date", "originalpublicationdate", "cxenseparse:recs:publishtime", "ld dateCreated", "ld video uploadDate", "time")
	if _, ok := readDate(p.published, basisMetadata); !ok {
		p.published = ""
	}
	p.byline = n.first("ld author", "author", "itemprop author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
	if hostOf(p.byline) != "" {
		p.byline = ""
	}
	if p.byline == "" {
		p.byline = writer(n["byline"])
	}
	p.url = p.address()
	p.outlet = outlets.at(p.url)
	if p.outlet == "" {
		p.outlet = p.site()
	}
}

// address gives the page's own address, that of the original where the page is out of an archive.
func (p *page) address() string {
	n := p.names
	for _, name := range []string{"canonical", "og:url", "ld url", "twitter:url", "base"} {
		address := n[name]
		if i := strings.Index(address, "/http"); i > 0 && strings.Contains(hostOf(address), "archive") {
			address = address[i+1:]
		}
		if u, err := url.Parse(address); err == nil && u.Host != "" {
			return address
		}
	}
	return ""
}

// writer gives the name in an element whose class says that it is a byline: "By A. Writer", "Submitted by A. Writer on Fri,
// 04/27/2018". "" where it holds something else.
func writer(s string) string {
	s = singleSpaced(s)
	if who, n := bylineAt(s); n == len(s) && n > 0 {
		return who
	}
	const most = 60
	if words := nameWords(s); len(words) >= 2 && len(s) <= most && organ(s) == "" && !noticeLine(s) {
		return s
	}
	l := &layout{text: s, titled: true}
	if tellsHead(s) {
		l.whole(wholeOf(s), s, everySign)
		if l.byline == "" {
			l.head(wholeOf(s))
		}
	}
	for i := nextWord(s); l.byline == "" && i < len(s); i += nextWord(s[i:]) { // By A. Writer 8 January 2020, 3:51 pm 11 comments
		if st, n := stampAt(s[i:]); n > 0 && st.whole() {
			return writer(s[:i])
		}
	}
	return l.byline
}

// separators set the headline apart from the name of the site in the title of a page.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", ": "}

// site gives the name of the site: what the metadata say, what the page's title has beside the headline, who holds the rights.
func (p *page) site() string {
	n := p.names
	name := html.UnescapeString(n.first("og:site_name", "ld publisher", "itemprop publisher", "application-name", "dc.publisher"))
	if name == "" {
		name = p.siteInTitle()
	}
	if w, n := wires.at(p.rights); name == "" && (n == 0 || n < len(p.rights) || outlets.named(w) != "") {
		name = p.rights // an agency holds the rights in its text alone
	}
	if known := outlets.named(name); known != "" {
		return known
	}
	return name
}

// rightsLine gives who holds the rights, as the last line of the page that tells it has it.
func (p *page) rightsLine() string {
	for i := len(p.blocks) - 1; i >= 0; i-- {
		if s := p.blocks[i].text; len(s) <= maxNotice && reserved(s) {
			if holder := rightsHolder(s); holder != "" {
				return holder
			}
		}
	}
	return ""
}

// siteInTitle gives the name that stands beside the headline in the title of the page: "Envoys meet | World | The Example Post".
func (p *page) siteInTitle() string {
	full := p.names["title"]
	if p.title == "" {
		return ""
	}
	if n := sameLetters(full, p.title); n > 0 && n < len(full) {
		rest := full[n+closing(full[n:]):]
		at := -1
		for _, sep := range separators[:len(separators)-1] {
			if i := strings.LastIndex(rest, sep); i+len(sep) > at && i >= 0 {
				at = i + len(sep)
			}
		}
		if at > 0 {
			return siteName(rest[at:])
		}
	}
	for _, sep := range separators {
		if i := strings.Index(full, sep); i > 0 && sameLetters(full[i+len(sep):], p.title) == len(full)-i-len(sep) {
			return siteName(full[:i])
		}
	}
	return ""
}

// siteName gives s where it may be the name of a site, else "": a capitalised name that is none of a section.
func siteName(s string) string {
	s = strings.TrimSpace(s)
	if words := nameWords(s); words == nil || len(words) == 1 && len(s) < 3 || noticeLine(s) {
		return ""
	}
	return s
}
