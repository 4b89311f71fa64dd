package parse

import (
	"rapporteur"
	"rapporteur/parse/segment"
)

// Parse gives the analysis of the parts of an article that tell something, one after the other; the end of a part always is
// the end of a sentence. An article without parts is read as one body. Every text has an analysis: Parse cannot fail, and
// gives the same for the same text on every machine. It may be called from several goroutines.
func Parse(a rapporteur.Article) *Doc {
	if len(a.Parts) == 0 {
		return Text(a.Text)
	}
	d := &Doc{Text: a.Text}
	var cut segment.Cut
	for _, p := range a.Parts {
		if !p.Told() || p.Span.Start < 0 || p.Span.Start >= p.Span.End || p.Span.End > len(a.Text) {
			continue
		}
		before := cut.Sentences()
		cut.Text(a.Text, p.Span.Start, p.Span.End)
		d.add(&cut, before, p.Role)
	}
	d.analyse()
	return d
}

// Text gives the analysis of a text that is no article: all of it is taken as body.
func Text(text string) *Doc {
	d := &Doc{Text: text}
	var cut segment.Cut
	cut.Text(text, 0, len(text))
	d.add(&cut, 0, rapporteur.PartBody)
	d.analyse()
	return d
}

// add appends the sentences of the cut from the given one on.
func (d *Doc) add(cut *segment.Cut, from int, role rapporteur.PartRole) {
	for i := from; i < cut.Sentences(); i++ {
		words := cut.Words[cut.Bounds[i]:cut.Bounds[i+1]]
		s := Sentence{
			Span:   rapporteur.Span{Start: words[0].Start, End: words[len(words)-1].End},
			Part:   role,
			Tokens: make([]Token, len(words)),
		}
		for k, w := range words {
			s.Tokens[k] = Token{Span: rapporteur.Span{Start: w.Start, End: w.End}, Form: d.Text[w.Start:w.End], Joined: w.Joined, Head: -1}
		}
		at := 0
		if role == rapporteur.PartTitle {
			at = s.behindHeadline()
		}
		if at > 0 {
			source := Sentence{Span: rapporteur.Span{Start: words[at].Start, End: s.Span.End}, Part: role, Tokens: s.Tokens[at:]}
			s.Span.End, s.Tokens = words[at-1].End, s.Tokens[:at:at]
			d.Sentences = append(d.Sentences, s, source)
			continue
		}
		d.Sentences = append(d.Sentences, s)
	}
}

// analyse adds tags, lemmas, trees and names to the sentences.
func (d *Doc) analyse() {
	e := loaded()
	words := 0
	for i := range d.Sentences {
		words += len(d.Sentences[i].Tokens)
	}
	room := newLinks(words) // one piece of memory for all
	for i := range d.Sentences {
		s := &d.Sentences[i]
		s.Names = e.analyse(s.Tokens, true)
		s.link(&room)
	}
	d.lower()
}
