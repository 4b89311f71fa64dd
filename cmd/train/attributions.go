package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/article"
	"rapporteur/eval"
	"rapporteur/parse"
	"rapporteur/statement"
	"rapporteur/when"
)

// trainAttributions learns which words are cues, what they attribute and to whom, from annotated texts.
func trainAttributions(args []string, talk io.Writer) error {
	set := flag.NewFlagSet("train attributions", flag.ContinueOnError)
	gold := set.String("gold", "", "folder or .tar.gz of texts and annotations in brat's format")
	out := set.String("out", "statement", "folder for weights.bin")
	ids := set.String("ids", "train/", "beginning of the identifiers to learn from")
	held := set.String("held", "", "regular expression: leave out the texts with such identifiers and measure on them")
	if err := set.Parse(args); err != nil {
		return err
	}
	if *gold == "" {
		return errors.New("learning attributions: no -gold given")
	}
	texts, err := eval.Lessons(*gold)
	if err != nil {
		return err
	}
	texts = slices.DeleteFunc(texts, func(l eval.Lesson) bool { return !strings.HasPrefix(l.ID, *ids) })
	without, err := regexp.Compile(*held)
	if err != nil {
		return fmt.Errorf("reading -held: %w", err)
	}
	all, err := gather(texts, talk)
	if err != nil {
		return err
	}
	var learn, measure []lesson
	for _, l := range all {
		if *held != "" && without.MatchString(texts[l.text].ID) {
			measure = append(measure, l)
			continue
		}
		learn = append(learn, l)
	}
	weights := map[string]map[string]float64{}
	for _, what := range []string{"cue", "content", "ending", "source"} {
		m := fit(examplesOf(learn, what))
		weights[what] = m.weights()
		fmt.Fprintf(talk, "%s: %d weights\n", what, len(weights[what]))
		if len(measure) > 0 {
			report(talk, what, m, measure)
		}
	}
	if err := os.WriteFile(filepath.Join(*out, "weights.bin"), statement.Pack(weights), 0o644); err != nil {
		return fmt.Errorf("writing the weights: %w", err)
	}
	return nil
}

// lesson is a word of a text with what is right of it, from 0 to 1.
type lesson struct {
	text     int
	cue      example
	contents []example // none where the word is no cue
	endings  []example // of the content that is most right
	agents   []example
}

// example is something that is seen, and how right it is.
type example struct {
	features []string
	right    float64
}

// rare is how often a word has to be a cue in the texts to be considered one.
const rare = 3

// gather sees the texts as the program does. Words that are never cues and stand in no table are left out.
func gather(texts []eval.Lesson, talk io.Writer) ([]lesson, error) {
	type word struct{ lemma, class string }
	often := map[word]int{}
	type reading struct {
		text int
		a    rapporteur.Article
		d    *parse.Doc
		cast *actor.Cast
		days *when.Calendar
	}
	var read []reading
	for n, x := range texts {
		for item := range article.Read(x.ID+".txt", strings.NewReader(x.Text), article.Options{}) {
			if item.Article == nil {
				continue
			}
			a := *item.Article
			d := parse.Parse(a)
			read = append(read, reading{n, a, d, actor.Read(a, d), when.Read(a, d)})
			statement.Words(d, func(span rapporteur.Span, governor rapporteur.Span, lemma, class string, listed bool) {
				if listed {
					often[word{lemma, class}] += rare
				}
				if headOf(x, a.Text, span, governor) >= 0 {
					often[word{lemma, class}]++
				}
			})
		}
	}
	fmt.Fprintf(talk, "read %d texts\n", len(read))
	var all []lesson
	for _, x := range read {
		wanted := func(lemma, class string) bool { return often[word{lemma, class}] >= rare }
		statement.Study(x.a, x.d, x.cast, x.days, wanted, func(l statement.Lesson) {
			if told := headOf(texts[x.text], x.a.Text, l.Cue, l.Governor); told != inCue {
				all = append(all, learned(texts[x.text], x.a.Text, x.text, l, told))
			}
		})
	}
	return all, nil
}

const (
	noCue = -1
	inCue = -2
)

// headOf gives the attribution of which the word heads the cue; inCue where it only stands in one.
func headOf(x eval.Lesson, text string, word, above rapporteur.Span) int {
	here := x.Find(text, word)
	var governor eval.Place
	found := false
	out := noCue
	for k, a := range x.Attributions {
		if !a.Cue.Meets(here) {
			continue
		}
		if !found {
			governor, found = x.Find(text, above), true
		}
		if !a.Cue.Meets(governor) {
			return k
		}
		out = inCue
	}
	return out
}

func learned(x eval.Lesson, text string, n int, l statement.Lesson, told int) lesson {
	out := lesson{text: n, cue: example{features: l.Features}}
	if told < 0 {
		return out
	}
	out.cue.right = 1
	a := x.Attributions[told]
	for _, c := range l.Contents {
		out.contents = append(out.contents, example{c.Features, x.Find(text, c.Spans...).Likeness(a.Content)})
	}
	best := -1
	for k := range out.contents {
		if r := out.contents[k].right; r > .4 && (best < 0 || r > out.contents[best].right) {
			best = k
		}
	}
	if best >= 0 {
		for _, c := range l.Endings(best) {
			out.endings = append(out.endings, example{c.Features, x.Find(text, c.Spans...).Likeness(a.Content)})
		}
	}
	for _, c := range l.Agents {
		out.agents = append(out.agents, example{c.Features, x.Find(text, c.Spans...).Likeness(a.Source)})
	}
	return out
}

func examplesOf(lessons []lesson, what string) []example {
	var out []example
	for _, l := range lessons {
		out = append(out, l.of(what)...)
	}
	return out
}

func (l lesson) of(what string) []example {
	switch what {
	case "cue":
		return []example{l.cue}
	case "content":
		return l.contents
	case "ending":
		return l.endings
	}
	return l.agents
}

// report tells how well a model does on texts that it has not learned from.
func report(talk io.Writer, what string, m *logistic, held []lesson) {
	if what != "cue" {
		n, got, best := 0, 0.0, 0.0
		for _, l := range held {
			all := l.of(what)
			if l.cue.right == 0 || len(all) == 0 {
				continue
			}
			n++
			pick := slices.MaxFunc(all, func(a, b example) int { return cmp.Compare(m.chance(a.features), m.chance(b.features)) })
			got += pick.right
			best += slices.MaxFunc(all, func(a, b example) int { return cmp.Compare(a.right, b.right) }).right
		}
		fmt.Fprintf(talk, "  held out: %d, token F1 of the choice %.3f, of the best choice %.3f\n", n, got/float64(n), best/float64(n))
		return
	}
	for _, least := range []float64{.3, .35, .4, .45, .5, .55, .6} {
		hits, given, gold := 0, 0, 0
		for _, l := range held {
			yes := m.chance(l.cue.features) >= least
			if yes {
				given++
			}
			if l.cue.right > 0 {
				gold++
				if yes {
					hits++
				}
			}
		}
		p, r := float64(hits)/float64(given), float64(hits)/float64(gold)
		fmt.Fprintf(talk, "  held out, from %.2f: precision %.3f recall %.3f f1 %.3f\n", least, p, r, 2*p*r/(p+r))
	}
}
