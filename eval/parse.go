package eval

import (
	"bytes"
	"context"
	"errors"

	"rapporteur/parse"
	"rapporteur/parse/conll"
)

// scoreParse scores the parser on a file in CoNLL-U format: on the text that the file's words make up, or with
// opts.GoldTokens on those words. Each measure is an F1, which on gold tokens is the accuracy. uas and las leave punctuation
// out and tell subtypes of relations apart; conll18_uas and conll18_las follow the shared task of CoNLL 2018, in which
// punctuation counts and subtypes do not.
func scoreParse(ctx context.Context, path string, opts Options) (sheet, error) {
	b, err := readGoldFile(path)
	if err != nil {
		return sheet{}, err
	}
	gold, err := conll.Read(bytes.NewReader(b))
	if err != nil {
		return sheet{}, err
	}
	if len(gold) == 0 {
		return sheet{}, errors.New("reading CoNLL-U: no sentence in it")
	}
	if err := ctx.Err(); err != nil {
		return sheet{}, err
	}
	var given []parse.Sentence
	if opts.GoldTokens {
		given = conll.OnTokens(gold)
	} else {
		given = conll.OnText(gold)
	}
	m := conll.Compare(conll.Plain(gold), given)
	s := sheet{rows: map[string]tally{}}
	for _, l := range []struct {
		name string
		f1   conll.F1
	}{
		{"uas", m.StrictUAS}, {"las", m.StrictLAS}, {"upos", m.UPOS}, {"xpos", m.XPOS}, {"lemma", m.Lemmas}, {"feats", m.Feats},
		{"conll18_uas", m.UAS}, {"conll18_las", m.LAS},
		{"tokens", m.Tokens}, {"words", m.Words}, {"sentences", m.Sentences},
	} {
		t := asTally(l.f1)
		s.lines = append(s.lines, line{name: l.name, tally: &t, brief: true})
	}
	for name, f := range m.Relations {
		s.rows[name] = asTally(f)
	}
	return s, nil
}

func asTally(f conll.F1) tally { return tally{f.Right, f.System, f.Gold} }
