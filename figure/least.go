package figure

import (
	"slices"
	"strings"

	"rapporteur"
)

// Least gives the fewest people that the figures of one article, in the order of its text, tell together of the measures:
// what is told twice, or counted within another figure, counts once; an exact number takes the place of "several" told
// before it. It is a sum over one story: figures of other days and places that the article also tells are not told apart.
func Least(figures []rapporteur.Figure, measures ...rapporteur.Measure) int64 {
	var kept []rapporteur.Figure
	for _, f := range figures {
		if f.Relation == rapporteur.PartOf || !slices.Contains(measures, f.Measure) {
			continue
		}
		if slices.ContainsFunc(kept, func(k rapporteur.Figure) bool { return again(k, f) }) {
			continue
		}
		if n := slices.IndexFunc(kept, func(k rapporteur.Figure) bool { return sharpens(k, f) }); n >= 0 {
			kept[n] = f
			continue
		}
		kept = append(kept, f)
	}
	var sum int64
	for _, f := range kept {
		sum += least(f)
	}
	return sum
}

func least(f rapporteur.Figure) int64 {
	if f.Low != nil {
		return *f.Low
	}
	return *f.High
}

// again reports whether f tells k again: the same number of the same people, as far as the words tell.
func again(k, f rapporteur.Figure) bool {
	if least(k) != least(f) || (k.Relation == rapporteur.InAddition) != (f.Relation == rapporteur.InAddition) {
		return false
	}
	return least(f) > 1 || k.Who == "" || f.Who == "" || lastWord(k.Who) == lastWord(f.Who)
}

// sharpens reports whether f tells exactly what k told with a word such as "several".
func sharpens(k, f rapporteur.Figure) bool {
	return k.High == nil && k.Low != nil && *k.Low < 10 && f.High != nil && least(f) > 1 && f.Relation == "" && k.Relation == ""
}

func lastWord(s string) string {
	return strings.TrimSuffix(strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:]), "s")
}
