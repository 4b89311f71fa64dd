package conll

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// F1 counts what an analysis has, what the gold has, and what both have.
type F1 struct{ Right, System, Gold int }

// Precision gives the share of the system's that is right, 0 to 1.
func (f F1) Precision() float64 { return share(f.Right, f.System) }

// Recall gives the share of the gold's that was found, 0 to 1.
func (f F1) Recall() float64 { return share(f.Right, f.Gold) }

// Score gives the harmonic mean of precision and recall, 0 to 1.
func (f F1) Score() float64 { return share(2*f.Right, f.System+f.Gold) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// Measures tells how an analysis agrees with the gold. Words are the same when they cover the same characters.
//
// Tokens to LAS follow the CoNLL 2018 shared task: punctuation counts, subtypes of relations do not. StrictUAS, StrictLAS
// and Relations follow the older custom: words that are punctuation are left out, and subtypes count. On gold tokens the F1
// of a measure is its accuracy.
type Measures struct {
	Tokens, Sentences, Words  F1
	UPOS, XPOS, Feats, Lemmas F1
	UAS, LAS                  F1
	StrictUAS, StrictLAS      F1
	Relations                 map[string]F1 // by relation with subtype: head and relation right
}

// Compare measures an analysis of the same text.
func Compare(gold, system []parse.Sentence) Measures {
	m := Measures{Relations: map[string]F1{}}
	m.Sentences = common(sentenceSpans(gold), sentenceSpans(system))
	m.Tokens = common(tokenSpans(gold), tokenSpans(system))
	g, s := flatten(gold), flatten(system)
	m.Words = F1{System: len(s), Gold: len(g)}
	all := []*F1{&m.UPOS, &m.XPOS, &m.Feats, &m.Lemmas, &m.UAS, &m.LAS}
	for _, f := range all {
		f.System, f.Gold = len(s), len(g)
	}
	for i := range s {
		if s[i].token.UPOS != "PUNCT" {
			m.StrictUAS.System++
			m.StrictLAS.System++
			m.relation(s[i].token.Rel, F1{System: 1})
		}
	}
	i := 0
	for k := range g {
		want := &g[k]
		strict := want.token.UPOS != "PUNCT"
		if strict {
			m.StrictUAS.Gold++
			m.StrictLAS.Gold++
			m.relation(want.token.Rel, F1{Gold: 1})
		}
		for i < len(s) && s[i].token.Span.Start < want.token.Span.Start {
			i++
		}
		if i == len(s) || s[i].token.Span != want.token.Span {
			continue
		}
		m.Words.Right++
		have := s[i]
		hit(&m.UPOS, have.token.UPOS == want.token.UPOS)
		hit(&m.XPOS, have.token.XPOS == want.token.XPOS)
		hit(&m.Feats, have.token.Feats == want.token.Feats)
		hit(&m.Lemmas, have.token.Lemma == want.token.Lemma || want.token.Lemma == "_")
		if have.head != want.head {
			continue
		}
		m.UAS.Right++
		hit(&m.LAS, universal(have.token.Rel) == universal(want.token.Rel))
		same := have.token.Rel == want.token.Rel
		if strict {
			m.StrictUAS.Right++
			hit(&m.StrictLAS, same)
		}
		if strict && same {
			m.relation(want.token.Rel, F1{Right: 1})
		}
	}
	// A word that only the system takes for punctuation lowers its count below what it has right.
	m.StrictUAS.System = max(m.StrictUAS.System, m.StrictUAS.Right)
	m.StrictLAS.System = max(m.StrictLAS.System, m.StrictLAS.Right)
	return m
}

func hit(f *F1, ok bool) {
	if ok {
		f.Right++
	}
}

func (m *Measures) relation(rel string, by F1) {
	f := m.Relations[rel]
	m.Relations[rel] = F1{f.Right + by.Right, f.System + by.System, f.Gold + by.Gold}
}

func universal(rel string) string {
	u, _, _ := strings.Cut(rel, ":")
	return u
}

// placed is a word with the place of its governor; the root's is empty.
type placed struct {
	token *parse.Token
	head  rapporteur.Span
}

func flatten(sentences []parse.Sentence) []placed {
	var out []placed
	for i := range sentences {
		tokens := sentences[i].Tokens
		for k := range tokens {
			p := placed{token: &tokens[k]}
			if h := tokens[k].Head; h >= 0 {
				p.head = tokens[h].Span
			}
			out = append(out, p)
		}
	}
	return out
}

func sentenceSpans(sentences []parse.Sentence) []rapporteur.Span {
	var out []rapporteur.Span
	for _, s := range sentences {
		out = append(out, s.Span)
	}
	return out
}

// tokenSpans gives the spans of the written words: joined words are one.
func tokenSpans(sentences []parse.Sentence) []rapporteur.Span {
	var out []rapporteur.Span
	for _, s := range sentences {
		for _, t := range s.Tokens {
			if n := len(out); t.Joined && n > 0 {
				out[n-1].End = t.Span.End
				continue
			}
			out = append(out, t.Span)
		}
	}
	return out
}

// common counts the spans that two lists, each in order, share.
func common(gold, system []rapporteur.Span) F1 {
	f := F1{System: len(system), Gold: len(gold)}
	i := 0
	for _, g := range gold {
		for i < len(system) && system[i].Start < g.Start {
			i++
		}
		if i < len(system) && system[i] == g {
			f.Right++
		}
	}
	return f
}

// OnTokens parses the gold's words as they stand.
func OnTokens(gold []Sentence) []parse.Sentence {
	out := make([]parse.Sentence, len(gold))
	for i, s := range gold {
		bare := make([]parse.Token, len(s.Tokens))
		for k, t := range s.Tokens {
			bare[k] = parse.Token{Span: t.Span, Form: t.Form, Joined: t.Joined}
		}
		out[i] = parse.Sentence{Span: s.Span, Tokens: parse.Tree(bare)}
	}
	return out
}

// OnText parses the text that the gold was cut from, so that sentences and words are the parser's own.
func OnText(gold []Sentence) []parse.Sentence { return parse.Text(Text(gold)).Sentences }

// Plain gives the sentences as parse has them.
func Plain(gold []Sentence) []parse.Sentence {
	out := make([]parse.Sentence, len(gold))
	for i := range gold {
		out[i] = gold[i].Sentence
	}
	return out
}

// RelationNames gives the relations that were measured, in alphabetical order.
func (m *Measures) RelationNames() []string {
	var names []string
	for r := range m.Relations {
		names = append(names, r)
	}
	slices.Sort(names)
	return names
}
