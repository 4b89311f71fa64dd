package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"rapporteur/parse"
	"rapporteur/parse/conll"
)

// iob reads sentences of words with IOB tags, of either kind: a word and its tag, or UNER's numbered rows.
func (c *course) iob(file string, kinds map[string]parse.NameType) ([]conll.Sentence, error) {
	f, err := os.Open(filepath.Join(c.data, "ner", file))
	if err != nil {
		return nil, fmt.Errorf("reading names: %w", err)
	}
	defer f.Close()
	var out []conll.Sentence
	var s conll.Sentence
	last := "O"
	flush := func() {
		if len(s.Tokens) > 0 {
			out = append(out, s)
		}
		s, last = conll.Sentence{}, "O"
	}
	scan := bufio.NewScanner(f)
	for scan.Scan() {
		fields := strings.Fields(scan.Text())
		switch {
		case len(fields) == 0:
			flush()
			continue
		case fields[0] == "#" && len(fields) > 2:
			continue
		case len(fields) == 5:
			fields = fields[1:3]
		}
		label := fields[len(fields)-1]
		begin, kind, _ := strings.Cut(label, "-")
		if n := len(s.Names); begin == "I" && n > 0 && strings.HasSuffix(last, "-"+kind) {
			s.Names[n-1].Last = len(s.Tokens)
		} else if begin != "O" {
			s.Names = append(s.Names, parse.Name{First: len(s.Tokens), Last: len(s.Tokens), Type: parse.NameType(kind)})
		}
		last = label
		s.Tokens = append(s.Tokens, parse.Token{Form: fields[0]})
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("reading %s: %w", file, err)
	}
	flush()
	for i := range out {
		out[i].Names = renamed(out[i].Names, kinds)
	}
	return out, nil
}
