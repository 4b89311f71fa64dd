package intake

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur"
)

// BenchmarkWebArchive measures the way of pages in a web archive up to articles, less their coding, on one processor.
func BenchmarkWebArchive(b *testing.B) {
	const pages = 200
	var archive strings.Builder
	plain := 0
	for i := range pages {
		body := strings.Repeat(fmt.Sprintf("<p>The envoy of delegation %d met the minister in Geneva on Tuesday, and said that the talks of round %d would go on.</p>\n", i, i*7), 40)
		rec := crawled(fmt.Sprintf("https://hill.example/%d", i), "text/html", "<html><head><title>Talks of round "+fmt.Sprint(i)+"</title></head><body>"+body+"</body></html>") +
			crawled(fmt.Sprintf("https://hill.example/%d.png", i), "image/png", strings.Repeat("x", 20_000))
		plain += len(rec)
		archive.WriteString(gzipOf(rec))
	}
	b.SetBytes(int64(plain))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		p := Plan{Files: []File{{Path: Stdin, Size: -1}}, Stdin: strings.NewReader(archive.String()), Workers: 1, Code: bare}
		for o, err := range p.Outcomes(b.Context()) {
			if err != nil || o.Skip != nil && o.Skip.Reason != rapporteur.SkipBinary {
				b.Fatal(err, o.Skip)
			}
			if o.Coding != nil {
				n++
			}
		}
		if n != pages {
			b.Fatalf("%d pages, want %d", n, pages)
		}
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
}
