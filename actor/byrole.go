package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/plover"
)

// byRole tells who a common noun names: the sector by the word and by those before it, the state by the words of the phrase,
// by a fuller mention before, or by what the article is about.
func (c *Cast) byRole(s *parse.Sentence, m *mention) (identity, bool) {
	r, from, ok := c.roleAt(s, m.first, m.head)
	if !ok || r.typ == thingType {
		return identity{}, false
	}
	if (r.weight != "own" || m.called == "coalition") && m.first < m.head && s.Tokens[m.head].UPOS == "PROPN" && (capital(s.Tokens[m.head-1].Form) || s.Tokens[m.head-1].UPOS == "PART" && m.first+1 < m.head) {
		if _, named := lexis().endings[s.Tokens[m.last].Form]; named {
			return identity{}, false // a body's name: "the Tunisian Workers Party"
		}
	}
	if m.called == "coalition" && r.sector == soldiers && c.leaning.parliamentary() {
		r.sector, r.state = partySector, "story" // of parties
	}
	of, told := c.whose(s, m.first, from, m.head)
	if _, based := basedIn(s, m.first, from); based && r.state == "NGO" {
		told = false // "the U.S.-based rights group"
	}
	if r.weight == "bare" && !told && from == m.first && s.Tokens[m.head].UPOS != "PROPN" {
		if prev, ok, _ := c.before(m); ok {
			return prev, true
		}
		return identity{}, false
	}
	if _, based := basedIn(s, m.first, from); based {
		if body, ok := c.takeUp(s, m, r); ok {
			return body, true // "the Britain-based group"
		}
	}
	id := identity{typ: r.typ, sector: r.sector, gender: gender(m.called)}
	if m.plural && id.typ == rapporteur.TypePerson {
		id.typ = rapporteur.TypeGroup
	}
	if m.last > m.first || s.Tokens[m.head].UPOS == "PROPN" {
		id.name = c.text(s, m.first, m.last)
	}
	if r.typ == rapporteur.TypePerson {
		id.office = c.text(s, from, m.head)
	}
	if of, ok := c.besideUnited(s, m); ok && !told {
		return of, true
	}
	mod, modified := c.modifier(s, m.first, from)
	if mod == partySector && r.state == "IGO" {
		modified = false // "election observers"
	}
	if told && of.typ == rapporteur.TypeGroup && of.basis == "named" {
		modified = false // "Free Syrian Army commanders"
	}
	if mod == partySector && m.called == "authority" {
		modified = false // "the communist authorities"
	}
	if r.sector == soldiers && modified && mod == rebelSector || r.sector == unidentified && modified && armed[mod.String()] {
		id.sector = mod // "rebel soldiers"
	} else if r.weight != "own" && modified && !(r.sector == chamber && watched[mod.String()]) && !(r.sector == soldiers && mod == government && r.typ != rapporteur.TypePerson) {
		if r.sector == soldiers && mod == clergy {
			mod = rebelSector // "Islamic brigades"
		}
		id.sector = mod
	}
	if staffs[m.called] {
		if at, ok := c.modifier(s, max(m.first, from-1), from); ok && servants[at.String()] {
			id.sector = at // "government employees"
		} else if told && of.typ == rapporteur.TypeOrganisation && servants[of.sector.String()] {
			id.sector = of.sector // "State Department employees"
		}
	}
	if r.sector == soldiers && r.weight == "weak" && !modified && m.called == "officer" && c.policed(m.sentence) {
		id.sector = police
	}
	if !modified || mod != soldiers {
		id.sector = c.uniform(s, m.head, m.head, id.sector)
	}
	if (r.sector == soldiers || r.sector == militia) && !recognising[c.scene] && !(told && recognising[of.code.String()]) && c.ofPeople(s, m.first, from) {
		id.sector = rebelSector // "Kurdish forces" are of no state's army
	}
	if of, ok := c.loyal(s, m, from); ok && r.sector == rebelSector {
		id.sector = of
	}
	if (id.sector == soldiers || id.sector == militia || id.sector == unidentified) && devoted(s, m.head) {
		id.sector = rebelSector
	}
	if id.sector == rebelSector && c.seceding(s, m.first, m.head) {
		id.sector = opposing
	}
	if id.sector == civil && dissents[m.called] && c.dissenting(s, m.first, m.head) {
		id.sector = opposing
	}
	if !told && !modified || (mod == clergy || mod == opposing) && loose[m.called] {
		id.sector = c.inclined(s, m, id.sector)
	}
	if id.sector == farming && !c.leaning.agrarian() {
		id.sector = civil // whom violence hits, whatever they live by
	}
	if id.sector.IsZero() && m.plural && m.head > 0 && capital(s.Tokens[m.head].Form) && leanings[m.called] && !told {
		id.sector = partySector // "the Conservatives"
	}
	if id.sector == partySector && c.seated(s, m) {
		id.sector = chamber // "Republican Representatives"
	}
	if !told && modified && r.state == "none" && !ofStates[mod.String()] {
		r.state = "story" // "church leaders", unlike leaders of states
		id.sector = mod
	}
	if of, ok := c.suspected(s, m.first, from); ok && (id.sector == civil || id.sector == business) {
		id.sector = of
	}
	if broke, ok := c.leaning.outlaws(); id.sector == society && (modified && mod == criminal || ok && broke == criminal && c.clannish(s, m)) {
		id.sector = criminal // "Mafia clans"
	}
	if id.sector == civil {
		if of, ok := c.guilty(s, m.head); ok {
			id.sector = of
		}
	}
	if id.sector == government && r.typ == rapporteur.TypePerson && c.bygone(s, m.first, from, m.head) {
		id.sector = elite
	} else if id.sector == government && ofProvince(s, m.first, m.head) {
		id.sector = judges
	}
	switch {
	case c.several(s, m.head):
	case id.sector == soldiers && r.state != "UNO" && r.typ != rapporteur.TypePerson && c.aloof(s, m) && !c.stated(s, m.first, from):
		id.code, id.basis = code("IGO"), "role" // "coalition forces" are several states', wherever they are
	case told:
		c.belong(&id, r, m.called, of, modified)
		c.recall(m, &id)
	case !modified && c.fellow(s, m, &id):
	case r.state != "NGO" && c.united(s, m.head) && !c.otherBody(s, m):
		if prev, ok, _ := c.before(m); ok && m.first == m.head && !(prev.code.String() == "NGO" && c.kin.council && m.called == "council") {
			return prev, true
		}
		unite(&id)
	case r.state == "none":
		if of, ok := c.theCountry(s, m); ok {
			return of, true
		}
		if of, ok := c.takeUp(s, m, r); ok && m.called == "alliance" {
			return of, true
		} else if of, ok := c.theParty(s, m); ok {
			return of, true
		}
	case r.state != "story":
		id.code, id.basis, id.own = code(r.state), "role", r.state == "UNO" && from < m.head
		if !id.code.IsState() {
			id.sector = r.sector // "election observers"
		}
		if prev, ok, _ := c.before(m); ok && !c.describes(s, m) && m.first == m.head {
			return prev, true
		}
	default:
		if of, ok := c.tribunal(s, m); ok && id.sector == judges {
			return of, true
		}
		if of, ok := c.others(m); ok {
			return of, true
		}
		prev, ok, rivals := c.before(m)
		if !ok && !rivals && c.kin.worldly() && m.called == "council" && (m.first == m.head && (c.kin.council || s.Tokens[m.head].UPOS == "PROPN") || memberly(s, m)) {
			if id, known := c.look("Security Council"); known {
				return taken(id), true
			}
		}
		if ok && s.Tokens[m.head].UPOS == "PROPN" && m.first == m.head && lastWord(prev.name) == m.called {
			return prev, true // "the Coalition", after "the Syrian National Coalition"
		}
		if ok && m.plural && rankAndFile[m.called] && !definite(s, m.head) {
			ok = false // "killed ten terrorists": others than those named before
		}
		if ok && (m.first == m.head || memberly(s, m) || m.first == from && r.typ == rapporteur.TypePerson && !modified) && !c.describes(s, m) && (r.sector.IsZero() || r.weight != "own" || prev.sector == r.sector || worldBodies[prev.code.String()]) {
			return prev, true
		}
		if rivals && m.first == m.head {
			return id, true // two may be meant
		}
		if m.first == from && !modified {
			if of, ok := c.takeUp(s, m, r); ok {
				return of, true
			}
		}
		if of, ok := c.undergone(s, m); ok && !modified && m.first == m.head {
			return of, true
		}
		if of, ok := c.zealous(m, r, m.first == from); ok && id.sector == rebelSector && !c.ofPeople(s, m.first, from) {
			id.code, id.basis = of, "article"
		} else if c.american(s, m.first, m.head) {
			id.code, id.basis = code("USA"), "role"
		} else if !modified && c.aloof(s, m) {
			return id, true
		} else if of, ok := c.opposed(m); ok {
			id.code, id.basis = of, "story"
		} else if of, ok := c.regime(s, m); ok {
			id.code, id.basis = of, "story"
		} else if of := c.told(s, m.head); of != "" {
			id.code, id.basis = code(of), "phrase"
			c.rallied(s, m, of)
		} else if of := c.happening(s, m, id.sector); of != "" {
			id.code, id.basis = code(of), "story"
		} else if h, ok := c.locality(s, m); ok {
			id.code, id.basis = h, "story"
		} else if of := c.fronted(m); of != "" {
			id.code, id.basis = code(of), "story"
		} else if c.scene != "" && (onScene[r.sector.String()] || besideFoe(s, m.head) || r.sector == soldiers && mod == government) {
			id.code, id.basis = code(c.scene), "story"
		} else if c.glimpse != "" && r.sector == rebelSector {
			id.code, id.basis = code(c.glimpse), "story"
		} else if h, ok := c.homeOf(r.sector, r.typ); ok && r.sector == soldiers && mod == government {
			id.code, id.basis = h, "story" // "regime forces", whoever else is named beside them
		} else if h, ok := c.local(s, m, id); ok {
			id.code, id.basis = h, "story"
		}
		if of, ok := c.expelled(s, m, id.code); ok && id.basis == "story" {
			id.code = of
		} else if of, ok := c.sent(s, m, id.sector); ok {
			id.code = of
		}
	}
	return id, true
}

