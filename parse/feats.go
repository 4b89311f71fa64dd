package parse

// agreement fills in the features of verbs that the form does not show, but the tree does: the passive voice, and number and
// person of finite verbs, which follow their subject.
func agreement(tokens []Token) {
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Rel == "aux:pass" && t.Head >= 0:
			if h := &tokens[t.Head]; h.Feats == participle {
				h.Feats = passive
			}
		case t.XPOS == "VBN" && t.Feats == participle && (t.Rel == "acl" || t.Rel == "amod"):
			t.Feats = passive
		case t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBP"), t.UPOS == "AUX" && (t.XPOS == "VBD" && t.Lemma != "be" || t.XPOS == "VBP"):
			number, person := subject(tokens, i)
			tense := 0
			if t.XPOS == "VBP" {
				tense = 1
			}
			t.Feats = finite[tense][number][person]
		}
	}
}

const (
	participle = "Tense=Past|VerbForm=Part"
	passive    = "Tense=Past|VerbForm=Part|Voice=Pass"
)

// finite holds the features of finite verbs by tense, number (singular, plural) and person.
var finite = [2][2][3]string{
	{
		{"Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin", "Mood=Ind|Number=Sing|Person=2|Tense=Past|VerbForm=Fin", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"},
		{"Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin", "Mood=Ind|Number=Plur|Person=2|Tense=Past|VerbForm=Fin", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"},
	},
	{
		{"Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin", "Mood=Ind|Number=Sing|Person=2|Tense=Pres|VerbForm=Fin", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"},
		{"Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin", "Mood=Ind|Number=Plur|Person=2|Tense=Pres|VerbForm=Fin", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"},
	},
}

// subject gives number (0 singular, 1 plural) and person (0, 1, 2) of the subject of the verb at i: of its own, that of the
// verb that it helps, or that of the verb that it is coordinated with. The third person plural goes with the present tense
// when there is none, else the singular.
func subject(tokens []Token, i int) (number, person int) {
	at := i
	for range 3 {
		if s := subjectOf(tokens, at); s >= 0 {
			return agreeing(tokens, s)
		}
		t := &tokens[at]
		if t.Head < 0 || t.Rel != "conj" && t.Rel != "aux" && t.Rel != "aux:pass" && t.Rel != "cop" {
			break
		}
		at = t.Head
	}
	if tokens[i].XPOS == "VBP" {
		return 1, 2
	}
	return 0, 2
}

func subjectOf(tokens []Token, i int) int {
	for k := max(0, i-40); k < min(len(tokens), i+12); k++ {
		if t := &tokens[k]; t.Head == i && (t.Rel == "nsubj" || t.Rel == "nsubj:pass" || t.Rel == "nsubj:outer") {
			return k
		}
	}
	return -1
}

// agreeing gives number and person that a verb has with the subject at s.
func agreeing(tokens []Token, s int) (number, person int) {
	t := &tokens[s]
	switch t.Lemma {
	case "I":
		return 0, 0
	case "we":
		return 1, 0
	case "you":
		return 0, 1
	case "they", "these", "those":
		return 1, 2
	}
	if t.XPOS == "NNS" || t.XPOS == "NNPS" {
		return 1, 2
	}
	if t.UPOS == "PRON" && t.XPOS == "WDT" || t.XPOS == "WP" { // of a relative clause: what it stands for
		if v := t.Head; v >= 0 && tokens[v].Rel == "acl:relcl" && tokens[v].Head >= 0 && tokens[v].Head != s {
			if n := tokens[tokens[v].Head].XPOS; n == "NNS" || n == "NNPS" {
				return 1, 2
			}
		}
	}
	for k := s + 1; k < min(len(tokens), s+12); k++ {
		if tokens[k].Head == s && tokens[k].Rel == "conj" {
			return 1, 2
		}
	}
	return 0, 2
}
