package place

import (
	"rapporteur"
	"rapporteur/parse"
)

// read makes the Place of the phrase with this head.
func (m *Map) read(sentence, head int) rapporteur.Place {
	return *recall(m.told.places, &m.doc.Sentences[sentence].Tokens[head], func() *rapporteur.Place {
		p := m.makePlace(sentence, head)
		return &p
	})
}

// makePlace is read, not remembered.
func (m *Map) makePlace(sentence, head int) rapporteur.Place {
	s := &m.doc.Sentences[sentence]
	if name, ok := m.apposed(s, head); ok {
		head = name
	}
	first, last := phrase(s, head)
	if in, ok := m.lyingIn(s, head, first, last); ok {
		head = in
		first, last = phrase(s, head)
	}
	from, to := m.toldName(s, head, first, last)
	span := s.Stretch(from, m.enclosing(s, to))
	p := rapporteur.Place{Text: span.In(m.doc.Text), Span: span, Precision: "site", Basis: "site"}
	p.Name = p.Text
	at, ok := m.site(s, head)
	why := ""
	if !ok && capitalAt(s, head) {
		if code := m.capitalOf(s); code != "" {
			at, ok = m.capital(code), true
			if p.Name = capitalName(code); p.Name == "" {
				p.Name = p.Text
			}
			why = "story"
		}
	}
	if !ok {
		if s.Tokens[head].UPOS == "PROPN" || from > head {
			p.Precision, p.Basis = "city", "phrase"
		}
		p.Province = m.province(sentence, last, p, at)
		return p
	}
	if why == "" {
		why = m.reason(at)
	}
	p.Country, p.Precision, p.Basis = at.Country, at.Kind, rapporteur.Basis(why)
	if at.Kind == "sea" {
		p.Precision = "region"
	}
	p.Province = m.province(sentence, last, p, at)
	if beside(s, head) {
		p.Precision = "near"
	}
	if at.HasPoint {
		lat, lon := at.Lat, at.Lon
		p.Lat, p.Lon = &lat, &lon
	}
	return p
}

// enclosing gives the last token of the province, region or state that is told behind a name and a comma, and its word for what it is:
// "Andar district, Ghazni province", "Birmingham, Alabama"; last where none is.
func (m *Map) enclosing(s *parse.Sentence, last int) int {
	if last+2 >= len(s.Tokens) || s.Tokens[last+1].Form != "," || s.Tokens[last+2].UPOS != "PROPN" || s.Tokens[last].UPOS != "PROPN" && !kinds.locality[s.Tokens[last].LowerLemma()] {
		return last
	}
	for n := min(4, len(s.Tokens)-last-2); n > 0; n-- {
		to := last + 1 + n
		words := s.Stretch(last+2, to).In(m.doc.Text)
		wide := Province(words, "") != ""
		for _, at := range Sites(words) {
			wide = wide || at.Kind == "province" || at.Kind == "country" || at.Kind == "region"
		}
		if !wide || s.Tokens[to].UPOS == "PUNCT" || to+1 < len(s.Tokens) && (s.Tokens[to+1].Form == "and" || s.Tokens[to+1].Form == "," && to+2 < len(s.Tokens) && s.Tokens[to+2].UPOS == "PROPN") {
			continue
		}
		if to+1 < len(s.Tokens) && kinds.locality[s.Tokens[to+1].LowerLemma()] {
			to++
		}
		return to
	}
	return last
}

// apposed gives the name that stands behind its description: "the capital, Abuja", "the port city Latakia".
func (m *Map) apposed(s *parse.Sentence, head int) (int, bool) {
	if !kinds.locality[s.Tokens[head].LowerLemma()] {
		return 0, false
	}
	for _, c := range s.Children(head, "appos", "flat", "nmod:desc", "nmod:unmarked") {
		t := &s.Tokens[c]
		if first, _ := phrase(s, c); c > head && t.UPOS == "PROPN" && first-head <= 2 && s.Find(c, "case") < 0 {
			if at, ok := m.site(s, c); ok && at.Kind != "country" {
				return c, true
			}
		}
	}
	return 0, false
}

// lyingIn gives the head of the named place that a spot told by no name lies in: "a market in the town of Garissa".
func (m *Map) lyingIn(s *parse.Sentence, head, first, last int) (int, bool) {
	if s.Tokens[head].UPOS != "NOUN" || capitalAt(s, head) {
		return 0, false
	}
	for k := first; k <= last; k++ {
		if s.Tokens[k].UPOS == "PROPN" {
			return 0, false
		}
	}
	for _, c := range s.Children(head, "nmod") {
		if at, ok := m.site(s, c); ok && c > last && at.Kind != "country" && kinds.in[s.Case(c)] {
			return c, true
		}
	}
	return 0, false
}

// reason says why a name is taken for this site.
func (m *Map) reason(at Site) string {
	all := Sites(at.Name)
	if len(all) < 2 {
		all = []Site{at}
	}
	_, why := choose(all, m.homes)
	return why
}

