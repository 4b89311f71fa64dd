package brief

import (
	_ "embed"
	"html/template"
	"io"
	"net/url"
	"strings"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

// htmlQuoteRunes bounds a quotation in HTML: far beyond any sentence, but not beyond what a browser can show.
const htmlQuoteRunes = 4000

// writeHTML writes one file: no script, no request to anywhere, a policy that forbids both. Words of reports go through the
// template's escaping alone.
func writeHTML(w io.Writer, p page) error {
	t, err := template.New("page").Funcs(template.FuncMap{
		"css":    func() template.CSS { return template.CSS(pageCSS) }, // #nosec: the project's own file
		"plain":  plain,
		"pieces": func(q quote) []piece { return q.excerpt(htmlQuoteRunes) },
		"day":    dayAttribute,
		"web":    webAddress,
		"join":   func(list []string) string { return strings.Join(plainAll(list), ", ") },
		"count":  plural,
	}).Parse(pageHTML)
	if err != nil {
		return err
	}
	return t.Execute(w, p)
}

// dayAttribute gives a heading that is an ISO date as the value of a time element; "" for any other heading.
func dayAttribute(heading string) string {
	if strings.Trim(heading, "0123456789-") == "" {
		return heading
	}
	return ""
}

// webAddress gives an address that a reader may follow; "" for one that is none of http and https.
func webAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}
