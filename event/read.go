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
	Explain   bool // note why, for Record.Explanations
}

// Record is what was read from one article.
type Record struct {
	Events      []rapporteur.Event
	Votes       []rapporteur.Vote
	Commitments []rapporteur.Commitment
	Roles       []rapporteur.Role

	Explanations []rapporteur.Explanation // of Events, in their order, if the scene asks for them
}

// Read finds the events of the article, and the votes, commitments and roles told in it.
func Read(sc Scene, ids *rapporteur.Numberer) Record {
	r := reader{Scene: sc, table: loadTable(), ids: ids}
	var rec Record
	all := make([][]act, len(sc.Doc.Sentences))
	for si := range all {
		all[si] = r.acts(si, &sc.Doc.Sentences[si])
	}
	visits := r.trips(all)
	for si := range sc.Doc.Sentences {
		s := &sc.Doc.Sentences[si]
		for _, a := range all[si] {
			visits.hosted(r.table.classes["encounter"].words, &a)
			rec.Events = append(rec.Events, r.event(s, a))
			if a.trace != nil {
				rec.Explanations = append(rec.Explanations, r.explained(s, a, rec.Events[len(rec.Events)-1]))
			}
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
	weight    float64                // how probable package rank holds it
	gerund    bool                   // told by a verb in -ing
	countries []string               // that a visit goes to
	sides     [2][]rapporteur.Entity // of a meeting: who met, and whom
	trace     *trace                 // why; nil where nobody asks
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
	all = weighed(s, r.joined(s, ownDay(s, r.unabsorbed(s, r.uncharged(s, all)))))
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
	if a, ok := r.wish(si, s, i); ok {
		return a, true
	}
	list := r.table.lookUp(s, i)
	if len(list) == 0 {
		return r.charge(si, s, i)
	}
	var base *act // when and where: the same for all senses
	var lacking []*sense
	things := objects(s, i)
	for _, x := range list {
		c, ok := r.table.fit(s, i, x, things)
		if !ok {
			continue
		}
		if x.typ.IsZero() || r.natural(s, i, x) {
			return act{}, false
		}
		if base == nil {
			base = &act{gerund: s.Tokens[i].XPOS == "VBG", date: r.day(si, s, i), place: r.Places.Of(si, i)}
		}
		a := *base
		a.candidate, a.trace = c, r.traced()
		r.parties(si, s, &a)
		if !r.holds(s, a) || bareToll(s, a) {
			lacking = append(lacking, x)
			continue
		}
		if len(a.recipient) == 0 && !x.together && x.typ.Quad() == 4 {
			a.recipient = r.aimed(si, filler{s: s, i: i, sense: x, status: r.table.status, covers: c.covers}, &a)
		}
		a.trace.lacks(lacking)
		if across(&a) {
			a.sense = barredAs(a.sense)
			a.trace.note("a restriction across a border is no repression")
		}
		a.status = r.status(s, a)
		a.sources = r.sources(si, a)
		a.mode = r.modes(s, a)
		a.hedges = r.hedges(s, i)
		return a, true
	}
	return r.charge(si, s, i)
}

// across reports whether a restriction is laid by one state on what is another's: that reduces relations, and represses nobody.
func across(a *act) bool {
	if a.sense.typ != plover.Coerce || a.sense.mode.String() != "restrict" || len(a.actor) == 0 || len(a.recipient) == 0 {
		return false
	}
	x, y := a.actor[0].Code, a.recipient[0].Code
	return x.IsState() && y.IsState() && x != y && a.recipient[0].Type != rapporteur.TypeState
}

// barredAs gives the sense that a restriction has across a border.
func barredAs(x *sense) *sense {
	as := *x
	as.typ, as.mode = plover.Sanction, plover.Mode{}
	return &as
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
	if a.sense.negated() {
		a.trace.verdict().is(a.i, "denied, which is what its sense asks for")
		return rapporteur.Occurred
	}
	st := r.table.status.judge(s, a.i, a.trace.verdict())
	if st == rapporteur.Occurred && (r.later(a.date) && s.Tokens[a.i].XPOS != "VBD" && s.Tokens[a.i].XPOS != "VBN" || r.table.status.ahead(s, a.i)) {
		a.trace.verdict().is(a.i, "set in a time to come")
		return rapporteur.Future
	}
	return st
}

// later reports whether a date lies after the day of publication.
func (r reader) later(d rapporteur.Date) bool {
	n := min(len(d.Start), len(r.Published.Start))
	return n >= len("2006-01") && d.Start[:n] > r.Published.Start[:n]
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

// uncovered leaves out acts told by a word that belongs to another, longer predicate ("held talks": talks), but not those that
// somebody else did ("denied the opposition's charges": charges).
func (r reader) uncovered(all []act) []act {
	return slices.DeleteFunc(slices.Clone(all), func(a act) bool {
		return slices.ContainsFunc(all, func(b act) bool {
			return b.i != a.i && slices.Contains(b.covers, a.i) && !(a.sense.pos == noun && a.sense.typ != b.sense.typ && anotherDid(a, b))
		})
	})
}

// anotherDid reports whether an act has doers, and none of them is among those of the other.
func anotherDid(a, b act) bool {
	return len(a.actor) > 0 && len(b.actor) > 0 && !slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool {
		return slices.ContainsFunc(b.actor, func(y rapporteur.Entity) bool { return sameParty(x, y) })
	})
}

// unabsorbed leaves out what others only ask for, refuse, threaten or promise.
func (r reader) unabsorbed(s *parse.Sentence, all []act) []act {
	return slices.DeleteFunc(slices.Clone(all), func(a act) bool {
		if a.sense.pos == noun && a.sense.typ.Quad() == 4 && (len(a.actor) > 0 || len(a.recipient) > 0) {
			return false
		}
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
				if toldOfIt(s, all[main].i, all[part].i) && len(all[main].sources) == 0 {
					all[main].sources = all[part].sources
				}
				all[main].take(all[part], r.table.classes["rest"].words)
				all[main].trace.take(s, all[part])
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
	case part.sense.result && p.XPOS == "VBG" && part.i > main.i && s.Find(part.i, "nsubj") < 0 && s.Governs(main.i, part.i) && !p.Is("ccomp", "obj"):
		return true // "ambushed a group of gunmen on a road, killing ten", whatever word it hangs on
	case p.Is("conj") && p.Head == main.i && p.UPOS == "VERB" && lemma(s, part.i) == lemma(s, main.i) && s.Tokens[main.i].UPOS == "VERB" && s.Object(main.i) < 0 && sameSubject(s, main.i, part.i):
		return true // "has attacked and is attacking the town"
	case main.sense.typ == plover.Consult && part.sense.pos == noun && p.Head == main.i && p.Is("obl") && theirs(s, part.i):
		return true // "spoke with the envoy during their meeting"
	case part.sense.result && main.sense.pos == noun && toldOfIt(s, main.i, part.i) && len(part.actor) == 0:
		return true // "a massacre that witnesses said killed ten"
	case part.sense.result && main.sense.pos == noun && p.Rel == "acl:relcl" && p.Head == main.i && len(part.actor) == 0:
		return true // "an attack in which ten were killed"
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

// take adds what the other knows of the same act. Words for more of those who were named ("others") name nobody new.
func (a *act) take(b act, rest map[string]bool) {
	if len(a.actor) == 0 {
		a.actor = b.actor
	}
	for _, e := range b.recipient {
		if b.gerund && e.Span.End <= b.trigger.Start || len(a.recipient) > 0 && rest[strings.ToLower(e.Text)] || slices.ContainsFunc(a.recipient, func(x rapporteur.Entity) bool { return x.Text == e.Text }) {
			continue
		}
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
