package brief

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/plaintext"
)

//go:embed pronouns.txt
var pronounTable string

//go:embed with_article.txt
var articleTable string

//go:embed cue_before.txt
var cueTable string

var (
	pronouns    = readWords(pronounTable)
	withArticle = readWords(articleTable)
	cueBefore   = readWords(cueTable)
)

// readWords reads a table with one entry a line; '#' begins a comment line.
func readWords(table string) map[string]bool {
	out := map[string]bool{}
	for _, line := range plaintext.Lines(table) {
		out[line] = true
	}
	return out
}

// pronoun reports that nobody was found behind a word that stands for somebody.
func pronoun(e rapporteur.Entity) bool { return pronouns[strings.ToLower(plain(nameOf(e)))] }

func nameOf(e rapporteur.Entity) string {
	if e.Name != "" {
		return e.Name
	}
	return e.Text
}

// display gives what somebody is called; of a pronoun no more than that it stands for someone.
func display(e rapporteur.Entity) string {
	name := plain(nameOf(e))
	if !pronoun(e) {
		return name
	}
	who := "someone (“" + strings.ToLower(name) + "”"
	if e.Code.IsState() {
		who += ", " + e.Code.Name()
	}
	return who + ")"
}

// commonWords gives the words that some report writes with a small letter, so that one at the head of a sentence is not taken
// for a name.
func commonWords(codings []rapporteur.Coding) map[string]bool {
	out := map[string]bool{}
	for _, c := range codings {
		for _, w := range strings.FieldsFunc(c.Article.Text, notWord) {
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
				out[w] = true
			}
		}
	}
	return out
}

// called gives what somebody is called within a sentence: a description in small letters, with the article it has in its
// report ("the army", "the Syrian government").
func (b book) called(e rapporteur.Entity, in rapporteur.ArticleID) string {
	name := display(e)
	if pronoun(e) {
		return name
	}
	return b.worded(name, e.Text, e.Span, in, e.Type != rapporteur.TypePerson && e.Type != rapporteur.TypeState)
}

// placed gives a place within a sentence, with the article it has in its report ("the capital").
func (b book) placed(p rapporteur.Place, in rapporteur.ArticleID) string {
	return b.worded(placeText(p), p.Text, p.Span, in, false)
}

func (b book) worded(name, text string, at rapporteur.Span, in rapporteur.ArticleID, mayBeCommon bool) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return name
	}
	if withArticle[name] {
		return "the " + name
	}
	if mayBeCommon && b.common[strings.ToLower(words[0])] && !slices.ContainsFunc(words[1:], startsUpper) {
		r, n := utf8.DecodeRuneInString(name)
		name = string(unicode.ToLower(r)) + name[n:]
	}
	if b.number[in] == 0 || at.IsZero() || !strings.EqualFold(name, plain(text)) {
		return name
	}
	before := strings.Fields(b.article(in).Text[max(0, at.Start-8):at.Start])
	if len(before) == 0 {
		return name
	}
	switch article := strings.ToLower(before[len(before)-1]); article {
	case "the", "a", "an":
		return article + " " + name
	}
	return name
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(r)
}

// calledAll rewrites parties so that their names are what they are called in the reports of the events.
func (b book) calledAll(list []rapporteur.Entity, events []rapporteur.Event) []rapporteur.Entity {
	out := slices.Clone(list)
	for i, e := range list {
		for _, ev := range events {
			if slices.Contains(ev.Actor, e) || slices.Contains(ev.Recipient, e) {
				out[i].Name = b.called(e, ev.Article)
				break
			}
		}
	}
	return out
}

// speakers lists who is said to tell something, each once: one office of one state is one speaker, however it is named.
func (b book) speakers(in rapporteur.ArticleID, list []rapporteur.Source, before []rapporteur.Entity) []rapporteur.Entity {
	out := before
	for _, s := range list {
		e := s.Entity
		e.Name = b.called(e, in)
		if !slices.ContainsFunc(out, func(o rapporteur.Entity) bool { return speakerKey(o) == speakerKey(e) }) {
			out = append(out, e)
		}
	}
	return out
}

// sameSpeakers reports that the lists name the same parties.
func sameSpeakers(a, b []rapporteur.Entity) bool {
	within := func(a, b []rapporteur.Entity) bool {
		return !slices.ContainsFunc(a, func(e rapporteur.Entity) bool {
			return !slices.ContainsFunc(b, func(o rapporteur.Entity) bool { return speakerKey(o) == speakerKey(e) })
		})
	}
	return within(a, b) && within(b, a)
}

// speakerKey is equal for mentions of one speaker.
func speakerKey(e rapporteur.Entity) string {
	name := strings.ToLower(display(e))
	if e.Office != "" && !properName(name) && !e.Code.IsZero() && !startsUpper(lastOf(nameOf(e))) {
		return strings.ToLower(e.Office) + "|" + e.Code.String()
	}
	return strings.TrimPrefix(name, "the ")
}

func lastOf(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
