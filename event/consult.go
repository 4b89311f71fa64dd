package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// convened settles who meets whom: a visitor is the actor and the host the recipient, others are all actors.
func (r *reader) convened(si int, f filler, a *act, sides [2][]rapporteur.Entity) {
	press := func(e rapporteur.Entity) bool { // what is said to reporters is no meeting with them
		words := strings.Fields(strings.ToLower(e.Text))
		return len(words) > 0 && r.table.classes["press"].words[words[len(words)-1]]
	}
	a.actor, a.recipient = slices.DeleteFunc(a.actor, press), slices.DeleteFunc(a.recipient, press)
	if a.sense.mode.String() == "visit" {
		if len(a.actor) == 0 {
			a.actor = r.partner(si, f, a)
		}
		a.countries = r.destinations(si, f, a)
		r.visited(si, f, a)
		return
	}
	if !a.sense.together {
		return
	}
	a.sides = sides
	if len(a.actor) == 1 && !plural(f.s, a) || len(a.actor) == 0 || len(sides[0]) == 0 && len(f.at(a.i, "with")) > 0 {
		who := r.partner(si, f, a)
		if len(a.actor) == 1 && a.actor[0].Type == rapporteur.TypeOrganisation && len(sides[0]) > 0 && len(f.at(a.i, "with")) == 0 {
			who = nil // "a summit of the alliance" is its own
		}
		if poss := f.s.Find(a.i, "nmod:poss"); poss >= 0 && f.s.Tokens[poss].UPOS == "PROPN" && len(a.actor) > 0 {
			who = nil // "the governor's contacts"
		}
		a.sides[0] = appendNew(a.sides[0], who...)
		a.actor = appendNew(a.actor, who...)
	}
}

// visited keeps the host of a visit: a country or somebody in it. A town is only where the visit takes place.
func (r *reader) visited(si int, f filler, a *act) {
	a.recipient = slices.DeleteFunc(a.recipient, func(e rapporteur.Entity) bool { return town(e.Text) })
	if len(a.recipient) > 0 {
		return
	}
	for _, slot := range a.sense.recipient {
		for _, h := range f.heads(slot) {
			for _, k := range r.Cast.Expand(si, h) {
				if e, ok := country(r.Doc, f.s, k); ok {
					a.recipient = appendNew(a.recipient, e)
				}
			}
		}
	}
}

func town(text string) bool {
	return place.StateNamed(text) == "" && place.StateOfPeople(text) == "" && (place.StateOfCapital(text) != "" || len(place.Sites(text)) > 0)
}

// country reads the name of a state as its government, also where a preposition of place stands before it.
func country(d *parse.Doc, s *parse.Sentence, k int) (rapporteur.Entity, bool) {
	first := k
	for first > 0 && s.Tokens[first-1].Head == k && s.Tokens[first-1].Is("compound", "amod") && s.Tokens[first-1].UPOS == "PROPN" {
		first--
	}
	span := s.Stretch(first, k)
	text := span.In(d.Text)
	code, err := plover.ParseCode(place.StateNamed(text))
	if err != nil || code.IsZero() {
		return rapporteur.Entity{}, false
	}
	gov, err := plover.ParseSector("GOV")
	if err != nil {
		return rapporteur.Entity{}, false
	}
	return rapporteur.Entity{Text: text, Span: span, Name: text, Code: code, Sector: gov, Type: rapporteur.TypeState, Basis: "named"}, true
}

// partner finds the other side of a meeting that a noun tells with one side: who the clause is about.
func (r *reader) partner(si int, f filler, a *act) []rapporteur.Entity {
	if a.sense.pos != noun {
		return nil
	}
	i := a.i
	for n := 0; n < 6; n++ {
		t := &f.s.Tokens[i]
		if t.Head < 0 || !t.Is("obj", "obl", "nmod", "conj", "xcomp", "ccomp", "advcl") {
			return nil
		}
		i = t.Head
		if f.s.Tokens[i].UPOS != "VERB" {
			if e, ok := r.Cast.Party(si, i); ok && n == 0 && t.Is("nmod") && f.s.Case(a.i) == "on" && a.sense.mode.String() == "visit" {
				return []rapporteur.Entity{e} // "a delegation on a tour of the region"
			}
			if f.s.Find(i, "cop") < 0 || f.s.Case(i) == "" { // "was in Oslo for talks"
				continue
			}
		}
		h := f.s.Agent(i)
		if h < 0 {
			continue
		}
		heads := []int{h}
		if n == 0 && r.table.classes["addressing"].words[lemma(f.s, i)] { // "told the envoy during talks"
			heads = append(heads, f.s.Children(i, "obj", "iobj")...)
		}
		var out []rapporteur.Entity
		for _, h := range heads {
			for _, k := range r.row(si, f.s, h) {
				if e, ok := r.Cast.Party(si, k); ok && !r.platform(e) {
					out = append(out, r.named(si, e))
				}
			}
		}
		out = slices.DeleteFunc(out, func(e rapporteur.Entity) bool {
			return slices.ContainsFunc(a.actor, func(x rapporteur.Entity) bool { return sameParty(x, e) })
		})
		return out
	}
	return nil
}

// trips are the visits that an article tells of: whose people are the guests of which country.
type trips map[[2]string]bool

// trips collects the visits among the acts of an article.
func (r *reader) trips(all [][]*act) trips {
	told := trips{}
	for _, list := range all {
		for k := range list {
			a := list[k]
			if a.sense.typ != plover.Consult || a.sense.mode.String() != "visit" {
				continue
			}
			for _, guest := range a.actor {
				for _, country := range a.countries {
					if code := guest.Code.String(); code != "" && code != country {
						told[[2]string{code, country}] = true
					}
				}
			}
		}
	}
	return told
}

// hosted tells guests from hosts where one side of a meeting is told to have met the other and the article tells that the one
// visits the other's country: then the host is the recipient.
func (t trips) hosted(encounters map[string]bool, a *act) {
	if !encounters[a.sense.lemma] {
		return
	}
	for k, hosts := range a.sides {
		guests := a.sides[1-k]
		if len(hosts) == 0 || len(guests) == 0 {
			continue
		}
		home := hosts[0].Code.String()
		if contains(guests, hosts[0]) {
			return // "a meeting between A and B"
		}
		visiting := slices.ContainsFunc(guests, func(e rapporteur.Entity) bool { return t[[2]string{e.Code.String(), home}] })
		if visiting && !t[[2]string{home, guests[0].Code.String()}] {
			a.actor, a.recipient = guests, hosts
			a.trace.note("the article tells that the guests visit the hosts' country")
			return
		}
	}
}

// destinations lists the countries that a visit goes to, towns told as their countries.
func (r *reader) destinations(si int, f filler, a *act) []string {
	var out []string
	add := func(code string) {
		if code != "" && !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	for _, slot := range append(slices.Clone(a.sense.recipient), "to", "in") {
		for _, h := range f.heads(slot) {
			for _, k := range r.Cast.Expand(si, h) {
				text := f.s.Tokens[k].Form
				add(place.StateNamed(text))
				add(place.StateOfCapital(text))
				for _, e := range r.Cast.Owners(si, k) {
					add(e.Code.String())
				}
			}
		}
	}
	add(a.place.Country)
	return out
}
