package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
	"rapporteur/when"
)

// Voices tells who says what a word of the text tells: the sources of the statements that the word stands in.
type Voices interface {
	Sources(sentence, token int) []rapporteur.Source
}

// Scene is what the stages before have found in one article.
type Scene struct {
	Doc       *parse.Doc
	Published rapporteur.Date // the article's
	Cast      *actor.Cast
	Days      *when.Calendar
	Places    *place.Map
	Voices    Voices
}

// Record is what was read from one article.
type Record struct {
	Events      []rapporteur.Event
	Votes       []rapporteur.Vote
	Commitments []rapporteur.Commitment
	Roles       []rapporteur.Role
}

// Read finds the events of the article, and the votes, commitments and roles told in it.
func Read(sc Scene, ids *rapporteur.Numberer) Record {
	r := reader{Scene: sc, table: loadTable(), ids: ids}
	var rec Record
	for si := range sc.Doc.Sentences {
		s := &sc.Doc.Sentences[si]
		for _, a := range r.acts(si, s) {
			rec.Events = append(rec.Events, r.event(s, a))
		}
		rec.Votes = append(rec.Votes, r.votes(si, s)...)
		rec.Commitments = append(rec.Commitments, r.commitments(si, s)...)
	}
	rec.Roles = r.roles()
	return rec
}

type reader struct {
	Scene
	table *table
	ids   *rapporteur.Numberer
}

// act is a candidate with its parties and circumstances.
type act struct {
	candidate
	actor     []rapporteur.Entity
	recipient []rapporteur.Entity
	status    rapporteur.Status
	date      rapporteur.Date
	place     rapporteur.Place
	sources   []rapporteur.Source
	context   []plover.Context
	mode      []plover.Mode
	hedges    []string
}

// acts lists the acts of a sentence in the order of their words.
func (r reader) acts(si int, s *parse.Sentence) []act {
	var all []act
	for i := range s.Tokens {
		if a, ok := r.act(si, s, i); ok {
			all = append(all, a)
		}
	}
	all = r.uncovered(all)
	all = r.joined(s, r.unabsorbed(s, all))
	if len(all) > 0 {
		told := r.contexts(s)
		for k := range all {
			all[k].context = told
		}
	}
	return all
}

// act gives the act that token i tells, by the first of its senses that fits and has what it asks for.
func (r reader) act(si int, s *parse.Sentence, i int) (act, bool) {
	if s.Tokens[i].Is("amod", "compound", "nmod:poss", "flat") {
		return act{}, false
	}
	for _, x := range r.table.lookUp(s, i) {
		c, ok := r.table.fit(s, i, x)
		if !ok {
			continue
		}
		if x.typ.IsZero() {
			return act{}, false
		}
		a := act{candidate: c, date: r.Days.Of(si, i), place: r.Places.Of(si, i)}
		r.parties(si, s, &a)
		if !r.holds(s, a) || bareToll(s, a) {
			continue
		}
		a.status = r.status(s, a)
		a.sources = r.sources(si, a)
		a.mode = r.modes(s, a)
		a.hedges = r.hedges(s, i)
		return a, true
	}
	return act{}, false
}

// bareToll recognises "more than 5,000 people have been killed since ...": a count of all the dead so far is a figure, and no
// act of its own.
func bareToll(s *parse.Sentence, a act) bool {
	if !a.sense.result || a.sense.pos != verb || len(a.actor) > 0 || !s.Passive(a.i) || childLemma(s, a.i, "have", "aux") < 0 {
		return false
	}
	for _, c := range s.Children(a.i, "advcl", "obl") {
		for _, k := range s.Children(c, "mark", "case") {
			if strings.EqualFold(s.Tokens[k].Form, "since") {
				return true
			}
		}
	}
	return false
}

// status reads an act's status; that of a noun from the verb that carries it where it has no word of its own.
func (r reader) status(s *parse.Sentence, a act) rapporteur.Status {
	return r.table.status.of(s, a.i)
}

// sources names who says that the act happened. Who speaks in a spoken act is its actor, not its source.
func (r reader) sources(si int, a act) []rapporteur.Source {
	var out []rapporteur.Source
	for _, src := range r.Voices.Sources(si, a.i) {
		if strings.EqualFold(src.Entity.Text, "you") {
			continue // whoever is spoken to vouches for nothing
		}
		if !spoken(a.sense.typ) || !slices.ContainsFunc(a.actor, func(e rapporteur.Entity) bool { return sameParty(e, src.Entity) }) {
			out = append(out, src)
		}
	}
	return out
}

