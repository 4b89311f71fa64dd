package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"rapporteur"
)

// said gives the statements by speaker, those who are quoted most first; equal words once.
func (b book) said() section {
	s := section{ID: "statements", Title: "Statements", Note: "Words in quotation marks are the speaker's; others are told by the report. Before the colon stands how the report puts it."}
	speakers := newParties()
	var order []int
	by := map[int][]rapporteur.Statement{}
	for _, c := range b.codings {
		for _, st := range c.Statements {
			n := speakers.number(st.Speaker)
			if len(by[n]) == 0 {
				order = append(order, n)
			}
			by[n] = append(by[n], st)
		}
	}
	title := func(n int) string { return b.speakerTitle(by[n][0]) }
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(len(by[b]), len(by[a])), strings.Compare(title(a), title(b)))
	})
	for _, n := range order {
		s.Groups = append(s.Groups, group{title(n), b.statements(by[n])})
	}
	return s
}

// speakerTitle names a speaker with office and country, so far as the name does not say them.
func (b book) speakerTitle(st rapporteur.Statement) string {
	e := st.Speaker
	title := b.called(e, st.Article)
	for _, article := range []string{"the ", "a ", "an "} {
		title = strings.TrimPrefix(title, article)
	}
	title = upperFirst(title)
	if pronoun(e) {
		return title
	}
	said := strings.ToLower(title)
	var of []string
	if e.Office != "" && !strings.Contains(said, strings.ToLower(strings.TrimSuffix(plain(e.Office), "s"))) {
		of = append(of, plain(e.Office))
		said += " " + strings.ToLower(e.Office)
	}
	if n := e.Code.Name(); n != "" && !strings.Contains(said, strings.ToLower(n)) && e.Code.IsState() {
		of = append(of, n)
	}
	if len(of) > 0 {
		title += " (" + strings.Join(of, ", ") + ")"
	}
	return title
}

// statements writes the statements of one speaker, in the order of days and articles; what is said in the same words
// stands once, and so does what one report gives in part and another in full.
func (b book) statements(list []rapporteur.Statement) []line {
	var sayings []*saying
	found := newSayingIndex()
	for _, st := range list {
		words := strings.FieldsFunc(strings.ToLower(b.content(st)), notWord)
		at, ok := found.like(words, sayings)
		if !ok {
			found.add(words, len(sayings))
			sayings = append(sayings, &saying{words, []rapporteur.Entry{st}, st})
			continue
		}
		s := sayings[at]
		s.entries = append(s.entries, st)
		if len(words) > len(s.words) {
			s.words, s.first = words, st
			found.add(words, at)
		}
	}
	var out []line
	for _, s := range sayings {
		l := line{Text: b.saying(s.first), Quoted: s.first.Form == rapporteur.Direct, Sources: b.numbers(s.entries), Quotes: b.quotes(s.entries), item: s.first}
		l.Lead = b.cue(s.first)
		l.Weight = 10*b.record.Independent(b.articles(l.Sources)) + len(l.Sources)
		if l.Quoted {
			l.Weight += 5
		}
		if d := dateText(s.first.Date); d != "" {
			l.Notes = append(l.Notes, d)
		}
		if len(s.first.Via) > 0 {
			l.Notes = append(l.Notes, "by way of "+names(s.first.Via))
		}
		if note := b.independent(l.Sources); note != "" {
			l.Notes = append(l.Notes, note)
		}
		out = append(out, l)
	}
	return out
}

// cueReach is how many words before a word of saying can turn its sense.
const cueReach = 3

// cue gives the word of saying, with those right before it that turn its sense ("did not say").
func (b book) cue(st rapporteur.Statement) string {
	text := b.article(st.Article).Text
	cue := plain(st.Cue.In(text))
	if cue == "" || !st.Sentence.Contains(st.Cue) {
		return cue
	}
	before := strings.Fields(strings.ReplaceAll(plain(text[st.Sentence.Start:st.Cue.Start]), "’", "'"))
	for n := min(cueReach, len(before)); n > 0; n-- {
		if words := strings.Join(before[len(before)-n:], " "); cueBefore[strings.ToLower(words)] {
			return words + " " + cue
		}
	}
	return cue
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// content gives the speaker's words, without what stands between the parts of an interrupted quotation.
func (b book) content(st rapporteur.Statement) string {
	if st.Wording != "" {
		return st.Wording
	}
	return st.Content.In(b.article(st.Article).Text)
}

// saying gives the content as a line tells it: direct words without the marks around them.
func (b book) saying(st rapporteur.Statement) string {
	text := strings.TrimSpace(plain(b.content(st)))
	if st.Form == rapporteur.Direct {
		text = strings.Trim(text, "\"“”„«»")
	}
	return strings.TrimRight(text, " ,")
}
