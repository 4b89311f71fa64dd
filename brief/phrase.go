package brief

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/plover"
)

//go:embed phrases.txt
var phraseTable string

// phrase holds the five ways to tell one kind of act, by who is named.
type phrase struct {
	typ, mode, stem string
	ways            [5]string // both, several, one, suffered, bare
}

// The ways of a phrase, in the order of the table.
const (
	both = iota
	several
	one
	suffered
	bare
)

var phrases = readPhrases(phraseTable)

// readPhrases reads the table. A broken line is a mistake in the build, so it panics.
func readPhrases(table string) []phrase {
	var out []phrase
	n := 0
	for line := range strings.Lines(table) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "|")
		var p phrase
		if len(parts) != 1+len(p.ways) {
			panic(fmt.Sprintf("brief: table phrases.txt, line %d: %d parts, want %d", n, len(parts), 1+len(p.ways)))
		}
		key := strings.TrimSpace(parts[0])
		key, p.stem, _ = strings.Cut(key, "~")
		p.typ, p.mode, _ = strings.Cut(key, ".")
		typ, err := plover.ParseType(p.typ)
		if err == nil && p.mode != "" {
			var m plover.Mode
			if m, err = plover.ParseMode(p.mode); err == nil && !typ.Has(m) {
				err = fmt.Errorf("%s is no mode of %s", m, typ)
			}
		}
		if err != nil {
			panic(fmt.Sprintf("brief: table phrases.txt, line %d: %v", n, err))
		}
		for i := range p.ways {
			p.ways[i] = strings.TrimSpace(parts[i+1])
		}
		out = append(out, p)
	}
	return out
}

// phraseFor gives the most particular phrase: by a word of the trigger, else by mode, else by type.
func phraseFor(typ string, modes []string, trigger string, way int) string {
	best, rank := "", -1
	for _, p := range phrases {
		if p.typ != typ || p.ways[way] == "-" {
			continue
		}
		r := 0
		switch {
		case p.stem != "" && hasStem(trigger, p.stem):
			r = 1000 + len(p.stem)
		case p.stem != "":
			continue
		case p.mode != "":
			r = -1
			for i, m := range modes {
				if m == p.mode {
					r = 100 - i
				}
			}
		}
		if r > rank {
			best, rank = p.ways[way], r
		}
	}
	return best
}

func hasStem(trigger, stem string) bool {
	for _, w := range strings.Fields(strings.ToLower(trigger)) {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}

var verbForms = regexp.MustCompile(`\[([^/\]]*)/([^\]]*)\]`)

// told puts the sentence of an act together, without a full stop: who did what to whom, as far as it is told.
func told(typ string, modes []string, status rapporteur.Status, trigger string, actor, recipient []rapporteur.Entity) string {
	way := both
	switch {
	case len(actor) == 0 && len(recipient) == 0:
		way = bare
	case len(actor) == 0:
		way = suffered
	case len(recipient) == 0 && len(actor) > 1:
		way = several
	case len(recipient) == 0:
		way = one
	}
	text := phraseFor(typ, modes, trigger, way)
	verbs := verbForms.FindAllString(text, -1)
	if len(verbs) == 0 {
		text = map[rapporteur.Status]string{rapporteur.Future: "Expected: ", rapporteur.Hypothetical: "Possible: ",
			rapporteur.Negated: "Said not to have happened: "}[status] + text
	}
	first := true
	text = verbForms.ReplaceAllStringFunc(text, func(v string) string {
		forms := verbForms.FindStringSubmatch(v)
		if status == rapporteur.Occurred {
			return forms[1]
		}
		verb := forms[2]
		if first {
			verb = statusWords[status] + verb
		}
		first = false
		return verb
	})
	return upperFirst(strings.NewReplacer("{A}", names(actor), "{R}", names(recipient)).Replace(text))
}

// statusWords stand before the verb of an act that was not done, or not yet.
var statusWords = map[rapporteur.Status]string{rapporteur.Future: "to ", rapporteur.Hypothetical: "might ", rapporteur.Negated: "did not "}

// mostNames is how many parties of one side a sentence names before it says "and others".
const mostNames = 4

// names lists parties as a sentence does: "Peru, Chile and 3 others".
func names(list []rapporteur.Entity) string {
	var out []string
	for _, e := range list {
		if n := display(e); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return listed(out)
}

func listed(words []string) string {
	if n := len(words); n > mostNames {
		words = append(words[:mostNames-1:mostNames-1], fmt.Sprintf("%d others", n-mostNames+1))
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToLower(r)) + s[n:]
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
