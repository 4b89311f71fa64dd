package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/parse/conll"
)

// chained is a text of a treebank with who is who in it.
type chained struct {
	id     string
	text   string
	chains map[int]string // by where a word begins that heads a mention, the number of whom it names
}

// chainedTexts cuts a treebank of the Georgetown University Multilayer corpus into its texts.
func chainedTexts(all []conll.Sentence) ([]chained, error) {
	var out []chained
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].Comment("newdoc id") == "" {
			to++
		}
		one := chained{id: all[from].Comment("newdoc id"), text: conll.Text(all[from:to]), chains: map[int]string{}}
		if err := one.read(all[from:to]); err != nil {
			return nil, fmt.Errorf("reading who is who in %s: %w", one.id, err)
		}
		out = append(out, one)
		from = to
	}
	return out, nil
}

// mentioned is a mention of somebody that is being read.
type mentioned struct {
	who  string
	head []int // which of its words its name is cut down to, from 1
	from []int // where its words begin
}

var brackets = regexp.MustCompile(`\([^()]+|\d+\)|\)`)

// read reads the column Entity=(1-person-giv:act-cf1*-1-ana ... 1).
func (c *chained) read(sentences []conll.Sentence) error {
	start := sentences[0].Tokens[0].Span.Start
	var open []mentioned
	place := slices.Index(strings.Split(sentences[0].Comment("global.Entity"), "-"), "minspan")
	if place < 0 {
		return errors.New("global.Entity names no minspan")
	}
	for i := range sentences {
		s := &sentences[i]
		for k := range s.Tokens {
			marks := ""
			for part := range strings.SplitSeq(s.Misc[k], "|") {
				if value, ok := strings.CutPrefix(part, "Entity="); ok {
					marks = value
				}
			}
			at := s.Tokens[k].Span.Start - start
			var closing []string
			for _, mark := range brackets.FindAllString(marks, -1) {
				if !strings.HasPrefix(mark, "(") {
					closing = append(closing, strings.TrimSuffix(mark, ")"))
					if mark == ")" {
						if len(open) == 0 {
							return fmt.Errorf("%q closes no mention", marks)
						}
						closing[len(closing)-1] = open[len(open)-1].who
					}
					continue
				}
				f := strings.Split(mark[1:], "-")
				if len(f) <= place {
					return fmt.Errorf("%q tells no words that a name is cut down to", mark)
				}
				m := mentioned{who: f[0]}
				for n := range strings.SplitSeq(f[place], ",") {
					word, err := strconv.Atoi(n)
					if err != nil || word < 1 {
						return fmt.Errorf("%q: want the number of a word, from 1", mark)
					}
					m.head = append(m.head, word)
				}
				open = append(open, m)
			}
			for n := range open {
				open[n].from = append(open[n].from, at)
			}
			for _, who := range closing {
				n := len(open) - 1
				for n >= 0 && open[n].who != who {
					n--
				}
				if n < 0 {
					continue // one of several parts
				}
				for _, word := range open[n].head {
					if word <= len(open[n].from) {
						if _, inner := c.chains[open[n].from[word-1]]; !inner {
							c.chains[open[n].from[word-1]] = who
						}
					}
				}
				open = slices.Delete(open, n, n+1)
			}
		}
	}
	return nil
}

// article gives the text as a report, each paragraph a part of its body.
func (c *chained) article() rapporteur.Article {
	a := rapporteur.Article{Text: c.text}
	at := 0
	for line := range strings.SplitSeq(c.text, "\n") {
		if strings.TrimSpace(line) != "" {
			a.Parts = append(a.Parts, rapporteur.Part{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: at, End: at + len(line)}})
		}
		at += len(line) + 1
	}
	return a
}
