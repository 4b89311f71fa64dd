package figure

// hurt reports whether injuries are sustained or suffered there, whatever the parser takes the words for.
func (r *reader) hurt(t *tree, at int) bool {
	switch t.form(at) {
	case "sustain", "sustained", "suffer", "suffered", "receive", "received":
		for k := at + 1; k <= at+2 && k < len(t.Tokens); k++ {
			if t.lemma(k) == "injury" || t.lemma(k) == "wound" {
				return true
			}
		}
	}
	return false
}
