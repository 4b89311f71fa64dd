package rank

import "rapporteur/plover"

// Yield is the class of what one party yields to another, in words (CONCEDE) or in deed (RETREAT): the pairs that the model learned
// from do not tell them apart.
const Yield = "YIELD"

// WordClasses are the classes of the model of single words: no act, then the types in the order of the codebook.
func WordClasses() []string {
	out := []string{""}
	for _, t := range plover.Types() {
		out = append(out, t.String())
	}
	return out
}

// PairClasses are the classes of the model of pairs: the types in the order of the codebook, Yield for CONCEDE and RETREAT.
func PairClasses() []string {
	var out []string
	for _, t := range plover.Types() {
		switch t {
		case plover.Concede:
			out = append(out, Yield)
		case plover.Retreat:
		default:
			out = append(out, t.String())
		}
	}
	return out
}

// SentenceClasses are the classes of the model of sentences: the quad classes, "0" for none.
func SentenceClasses() []string { return []string{"0", "1", "2", "3", "4"} }

// QuadOf gives the quad class of a class of pairs; 0 for none.
func QuadOf(class string) int {
	if class == Yield {
		return int(plover.Retreat.Quad())
	}
	t, err := plover.ParseType(class)
	if err != nil {
		return 0
	}
	return int(t.Quad())
}
