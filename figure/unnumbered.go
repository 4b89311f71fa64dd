package figure

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"rapporteur"
)

// unnumbered holds patterns of people to whom a measure is done without a number of them: the group "verb" is the deed, "whom" are
// the people.
type unnumbered struct {
	single []*regexp.Regexp // one: "killed the leader", "he was captured"
	his    []*regexp.Regexp // one more of theirs: "killed Omar and his driver"
	also   []*regexp.Regexp // one more: "his driver was also detained"
	group  []*regexp.Regexp // those told of before: "killing the insurgents"
	others []*regexp.Regexp // more than one on top: "and other militants"
	band   *regexp.Regexp   // a number of fighters that do something; the first group is the number
}

var loadUnnumbered = sync.OnceValue(func() map[rapporteur.Measure]unnumbered {
	return map[rapporteur.Measure]unnumbered{
		rapporteur.Killed: loadDeed("killed|killing|kills", "killed|shot dead", "death|killing"),
		rapporteur.Detained: loadDeed("detained|detaining|detains|captured|capturing|captures|arrested|arresting|arrests|apprehended|apprehending",
			"detained|captured|arrested|apprehended|in custody|taken into custody", "capture|arrest|detention"),
	}
})

// loadDeed makes the patterns of a deed from its active forms, its participles and its nouns.
func loadDeed(verbs, done, deeds string) unnumbered {
	fighters := slices.Sorted(maps.Keys(words("fighters.txt")))
	several := strings.ReplaceAll(strings.Join(fighters, "s|")+"s", "mans|", "men|")
	noun := `(?:male|man|woman|person|driver|bodyguard|deputy|` + strings.Join(fighters, "|") + `)\b`
	nouns := `(?:men|people|occupants|males|` + several + `)\b`
	t := loadTable()
	numbers := ""
	for _, m := range []map[string]int64{t.exact, t.loose, t.vague} {
		for _, w := range slices.Sorted(maps.Keys(m)) {
			if m[w] > 1 {
				numbers += "|" + w
			}
		}
	}
	active, passive, noted := `\b(?P<verb>`+verbs+`) `, `(?:was|is) (?:also |later |then )?(?:\w+ly )?(?:\w+ and )?(?P<verb>`+done+`)\b`, `\b(?P<verb>`+deeds+`) of `
	one := `(?:[\w’'()-]+ ){0,8}?` + noun
	some := `(?:[\w’'()-]+ ){0,4}?` + nouns
	someone := `(?P<whom>him\b|her\b|(?:the|an?|one) ` + one + `|(?:[A-Z][\w’'-]+|al-\w+) (?:[\w’'-]+ ){0,5}?` + noun + `|[A-Z][a-z]+)`
	named := `[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}(?:, [^,.;]{3,80},)?`
	return unnumbered{
		single: patterns(
			active+someone,
			`\b(?P<whom>[Hh]e|[Ss]he|(?:The|the|An?|an?|His|One) `+one+`|`+named+`) (?:(?:[^.,;]{1,80} )?and )?`+passive,
			`\b(?P<whom>(?:The|the|An?|an?|His|One) `+one+`) (?:and|along with|together with|as well as) [^.,;]{3,60}? (?:was|were) (?P<verb>`+done+`)\b`,
			noted+someone,
		),
		also: patterns(`^\W*(?P<whom>(?:The|An?|His|Her|Their) ` + one + `)[^.;]{0,60}? (?:was|is) also (?:\w+ and )?(?P<verb>` + done + `)\b`),
		group: patterns(
			active+`(?P<whom>(?:the|both|these|those|all)(?: of the)? `+some+`|them\b|(?:many|all|most) of them\b)`,
			`\b(?P<whom>[Tt]hey|(?:[Tt]he|[Bb]oth|[Tt]hese|[Tt]hose) `+some+`)(?:, [^,.;]{3,60},)? were (?:also |all |then |subsequently )?(?:[^.,;]{1,60}? and )?(?P<verb>`+done+`)\b`,
		),
		his:    patterns(active + `(?:[A-Z][\w’'-]+|the|an?)(?: [\w’'-]+){0,6}? and (?P<whom>(?:his|her) (?:[\w-]+ ){0,2}?(?:driver|bodyguard|deputy|associate|aide|brother|son|wife|assistant|companion))\b`),
		others: patterns(active + `(?:(?:an?|the|him|her)\b(?:[ ,]+[\w’'-]+){0,8}?,? (?:and|along with|as well as) )?(?P<whom>(?:his|other) (?:[\w-]+ ){0,3}?(?:` + nouns + `|associates\b))`),
		band:   regexp.MustCompile(`(?i)\b(group|band|team|cell` + numbers + `)\b (?:of )?` + some),
	}
}

// patterns compiles each of the expressions.
func patterns(expressions ...string) []*regexp.Regexp {
	var out []*regexp.Regexp
	for _, e := range expressions {
		out = append(out, regexp.MustCompile(e))
	}
	return out
}
