package arc

import (
	_ "embed"
	"strings"

	"rapporteur/plaintext"
)

//go:embed families.txt
var familiesText string

// other is the family of relations that no line names, and of words left without a governor.
const other = "other"

// families gives the families of relations as labels, and the family of each relation by its number.
func families(labels *Labels) (names *Labels, of []uint32) {
	family := map[string]string{}
	list := []string{other}
	for _, line := range plaintext.Lines(familiesText) {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		list = append(list, f[0])
		for _, relation := range f[1:] {
			family[relation] = f[0]
		}
	}
	names = NewLabels(list)
	of = make([]uint32, len(labels.names))
	for i, relation := range labels.names {
		universal, _, _ := strings.Cut(relation, ":")
		f, ok := family[universal]
		if !ok {
			f = other
		}
		of[i] = names.Index(f)
	}
	return names, of
}
