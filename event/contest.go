package event

import (
	"slices"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

// contested reports whether what is told in the words of war is a contest of votes, of words or of sport: "the senator captured Texas", "her
// attacks on the governor", "was defeated in the final".
func (r *reader) contested(s *parse.Sentence, a *act) bool {
	if a.sense.typ != plover.Assault || !a.sense.mode.IsZero() && a.sense.mode.String() != "abduct" {
		return false
	}
	contest := r.table.classes["contest"].words
	winning := r.table.classes["winning"].words[a.sense.lemma]
	campaign := a.sense.object == "campaign" || a.sense.lemma == "campaign"
	if !winning && !campaign && !r.table.classes["hitting"].words[a.sense.lemma] {
		return false
	}
	if winning {
		for _, c := range s.Children(a.i, "obl", "nmod") {
			if p := s.Case(c); (p == "in" || p == "at" || p == "during") && contest[lemma(s, c)] {
				return true
			}
		}
		if a.sense.lemma == "defeat" && len(a.recipient) > 0 && slices.ContainsFunc(a.actor, r.politician) && slices.ContainsFunc(a.recipient, r.politician) {
			return true
		}
	}
	if a.sense.object == "campaign" && len(a.recipient) == 0 && len(a.actor) > 0 && !r.table.classes["fighter"].anyOf(a.actor) {
		return s.Find(max(s.Object(a.i), a.i), "amod", "compound") < 0 || !r.warlike(s, max(s.Object(a.i), a.i))
	}
	if len(a.actor) == 0 && !winning && r.electoral() && len(a.recipient) > 0 {
		return !slices.ContainsFunc(a.recipient, func(e rapporteur.Entity) bool { return !r.politician(e) })
	}
	if len(a.actor) == 0 || slices.ContainsFunc(a.actor, func(e rapporteur.Entity) bool { return !r.politician(e) }) {
		return false
	}
	if !a.sense.mode.IsZero() {
		return !slices.ContainsFunc(a.recipient, func(e rapporteur.Entity) bool { return e.Type == rapporteur.TypePerson })
	}
	if len(a.recipient) == 0 {
		return (winning || campaign) && (r.electoral() || !slices.ContainsFunc(a.actor, governs))
	}
	return !slices.ContainsFunc(a.recipient, func(e rapporteur.Entity) bool {
		return !r.critical(e) || governs(a.actor[0]) && e.Code != a.actor[0].Code && !r.electoral()
	})
}

// governs reports whether somebody may have an army do what they are told to do.
func governs(e rapporteur.Entity) bool { return e.Sector.String() == "GOV" }

// politician reports whether somebody is a person or a party that strives for votes: not those who bear arms.
func (r *reader) politician(e rapporteur.Entity) bool {
	switch e.Sector.String() {
	case "GOV", "LEG":
		return e.Type == rapporteur.TypePerson
	case "PTY":
		return e.Type == rapporteur.TypePerson || r.electoral()
	case "OPP", "BUS", "ELI":
		return e.Type == rapporteur.TypePerson && r.electoral()
	}
	return false
}

// critical reports whether somebody is one whom a politician attacks in words.
func (r *reader) critical(e rapporteur.Entity) bool {
	if e.Type == rapporteur.TypePerson {
		switch e.Sector.String() {
		case "GOV", "LEG", "PTY", "JUD", "OPP":
			return true
		}
		return r.electoral()
	}
	switch e.Sector.String() {
	case "PTY", "JUD", "JRN":
		return true
	}
	return false
}

// often is how many words of elections a report has that is about them.
const often = 4

// aboutElections reports whether the report tells more of votes than of arms.
func (r *reader) aboutElections() bool {
	votes, arms := 0, 0
	polling, troops, weapons := r.table.classes["polling"].words, r.table.classes["troops"].words, r.table.classes["weapon"].words
	for k := range r.Doc.Sentences {
		s := &r.Doc.Sentences[k]
		for i := range s.Tokens {
			switch w := lemma(s, i); {
			case polling[w]:
				votes++
			case troops[w] || weapons[w]:
				arms++
			}
		}
	}
	return votes >= often && votes > arms
}

// warlike reports whether a word before a noun tells of arms: "a bombing campaign".
func (r *reader) warlike(s *parse.Sentence, i int) bool {
	return slices.ContainsFunc(s.Children(i, "amod", "compound"), func(k int) bool {
		w := lemma(s, k)
		return r.table.classes["violence"].words[w] || r.table.classes["weapon"].words[w] || r.table.classes["ofarms"].words[w]
	})
}

// backed turns round the support that a candidate is told to have among voters: "her support in the polls".
func (r *reader) backed(s *parse.Sentence, a *act) {
	if a.sense.typ != plover.Support || a.sense.lemma != "support" || a.sense.pos != noun || len(a.actor) == 0 || len(a.recipient) > 0 {
		return
	}
	if s.Find(a.i, "nmod:poss", "compound") < 0 || len(r.filled(s, a).at(a.i, "for")) > 0 || !r.electoral() || slices.ContainsFunc(a.actor, func(e rapporteur.Entity) bool { return !r.politician(e) }) {
		return
	}
	if v := s.Tokens[a.i].Head; v >= 0 && r.table.status["light"][lemma(s, v)] {
		return // "pledged his support"
	}
	a.recipient, a.actor = a.actor, nil
	a.trace.note("a candidate's support is that of voters")
}

// sentenced turns round a sentence that is told by whose it is: "her prison sentence" is not one that she gives.
func sentenced(a *act) {
	if a.sense.pos != noun || a.sense.mode.String() != "convict" || len(a.actor) != 1 || len(a.recipient) > 0 {
		return
	}
	if e := a.actor[0]; e.Type == rapporteur.TypePerson && e.Sector.String() != "JUD" {
		a.actor, a.recipient = nil, a.actor
		a.trace.note("whose sentence it is has to suffer it")
	}
}
