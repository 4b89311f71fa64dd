package article

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// datedPage is a page whose story says nothing of its day; head stands among the metadata, the rest where their names say.
func datedPage(head, above, below, behind string) string {
	paragraph := "<p>" + sentence + " Nobody had expected that the delegations would stay for so long.</p>"
	return "<html><head><title>Envoys agree on a timetable</title>" + head + "</head><body>" + above + "<article><h1>Envoys agree on a timetable</h1>" + below +
		strings.Repeat(paragraph, 3) + "</article>" + behind + "</body></html>"
}

// TestPublishedByLibrary tells what becomes of the day that go-htmldate finds in a page.
func TestPublishedByLibrary(t *testing.T) {
	clock := `<div class="date">Tuesday 8 December 2020</div><ul><li>News</li><li>World</li><li>Europe</li><li>Opinion</li></ul>`
	for _, c := range []struct {
		name, page            string
		opts                  Options
		day, basis, overruled string
	}{
		{"nobody tells a day", datedPage("", "", "", ""), Options{}, "", "", ""},
		{"the library alone",
			datedPage("", "", `<div class="post-meta">desk — March 11, 2020 add a comment</div>`, ""), Options{}, "2020-03-11", "htmldate", ""},
		{"both the same",
			datedPage(`<meta property="article:published_time" content="2020-03-11">`, "", "", ""), Options{}, "2020-03-11", "metadata", ""},
		{"another day in the address",
			datedPage(`<meta property="article:published_time" content="2020-07-09"><link rel="canonical" href="https://a.example/2020/07/08/talks">`, "", "", ""),
			Options{}, "2020-07-09", "metadata", "2020-07-08"},
		{"a day in the month of the address",
			datedPage(`<link rel="canonical" href="https://a.example/2020/07/talks.html">`, "", `<h2 class="date-header">Posted on Sunday, July 05, 2020 by the desk</h2>`, ""),
			Options{}, "2020-07-05", "htmldate", ""},
		{"the month that was given stays",
			datedPage("", "", `<div class="post-meta">desk — March 11, 2020 add a comment</div>`, ""), Options{Published: "2020-03"}, "2020-03", "given", "2020-03-11"},
		{"the day that was given stays",
			datedPage("", "", `<div class="post-meta">desk — March 11, 2020 add a comment</div>`, ""), Options{Published: "2021-04-05"}, "2021-04-05", "given", "2020-03-11"},
		{"a day of which the order is not known",
			datedPage("", "", `<div class="post-meta">desk at 3/09/15 8:00am</div>`, ""), Options{}, "", "", ""},
		{"a year, of which the library makes its first day",
			datedPage(`<meta itemprop="copyrightYear" content="2019">`, "", "", ""), Options{}, "", "", ""},
		{"the day on which the page was saved", datedPage("", clock, "", ""), Options{}, "", "", ""},
		{"a comment's day",
			datedPage("", "", "", `<div class="comments"><div class="comment-meta">A. Reader says: November 1, 2020 at 3:32 am</div></div>`), Options{}, "", "", ""},
		{"a moment in a script", datedPage("", "", "", `<script>var page = {"createTime": "2008-02-02T03:02:36.000+0000"}</script>`), Options{}, "", "", ""},
		{"beyond the years that are believed", datedPage(`<meta name="date_published" content="2100-01-01">`, "", "", ""), Options{}, "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := readOne(t, "p.html", c.page, c.opts)
			if a.Published.Start != c.day || string(a.Published.Basis) != c.basis || a.Overruled.Start != c.overruled {
				t.Errorf("%q by %q against %q; want %q by %q against %q", a.Published.Start, a.Published.Basis, a.Overruled.Start, c.day, c.basis, c.overruled)
			}
			if !a.Overruled.IsZero() && a.Overruled.Basis != basisLibrary {
				t.Errorf("what was overruled is by %q", a.Overruled.Basis)
			}
		})
	}
}

// TestLibraryIsSpared gives the library's step pages on which the library alone would take minutes, or for ever.
func TestLibraryIsSpared(t *testing.T) {
	const told = `<meta property="article:published_time" content="2020-03-11">`
	for _, c := range []struct {
		name, head, body string
		asked            bool
	}{
		{"sound", told, "<p>" + sentence, true},
		{"json-ld of brackets", told, `<script type="application/ld+json">` + strings.Repeat("}", 1<<20) + "</script>", true},
		{"settings of brackets", told, `<script type="application/settings+json">` + strings.Repeat("}", 1<<20) + "</script>", true},
		{"dates within dates", told, strings.Repeat(`<div class="date">`, 400) + strings.Repeat("of 12 ", 1<<18), false},
		{"links within dates", told, strings.Repeat(`<div class="date">`, 400) + strings.Repeat("<a></a> ", 1<<18), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree, err := html.Parse(strings.NewReader("<html><head>" + c.head + "</head><body>" + c.body + "</body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			if f := publishedIn(tree); f.day.IsZero() == c.asked {
				t.Errorf("found %v in %q; want a day: %v", f.day, f.words, c.asked)
			}
		})
	}
}
