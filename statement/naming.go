package statement

import (
	"slices"
	"strings"

	"rapporteur"
)

// pronoun reports whether a speaker is told by a word that says nothing of them.
func pronoun(text string) bool {
	switch strings.ToLower(text) {
	case "he", "she", "it", "they", "who", "which", "that":
		return true
	}
	return false
}

// firstPerson reports whether a speaker is told by the word of one who speaks already.
func firstPerson(text string) bool {
	switch strings.ToLower(text) {
	case "i", "we":
		return true
	}
	return false
}

// tells reports whether the cue is a verb of saying.
func (r *reader) tells(st *statement) bool {
	return r.cues["says"][lower(r.doc.Sentences[st.sentence].Tokens[st.cueToken].Lemma)]
}

// notice reports whether a speaker is a text in which somebody speaks: "the statement said".
func (r *reader) notice(text string) bool { return r.cues["notice"][lower(text)] }

// personal reports whether a speaker is told by a personal pronoun.
func personal(text string) bool {
	return pronoun(text) || firstPerson(text) || strings.EqualFold(text, "you")
}

// ownWords gives "I think that" within somebody's words to who says them.
func (r *reader) ownWords() {
	var over [][]int // found once they are asked for
	for k := range r.found {
		st := &r.found[k]
		if !firstPerson(st.speaker.Text) {
			continue
		}
		if over == nil {
			over = r.bySentence()
		}
		at := place{st.sentence, st.cueToken}
		for _, n := range over[st.sentence] {
			o := &r.found[n]
			if firstPerson(o.speaker.Text) || o.speaker.Name == "" || !slices.ContainsFunc(o.pieces, func(p piece) bool { return !at.before(p.from) && !p.to.before(at) }) {
				continue
			}
			st.speaker, st.own = standsFor(st.speaker, o.speaker), true
			break
		}
	}
}

// bySentence lists for each sentence the statements the contents of which have words in it.
func (r *reader) bySentence() [][]int {
	over := make([][]int, len(r.doc.Sentences))
	for n := range r.found {
		for _, p := range r.found[n].pieces {
			for s := p.from.sentence; s <= p.to.sentence; s++ {
				if list := over[s]; len(list) == 0 || list[len(list)-1] != n {
					over[s] = append(list, n)
				}
			}
		}
	}
	return over
}

// nameAll finds for each speaker told by a pronoun the name under which the same one spoke before, in order of the text.
func (r *reader) nameAll() {
	order := make([]int, len(r.found))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return r.found[a].sentence - r.found[b].sentence })
	var last, person rapporteur.Entity
	byName := map[string]rapporteur.Entity{}
	before := -1
	for _, k := range order {
		st := &r.found[k]
		if before >= 0 {
			r.goesOn(&r.found[before], st)
		}
		r.personOf(st, person, before)
		before = k
		if st.speaker.Type == rapporteur.TypePerson {
			person = st.speaker
		}
		if r.notice(st.speaker.Text) {
			if st.named = last; last.Name != "" && !last.Code.IsZero() {
				st.speaker = standsFor(st.speaker, last)
			}
			continue
		}
		if !pronoun(st.speaker.Text) {
			last = st.speaker
			byName[st.speaker.Name] = st.speaker
			continue
		}
		switch e, ok := byName[st.speaker.Name]; {
		case ok:
			st.named = e
		case st.speaker.Name == st.speaker.Text || st.speaker.Name == "":
			if st.named = last; strings.EqualFold(st.speaker.Text, "it") && r.tells(st) && last.Type != rapporteur.TypePerson && !last.Code.IsZero() {
				st.speaker = standsFor(st.speaker, last)
			}
		}
	}
}

// goesOn gives quoted words told by "he" or "she" to the person whose quoted words stand right before them: who speaks on in
// a new sentence is seldom anybody else.
func (r *reader) goesOn(before, st *statement) {
	w := strings.ToLower(st.speaker.Text)
	if w != "he" && w != "she" || before.speaker.Type != rapporteur.TypePerson || r.formOf(before.pieces) != rapporteur.Direct || r.formOf(st.pieces) != rapporteur.Direct {
		return
	}
	if gap := r.marks[st.sentence].part - r.marks[before.sentence].part; gap > 1 || gap == 1 && r.marks[st.pieces[0].from.sentence].quote[st.pieces[0].from.token] < 0 {
		return
	}
	st.speaker = standsFor(st.speaker, before.speaker)
}

// personOf gives "he" or "she", where that was taken for no person, to the person who spoke before; "I" outside of quotation marks,
// where these were lost, to who spoke right before. Where nobody did it is not known who it is.
func (r *reader) personOf(st *statement, person rapporteur.Entity, before int) {
	switch w := strings.ToLower(st.speaker.Text); w {
	case "he", "she":
		if st.speaker.Type == rapporteur.TypePerson || st.speaker.Name == "" {
			return
		}
	case "i":
		if r.marks[st.sentence].inside[st.cueToken] || st.own {
			return
		}
		if before < 0 || r.marks[st.sentence].part-r.marks[r.found[before].sentence].part > 1 {
			person = rapporteur.Entity{}
		}
	default:
		return
	}
	if person.Name == "" {
		if lower(st.speaker.Name) == st.speaker.Name && !st.speaker.Code.IsZero() { // "a local activist" is one, too
			return
		}
		person = rapporteur.Entity{Name: st.speaker.Text}
	}
	st.speaker = standsFor(st.speaker, person)
}

// standsFor gives who is named by a word, as the word tells it.
func standsFor(word, named rapporteur.Entity) rapporteur.Entity {
	named.Text, named.Span = word.Text, word.Span
	if !named.Code.IsZero() {
		named.Basis = "antecedent"
	}
	return named
}
