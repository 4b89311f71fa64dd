package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"rapporteur/actor"
	"rapporteur/parse"
)

// trainPronouns learns whom a pronoun stands for from a treebank that tells who is who, and measures on its texts for that.
func trainPronouns(args []string, talk io.Writer) error {
	flags := flag.NewFlagSet("train pronouns", flag.ContinueOnError)
	flags.SetOutput(talk)
	data := flags.String("data", "", "folder with ud")
	out := flags.String("out", "actor/weights", "folder for pronouns.txt")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return errors.New("learning pronouns: no -data given")
	}
	learn, err := pronounLessons(*data, "en_gum-train.conllu.gz")
	if err != nil {
		return err
	}
	var all []dilemma
	for _, l := range learn {
		all = append(all, l.dilemma)
	}
	w := softmax(all, pronounPull)
	path := filepath.Join(*out, "pronouns.txt")
	if err := os.WriteFile(path, []byte(weightsFile("referents that a pronoun", "package actor", "pronouns", w)), 0o644); err != nil {
		return fmt.Errorf("writing the weights: %w", err)
	}
	fmt.Fprintf(talk, "%s: %d weights from %d pronouns\n", path, len(w), len(all))
	dev, err := pronounLessons(*data, "en_gum-dev.conllu.gz")
	if err != nil {
		return err
	}
	for _, kind := range []string{"he", "it", "they"} {
		n, hits := 0, 0
		for _, l := range dev {
			if l.kind == kind {
				n++
				hits += hitOne(l.right[likeliest(l.choices, w)])
			}
		}
		fmt.Fprintf(talk, "%s: %d pronouns to measure on, right %.3f\n", kind, n, float64(hits)/float64(n))
	}
	return nil
}

// pronounPull was as good as 1, 3, 4 and 8 on the texts to measure on, by chance.
const pronounPull = 2

// pronounLesson is whom one pronoun may stand for.
type pronounLesson struct {
	dilemma
	kind string
}

// pronounLessons reads the texts of a treebank as reports are read. Where a pronoun stands for nobody told of before it, nobody is right.
func pronounLessons(data, name string) ([]pronounLesson, error) {
	all, err := treebank(data, name)
	if err != nil {
		return nil, err
	}
	texts, err := chainedTexts(all)
	if err != nil {
		return nil, err
	}
	var out []pronounLesson
	for _, text := range texts {
		a := text.article()
		d := parse.Parse(a)
		who := func(sentence, head int) string { return text.chains[d.Sentences[sentence].Tokens[head].Span.Start] }
		actor.Study(a, d, func(sentence, head int, kind string, referents []actor.Referent) {
			l := pronounLesson{kind: kind}
			told := false
			for _, r := range referents {
				right := r.Head >= 0 && who(sentence, head) != "" && who(r.Sentence, r.Head) == who(sentence, head)
				told = told || right
				l.choices, l.right = append(l.choices, r.Features), append(l.right, right)
			}
			l.right[0] = !told
			out = append(out, l)
		})
	}
	return out, nil
}
