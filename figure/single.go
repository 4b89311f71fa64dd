package figure

import (
	"maps"
	"regexp"
	"slices"
	"sync"

	"rapporteur"
)

// named counts one whom the words of the report tell killed or detained without a number, as "killing him" and "the commander
// was captured" do: 1 or 0.
func (s *story) named(a rapporteur.Article, of rapporteur.Measure) int64 {
	patterns, ok := loadSingles()[of]
	if !ok {
		return 0
	}
	for _, at := range a.Sentences {
		if len(s.kept) > 0 && at.Start > s.kept[0].Sentence.Start {
			break // told again, more likely than another
		}
		sentence := at.In(a.Text)
		for _, p := range patterns {
			m := p.FindStringSubmatchIndex(sentence)
			if m != nil && !charge.MatchString(sentence[:m[0]]) && !wanted.MatchString(sentence[:m[2]]) {
				return 1
			}
		}
	}
	return 0
}

// wanted ends words that tell what is to be done yet.
var wanted = regexp.MustCompile(`(?i)\b(to|will|would|could|may|might|not|if|can) (be )?$`)

// loadSingles gives, for each measure, patterns of one person to whom it is done; the first group is the verb.
var loadSingles = sync.OnceValue(func() map[rapporteur.Measure][]*regexp.Regexp {
	noun := "male|woman|person"
	for _, w := range slices.Sorted(maps.Keys(words("fighters.txt"))) {
		noun += "|" + regexp.QuoteMeta(w)
	}
	phrase := `(?:[\w’'()-]+ ){0,8}?(?:` + noun + `)\b`
	one := `(?:him\b|her\b|(?:the|an?|one) ` + phrase + `|[A-Z][a-z]+)`
	patterns := func(verbs, nouns string) []*regexp.Regexp {
		return []*regexp.Regexp{
			regexp.MustCompile(`\b(` + verbs + `) ` + one),
			regexp.MustCompile(`\b(?:[Hh]e|[Ss]he|(?:The|the|An?|an?) ` + phrase + `) (?:was|is) (?:\w+ and )?(` + verbs + `)\b`),
			regexp.MustCompile(`\b(` + nouns + `) of ` + one),
		}
	}
	return map[rapporteur.Measure][]*regexp.Regexp{
		rapporteur.Killed:   patterns("killed|killing|kills", "death|killing"),
		rapporteur.Detained: patterns("detained|detaining|detains|captured|capturing|captures|arrested|arresting|arrests|apprehended|apprehending", "capture|arrest|detention"),
	}
})
