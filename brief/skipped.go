package brief

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur"
)

// skipped gives the inputs that gave no report, by name.
func skipped(skips []rapporteur.Skip) section {
	s := section{ID: "skipped", Title: "Skipped"}
	sorted := slices.Clone(skips)
	slices.SortStableFunc(sorted, func(a, b rapporteur.Skip) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return strings.Compare(string(a.Reason)+a.Detail, string(b.Reason)+b.Detail)
	})
	for _, k := range sorted {
		text := fmt.Sprintf("%s: %s", plain(k.File), strings.ReplaceAll(string(k.Reason), "_", " "))
		if k.Detail != "" {
			text += " — " + plain(k.Detail)
		}
		s.add("", line{Text: text, item: k})
	}
	return s
}
