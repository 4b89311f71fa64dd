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
func (r *reader) commitments(si int, s *parse.Sentence) []rapporteur.Commitment {
	var out []rapporteur.Commitment
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.UPOS != "NOUN" && t.UPOS != "VERB" || !r.table.planned.MayHold(lemma(s, i)) {
			continue
		}
		if t.UPOS == "NOUN" && r.table.plans["breaches"][lemma(s, i)] {
			out = append(out, r.broken(si, s, i)...)
			continue
		}
		if t.UPOS == "NOUN" && (r.table.plans["plans"][lemma(s, i)] || r.table.plans["paper"][lemma(s, i)]) {
			out = append(out, r.planned(si, s, i)...)
		}
		if t.UPOS != "VERB" {
			continue
		}
		if c, ok := r.granted(si, s, i); ok {
			out = append(out, c)
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
func (r *reader) point(si int, s *parse.Sentence, verb int, st rapporteur.Standing) []rapporteur.Commitment {
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
	if h := s.Tokens[verb].Head; st == rapporteur.CarriedOut && s.Tokens[verb].Is("xcomp") && infinitive(s, verb) && (lemma(s, h) == "have" || lemma(s, h) == "need") {
		return nil // "still has to disarm"
	}
	matter, plan := r.matter(s, verb, st)
	if matter < 0 || s.Tokens[matter].XPOS == "NNS" && toDo(s, matter) >= 0 && s.Object(verb) == matter { // "announced plans to sue"
		return nil
	}
	if st == rapporteur.Accepted && r.table.plans["announced"][lemma(s, verb)] && r.table.plans["offers"][lemma(s, matter)] {
		st = rapporteur.Proposed // "announced a plan"
	}
	owes := r.owing(si, s, r.table.subjects(s, verb))
	if len(owes) == 0 || r.private(owes, plan) {
		return nil
	}
	points := []int{matter}
	if infinitive(s, matter) { // "agreed to lower tariffs and to open its ports"
		for _, c := range s.Children(matter, "conj") {
			if s.Tokens[c].UPOS == "VERB" && s.Find(c, "nsubj") < 0 {
				points = append(points, c)
			}
		}
	}
	var out []rapporteur.Commitment
	for _, m := range points {
		c := r.commitment(si, s, verb, m, st)
		c.Plan, c.Obligor = plan, r.bound(si, s, m, st, owes)
		c.Header = r.ids.Head(rapporteur.KindCommitment, c.Trigger.Start)
		out = append(out, c)
	}
	return out
}

// owing gives the parties at these heads, those that stand beside them too.
func (r *reader) owing(si int, s *parse.Sentence, heads []int) []rapporteur.Entity {
	var out []rapporteur.Entity
	for _, h := range heads {
		for _, one := range r.row(si, s, h) {
			if e, ok := r.Cast.Party(si, one); ok {
				out = appendNew(out, r.named(si, e))
			}
		}
	}
	return out
}

// broken reads "Peru's violation of the truce" and "was in breach of the treaty".
func (r *reader) broken(si int, s *parse.Sentence, noun int) []rapporteur.Commitment {
	matter := -1
	for _, c := range s.Children(noun, "nmod") {
		if w := lemma(s, c); s.Case(c) == "of" && (r.table.plans["plans"][w] || r.table.plans["points"][w]) {
			matter = c
		}
	}
	if matter < 0 || r.table.status.of(s, noun) != rapporteur.Occurred {
		return nil
	}
	owes := r.Cast.Owners(si, noun)
	if s.Case(noun) == "in" {
		owes = r.owing(si, s, some(s.Subject(noun)))
	}
	if len(owes) == 0 {
		return nil
	}
	c := r.commitment(si, s, noun, matter, rapporteur.Breached)
	c.Plan, c.Obligor = planName(r.Doc.Text, s, matter), owes
	c.Header = r.ids.Head(rapporteur.KindCommitment, c.Trigger.Start)
	return []rapporteur.Commitment{c}
}

// stands reports whether a verb with this lemma tells how a point stands.
func (r *reader) stands(word string) bool {
	return slices.ContainsFunc(standings, func(st rapporteur.Standing) bool { return r.table.plans[string(st)][word] })
}

// matter finds what a verb of standing is about: the act somebody agreed to do, or the point itself, and the plan's name.
func (r *reader) matter(s *parse.Sentence, verb int, st rapporteur.Standing) (int, string) {
	if st == rapporteur.Accepted || st == rapporteur.Refused {
		if x := s.Find(verb, "xcomp"); x >= 0 && infinitive(s, x) {
			plan := r.planIn(s, x)
			vowed := r.table.plans["vowed"][lemma(s, verb)] || x == s.Tokens[verb].Head || s.Object(x) < 0 && len(s.Children(x)) < 2
			if plan >= 0 || st == rapporteur.Accepted && !vowed {
				return x, r.planCalled(s, plan)
			}
		}
	}
	if c := s.Find(verb, "ccomp"); c > verb && st == rapporteur.Accepted && !r.table.plans["announced"][lemma(s, verb)] && duty(s, c) { // "agreed that prisoners should go home"
		return c, r.planCalled(s, r.planIn(s, c))
	}
	if st == rapporteur.Proposed {
		return -1, ""
	}
	candidates := slices.DeleteFunc(slices.Clone(s.Children(verb, "obl")), func(c int) bool { return c < verb })
	if o := s.Object(verb); o >= 0 {
		candidates = append([]int{o}, candidates...)
	}
	for _, o := range candidates {
		if st == rapporteur.Refused && r.table.plans["asked"][lemma(s, o)] {
			o = r.askedFor(s, o)
		}
		w := lemma(s, o)
		joined := w
		if k := o - 1; k >= 0 {
			if k > 0 && s.Tokens[k].Form == "-" { // "cease-fires"
				k--
			}
			joined = lemma(s, k) + "_" + w
		}
		isPlan := r.table.plans["plans"][w]
		if isPlan {
			return o, planName(r.Doc.Text, s, o)
		}
		if r.table.plans["points"][w] || r.table.plans["points"][joined] {
			return o, ""
		}
	}
	return -1, ""
}

// planned reads the points a plan is said to hold: "a plan that calls for A and B", "a plan, including A, B and C".
func (r *reader) planned(si int, s *parse.Sentence, plan int) []rapporteur.Commitment {
	var heads []int
	paper := !r.table.plans["plans"][lemma(s, plan)] // which holds points only where it calls on somebody
	below := s.Children(plan, "acl")
	if of := s.Find(plan, "nmod"); paper && of >= 0 { // "a resolution at the council calling on"
		below = append(below, s.Children(of, "acl")...)
	}
	for _, v := range below {
		for _, v := range append([]int{v}, s.Children(v, "conj")...) {
			if r.table.plans["proposed"][lemma(s, v)] {
				heads = append(heads, heldBy(s, v)...)
			}
		}
	}
	if p := &s.Tokens[plan]; p.Head >= 0 && p.Is("nsubj") && r.table.plans["proposed"][lemma(s, p.Head)] && lemma(s, p.Head) != "suggest" {
		heads = append(heads, heldBy(s, p.Head)...)
	}
	for _, c := range s.Children(plan, "nmod", "obl", "acl") {
		if s.Case(c) == "including" {
			heads = append(heads, c)
		}
	}
	if v := s.Tokens[plan].Head; v >= 0 && s.Tokens[plan].Is("obj") { // the same, with a tree that hangs the points on the verb
		for _, c := range s.Children(v, "obl", "parataxis") {
			if c > plan && (s.Case(c) == "including" || len(heads) > 0 && s.Tokens[c].Is("parataxis") && s.Tokens[c].UPOS == "NOUN") {
				heads = append(heads, c)
			}
		}
	}
	var out []rapporteur.Commitment
	for n, h := range heads {
		row := append([]int{h}, s.Children(h, "conj")...)
		for x, m := range row {
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
			if act == m && paper {
				continue
			}
			c := r.commitment(si, s, act, act, rapporteur.Proposed)
			c.Obligor = owes
			c.Plan = planName(r.Doc.Text, s, plan)
			out = append(out, c)
			if act == m && n+x > 0 && n == len(heads)-1 && x == len(row)-1 {
				out = append(out, r.lastOf(s, &out[len(out)-1], m)...)
			}
		}
	}
	for k := range out {
		out[k].Header = r.ids.Head(rapporteur.KindCommitment, out[k].Trigger.Start)
	}
	return out
}

// heldBy lists what a verb says that a plan holds: "calls for a truce", "provides the towns with food"; not when or on what terms.
func heldBy(s *parse.Sentence, v int) []int {
	return slices.DeleteFunc(slices.Clone(s.Children(v, "obl", "obj", "ccomp")), func(c int) bool {
		if !s.Tokens[c].Is("obl") {
			return false
		}
		switch s.Case(c) {
		case "for", "on", "upon", "of":
			return false
		}
		return true
	})
}

// lastOf parts the last point of a list from the one before it, where the tree took the "and" that closes the list for one within that
// point: "a truce, the withdrawal of tanks from the towns and food aid".
func (r *reader) lastOf(s *parse.Sentence, before *rapporteur.Commitment, m int) []rapporteur.Commitment {
	if len(s.Children(m, "cc")) > 0 {
		return nil
	}
	_, last := s.Subtree(m)
	for k := last; k > m; k-- {
		if !s.Tokens[k].Is("cc") || lemma(s, k) != "and" {
			continue
		}
		h := s.Tokens[k].Head
		if h < k || s.Tokens[h].UPOS != "NOUN" {
			return nil
		}
		end := k - 1
		for end > m && s.Tokens[end].Is("punct") {
			end--
		}
		first, _ := s.Subtree(m)
		for first < m && s.Tokens[first].Is("det", "case", "cc", "punct") {
			first++
		}
		c := *before
		before.Action = s.Stretch(first, end).In(r.Doc.Text)
		c.Action, c.Trigger = r.words(s, h), s.Tokens[h].Span
		return []rapporteur.Commitment{c}
	}
	return nil
}

func (r *reader) commitment(si int, s *parse.Sentence, trigger, matter int, st rapporteur.Standing) rapporteur.Commitment {
	return rapporteur.Commitment{
		Action: r.words(s, matter), Standing: st, Date: r.Days.Of(si, trigger), Attribution: r.Voices.Sources(si, trigger),
		Sentence: s.Span, Trigger: s.Tokens[trigger].Span,
	}
}

// planIn gives the first word below the head that names a plan or one of its points, -1 for none.
func (r *reader) planIn(s *parse.Sentence, head int) int {
	first, last := s.Subtree(head)
	for i := first; i <= last; i++ {
		if w := lemma(s, i); s.Tokens[i].UPOS == "NOUN" && (r.table.plans["plans"][w] || r.table.plans["points"][w]) {
			return i
		}
	}
	return -1
}

// planCalled gives the name of a plan, "" where the word names but a point of one.
func (r *reader) planCalled(s *parse.Sentence, plan int) string {
	if plan < 0 || !r.table.plans["plans"][lemma(s, plan)] {
		return ""
	}
	return planName(r.Doc.Text, s, plan)
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
func (r *reader) words(s *parse.Sentence, head int) string {
	first, last := s.Subtree(head)
	clause := s.Find(head, "nsubj") >= 0 // whose article belongs to its subject
	for first < head && s.Tokens[first].Is("mark", "case", "det", "punct", "cc") && !(clause && s.Tokens[first].Is("det")) && !strings.ContainsAny(s.Tokens[first].Form, "\"“‘") {
		first++
	}
	if c := s.Find(head, "conj"); c > head {
		end, _ := s.Subtree(c)
		for end > head && (s.Tokens[end-1].Is("cc", "punct") || end-1 > last) {
			end--
		}
		last = end - 1
	}
	for _, c := range s.Children(head, "obl", "nmod") {
		if start, _ := s.Subtree(c); s.Tokens[head].UPOS == "NOUN" && c > head && start <= last && s.Case(c) == "as" { // "the plan as an intervention": what is thought of it
			last = start - 1
		}
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
