package main

import (
	"slices"
	"strings"

	"rapporteur/parse"
	"rapporteur/parse/conll"
)

// gumNames reads the named ones among the entities that GUM marks in its last column: those whose head is a proper noun, cut
// down to the name itself.
func gumNames(s *conll.Sentence) []parse.Name {
	type open struct {
		id, kind string
		at       int
	}
	var stack []open
	var out []parse.Name
	end := func(o open, i int) {
		kind, ok := gum[o.kind]
		if !ok {
			return
		}
		if n, ok := properName(s, o.at, i); ok {
			n.Type = kind
			out = append(out, n)
		}
	}
	for i, m := range s.Misc {
		_, value, ok := strings.Cut(m, "Entity=")
		if !ok {
			continue
		}
		value, _, _ = strings.Cut(value, "|")
		for value != "" {
			if value[0] == '(' {
				stop := strings.IndexAny(value[1:], "()")
				body := value[1:]
				if stop >= 0 {
					body = value[1 : 1+stop]
				}
				value = value[1+len(body):]
				f := strings.SplitN(body, "-", 3)
				if len(f) < 2 {
					continue
				}
				o := open{f[0], f[1], i}
				if strings.HasPrefix(value, ")") {
					value = value[1:]
					end(o, i)
				} else {
					stack = append(stack, o)
				}
				continue
			}
			id, rest, _ := strings.Cut(value, ")")
			value = rest
			for k := len(stack) - 1; k >= 0; k-- {
				if stack[k].id == id {
					end(stack[k], i)
					stack = slices.Delete(stack, k, k+1)
					break
				}
			}
		}
	}
	return outermost(out)
}

// properName gives the name around the head of the words first to last, when that is a proper noun.
func properName(s *conll.Sentence, first, last int) (parse.Name, bool) {
	head := -1
	for k := first; k <= last; k++ {
		if h := s.Tokens[k].Head; h < first || h > last {
			head = k
			break
		}
	}
	if head < 0 || s.Tokens[head].UPOS != "PROPN" {
		return parse.Name{}, false
	}
	n := parse.Name{First: head, Last: head}
	part := func(k int) bool { return s.Tokens[k].UPOS == "PROPN" || s.Tokens[k].XPOS == "NNP" }
	for n.First > first && (part(n.First-1) || s.Tokens[n.First-1].Form == "-" && n.First-2 >= first && part(n.First-2)) {
		n.First--
	}
	for n.Last < last {
		k := n.Last + 1
		joins := k < last && part(k+1) && slices.Contains([]string{"-", "of", "de", "al", "&"}, s.Tokens[k].Form)
		if !part(k) && !joins {
			break
		}
		n.Last = k
	}
	for n.First < n.Last && titles[s.Tokens[n.First].Form] {
		n.First++
	}
	return n, true
}

// titles are words that stand before names and are no part of them.
var titles = map[string]bool{
	"Mr.": true, "Mrs.": true, "Ms.": true, "Dr.": true, "President": true, "Prof.": true, "Professor": true, "Sir": true,
	"General": true, "Senator": true, "Sen.": true, "Gen.": true, "Captain": true, "Col.": true, "Chairman": true, "Minister": true,
}

// outermost keeps, of names that overlap, the longer one, and puts the rest in order.
func outermost(names []parse.Name) []parse.Name {
	slices.SortFunc(names, func(a, b parse.Name) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	var out []parse.Name
	for _, n := range names {
		if k := len(out); k > 0 && out[k-1].Last >= n.First {
			continue
		}
		out = append(out, n)
	}
	return out
}
