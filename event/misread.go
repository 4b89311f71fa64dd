package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// grieved reports whether what a verb destroys is somebody, who is only sad: "she was devastated".
func (r *reader) grieved(si int, s *parse.Sentence, i int, x *sense) bool {
	if x.pos != verb || x.mode.String() != "destroy" {
		return false
	}
	o := s.Object(i)
	if o < 0 {
		return false
	}
	if r.table.classes["personal"].words[s.Tokens[o].Lower()] {
		return s.Passive(i) && s.Tokens[o].Lower() != "it"
	}
	e, ok := r.Cast.Party(si, o)
	return ok && e.Type == rapporteur.TypePerson
}

// misread reports whether the words of an act tell another or none where they stand: a clash of words, less of a feeling, what somebody else
// did and is only announced.
func (r *reader) misread(si int, s *parse.Sentence, a *act) bool {
	switch {
	case r.ofWords(s, a) || r.contested(s, a):
		return true
	case a.sense.pos == adjective:
		return childLemma(s, a.i, "less", "advmod") >= 0 || childLemma(s, a.i, "little", "advmod") >= 0 // "was less pleased"
	case a.sense.pos == verb && a.sense.typ == plover.Request && a.sense.lemma == "call" && a.sense.with+a.sense.particle+a.sense.object == "": // "called him a fool"
		return s.Find(a.i, "obj") >= 0 && len(r.filled(s, a).at(a.i, "for")) == 0
	case a.sense.lemma == "press" && a.sense.object+a.sense.with == "" && r.questioned(s, a):
		return true
	case a.sense.pos == noun && a.sense.lemma == "thank" && a.i+1 < len(s.Tokens) && s.Tokens[a.i+1].Lower() == "to": // "thanks to him"
		return true
	case a.sense.pos == verb && a.sense.typ == plover.Request && (a.sense.lemma == "insist" || a.sense.lemma == "ask"):
		return r.stated(s, a)
	case a.sense.typ == plover.Consult && a.sense.object == "assembly" && a.sense.lemma == "join": // became a member
		o := s.Object(a.i)
		return o >= 0 && s.Tokens[o].UPOS == "PROPN"
	case a.sense.typ == plover.Support && a.sense.lemma == "pass" && a.sense.object == "": // "passed the exam"
		return len(a.actor) == 1 && a.actor[0].Type == rapporteur.TypePerson
	case a.sense.lemma == "claim" && a.sense.typ == plover.Accuse && a.sense.pos == verb && a.sense.object+a.sense.with == "": // "claimed the nomination"
		return s.Find(a.i, "obj") >= 0 && s.Find(a.i, "ccomp", "xcomp") < 0
	case a.sense.lemma == "let" && a.sense.typ == plover.Threaten: // "let us move on"
		return s.Subject(a.i) < 0 && len(a.actor) == 0 || r.table.status.own(s, a.i) != rapporteur.Negated
	case a.sense.lemma == "charge" && a.sense.typ == plover.Accuse && a.sense.pos == verb && len(a.actor) > 0: // "soldiers charged the gates"
		o := s.Find(a.i, "obj")
		_, party := r.Cast.Party(si, o)
		return o >= 0 && !party && r.table.classes["soldiery"].anyOf(a.actor)
	case a.sense.lemma == "dismiss" && a.sense.typ == plover.Reject && a.sense.object+a.sense.with == "" && a.sense.pos == verb: // "dismissed the mayor"
		e, party := r.Cast.Party(si, s.Object(a.i))
		return party && e.Type == rapporteur.TypePerson && r.table.complement(s, a.i, "as") < 0
	case a.sense.lemma == "release" && a.sense.typ == plover.Retreat && a.sense.pos == verb && a.sense.object == "": // "released a patch"
		o := s.Find(a.i, "obj")
		_, party := r.Cast.Party(si, o)
		return o >= 0 && s.Tokens[o].UPOS == "NOUN" && !party && s.Find(o, "nummod") < 0
	case a.sense.lemma == "shoot" && a.sense.typ == plover.Assault && a.sense.object == "": // "spending shot up"
		return s.Object(a.i) < 0 && (childLemma(s, a.i, "up", "compound:prt", "advmod") >= 0 || childLemma(s, a.i, "back", "compound:prt", "advmod") >= 0)
	case a.sense.lemma == "stop" && a.sense.typ == plover.Retreat && a.sense.object == "", a.sense.lemma == "open" && a.sense.typ == plover.Assault && a.sense.object == "":
		return s.Find(a.i, "obj") >= 0 // "stopped two buses", "opened shelters"
	case a.sense.lemma == "defuse" && a.sense.object == "":
		o := s.Object(a.i)
		return o >= 0 && (r.table.classes["weapon"].words[lemma(s, o)] || lemma(s, o) == "explosive")
	case a.sense.typ == plover.Assault && a.sense.pos == noun && a.sense.lemma == "strike" && a.sense.before == "": // "a general strike"
		return slices.ContainsFunc(s.Children(a.i, "amod", "compound"), func(k int) bool { return r.table.classes["walkout"].words[lemma(s, k)] })
	case a.sense.lemma == "blessing": // "was a blessing for"
		return s.Find(a.i, "cop") >= 0
	case a.sense.typ == plover.Sanction && a.sense.pos == verb && a.sense.object == "" && a.sense.with == "" && (a.sense.lemma == "remove" || a.sense.lemma == "dismiss"):
		return len(a.recipient) == 0 && s.Find(a.i, "obj") >= 0 // "removed the post"
	case a.sense.lemma == "removal" && (a.sense.typ == plover.Concede || len(a.recipient) == 0): // "removal from office"
		return len(r.filled(s, a).at(a.i, "from")) > 0
	case a.sense.typ == plover.Protest && a.sense.lemma == "rally":
		return childLemma(s, a.i, "around", "obl", "advmod") >= 0 || len(r.filled(s, a).at(a.i, "around")) > 0 ||
			r.electoral() && len(r.filled(s, a).at(a.i, "against")) == 0 && !slices.ContainsFunc(a.actor, func(e rapporteur.Entity) bool { return !r.politician(e) })
	case a.sense.pos == noun && a.sense.lemma == "launch": // "the launch of a bank"
		of := s.Find(a.i, "nmod")
		return of >= 0 && s.Case(of) == "of" && !r.table.classes["weapon"].words[lemma(s, of)] && !r.table.classes["weaponry"].words[lemma(s, of)]
	case a.sense.object == "resignation" && a.sense.lemma == "announce":
		o := s.Object(a.i)
		if o < 0 {
			return false
		}
		poss := s.Find(o, "nmod:poss")
		return poss >= 0 && s.Tokens[poss].UPOS != "PRON" || poss < 0 && s.Find(o, "nmod") >= 0 && s.Case(s.Find(o, "nmod")) == "of" // "announced the resignation of his deputy"
	}
	return false
}

