package event

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
)

// planWords holds plans.txt: kind -> lemmas.
type planWords map[string]map[string]bool

func readPlans() planWords {
	w := planWords{}
	for n, line := range lines("plans.txt") {
		kind, words, ok := strings.Cut(line, ":")
		if !ok {
			badLine("plans.txt", n, "want \"kind : lemmas\"")
		}
		w[strings.TrimSpace(kind)] = wordSet(strings.Fields(words))
	}
	return w
}

// standings are looked up in this order.
var standings = []rapporteur.Standing{rapporteur.Accepted, rapporteur.Refused, rapporteur.Breached, rapporteur.CarriedOut, rapporteur.Proposed}

// commitments reads the points of plans told in a sentence: what somebody agrees or refuses to do, what a plan asks for, and
// agreements that are kept or broken.
func (r reader) commitments(si int, s *parse.Sentence) []rapporteur.Commitment {
	var out []rapporteur.Commitment
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.UPOS != "VERB" && !(t.UPOS == "NOUN" && r.table.plans["plans"][lemma(s, i)]) {
			continue
		}
		if t.UPOS == "NOUN" {
			out = append(out, r.planned(si, s, i)...)
			continue
		}
		for _, st := range standings {
			if r.table.plans[string(st)][lemma(s, i)] {
				out = append(out, r.point(si, s, i, st)...)
				break
			}
		}
	}
	return out
}

// point reads "X agreed to do Y", "X refused to do Y" where a plan is spoken of, and "X violated the ceasefire".
func (r reader) point(si int, s *parse.Sentence, verb int, st rapporteur.Standing) []rapporteur.Commitment {
	if h := s.Tokens[verb].Head; h >= 0 && s.Tokens[verb].Is("xcomp") && r.stands(lemma(s, h)) {
		return nil // "refused to sign": told by the governing verb
	}
	status := r.table.status.of(s, verb)
	switch {
	case status == rapporteur.Negated && childLemma(s, verb, "yet", "advmod") >= 0:
		return nil // what is not done yet is not refused
	case status == rapporteur.Negated && st == rapporteur.Accepted:
		st = rapporteur.Refused
	case status != rapporteur.Occurred:
		return nil
	}
	matter, plan := r.matter(s, verb, st)
	if matter < 0 {
		return nil
	}
	c := r.commitment(si, s, verb, matter, st)
	c.Plan = plan
	if a := s.Agent(verb); a >= 0 {
		for _, h := range r.Cast.Expand(si, a) {
			if e, ok := r.Cast.Party(si, h); ok {
				c.Obligor = append(c.Obligor, e)
			}
		}
	}
	if len(c.Obligor) == 0 {
		return nil
	}
	c.Header = r.ids.Head(rapporteur.KindCommitment, c.Trigger.Start)
	return []rapporteur.Commitment{c}
}

// stands reports whether a verb with this lemma tells how a point stands.
func (r reader) stands(word string) bool {
	return slices.ContainsFunc(standings, func(st rapporteur.Standing) bool { return r.table.plans[string(st)][word] })
}

// matter finds what a verb of standing is about: the act somebody agreed to do, or the point itself, and the plan's name.
func (r reader) matter(s *parse.Sentence, verb int, st rapporteur.Standing) (int, string) {
	if st == rapporteur.Accepted || st == rapporteur.Refused {
		if x := s.Find(verb, "xcomp"); x >= 0 && infinitive(s, x) && (st == rapporteur.Accepted || r.ofPlan(s, x)) {
			return x, ""
		}
	}
	if st == rapporteur.Proposed {
		return -1, ""
	}
	candidates := s.Children(verb, "obl")
	if o := s.Object(verb); o >= 0 {
		candidates = append([]int{o}, candidates...)
	}
	for _, o := range candidates {
		w := lemma(s, o)
		joined := w
		if o > 0 {
			joined = lemma(s, o-1) + "_" + w
		}
		isPlan := r.table.plans["plans"][w]
		if isPlan || r.table.plans["points"][w] || r.table.plans["points"][joined] {
			name := ""
			if isPlan {
				name = w
			}
			return o, name
		}
	}
	return -1, ""
}

