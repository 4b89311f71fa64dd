package main

import (
	"strings"

	"rapporteur/parse/lemma"
	"rapporteur/parse/tag"
)

const (
	// shortTypo is the length up to which misspelt forms teach their lemmas: "s" for "'s", but no rarer ones.
	shortTypo = 3
	// ewtLemmas and gumLemmas are the weights of lemmas. EWT's count for more where the two treebanks differ ("people" is a
	// lemma, or "person" is).
	ewtLemmas, gumLemmas = 20, 5
)

// trainLemmas gathers lemmas and features.
func (c *course) trainLemmas() error {
	lemmas, feats := lemma.NewLearner(), tag.NewFeatureLearner()
	for i := range c.corpora.gold {
		weight := gumLemmas
		if i < c.corpora.ewt {
			weight = ewtLemmas
		}
		for _, t := range c.corpora.gold[i].Tokens {
			if !strings.Contains(t.Feats, "Typo=") || len(t.Form) <= shortTypo {
				lemmas.See(t.Form, t.UPOS, t.XPOS, t.Lemma, weight)
			}
			feats.See(t.Form, tag.Tag{UPOS: t.UPOS, XPOS: t.XPOS}, t.Feats)
		}
	}
	for i := range c.corpora.silver {
		for _, t := range c.corpora.silver[i].Tokens {
			lemmas.Form(t.Form, t.XPOS) // the machine's lemmas are the weakest part of its work
		}
	}
	text := lemmas.Text()
	if err := c.write("lemmas.txt", []byte(text)); err != nil {
		return err
	}
	if err := c.write("features.txt", []byte(feats.Text())); err != nil {
		return err
	}
	table, err := lemma.Read(text)
	if err != nil {
		return err
	}
	for _, name := range devSets {
		right, of := 0, 0
		for _, s := range c.corpora.dev[name] {
			for _, t := range s.Tokens {
				of++
				if got := table.Lemma(t.Form, t.UPOS, t.XPOS); got == t.Lemma {
					right++
				}
			}
		}
		c.say("%s: lemmas %.2f with the right tags", name, percent(right, of))
	}
	return nil
}
