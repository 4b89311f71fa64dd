package article

import (
	"slices"
	"strings"
	"testing"
)

func TestShapes(t *testing.T) {
	const body = "Envoys of both governments agreed on Tuesday to meet again, the mediator said."
	type told struct{ title, outlet, url, published, byline, dateline string }
	for _, c := range []struct {
		name, input string
		want        told
	}{
		{"ninjs 1", `{"uri": "tag:wire.example:1", "type": "text", "versioncreated": "2014-05-06T07:08:09Z", "firstcreated": "2014-05-05T00:00:00Z", "headline": "Envoys agree", "byline": "By Ann Writer",
			"located": "Geneva", "provider": "Example Wire", "copyrightholder": "Someone", "language": "en", "body_text": "` + body + `"}`,
			told{"Envoys agree", "Example Wire", "", "2014-05-06", "Ann Writer", "Geneva"}},
		{"ninjs 1, HTML", `{"uri": "https://wire.example/1", "headline": "Envoys agree", "copyrightholder": "Example Wire", "firstcreated": "2014-05-05T00:00:00Z", "body_html": "<h1></h1><p>` + body + `</p>"}`,
			told{"Envoys agree", "Example Wire", "https://wire.example/1", "2014-05-05", "", ""}},
		{"ninjs 3", `{"uri": "https://wire.example/1", "headlines": [{"role": "short", "value": "Agree"}, {"role": "main", "value": "Envoys agree"}], "infosources": [{"name": "Example Wire"}],
			"bodies": [{"contenttype": "text/plain", "value": "` + body + `"}, {"contenttype": "text/html", "value": "<p>Short.</p>"}], "versioncreated": "2014-05-06"}`,
			told{"Envoys agree", "Example Wire", "https://wire.example/1", "2014-05-06", "", ""}},
		{"schema.org", `{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Envoys agree", "articleBody": "` + body + `", "datePublished": "2014-05-06T01:00:00+02:00",
			"author": [{"@type": "Person", "name": "Ann Writer"}, {"name": "B. Editor"}], "publisher": {"name": "Hill News"}, "mainEntityOfPage": {"@id": "x"}, "url": "https://hill.example/e"}`,
			told{"Envoys agree", "Hill News", "https://hill.example/e", "2014-05-06", "Ann Writer and B. Editor", ""}},
		{"a crawler's", `{"title": "Envoys agree", "maintext": "` + body + `", "date_publish": "2014-05-06 01:02:03", "url": "https://hill.example/e", "authors": ["Ann Writer"], "source_domain": "hill.example"}`,
			told{"Envoys agree", "hill.example", "https://hill.example/e", "2014-05-06", "Ann Writer", ""}},
		{"ninjs with a summary", `{"headline": "Envoys agree", "description_text": "A summary of it.", "body_xhtml": "<div><p>` + body + `</p></div>"}`, told{title: "Envoys agree"}},
		{"of WordPress", `{"id": 7, "date": "2014-05-06T01:00:00", "link": "https://hill.example/e", "title": {"rendered": "Envoys agree"}, "content": {"rendered": "<p>` + body + `</p>", "protected": false}, "excerpt": {"rendered": "<p>A teaser</p>"}}`,
			told{title: "Envoys agree", url: "https://hill.example/e", published: "2014-05-06"}},
		{"a teaser alone", `{"title": "Envoys agree", "description": "` + body + `", "url": "https://hill.example/e", "publishedAt": "2014-05-06T01:00:00Z", "source": {"id": null, "name": "Hill News"}}`,
			told{"Envoys agree", "Hill News", "https://hill.example/e", "2014-05-06", "", ""}},
		{"paragraphs", `{"title": "Envoys agree", "body": ["The envoy met the minister.", "They will meet again."]}`, told{title: "Envoys agree"}},
		{"ours comes first", `{"title": "Envoys agree", "text": "` + body + `", "body": "Something else", "headline": "Another", "published": "2014-05-06", "outlet": "Ours"}`,
			told{"Envoys agree", "Ours", "", "2014-05-06", "", ""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := readOne(t, "n", c.input, Options{})
			if got := (told{a.Title, a.Outlet, a.URL, a.Published.Start, a.Byline, a.Dateline}); got != c.want {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
			if c.name == "paragraphs" {
				if a.Text != "The envoy met the minister.\n\nThey will meet again." {
					t.Errorf("text %q", a.Text)
				}
			} else if a.Text != body {
				t.Errorf("text %q, want %q", a.Text, body)
			}
		})
	}
}

func TestListsInObjects(t *testing.T) {
	one := `{"title": "Envoys agree", "content_html": "<p>The envoy met the minister on Monday.</p>"}`
	two := strings.ReplaceAll(one, "envoy", "rebel")
	for _, c := range []struct {
		name, input string
		want        []string
	}{
		{"JSON Feed", `{"version": "https://jsonfeed.org/version/1.1", "title": "Hill News", "items": [` + one + `, ` + two + `]}`, []string{"n#1 article", "n#2 article"}},
		{"over several lines", "{\n\"title\": \"Hill News\",\n\"items\": [" + one + ",\n" + two + "]}\n", []string{"n#1 article", "n#2 article"}},
		{"an interface's answer", `{"status": "ok", "data": {"items": [{"item": ` + one + `}, {"item": {"type": "picture"}}]}}`, []string{"n#1 article", "n#2 malformed"}},
		{"an empty list", `{"articles": []}`, []string{"n malformed"}},
		{"no list of articles", `{"colours": [{"red": 1}]}`, []string{"n malformed"}},
		{"an article with a list", `{"text": "The envoy met the minister.", "items": [` + one + `]}`, []string{"n article"}},
		{"an array of ninjs", `[{"headline": "Envoys agree", "body_text": "The envoy met the minister."}, {"headline": "Talks", "body_text": "The talks go on, the envoy said."}]`, []string{"n#1 article", "n#2 article"}},
		{"lines of ninjs", `{"headline": "Envoys agree", "body_text": "The envoy met the minister."}` + "\n" + `{"headline": "Talks", "body_text": "The talks go on, the envoy said."}` + "\n", []string{"n#1 article", "n#2 article"}},
	} {
		items := readAll(t, "n", c.input, Options{})
		if got := outcomes(items); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if c.name == "JSON Feed" && items[0].Article != nil && items[0].Article.Outlet != "Hill News" {
			t.Errorf("%s: outlet %q", c.name, items[0].Article.Outlet)
		}
	}
}

// FuzzShape gives any JSON to the reader of records.
func FuzzShape(f *testing.F) {
	for _, seed := range []string{`"headline": "Envoys agree", "body_text": "The envoy met the minister."`, `"items": [{"content_html": "<p>The envoy"}]`, `"data": {"items": [{"item": {"body": ["The", {"value": "envoy", "role": "main"}]}}]}`, `"bodies": [[[["x"]]]]`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fields string) { readAll(t, "n", "{"+fields+"}", Options{}) })
}
