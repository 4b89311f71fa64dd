// Command train makes the models that the house embeds from annotated data. It is no part of the program that people use.
//
//	go run ./cmd/train parse -data DIR -out parse/weights
//
// trains the language engine: DIR is a folder with ud, vectors and ner, as docs/models describes it. The same data and the
// same seed give the same bytes.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 || os.Args[1] != "parse" {
		fmt.Fprintln(os.Stderr, "usage: train parse -data DIR [-out DIR] [-seed N] [-only lexicon,tags,tree,lemmas,names]")
		os.Exit(2)
	}
	if err := trainParse(os.Args[2:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