// ofWords reports whether a clash is one of words or of views: between people of whom none bears arms, or of what they think.
func (r *reader) ofWords(s *parse.Sentence, a *act) bool {
	if a.sense.typ != plover.Assault || !a.sense.together || a.sense.result {
		return false
	}
	for _, k := range append(s.Children(a.i, "obl", "nmod"), s.Children(a.i, "nsubj")...) {
		if of := s.Find(k, "nmod"); of >= 0 && r.table.classes["rest"].words[lemma(s, k)] {
			k = of // "some of the views"
		}
		if p := s.Case(k); (p == "with" || p == "of" || p == "" || p == "between") && r.table.classes["view"].words[lemma(s, k)] {
			return true
		}
	}
	if a.sense.pos == noun && slices.ContainsFunc(s.Children(a.i, "amod", "compound"), func(k int) bool { return r.table.classes["bloodless"].words[lemma(s, k)] }) {
		return true // "court battles"
	}
	if a.sense.lemma != "clash" || len(a.actor) == 0 {
		return false
	}
	return !slices.ContainsFunc(a.actor, func(e rapporteur.Entity) bool {
		return e.Type != rapporteur.TypePerson || e.Sector.String() != "GOV" && e.Sector.String() != "LEG" && e.Sector.String() != "PTY"
	})
}

