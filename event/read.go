package event

import (
	"slices"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
	"rapporteur/when"
)

// Voices tells who says what a word of the text tells: the sources of the statements that the word stands in.
type Voices interface {
	Sources(sentence, token int) []rapporteur.Source // who says so, and the media through which it came
	Tellers(sentence, token int) []rapporteur.Source // all of them, from the inside out: who says that they say so, too
	Hearers(sentence, token int) []rapporteur.Entity // whom they are told to say it to
	Said(sentence, token int) rapporteur.Date        // when they said so
}

// Scene is what the stages before have found in one article.
type Scene struct {
	Doc       *parse.Doc
	Published rapporteur.Date // the article's
	Cast      *actor.Cast
	Days      *when.Calendar
	Places    *place.Map
	Voices    Voices
	Explain   bool       // note why, for Record.Explanations
	Rehearsal *Rehearsal // nil but in training
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
	r := &reader{Scene: sc, table: loadTable(), ids: ids, earlier: map[string]int{}}
	r.voice = &voice{ranker: r.ranker()}
	r.security = sync.OnceValue(r.securityCouncils)
	r.need = sync.OnceValue(r.standardOf)
	r.electoral = sync.OnceValue(r.aboutElections)
	var rec Record
	all := make([][]*act, len(sc.Doc.Sentences))
	for si := range all {
		all[si] = r.acts(si, &sc.Doc.Sentences[si])
		for _, a := range all[si] {
			r.earlier[a.sense.typ.String()+" "+a.sense.lemma]++
		}
	}
	r.spokenTo(all)
	visits := r.trips(all)
	told := 0
	for _, acts := range all {
		told += len(acts)
	}
	rec.Events = make([]rapporteur.Event, 0, told)
	for si := range sc.Doc.Sentences {
		s := &sc.Doc.Sentences[si]
		for _, a := range all[si] {
			visits.hosted(r.table.classes["encounter"].words, a)
			r.tenor(si, s, a)
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
	table     *table
	ids       *rapporteur.Numberer
	voice     *voice
	security  func() []council // see securityCouncils; found once, if they are asked for
	need      func() standard  // see standardOf; found once
	electoral func() bool      // see aboutElections; found once
	earlier   map[string]int   // how often the sentences before told an act by its type and word
}

// act is a candidate with its parties and circumstances.
type act struct {
	candidate
	actor      []rapporteur.Entity
	recipient  []rapporteur.Entity
	status     rapporteur.Status
	date       rapporteur.Date
	place      rapporteur.Place
	sources    []rapporteur.Source
	context    []plover.Context
	mode       []plover.Mode
	hedges     []string
	lacks      []condition // what its sense asks for in vain
	weight     float64     // how probable package rank holds its type
	any        float64     // how probable it holds that it is an act of some type
	likeliest  bool        // package rank holds no other type more probable
	evidence   []string    // what the judge goes by; kept where somebody asks why
	astray     float64     // and what the report's topic adds
	confidence float64
	gerund     bool                   // told by a verb in -ing
	countries  []string               // that a visit goes to
	sides      [2][]rapporteur.Entity // of a meeting: who met, and whom
	trace      *trace                 // why; nil where nobody asks
}

// acts lists the acts of a sentence in the order of their words.
func (r *reader) acts(si int, s *parse.Sentence) []*act {
	var whole, parts []*act
	v := r.voice
	v.asked = false
	for i := range s.Tokens {
		a, some := r.act(si, s, i, v)
		if a != nil {
			whole = append(whole, a)
		} else {
			parts = append(parts, some...)
		}
	}
	whole = r.journeys(s, discussions(s, r.joined(s, ownDay(s, r.unabsorbed(s, r.uncharged(s, r.uncovered(whole)))))))
	parts = slices.DeleteFunc(parts, func(a *act) bool {
		named := a.sense.pos == noun && len(a.actor)+len(a.recipient) == 0             // "called on both to halt the fighting"
		ahead := a.sense.pos == verb && r.table.status.of(s, a.i) == rapporteur.Future // "pledged to back the envoy and encourage talks"
		return slices.ContainsFunc(whole, func(b *act) bool {
			return slices.Contains(b.covers, a.i) || (named || ahead) && b.sense.absorbs && asked(r.table.status, s, b.i, a.i)
		})
	})
	r.outcomes(si, s, whole)
	r.outcomes(si, s, parts)
	r.grounds(s, whole)
	all := r.judged(s, v, whole, parts)
	if len(all) > 0 {
		wide := r.telling(s, throughout(s))
		for k := range all {
			all[k].context = r.contexts(s, all[k].i, wide)
			if len(all[k].lacks) > 0 {
				r.detail(s, all[k])
			}
		}
	}
	return r.again(si, s, all)
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
func (t *table) bareToll(s *parse.Sentence, a *act) bool {
	if !a.sense.result || a.sense.pos != verb || len(a.actor) > 0 || childLemma(s, a.i, "have", "aux") < 0 {
		return false
	}
	if !s.Passive(a.i) {
		doer := t.agent(s, a.i)
		return doer >= 0 && t.classes["turmoil"].words[lemma(s, doer)] // "the violence that has killed 5,000"
	}
	for _, c := range s.Children(a.i, "obl") {
		if p := s.Case(c); (p == "in" || p == "by") && t.classes["violence"].words[lemma(s, c)] && !t.classes["turmoil"].words[lemma(s, c)] {
			return false // "killed in air strikes since May": told of the strikes
		} else if p == "in" && t.classes["turmoil"].words[lemma(s, c)] {
			return true // "have been killed in the conflict"
		}
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
func (r *reader) status(s *parse.Sentence, a *act) rapporteur.Status {
	if a.sense.negated() {
		a.trace.verdict().is(a.i, "denied, which is what its sense asks for")
		return rapporteur.Occurred
	}
	if spoken(a.sense.typ) && declared(s, a.i) {
		return rapporteur.Occurred
	}
	st := r.table.status.judge(s, a.i, a.trace.verdict())
	if st == rapporteur.Occurred && (r.later(a.date) && s.Tokens[a.i].XPOS != "VBD" && s.Tokens[a.i].XPOS != "VBN" || r.table.status.ahead(s, a.i)) {
		a.trace.verdict().is(a.i, "set in a time to come")
		return rapporteur.Future
	}
	return st
}

// declared reports whether somebody does an act in words by saying that they want to: "I want to thank the envoy".
func declared(s *parse.Sentence, i int) bool {
	h := s.Tokens[i].Head
	if !s.Tokens[i].Is("xcomp") || !infinitive(s, i) {
		return false
	}
	switch lemma(s, h) {
	case "want", "wish", "like":
		c := s.Find(h, "nsubj")
		if c < 0 || childLemma(s, h, "not", "advmod") >= 0 {
			return false
		}
		_, first := firstPerson(s.Tokens[c].Form)
		return first
	}
	return false
}

// later reports whether a date lies after the day of publication.
func (r *reader) later(d rapporteur.Date) bool {
	n := min(len(d.Start), len(r.Published.Start))
	return n >= len("2006-01") && d.Start[:n] > r.Published.Start[:n]
}

// spoken reports the types of acts done in words by one side.
func spoken(t plover.Type) bool { return t.Quad()%2 == 1 && t != plover.Consult }

func sameParty(a, b rapporteur.Entity) bool {
	return a.Span == b.Span || (a.Name != "" && a.Name == b.Name)
}

// hedges lists the words that leave it open whether an act happened: beside it, or beside what it is told by ("are reportedly using tanks to
// attack"), and those by which it is only held to be so ("are believed to have been killed").
func (r *reader) hedges(s *parse.Sentence, i int) []string {
	var out []string
	for n := 0; n < 3; n++ {
		for _, c := range s.Children(i, "advmod", "amod") {
			if r.table.status["hedge"][lemma(s, c)] {
				out = append(out, s.Tokens[c].Form)
			}
		}
		h := s.Tokens[i].Head
		if h < 0 || !s.Tokens[i].Is("xcomp", "advcl") || s.Tokens[i].Is("advcl") && !infinitive(s, i) {
			break
		}
		if i = h; s.Passive(i) && r.table.status["held"][lemma(s, i)] {
			out = append(out, s.Tokens[i].Form)
		}
	}
	return out
}

// uncovered leaves out acts told by a word that belongs to another, longer predicate ("held talks": talks), but not those that
// somebody else did ("denied the opposition's charges": charges).
func (r *reader) uncovered(all []*act) []*act {
	if len(all) < 2 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(a *act) bool {
		return slices.ContainsFunc(all, func(b *act) bool {
			return b.i != a.i && slices.Contains(b.covers, a.i) && !(a.sense.pos == noun && a.sense.typ != b.sense.typ && anotherDid(a, b))
		})
	})
}

// anotherDid reports whether an act has doers, and none of them is among those of the other.
func anotherDid(a, b *act) bool {
	return len(a.actor) > 0 && len(b.actor) > 0 && !slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool {
		return slices.ContainsFunc(b.actor, func(y rapporteur.Entity) bool { return sameParty(x, y) })
	})
}

// unabsorbed leaves out what others only ask for, refuse, threaten or promise.
func (r *reader) unabsorbed(s *parse.Sentence, all []*act) []*act {
	if !slices.ContainsFunc(all, func(b *act) bool { return b.sense.absorbs }) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(a *act) bool {
		if a.sense.pos == noun && a.sense.typ.Quad() == 4 && a.status == rapporteur.Occurred && (len(a.actor) > 0 || len(a.recipient) > 0) {
			return false
		}
		return slices.ContainsFunc(all, func(b *act) bool {
			return b.i != a.i && b.sense.absorbs && !answered(s, a, b) && (asked(r.table.status, s, b.i, a.i) || b.sense.pos == adjective && readyFor(s, b.i, a.i) || b.sense.typ == plover.Request && calledOn(s, b.i, a.i))
		})
	})
}

// answered reports whether an act of words is one that somebody else is told to have done, to which the other is the answer: "rejected Arab
// calls for talks". An act that is only wanted or promised answers nobody.
func answered(s *parse.Sentence, a, b *act) bool {
	if a.sense.pos != noun || a.sense.typ != plover.Request && a.sense.typ != plover.Threaten || !anotherDid(a, b) || s.Tokens[a.i].Head != b.i {
		return false
	}
	switch b.sense.typ {
	case plover.Reject, plover.Support, plover.Accuse, plover.Concede:
		return true
	}
	return false
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

// readyFor reports whether the infinitive i is what an adjective right before it is of, though the tree hung it elsewhere: "as ready as Peru
// to work with the rebels".
func readyFor(s *parse.Sentence, adj, i int) bool {
	if i < adj || i > adj+8 || !infinitive(s, i) {
		return false
	}
	for k := adj + 1; k < i; k++ {
		if u := s.Tokens[k].UPOS; u == "VERB" || u == "AUX" {
			return false
		}
	}
	return true
}

// calledOn reports whether the word i stands in what a call is for; see calledFor.
func calledOn(s *parse.Sentence, call, i int) bool {
	_, what := calledFor(s, call)
	return what >= 0 && i >= what && s.Governs(what, i)
}