// spoken reports the types of acts done in words by one side.
func spoken(t plover.Type) bool { return t.Quad()%2 == 1 && t != plover.Consult }

func sameParty(a, b rapporteur.Entity) bool {
	return a.Span == b.Span || (a.Name != "" && a.Name == b.Name)
}

func (r reader) hedges(s *parse.Sentence, i int) []string {
	var out []string
	for _, c := range s.Children(i, "advmod", "amod") {
		if r.table.status["hedge"][lemma(s, c)] {
			out = append(out, s.Tokens[c].Form)
		}
	}
	return out
}

// uncovered leaves out acts told by a word that belongs to another, longer predicate ("held talks": talks).
func (r reader) uncovered(all []act) []act {
	return slices.DeleteFunc(all, func(a act) bool {
		return slices.ContainsFunc(all, func(b act) bool { return b.i != a.i && slices.Contains(b.covers, a.i) })
	})
}

// unabsorbed leaves out what others only ask for, refuse, threaten or promise.
func (r reader) unabsorbed(s *parse.Sentence, all []act) []act {
	return slices.DeleteFunc(slices.Clone(all), func(a act) bool {
		return slices.ContainsFunc(all, func(b act) bool { return b.i != a.i && b.sense.absorbs && asked(r.table.status, s, b.i, a.i) })
	})
}

// asked reports whether the word i stands in what the word p asks for: below it as complement, object or phrase, with no
// clause of its own between.
func asked(status statusWords, s *parse.Sentence, p, i int) bool {
	for n := 0; i >= 0 && n < len(s.Tokens); n++ {
		t := &s.Tokens[i]
		if t.Is("nsubj", "parataxis", "acl:relcl", "appos", "nmod:poss", "advmod") || (t.Is("advcl") && !infinitive(s, i) && t.XPOS != "VBG") {
			return false
		}
		if t.Is("obl", "nmod", "advcl") && status["background"][s.Case(i)] {
			return false
		}
		if t.Is("conj") && t.Head == p {
			return false
		}
		if t.Head == p {
			return true
		}
		i = t.Head
	}
	return false
}

// joined makes one act of those that tell one: an act and its outcome ("opened fire, killing ten", "killed in air strikes"),
// or two words of one type of which one governs the other.
func (r reader) joined(s *parse.Sentence, all []act) []act {
	into := make([]int, len(all)) // the act that each has become part of
	for k := range into {
		into[k] = k
	}
	root := func(k int) int {
		for into[k] != k {
			k = into[k]
		}
		return k
	}
	for k := range all {
		for m := range all {
			if k == m || all[k].sense.typ != all[m].sense.typ || !oneAct(s, &all[k], &all[m]) {
				continue
			}
			if main, part := root(k), root(m); main != part {
				all[main].take(all[part])
				into[part] = main
			}
		}
	}
	var out []act
	for k, a := range all {
		if into[k] == k {
			out = append(out, a)
		}
	}
	return out
}

// oneAct reports whether part tells the same act as main.
func oneAct(s *parse.Sentence, main, part *act) bool {
	p, m := &s.Tokens[part.i], &s.Tokens[main.i]
	switch {
	case part.sense.result && !main.sense.result:
		if p.Head == main.i {
			return p.Is("advcl", "conj", "xcomp", "acl", "parataxis")
		}
		return m.Head == part.i && m.Is("obl", "nsubj", "advcl")
	case part.sense.result && main.sense.result: // "killed ten and wounded five"
		return p.Head == main.i && p.Is("conj", "advcl")
	case main.sense.pos == verb && !main.sense.result && part.sense.pos == noun:
		return p.Head == main.i && p.Is("obj", "obl") && len(part.actor) == 0
	case main.sense.pos == noun && part.sense.pos == noun:
		return p.Head == main.i && p.Is("appos")
	}
	return false
}

// take adds what the other knows of the same act.
func (a *act) take(b act) {
	if len(a.actor) == 0 {
		a.actor = b.actor
	}
	for _, e := range b.recipient {
		if !slices.ContainsFunc(append(slices.Clone(a.actor), a.recipient...), func(x rapporteur.Entity) bool { return x.Span == e.Span }) {
			a.recipient = append(a.recipient, e)
		}
	}
	if a.place.IsZero() {
		a.place = b.place
	}
	if a.date.IsZero() {
		a.date = b.date
	}
	if len(a.mode) == 0 {
		a.mode = b.mode
	}
}