// bygone reports whether an office is told to be one no longer held. Who once headed a state stays its voice.
func (c *Cast) bygone(s *parse.Sentence, first, from, at int) bool {
	if first > 0 && s.Tokens[first-1].UPOS == "ADV" {
		first--
	}
	for k := first; k <= at; k++ {
		switch w := s.Tokens[k].Lower(); {
		case former[w] && k < at:
			return !headsState[strings.ToLower(c.text(s, from, at))] && (from < at || !headsState[s.Tokens[at].LowerLemma()])
		case strings.HasPrefix(w, "ex-"):
			return !headsState[stem(w[3:])]
		}
	}
	return false
}

// staffs are those who work for whoever they are told to work for, and servants the sectors of employers that make them theirs.
var (
	staffs   = lists.Named("staffs")
	servants = set("GOV LEG JUD MIL COP SPY")
)

// leanings are nouns for those of a mind in politics, which with a capital name a party.
var leanings = lists.Named("leanings")

// watched are the sectors that committees of a parliament keep an eye on: "the intelligence committee" is none of theirs.
var watched = set("SPY MIL JUD BUS MED EDU")

var former = lists.Named("former")
var headsState = lists.Named("headsState")

// ofStates are the sectors of those whom "leaders" and its like name of several states.
var ofStates = set("GOV MIL BUS")