// fighter names who fought whom a noun tells to be fought with, where the clause is about them: "the troops left after weeks of fighting with
// rebels".
func (r *reader) fighter(si int, f filler) []rapporteur.Entity {
	if t := &f.s.Tokens[f.i]; f.sense.pos != noun && !(t.Is("acl") && t.XPOS == "VBG") || len(f.at(f.i, "with"))+len(f.at(f.i, "against")) == 0 {
		return nil
	}
	i := f.i
	for n := 0; n < 3 && f.s.Tokens[i].Is("obl", "nmod", "obj", "acl") && f.s.Tokens[i].Head >= 0; n++ {
		if i = f.s.Tokens[i].Head; f.s.Tokens[i].UPOS != "VERB" && !r.table.classes["spell"].words[lemma(f.s, i)] {
			return nil // "in anticipation of a battle"
		}
		if f.s.Tokens[i].UPOS == "VERB" {
			if h := f.s.Agent(i); h >= 0 && !f.s.Passive(i) {
				if e, ok := r.Cast.Party(si, h); ok && r.table.classes["fighting"].anyOf([]rapporteur.Entity{e}) {
					return []rapporteur.Entity{r.named(si, e)}
				}
			}
			return nil
		}
	}
	return nil
}

// questioned reports whether somebody is only asked about something: by the press, or with nothing told that they shall do.
func (r *reader) questioned(s *parse.Sentence, a *act) bool {
	wanted := slices.ContainsFunc(s.Children(a.i, "xcomp", "advcl", "acl"), func(k int) bool { return infinitive(s, k) || s.Tokens[k].XPOS == "VB" })
	if wanted || bidden(s, a.i) || s.Find(a.i, "ccomp") >= 0 || len(r.filled(s, a).at(a.i, "for")) > 0 || len(r.filled(s, a).at(a.i, "to")) > 0 {
		return false
	}
	return len(a.actor) > 0 && a.actor[0].Sector.String() == "JRN" || len(r.filled(s, a).at(a.i, "about")) > 0 || a.sense.lemma == "ask" || s.Tokens[a.i].XPOS == "VBN" && s.Case(a.i) == "" && s.Find(a.i, "advcl") >= 0 && len(r.filled(s, a).at(a.i, "on")) == 0
}

// stated reports whether what somebody insists is that something is so, or what they ask is whether it is: neither is a demand.
func (r *reader) stated(s *parse.Sentence, a *act) bool {
	if a.sense.with != "" || a.sense.object != "" {
		return false
	}
	if a.sense.lemma == "ask" && r.questioned(s, a) {
		return true
	}
	for _, c := range s.Children(a.i, "ccomp", "advcl") {
		t := &s.Tokens[c]
		if a.sense.lemma == "ask" {
			for _, k := range s.Children(c, "mark", "advmod", "nsubj", "obj") {
				switch s.Tokens[k].Lower() {
				case "if", "whether", "why", "who", "what", "when", "where":
					return s.Tokens[k].Lower() != "if" || t.Is("ccomp")
				case "how":
					return true
				}
			}
			continue
		}
		if !t.Is("ccomp") {
			continue
		}
		verbs := append(s.Children(c, "aux", "cop", "aux:pass"), c)
		for _, k := range verbs {
			switch s.Tokens[k].XPOS {
			case "MD":
				return s.Tokens[k].Lower() == "will" || s.Tokens[k].Lower() == "would" || s.Tokens[k].Lower() == "could"
			case "VBZ", "VBD":
				return lemma(s, k) != "have" || k == c || s.Find(c, "xcomp") < 0
			}
		}
	}
	return false
}

// filled is what finds the parties of an act.
func (r *reader) filled(s *parse.Sentence, a *act) filler {
	return filler{s: s, i: a.i, sense: a.sense, table: r.table, covers: a.covers}
}

// seizes reports whether a verb tells that somebody is arrested or something is seized.
func (t *table) seizes(s *parse.Sentence, v int) bool {
	return slices.ContainsFunc(t.lookUp(s, v), func(x *sense) bool { return x.typ == plover.Coerce && !x.weighed })
}
