// Command train makes the models that the house embeds from annotated data. It is no part of the program that people use.
//
//	go run ./cmd/train parse -data DIR -out parse/weights
//	go run ./cmd/train acts -data DIR -out event/rank/weights
//	go run ./cmd/train judge -data DIR
//	go run ./cmd/train settings -data DIR
//	go run ./cmd/train topics -data DIR
//	go run ./cmd/train pronouns -data DIR
//
// The first trains the language engine: DIR is a folder with ud, vectors and ner, as docs/models describes it. The second
// trains the models that weigh acts, with the engine as it is built in: DIR also has record and plover. The third learns from record
// which events a coder would write down. The fourth learns there when and where acts were.
// The fifth learns which reports tell of acts between parties. The sixth learns from ud whom pronouns stand for. The same data and the same
// seed give the same bytes.
package main

import (
	"fmt"
	"io"
	"os"
)

var courses = map[string]func(args []string, talk io.Writer) error{
	"parse":        trainParse,
	"acts":         trainActs,
	"attributions": trainAttributions,
	"judge":        trainJudge,
	"pronouns":     trainPronouns,
	"settings":     trainSettings,
	"topics":       trainTopics,
}

func main() {
	var train func(args []string, talk io.Writer) error
	if len(os.Args) > 1 {
		train = courses[os.Args[1]]
	}
	if train == nil {
		fmt.Fprintln(os.Stderr, "usage: train parse -data DIR [-out DIR] [-seed N] [-only lexicon,tags,tree,lemmas,names]")
		fmt.Fprintln(os.Stderr, "       train acts -data DIR [-out DIR] [-seed N] [-only space,words,pairs,sentences] [-folds N]")
		fmt.Fprintln(os.Stderr, "       train attributions -h")
		fmt.Fprintln(os.Stderr, "       train judge -data DIR [-out DIR] [-weights DIR] [-record EXPRESSION]")
		fmt.Fprintln(os.Stderr, "       train pronouns -data DIR [-out DIR]")
		fmt.Fprintln(os.Stderr, "       train settings -data DIR [-out DIR] [-record EXPRESSION] [-folds N]")
		fmt.Fprintln(os.Stderr, "       train topics -data DIR [-out DIR] [-record EXPRESSION]")
		os.Exit(2)
	}
	if err := train(os.Args[2:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