// planned reads the points a plan is said to hold: "a plan that calls for A and B", "a plan, including A, B and C".
func (r reader) planned(si int, s *parse.Sentence, plan int) []rapporteur.Commitment {
	var heads []int
	for _, v := range s.Children(plan, "acl") {
		if r.table.plans["proposed"][lemma(s, v)] {
			heads = append(heads, s.Children(v, "obl", "obj", "ccomp")...)
		}
	}
	if p := &s.Tokens[plan]; p.Head >= 0 && p.Is("nsubj") && r.table.plans["proposed"][lemma(s, p.Head)] && lemma(s, p.Head) != "suggest" {
		heads = append(heads, s.Children(p.Head, "obl", "obj")...)
	}
	for _, c := range s.Children(plan, "nmod", "obl", "acl") {
		if s.Case(c) == "including" {
			heads = append(heads, c)
		}
	}
	var out []rapporteur.Commitment
	for _, h := range heads {
		for _, m := range append([]int{h}, s.Children(h, "conj")...) {
			if s.Tokens[m].Is("nsubj") {
				continue
			}
			act := m
			var owes []rapporteur.Entity
			if do := toDo(s, m); do >= 0 { // "calls for both sides to disarm": the point is what they are to do
				for _, one := range r.Cast.Expand(si, m) {
					if e, ok := r.Cast.Party(si, one); ok {
						owes = append(owes, e)
					}
				}
				act = do
			} else if s.Tokens[m].Is("conj") && toDo(s, h) >= 0 {
				continue
			}
			c := r.commitment(si, s, act, act, rapporteur.Proposed)
			c.Obligor = owes
			c.Plan = planName(r.Doc.Text, s, plan)
			c.Header = r.ids.Head(rapporteur.KindCommitment, c.Trigger.Start)
			out = append(out, c)
		}
	}
	return out
}

func (r reader) commitment(si int, s *parse.Sentence, trigger, matter int, st rapporteur.Standing) rapporteur.Commitment {
	return rapporteur.Commitment{
		Action: r.words(s, matter), Standing: st, Date: r.Days.Of(si, trigger), Attribution: r.Voices.Sources(si, trigger),
		Sentence: s.Span, Trigger: s.Tokens[trigger].Span,
	}
}

// ofPlan reports whether what stands below the word names a plan or one of its points.
func (r reader) ofPlan(s *parse.Sentence, head int) bool {
	first, last := s.Subtree(head)
	for i := first; i <= last; i++ {
		if w := lemma(s, i); r.table.plans["plans"][w] || r.table.plans["points"][w] {
			return true
		}
	}
	return false
}

// toDo finds the infinitive that says what a noun in "calls for X to ..." is to do, -1 for none.
func toDo(s *parse.Sentence, noun int) int {
	for _, c := range s.Children(noun, "acl") {
		if infinitive(s, c) {
			return c
		}
	}
	if v := s.Tokens[noun].Head; v >= 0 && s.Tokens[noun].Is("obl", "obj") {
		for _, c := range s.Children(v, "xcomp", "advcl") {
			if c > noun && infinitive(s, c) {
				return c
			}
		}
	}
	return -1
}

// words gives the words of a point, less the "to" or article before and what is coordinated with it behind.
func (r reader) words(s *parse.Sentence, head int) string {
	first, last := s.Subtree(head)
	for first < head && s.Tokens[first].Is("mark", "case", "det", "punct", "cc") && !strings.ContainsAny(s.Tokens[first].Form, "\"“‘") {
		first++
	}
	if c := s.Find(head, "conj"); c > head {
		end, _ := s.Subtree(c)
		for end > head && (s.Tokens[end-1].Is("cc", "punct") || end-1 > last) {
			end--
		}
		last = end - 1
	}
	for last > head && s.Tokens[last].Is("punct") {
		last--
	}
	return s.Stretch(first, last).In(r.Doc.Text)
}

// planName gives the name phrase of a plan: its words up to the noun, less the article.
func planName(text string, s *parse.Sentence, plan int) string {
	first, _ := s.Subtree(plan)
	for first < plan && s.Tokens[first].Is("det", "case", "mark", "punct") {
		first++
	}
	return s.Stretch(first, plan).In(text)
}
