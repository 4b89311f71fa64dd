package coder_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
)

// seeds are sentences of our own with what has to do with how entries are read: quotations, numbers, days, lists, contractions,
// and signs of all sorts in the midst of them.
var seeds = []string{
	"",
	"Russia and China vetoed a resolution on Sudan in the Security Council on Friday.",
	"Envoy leaves Khartoum\n\nKHARTOUM, March 25, 2012 (Example Wire) - The envoy said \"we won't wait\" and left on Monday.\n\n(Example Wire)\n",
	"Activists said government troops shelled Homs, killing at least 22 people, among them 3 children; dozens were wounded, they said.",
	"The council voted 13 to 2, with 3 abstentions. Under the six-point plan, both sides must withdraw by April 10. They refused.",
	"President A. Odhiambo, Foreign Minister B. Kamau and the U.N.'s envoy met rebels' leaders from the north, \"he said, \"they agreed.\"",
	"“He told me,” she said, “that they’d leave.” ‘Never,’ said the president’s spokesman’s aide, according to the minister.",
	"More than 9,100 or 9.100 or 9 100 people; two hundred and five; 1.5 million; 10-12; 12th; 99999999999999999999 were killed.",
	"on 31 February 2012, in 0000, 2012-13-45, last Monday week, two days ago, 99999999 years ago, the day before yesterday, the 1980s",
	"US-led strikes. Saudi-backed forces' raid. Turkey's, Iran's and Russia's ministers' talks. Israeli-Palestinian clashes.",
	"(((the man [who {said} that] \"the man 'who) said\" that)))",
	"Ru\u0301ssia\u200b ve\u00adtoed \u202ethe\u202c plan\ufeff \U0001f600 said İstanbul\u2028\u0000\u0085.",
	"<html><head><title>Talks</title></head><body><p>The envoy met the rebels in Khartoum on Monday, officials said.</p></body></html>",
	`{"title":"Talks","text":"The envoy met the rebels in Khartoum on Monday, officials said.","published":"2012-03-26"}`,
	"He said. She said. It said that they said we said I said. Their own. Its. Who? Which? Whose!",
}

// FuzzCode takes any bytes along the whole path: what the reader makes of them is coded, and so is the same text with nothing
// known about its parts, which the reader would often refuse. No panic, and every entry is borne out by the text.
func FuzzCode(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for item := range article.Read("fuzz.txt", strings.NewReader(text), article.Options{}) {
			if item.Article != nil {
				check(t, *item.Article)
			}
		}
		if bare := strings.TrimSpace(text); bare != "" && utf8.ValidString(bare) {
			check(t, rapporteur.Article{
				Kind: rapporteur.KindArticle, ID: rapporteur.NewArticleID([]byte(bare)), File: "bare.txt", Text: bare,
				Published: rapporteur.Date{Start: "2012-03-26", Precision: rapporteur.PrecisionDay, Basis: "stated"},
			})
		}
	})
}

func check(t *testing.T, a rapporteur.Article) {
	t.Helper()
	c, err := coder.Code(a)
	if err != nil {
		t.Fatal(err)
	}
	if c.Article.Text != a.Text {
		t.Fatal("coding changed the text")
	}
	for _, e := range c.Entries() {
		if err := rapporteur.ValidateEntry(c.Article, e); err != nil {
			t.Fatal(err)
		}
		if _, err := rapporteur.Line(e); err != nil {
			t.Fatal(err)
		}
	}
}
