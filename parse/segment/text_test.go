package segment_test

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/parse/segment"
)

// cut gives each sentence as its words, joined ones with a plus before.
func cut(text string) []string {
	var c segment.Cut
	c.Text(text, 0, len(text))
	var out []string
	for i := range c.Sentences() {
		var words []string
		for _, w := range c.Words[c.Bounds[i]:c.Bounds[i+1]] {
			s := text[w.Start:w.End]
			if w.Joined {
				s = "+" + s
			}
			words = append(words, s)
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

func TestText(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"plain", "The envoy left. He said nothing.", []string{"The envoy left .", "He said nothing ."}},
		{"titles", "Gen. Mood met Mr. Annan and Lt. Col. Ray.", []string{"Gen. Mood met Mr. Annan and Lt. Col. Ray ."}},
		{"dotted", "The U.S. said so. It left the U.S. The U.N. stayed.", []string{"The U.S. said so .", "It left the U.S.", "The U.N. stayed ."}},
		{"initials", "John F. Kerry and J. Smith spoke.", []string{"John F. Kerry and J. Smith spoke ."}},
		{"plan b", "There is no plan B. The talks failed.", []string{"There is no plan B .", "The talks failed ."}},
		{"numbers", "Some 1,200 of 3.5 million, 9.1% or $2.4 billion.", []string{"Some 1,200 of 3.5 million , 9.1 % or $ 2.4 billion ."}},
		{"times", "It began at 10:30 a.m. on Sept. 9, 2012.", []string{"It began at 10:30 a.m. on Sept. 9 , 2012 ."}},
		{"number sign", "See No. 4. He said no. They left.", []string{"See No. 4 .", "He said no .", "They left ."}},
		{"quotes close", `"We won." He left. "We lost," she said.`, []string{`" We won . "`, "He left .", `" We lost , " she said .`}},
		{"curly quotes", "“Stop.” “Why?” he asked.", []string{"“ Stop . ”", "“ Why ? ” he asked ."}},
		{"quote then lower", `"Why?" he asked.`, []string{`" Why ? " he asked .`}},
		{"brackets", "They met (in Geneva.) Then they left.", []string{"They met ( in Geneva . )", "Then they left ."}},
		{"clitics", "Don't say it's Russia's; they'd've won't.", []string{"Do +n't say it +'s Russia +'s ; they'd +'ve wo +n't ."}},
		{"curly apostrophes", "We’ll see Annan’s plan, can’t we?", []string{"We +’ll see Annan +’s plan , ca +n’t we ?"}},
		{"plural possessive", "The workers' demands and 'their' hopes.", []string{"The workers +' demands and ' their ' hopes ."}},
		{"single words", "Its cannot gonna", []string{"Its can +not gon +na"}},
		{"apart", "Syria 's army did n't move.", []string{"Syria 's army did n't move ."}},
		{"hyphens", "A six-point, UN-led, anti-government, re-elected al-Assad", []string{"A six - point , UN - led , anti-government , re-elected al - Assad"}},
		{"dashes", "Homs -- a city — fell.", []string{"Homs -- a city — fell ."}},
		{"ellipsis", "He paused... Then he went on… slowly.", []string{"He paused ...", "Then he went on … slowly ."}},
		{"no space", "It fell.The army left.", []string{"It fell .", "The army left ."}},
		{"address", "See http://example.org/a.b?c=d. Mail a.b@example.org.", []string{"See http://example.org/a.b?c=d .", "Mail a.b@example.org ."}},
		{"in brackets", "url: <https://example.org/x-y> end", []string{"url : < https://example.org/x-y > end"}},
		{"list", "1. Withdraw. 2. Talk.", []string{"1 . Withdraw .", "2 . Talk ."}},
		{"decade", "In the '90s and 1980s", []string{"In the '90s and 1980s"}},
		{"firm", "AT&T and/or 9/11", []string{"AT&T and / or 9/11"}},
		{"headline", "Envoy Visits Moscow\n\nThe envoy met leaders.", []string{"Envoy Visits Moscow", "The envoy met leaders ."}},
		{"lines", "Envoy Visits Moscow\nThe envoy met leaders.", []string{"Envoy Visits Moscow", "The envoy met leaders ."}},
		{
			"wrapped", "The envoy met with leaders of several opposition groups in\nGeneva on Monday. He is expected to travel to Moscow, then\nto Damascus, before he reports to the council.",
			[]string{
				"The envoy met with leaders of several opposition groups in Geneva on Monday .",
				"He is expected to travel to Moscow , then to Damascus , before he reports to the council .",
			},
		},
		{"nothing", " \n\t\u200b", nil},
		{"zero bytes", "a\x00b.\x00C", []string{"a b .", "C"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := cut(tt.text); !slices.Equal(got, tt.want) {
				t.Errorf("cut(%q)\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestLongSentencesAreCut(t *testing.T) {
	text := strings.Repeat("one, two and three ", 20_000)
	var c segment.Cut
	c.Text(text, 0, len(text))
	for i := range c.Sentences() {
		if n := c.Bounds[i+1] - c.Bounds[i]; n > segment.Longest {
			t.Fatalf("sentence %d has %d words, want at most %d", i, n, segment.Longest)
		}
	}
	last := c.Words[c.Bounds[1]-1]
	if got := text[last.Start:last.End]; got != "," {
		t.Errorf("the first piece ends with %q, want a comma", got)
	}
}

// check fails unless words and gaps rejoin to the text and every sentence has a word.
func check(t *testing.T, text string) {
	t.Helper()
	var c segment.Cut
	c.Text(text, 0, len(text))
	at := 0
	for _, w := range c.Words {
		if w.Start < at || w.End <= w.Start || w.End > len(text) {
			t.Fatalf("word %d-%d after offset %d in a text of %d bytes", w.Start, w.End, at, len(text))
		}
		for _, r := range text[at:w.Start] {
			if r > ' ' && r < 0x7f {
				t.Fatalf("%q lies between words of %q", r, text)
			}
		}
		at = w.End
	}
	if n := c.Sentences(); n > 0 {
		if c.Bounds[0] != 0 || c.Bounds[n] != len(c.Words) {
			t.Fatalf("sentences cover words %d to %d of %d", c.Bounds[0], c.Bounds[n], len(c.Words))
		}
		for i := range n {
			if c.Bounds[i] >= c.Bounds[i+1] {
				t.Fatalf("sentence %d holds no word", i)
			}
		}
	} else if len(c.Words) > 0 {
		t.Fatalf("%d words but no sentence", len(c.Words))
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{
		"Don't. \"Stop.\" U.S. No. 4", "'", "''''", "a-b-c--d", "...?!", "\xff\xfe'\xe2\x80", "’s ‘x’", "[...]", "http://", "@a.b@", "1,2,3:4/5-6",
		"(\n\n)\r\n\"\n\"", "x\u202ey\u2066z", "#a @b :-) <3", "\u0301\u0301",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

func BenchmarkText(b *testing.B) {
	text := strings.Repeat("The envoy, Mr. Kofi Annan, didn't meet the six-point plan's critics in the U.S. on Monday. ", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var c segment.Cut
	for b.Loop() {
		c.Words, c.Bounds = c.Words[:0], c.Bounds[:0]
		c.Text(text, 0, len(text))
	}
	b.ReportMetric(float64(len(c.Words))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
