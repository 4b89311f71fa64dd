package event

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"rapporteur/event/rank"
	"rapporteur/parse"
	"rapporteur/plover"
)

// Rehearsal is for training: every act that the table makes out is given, in whole or in part, whatever the judge says, and words are
// weighed by this ranker.
type Rehearsal struct{ Ranker *rank.Ranker }

func (r *reader) ranker() *rank.Ranker {
	if r.Rehearsal != nil {
		return r.Rehearsal.Ranker
	}
	return rank.Load()
}

// voice is what package rank says of the words of one sentence, once it is asked.
type voice struct {
	ranker   *rank.Ranker
	opinions *rank.Opinions // of this sentence if asked, else of one before: its room serves again
	asked    bool
}

// of gives the probability that a word tells an act of the type.
func (v *voice) of(s *parse.Sentence, i int, typ plover.Type) float64 {
	if !v.asked {
		v.opinions, v.asked = v.ranker.Opinions(s, v.opinions), true
	}
	return v.opinions.Of(i, typ)
}

// faint is the probability below which a word that tells an act only now and then is not looked at.
const faint = 0.1

// standard is what an act needs to be written down: how probable it must be if it has all that its sense asks for, and if it lacks some of it;
// and what the topic of its report takes from the logarithm of its odds.
type standard struct{ whole, part, against float64 }

// A report is held to the standard at which, of what is given, most is right for little that is lost: chosen on reports used for
// development, each judged by a judge and a ranker that did not learn from it, and on others read by hand. A line or two, taken out of their report, are
// looked up for the act they tell, and held to a lower one.
var (
	ofReport = standard{whole: 0.42, part: 0.46}
	ofLine   = standard{whole: 0.27, part: 0.45}
)

// offTopic is how much each unit speaks against an act by which a report is likelier to tell of accidents, sport, business and the like than
// of acts between parties; at most offTopicMost. Hand-coded reports, from which the judge learns, are all about such acts, so it cannot
// learn this. Chosen on reports that were not learned from.
const (
	offTopic     = 2
	offTopicMost = 4
)

// standardOf gives what the acts of the article need.
func (r *reader) standardOf() standard {
	if r.Rehearsal != nil {
		return standard{}
	}
	odds, told := r.ranker().Topic(r.Doc.Sentences)
	if !told {
		return ofLine
	}
	held := ofReport
	held.against = -min(offTopicMost, offTopic*max(0, -odds))
	return held
}

// judge holds judge.txt: how much each piece of evidence adds to the logarithm of the odds that a coder writes an act down.
type judge map[string]float64

func readJudge() judge {
	j := judge{}
	for n, line := range lines("judge.txt") {
		at := strings.LastIndexByte(line, ' ')
		adds, err := strconv.ParseFloat(line[at+1:], 64)
		if at < 0 || err != nil {
			badLine("judge.txt", n, "want a piece of evidence and a number")
		}
		j[strings.TrimSpace(line[:at])] = adds
	}
	return j
}

// wordBounds are the probabilities that a word of the act tells its type, actBounds those that it tells any, above which it counts for more.
var (
	wordBounds = boundsOf("word", .02, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95)
	actBounds  = boundsOf("act", .2, .3, .4, .5, .6, .7, .8, .9, .95)
)

// boundsOf names the bounds of a probability of what is named.
func boundsOf(what string, from ...float64) (out []bound) {
	for _, p := range from {
		name := what + " " + strconv.FormatFloat(p, 'f', -1, 64)
		out = append(out, bound{p, name, "whole " + name, "part " + name})
	}
	return out
}

// bound is a probability with what is noted above it: of any act, of one that is whole, and of one that lacks something.
type bound struct {
	from             float64
	any, whole, part string
}

// weighed is a bound with what is noted above it adds.
type weighed struct {
	bound
	adds, addsWhole, addsPart float64
}

// weigh looks up what is noted above the bounds.
func (j judge) weigh(bounds []bound) (out []weighed) {
	for _, b := range bounds {
		out = append(out, weighed{b, j[b.any], j[b.whole], j[b.part]})
	}
	return out
}

// judged gives the acts of a sentence that a coder is likely to write down: of those that are whole the ones that are not too doubtful, and
// of those that lack something, one for each type that no other tells. All have their confidence.
func (r *reader) judged(s *parse.Sentence, v *voice, whole, parts []*act) []*act {
	if len(whole)+len(parts) == 0 {
		return nil
	}
	need := r.need()
	weigh := func(a *act) {
		for _, i := range a.covers {
			if p := v.of(s, i, a.sense.typ); p > a.weight {
				a.weight = p
				a.trace.heard(i)
			}
			a.any = max(a.any, v.opinions.Act(i))
		}
		typ, _ := v.opinions.Likeliest(a.i)
		a.likeliest = typ == a.sense.typ
		a.astray = need.against
		e := evidence{judge: r.table.judge, sum: a.astray, named: r.Explain || r.Rehearsal != nil}
		r.gather(s, a, whole, &e)
		a.evidence, a.confidence = e.names, confidence(e.sum)
	}
	var out []*act
	for k := range whole {
		weigh(whole[k])
		if c := whole[k].confidence; c >= need.whole || c >= ofLine.whole && r.certain(whole[k]) {
			out = append(out, whole[k])
		}
	}
	for k := range parts {
		weigh(parts[k])
	}
	slices.SortStableFunc(parts, func(a, b *act) int { return cmp.Compare(b.confidence, a.confidence) })
	for _, a := range parts {
		if r.Rehearsal != nil || a.confidence >= need.part && !slices.ContainsFunc(out, func(b *act) bool { return b.sense.typ == a.sense.typ || slices.Contains(b.covers, a.i) }) {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, b *act) int { return cmp.Compare(a.i, b.i) })
	return out
}

// certain reports whether an act is one that its words can hardly be read otherwise for, and one of a power: a state, a body, an armed group.
// The judge, which learned from few reports, has seldom or never seen most such words.
func (r *reader) certain(a *act) bool {
	power := r.table.classes["power"]
	return a.sense.sure && (power.anyOf(a.actor) || power.anyOf(a.recipient))
}

// confidence gives the probability that the logarithm of the odds tells, in hundredths.
func confidence(odds float64) float64 { return math.Round(100/(1+math.Exp(-odds))) / 100 }
