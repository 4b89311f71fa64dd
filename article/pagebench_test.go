package article

import (
	"fmt"
	"strings"
	"testing"
)

// smallPage is a page of a small site, with what stands around a story, of some 9 kB.
func smallPage(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Envoys agree on round %d of talks | Lakeside Courier</title>
<meta property="og:site_name" content="Lakeside Courier"><meta property="article:published_time" content="2012-07-17T10:00:00Z"><link rel="canonical" href="https://lakeside.example/%d"></head><body><nav><ul>`, n, n)
	for i := range 25 {
		fmt.Fprintf(&b, `<li><a href="/section/%d">Section %d</a></li>`, i, i)
	}
	fmt.Fprintf(&b, `</ul></nav><main><article><h1>Envoys agree on round %d of talks</h1><p class="byline">By Ann Writer</p>`, n)
	for i, p := range strings.Split(strings.TrimSpace(story), "\n\n")[3:] {
		fmt.Fprintf(&b, "<p>%s</p>\n<p>In part %d of round %d, %s</p>\n", p, i, n, p)
	}
	b.WriteString("</article></main><aside><h3>More</h3><ul>")
	for i := range 15 {
		fmt.Fprintf(&b, `<li class="teaser"><a href="/story/%d"><img src="/t/%d.jpg" alt=""><span>Ministers meet for the %dth time</span></a></li>`, i, i, i)
	}
	b.WriteString("</ul></aside><footer><p>Copyright Lakeside Courier. All rights reserved.</p></footer></body></html>")
	return b.String()
}

// BenchmarkReadPage measures small pages, page by page.
func BenchmarkReadPage(b *testing.B) {
	page := smallPage(1)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		for item := range Read("page.html", strings.NewReader(page), Options{}) {
			if item.Article == nil {
				b.Fatal(item.Skip)
			}
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
