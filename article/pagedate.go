package article

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"

	"rapporteur"
)

// basisLibrary is a day of publication that go-htmldate found in a page, and our own rules did not.
const basisLibrary rapporteur.Basis = "htmldate"

// foundDay is a day that a library found in a page, and the words in which it found it.
type foundDay struct {
	day   time.Time
	words string
}

// latestFound is the latest day that is believed of a page. Without it the library would ask the clock.
var latestFound = time.Date(2099, time.December, 31, 0, 0, 0, 0, time.UTC)

// publishedIn asks go-htmldate when a page was published. The tree is changed by it. The library reads the text of an
// element once more for each element around it, so that of pages nested beyond maxNested it is not asked.
func publishedIn(tree *html.Node) foundDay {
	takeScripts(tree)
	if nested(tree) > maxNested {
		return foundDay{}
	}
	r, err := htmldate.FromDocument(tree, htmldate.Options{UseOriginalDate: true, SkipExtensiveSearch: true, MaxDate: latestFound})
	if err != nil {
		return foundDay{}
	}
	return foundDay{r.DateTime, r.SrcString}
}

// takeScripts takes the scripts, styles and comments out of a page, as the library takes any moment in them for a day of
// publication. JSON-LD stays, save where it is broken: of that the library reads all but the last bracket, again and again.
func takeScripts(tree *html.Node) {
	var taken []*html.Node
	for n := range tree.Descendants() {
		if n.Type == html.CommentNode || n.Type == html.ElementNode && (n.Data == "style" || n.Data == "script" && !linkedData(n)) {
			taken = append(taken, n)
		}
	}
	for _, n := range taken {
		n.Parent.RemoveChild(n)
	}
}

// nested counts the bytes of a page's texts and tags, each once for every element that it stands in, up to maxNested.
func nested(tree *html.Node) int {
	bytes := 0
	for n := range tree.Descendants() {
		for range n.Ancestors() {
			if bytes += len(n.Data); bytes > maxNested {
				return bytes
			}
		}
	}
	return bytes
}

// linkedData reports whether a script is sound JSON-LD.
func linkedData(script *html.Node) bool {
	for _, a := range script.Attr {
		if a.Key == "type" && a.Val == "application/ld+json" {
			return script.FirstChild != nil && json.Valid([]byte(script.FirstChild.Data))
		}
	}
	return false
}

// confirmed gives the day that the library found, if our own calendar reads the same day in the same words.
func (p *page) confirmed(f foundDay) rapporteur.Date {
	words := dayIn(f.words, f.day)
	if words == "" || !p.mayDate(words) {
		return rapporteur.Date{}
	}
	return rapporteur.Date{Start: f.day.Format(time.DateOnly), Precision: rapporteur.PrecisionDay, Basis: basisLibrary}
}

// dayIn gives the words in which s tells the day; "" where it does not.
func dayIn(s string, on time.Time) string {
	const most = 1000
	s = s[:min(len(s), most)]
	for i := 0; i < len(s); i += max(1, nextWord(s[i:])) {
		if d, n := dateAt(s[i:]); n > 0 && d.whole() && d.time().Equal(on) {
			return s[i : i+n]
		}
	}
	if d, at := dateInAddress(s); d.whole() && d.time().Equal(on) {
		return at.In(s)
	}
	return ""
}

// mayDate reports whether words that tell a day may tell that of publication: where the page shows them, they stand in some
// short block not far above the headline or below it, outside menus, comments and the like.
func (p *page) mayDate(words string) bool {
	const above = 3 // blocks: far above the headline stands the day on which a page was saved
	head, shown := p.headlineAt(), false
	for i, b := range p.blocks {
		if strings.Contains(b.text, words) {
			if i >= head-above && !b.dim && len(b.text) < longBlock {
				return true
			}
			shown = true
		}
	}
	return !shown
}