// phrase gives the first and last token of the words that name the place: the head with the words before it, less articles,
// and what it is of ("outskirts of Damascus", "village of Tremseh").
func phrase(s *parse.Sentence, head int) (first, last int) {
	first, last = head, head
	for first > 0 {
		if hyphened(s, first) {
			first -= 2
			continue
		}
		t := &s.Tokens[first-1]
		if !s.Governs(head, first-1) || t.Is("case", "det", "cc", "acl", "appos", "nmod", "conj") && !t.Is("nmod:poss", "nmod:desc") || t.Is("punct") && t.Form != "-" {
			break
		}
		first--
	}
	for first < head && (s.Tokens[first].UPOS == "DET" || s.Tokens[first].Is("punct")) {
		first++
	}
	for _, c := range s.Children(head, "flat", "nmod", "compound") {
		if c < head {
			continue
		}
		if s.Tokens[c].Is("nmod") && !adjoins(s, last, c) {
			continue
		}
		if s.Tokens[c].Is("flat", "compound") && (c == last+1 || c == last+2 && s.Tokens[last+1].Form == "-") {
			last = c
		} else if s.Tokens[c].Is("nmod") && (s.Tokens[c].UPOS == "PROPN" || capitalAt(s, c)) {
			if _, end := phrase(s, c); end-last < 8 {
				last = end
			}
		}
	}
	return first, last
}

// hyphened reports whether token i is the second half of a word with a hyphen: "rebel-held".
func hyphened(s *parse.Sentence, i int) bool {
	return i >= 2 && s.Tokens[i-1].Form == "-" && s.Tokens[i-2].Span.End == s.Tokens[i-1].Span.Start && s.Tokens[i-1].Span.End == s.Tokens[i].Span.Start
}

// adjoins reports whether token c follows the words up to last with no more than "of", "in" and an article between.
func adjoins(s *parse.Sentence, last, c int) bool {
	lead, _ := phrase(s, c)
	if lead <= last || lead-last > 3 {
		return false
	}
	w := s.Tokens[last+1].Lower()
	return w == "of" || w == "in" && kinds.locality[s.Tokens[last].LowerLemma()]
}

// site finds the place that the phrase of the head names: the whole of it, else the name within it.
func (m *Map) site(s *parse.Sentence, head int) (Site, bool) {
	found := recall(m.told.sites, &s.Tokens[head], func() *Site {
		if at, ok := m.findSite(s, head); ok {
			return &at
		}
		return nil
	})
	if found == nil {
		return Site{}, false
	}
	return *found, true
}

// findSite is site, not remembered.
func (m *Map) findSite(s *parse.Sentence, head int) (Site, bool) {
	first, last := phrase(s, head)
	for from := first; from <= head; from++ {
		for to := last; to >= head; to-- {
			if at, ok := m.named(s, from, to); ok {
				return at, true
			}
		}
	}
	// "village of Tremseh", "Aleppo city", "Syrian capital"
	if !kinds.locality[s.Tokens[head].LowerLemma()] {
		return Site{}, false
	}
	for _, c := range s.Children(head, "compound", "nmod", "appos", "amod", "nmod:poss", "flat", "nmod:desc") {
		t := &s.Tokens[c]
		if s.Tokens[head].LowerLemma() == "capital" {
			if code := stateWord(t.Form); code != "" {
				return m.capital(code), true
			}
		}
		if t.UPOS != "PROPN" {
			continue
		}
		if at, ok := m.site(s, c); ok {
			if at.Kind == "country" || c > head && !t.Is("appos") && s.Tokens[head].LowerLemma() != "of" && at.Kind != "city" {
				return Site{Name: at.Name, Country: at.Country, Kind: "region"}, true
			}
			return at, true
		}
	}
	return Site{}, false
}

func stateWord(w string) string {
	if code := StateOfPeople(w); code != "" {
		return code
	}
	return StateNamed(w)
}

func (m *Map) capital(code string) Site {
	for _, st := range states().list {
		if st.Code == code && len(st.Capitals) > 0 {
			at, _ := choose(Sites(st.Capitals[0]), []string{code})
			return at
		}
	}
	return Site{Country: code, Kind: "city"}
}

// named looks the words up. A town nobody would name without its country must be in the story's country or large.
func (m *Map) named(s *parse.Sentence, from, to int) (Site, bool) {
	if from == to && (s.Tokens[to].UPOS != "PROPN" || suffers(s, to)) {
		return Site{}, false
	}
	words := s.Stretch(from, to).In(m.doc.Text)
	sites := Sites(words)
	if len(sites) == 0 {
		return Site{}, false
	}
	at, _ := choose(sites, m.homes)
	if at.Kind == "city" && at.People < 50 && !isHome(m.homes, at.Country, 6) && from == to {
		return Site{}, false
	}
	return at, true
}

// suffers reports whether a name is somebody's whose fate is told: "the killing of Hassan".
func suffers(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	return t.Head >= 0 && t.Head < k && t.Is("nmod") && kinds.fate[s.Tokens[t.Head].LowerLemma()] && s.Case(k) == "of"
}
