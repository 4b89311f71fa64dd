package brief

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/fuse/sketch"
)

// hostileStory is a report whose every field tries to break out of its place.
func hostileStory() Input {
	const bad = "<script>alert(1)</script> [x](javascript:alert(2)) `code` | **bold** ![i](http://evil.example/i.png)"
	h := sketch.Head{File: "</style><img src=x onerror=alert(3)>.txt", Outlet: "# <b>Bold Wire</b>", Title: "```\n</title><script>alert(4)</script>", Published: "2014-05-06",
		Wires: []string{"<i>Wire</i>"}}
	r := sketch.New(h, sketch.Cast{bad: bad + "|PER|GOV|person"},
		bad+" met \u202eslaets\u202c \x1b[31mRed\x1b[0m Lamp\u200b today.",
		"- [ ] 1. "+bad+" said \"> # not a heading {{.Title}} &lt;b&gt; "+strings.Repeat("long", 2000)+"\".").
		Event(sketch.Act{In: 1, Type: "CONSULT", Trigger: "met", Actor: []string{bad}, Recipient: []string{"Red\x1b[0m Lamp\u200b"}, Date: "2014-05-06"}).
		Said(2, bad, "said", "\"> # not a heading {{.Title}} &lt;b&gt; "+strings.Repeat("long", 2000)+"\"", rapporteur.Direct).
		Coding()
	r.Article.URL = "javascript:alert(5)"
	return input([]rapporteur.Coding{r}, rapporteur.Skip{Kind: rapporteur.KindSkip, File: "<svg onload=alert(6)>|`x`", Reason: rapporteur.SkipBinary, Detail: "[y](javascript:alert(7))"})
}

func TestHostileHTML(t *testing.T) {
	got := written(t, HTML, hostileStory())
	tag := regexp.MustCompile(`<(/?)([a-zA-Z0-9]+)([^>]*)>`)
	known := map[string]bool{}
	for _, n := range strings.Fields("html head meta title style body a header h1 p nav ul li main section h2 h3 bdi span details summary blockquote mark ol time") {
		known[n] = true
	}
	for _, m := range tag.FindAllStringSubmatch(strings.TrimPrefix(got, "<!DOCTYPE html>"), -1) {
		if !known[strings.ToLower(m[2])] {
			t.Errorf("element <%s%s> came in with a report's text", m[2], m[3])
		}
		if regexp.MustCompile(`(?i)\son[a-z]+\s*=|javascript:`).MatchString(m[3]) {
			t.Errorf("attribute came in with a report's text: <%s%s>", m[2], m[3])
		}
	}
	for _, c := range "\u202e\u200b\x1b" {
		if strings.ContainsRune(got, c) {
			t.Errorf("character %U stands in the page", c)
		}
	}
	if n := strings.Count(got, "</style>"); n != 1 {
		t.Errorf("%d ends of style, want 1", n)
	}
	if !strings.Contains(got, "default-src 'none'") {
		t.Error("no policy that forbids scripts and the network")
	}
	if regexp.MustCompile(`(?i)(src|href)="https?:`).MatchString(got) {
		t.Error("the page refers to the network")
	}
}

// opensBlock finds a line within a list or a quotation that would begin a heading, a list or a rule of its own.
var opensBlock = regexp.MustCompile(`^((- |  > |  )([#+=-]|\d+[.)](\s|$))|(- |  > )>)`)

func TestHostileMarkdown(t *testing.T) {
	got := written(t, Markdown, hostileStory())
	if strings.Contains(got, "<") {
		t.Error("an open angle bracket of a report stands in Markdown")
	}
	if m := regexp.MustCompile("(^|[^\\\\])(\\]\\(|`|\\|)").FindString(got); m != "" {
		t.Errorf("a link, a code mark or a bar of a report stands bare: %q", m)
	}
	for line := range strings.Lines(got) {
		if opensBlock.MatchString(line) {
			t.Errorf("a report's words open a block: %q", line)
		}
		if n := utf8.RuneCountInString(line); n > 1000 && !strings.HasPrefix(line, "#") {
			t.Errorf("a line of %d characters", n)
		}
	}
	for _, c := range "\u202e\u200b\x1b" {
		if strings.ContainsRune(got, c) {
			t.Errorf("character %U stands in the brief", c)
		}
	}
}

func TestHostileJSONKeepsTheWords(t *testing.T) {
	in := hostileStory()
	var d struct {
		Incidents []struct {
			Quotes []struct {
				Text  string
				Focus [2]int
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, JSON, in)), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Incidents) != 1 || len(d.Incidents[0].Quotes) != 1 {
		t.Fatalf("%+v, want one incident with one quotation", d)
	}
	q := d.Incidents[0].Quotes[0]
	if !strings.Contains(in.Codings[0].Article.Text, q.Text) || q.Text[q.Focus[0]:q.Focus[1]] != "met" {
		t.Errorf("quotation %q with focus %v is not what the report says", q.Text, q.Focus)
	}
}

func TestEscape(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain words, (really) 5% & more!", "plain words, (really) 5% & more!"},
		{"[a](b)", `\[a\](b)`},
		{"`x` *y* _z_ a_b", "\\`x\\` \\*y\\* \\_z\\_ a_b"},
		{"a|b ~~c~~", `a\|b \~\~c\~\~`},
		{"<b> &amp; AT&T", "&lt;b> &amp;amp; AT&amp;T"},
		{`\`, `\\`},
	} {
		if got := escape(c.in); got != c.want {
			t.Errorf("escape(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	for _, c := range []struct{ in, want string }{
		{"told by [1] and [22]", "told by [1] and [22]"},
		{"[1](http://a.example)", `\[1\](http://a.example)`},
		{"[1]: http://a.example", `\[1\]: http://a.example`},
	} {
		if got := escapeLine(c.in); got != c.want {
			t.Errorf("escapeLine(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestExcerpt(t *testing.T) {
	text := func(list []piece) (all, marked string) {
		for _, p := range list {
			all += p.Text
			if p.Marked {
				marked += "[" + p.Text + "]"
			}
		}
		return all, marked
	}
	sentence := strings.Repeat("before ", 60) + "struck" + strings.Repeat(" after", 60)
	at := strings.Index(sentence, "struck")
	q := quote{Text: sentence, Marks: []rapporteur.Span{{Start: at, End: at + 6}}}
	all, marked := text(q.excerpt(100))
	if n := utf8.RuneCountInString(all); n > 110 || marked != "[struck]" || !strings.HasPrefix(all, "… ") || !strings.HasSuffix(all, " …") {
		t.Errorf("excerpt of %d characters: %q", n, all)
	}
	two := q.with(quote{Marks: []rapporteur.Span{{Start: 0, End: 6}}})
	if all, marked := text(two.excerpt(2000)); all != sentence || marked != "[before][struck]" {
		t.Errorf("the whole sentence with two marks became %q with %q", all, marked)
	}
	short := quote{Text: "Troops  shelled\n Cusco.", Marks: []rapporteur.Span{{Start: 8, End: 15}}}
	if all, marked := text(short.excerpt(100)); all != "Troops shelled Cusco." || marked != "[shelled]" {
		t.Errorf("a short sentence became %q with %q", all, marked)
	}
	none := quote{Text: strings.Repeat("long ", 100)}
	if all, _ := text(none.excerpt(40)); utf8.RuneCountInString(all) > 45 || !strings.HasSuffix(all, "…") {
		t.Errorf("a sentence without marks became %q", all)
	}
}
