package coder_test

import (
	"strings"
	"testing"
	"time"

	"rapporteur"
)

// hostile are texts of the sort that pasting, converting and malice bring forth, each about 20 KB long.
var hostile = map[string]string{
	"one sentence without a stop":    strings.Repeat("government troops shelled Homs and killed 12 people while Russia said that ", 270),
	"one word":                       strings.Repeat("and ", 5000),
	"nothing but verbs":              strings.Repeat("said killed vetoed met ", 900),
	"a clause within a clause":       strings.Repeat("the man who said that ", 900),
	"a phrase within a phrase":       strings.Repeat("the envoy of the leader of ", 750),
	"owners of owners":               strings.Repeat("Russia's president's envoy's ", 700),
	"a list of names":                "Talks were held by " + strings.Repeat("Amina Odhiambo, Joseph Kamau, Kenya, ", 550) + "and Sudan.",
	"pronouns alone":                 strings.Repeat("He said they would meet her with them. ", 500),
	"first persons across sentences": strings.Repeat("\"I met him,\" he said. We attacked my own. ", 480),
	"brackets":                       strings.Repeat("(said [", 1500) + " Russia vetoed " + strings.Repeat("])", 1500),
	"quotation marks":                strings.Repeat("\"Russia said \"", 800) + strings.Repeat("“ ‘ he told ", 600) + strings.Repeat("’”", 300),
	"apostrophes":                    strings.Repeat("'''' `` ' ''s 's' ", 1100),
	"no blank":                       strings.Repeat("x", 20_000),
	"hyphens":                        strings.Repeat("US-led-backed-Saudi-", 1000),
	"numbers":                        strings.Repeat("killed 12 1.5 9,999,999 0 -3 99999999999999999999999 1e9 ½ two hundred and people ", 250),
	"days":                           strings.Repeat("on 31 February 2012 last Monday 13/13/2013 99999999999 days ago in 0000 next year ", 240),
	"days far away":                  strings.Repeat("It ended 3 billion months ago. It began 99999999 weeks from now. ", 300),
	"punctuation":                    strings.Repeat(".,;:!?-()[]\"'/\\*&%$#@…–—«» . , ? ! ", 500),
	"capitals":                       strings.Repeat("RUSSIA VETOED THE PLAN OF SYRIA ", 600),
	"signs of feeling":               strings.Repeat("\U0001f600 said \U0001f468\u200d\U0001f469 killed 12 \U0001f1f8\U0001f1fe . ", 450),
	"both directions":                strings.Repeat("\u202e Russia \u2066 vetoed \u2069 the \u200f plan \u202c. ", 450),
	"without width":                  strings.Repeat("R\u200bu\u200cs\u200ds\ufeffi\u2060a ve\u00adtoed the plan. ", 450),
	"marks on marks":                 "a" + strings.Repeat("\u0301", 10_000),
	"letters that change length":     strings.Repeat("İstanbul STRAẞE ıran ǅokovic \u212aenya ﬁve killed ΣΣΣς ", 300),
	"noughts":                        strings.Repeat("Russia\x00vetoed\x00 the plan. \x00\x00", 650),
	"lines of one word":              strings.Repeat("vetoed\n", 2800),
	"ends of lines of all sorts":     strings.Repeat("Russia\r\nvetoed\u2028the\u2029plan\u0085of\vSudan\f.\r", 480),
}

func TestHostileTextsAreCoded(t *testing.T) {
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			bare := strings.TrimSpace(text)
			if testing.Short() {
				bare = strings.TrimSpace(strings.ToValidUTF8(bare[:len(bare)/8], ""))
			}
			check(t, rapporteur.Article{
				Kind: rapporteur.KindArticle, ID: rapporteur.NewArticleID([]byte(bare)), File: "hostile.txt", Text: bare,
				Published: rapporteur.Date{Start: "2012-03-26", Precision: rapporteur.PrecisionDay, Basis: "stated"},
			})
		})
	}
}

// A report that is a hundred times as long has a hundred times as many sentences to look back through. What coding it costs
// must grow with its length, not with the square of it: allocations stand for time here, as they can be counted.
func TestCostGrowsWithLength(t *testing.T) {
	if testing.Short() {
		t.Skip("codes a long report")
	}
	const paragraph = "Activists said the attack in Homs killed 22 people on Monday. The attack was condemned by President Amina Odhiambo. " +
		"\"We met the envoy,\" she said. The government rejected the claim, the ACME news agency reported.\n\n"
	cost := func(n int) float64 {
		a := rapporteur.Article{Kind: rapporteur.KindArticle, ID: "a", File: "long.txt", Text: strings.TrimSpace(strings.Repeat(paragraph, n))}
		return testing.AllocsPerRun(1, func() { code(t, a) }) / float64(n)
	}
	short, long := cost(5), cost(500)
	if long > 3*short {
		t.Errorf("a paragraph of a long report takes %.0f allocations, of a short one %.0f", long, short)
	}
}

// The same holds for a paragraph: a report in one piece costs about as much as one in many, told by the time that both take on this machine.
func TestCostOfOneParagraph(t *testing.T) {
	if testing.Short() {
		t.Skip("codes a long report")
	}
	cost := func(end string) time.Duration {
		text := strings.Repeat("He said that he went home."+end, 12000)
		a := rapporteur.Article{Kind: rapporteur.KindArticle, ID: "a", File: "long.txt", Text: strings.TrimSpace(text)}
		began := time.Now()
		code(t, a)
		return time.Since(began)
	}
	many, one := cost("\n\n"), cost(" ")
	if one > 3*many+time.Second {
		t.Errorf("one paragraph takes %v, its sentences apart %v", one, many)
	}
}