// onScene are the sectors of those who are where things happen, rather than where the article's states are.
var onScene = set("REB OPP CVL UAF REF PRM")

// theCountry reads "the country" and its like: the state named last, else the one that the article is about.
func (c *Cast) theCountry(s *parse.Sentence, m *mention) (identity, bool) {
	if m.plural || !countryWords[m.called] || c.describes(s, m) {
		return identity{}, false
	}
	for i := len(c.order) - 1; i >= max(0, len(c.order)-longest); i-- {
		if o := c.order[i]; o.typ == rapporteur.TypeState && o.code.IsState() && o.sentence >= m.sentence-1 && (o.sentence < m.sentence || o.head < m.head) && !c.locative(o.sentence, o) {
			id := o.identity
			id.basis, id.own, id.place = "antecedent", false, true
			return id, true
		}
	}
	h, ok := c.home()
	return identity{name: place.UsualName(h.String()), code: h, sector: government, typ: rapporteur.TypeState, basis: "story", place: true}, ok
}

var countryWords = set("country nation")

// belong gives an identity the code of those whose it is, and their sector where its own word is weak.
func (c *Cast) belong(id *identity, r role, called string, of identity, modified bool) {
	id.code, id.basis, id.own = of.code, "phrase", true
	if r.state == "UNO" && of.code.IsState() && (r.typ == rapporteur.TypePerson || r.sector == soldiers && c.global()) {
		id.code, id.basis = code("UNO"), "role" // "the humanitarian coordinator for Chad", "Kenyan peacekeepers"
		return
	}
	switch of.code.String() {
	case "UNO", "IGO", "NGO":
		if kinsfolk[called] {
			id.code, id.own = plover.Code{}, false // of peacekeepers, who are of many states
			return
		}
		if !bearsArms(r, called, of) && (r.sector != judges || r.typ == rapporteur.TypePerson) {
			id.sector = of.sector
		}
		return
	case "EUR":
		if r.weight != "own" || r.typ == rapporteur.TypeOrganisation {
			id.sector = of.sector
		}
		return
	}
	if r.state == "none" && r.sector == government {
		if r.typ == rapporteur.TypeGroup && of.typ != rapporteur.TypeState && of.typ != rapporteur.TypePerson && !of.sector.IsZero() && of.sector != civil {
			id.sector = of.sector // "leaders of the opposition movement"
		}
		return
	}
	weak := r.weight != "own" && !modified
	switch {
	case called == "party" && of.typ == rapporteur.TypePerson:
		id.sector = partySector // "her party"
	case (of.typ == rapporteur.TypeOrganisation || of.typ == rapporteur.TypeGroup) && enrolled[called] && byBody[of.sector.String()]:
		id.sector = of.sector // "activists of the Janata Party"
	case of.typ == rapporteur.TypePerson && of.sector == government && campaigners[called] && c.leaning.electoral():
		id.sector = partySector // "two of the candidate's advisers"
	case weak && of.typ != rapporteur.TypeOrganisation && of.sector == criminal && toAnother[called] && !c.leaning.criminal():
		id.sector = civil // "accused of killing his boss"
	case of.typ == rapporteur.TypePerson && led[called] && armed[of.sector.String()]:
		id.sector = of.sector // "ten of the commander's men"
	case id.sector.IsZero() && of.typ == rapporteur.TypeState && r.typ == rapporteur.TypeGroup && envoys[called]:
		id.sector = government // "the Cuban delegation"
	case of.typ == rapporteur.TypeGroup && of.sector == rebelSector && (r.typ != rapporteur.TypeOrganisation || r.weight != "own"):
		if r.sector != civil || weak {
			id.sector = of.sector
		}
	case r.sector == government && r.typ == rapporteur.TypePerson && (of.typ == rapporteur.TypeOrganisation || of.typ == rapporteur.TypeGroup) && presides[called] && !of.sector.IsZero() && !(of.sector == partySector && of.code.String() == "USA"):
		id.sector = of.sector // "the president of the Supreme Court", but a Republican president is the nation's
	case weak && of.typ != rapporteur.TypeState && of.typ != rapporteur.TypePerson && !of.sector.IsZero():
		if r.sector == soldiers && of.sector == government {
			return // "government forces"
		}
		id.sector = of.sector
	case r.state == "UNO" && of.code.IsState():
		id.sector = soldiers // "Japanese peacekeepers"
	case weak && of.typ == rapporteur.TypePerson && of.sector != government && !of.sector.IsZero():
		id.sector = of.sector
	case id.sector.IsZero() && of.typ != rapporteur.TypeState:
		id.sector = of.sector // also "the president's office"
	}
}

var (
	enrolled = lists.Named("enrolled")
	led      = lists.Named("led")
	// kinsfolk are nouns for those who belong to somebody's family.
	kinsfolk = lists.Named("kinsfolk")
	// campaigners are those who work for a candidate as well as for who governs.
	campaigners = lists.Named("campaigners")
	// byBody are the sectors of bodies whose members are of them whatever else they are called.
	byBody = lists.Named("byBody")
	// armed are the sectors of persons whose men are of theirs.
	armed = lists.Named("armed")
)
