package figure

import (
	"regexp"
	"slices"

	"rapporteur"
)

// background reports whether a figure tells of another time, or of what somebody is held to have done before.
func (s *story) background(f rapporteur.Figure) bool {
	if longAgo.MatchString(f.Sentence.In(s.text)) {
		return true
	}
	if denied.MatchString(s.text[f.Sentence.Start:f.Number.Start]) {
		return true
	}
	if inMonth.MatchString(f.Sentence.In(s.text)) || afterMonth.MatchString(s.text[max(0, f.Sentence.Start-400):f.Sentence.Start]) {
		return true
	}
	before := s.text[max(f.Sentence.Start, f.Number.Start-chargeReach):f.Number.Start]
	m := charge.FindStringIndex(before)
	return m != nil && !arrested.MatchString(before[m[1]:])
}

const month = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`

// chargeReach is how many bytes before a number the words of a charge may stand.
const chargeReach = 90

var (
	longAgo = regexp.MustCompile(`(?i)\bsince (the|january|february|march|april|may|june|july|august|september|october|november|december|[0-9]|last)\b|\b(this|last|past) (week|month|year)\b|\bcontinue to\b|\b(last|past) ([0-9a-z]+ (weeks|months|years)|([0-9]{2,}|ten|thirty|sixty|ninety) days)\b|\b(captured or killed|killed or captured)\b`)
	// arrested turns from a charge to what is done now: "captured a man responsible for attacks and detained two others".
	arrested = regexp.MustCompile(`(?i)\band (?:also )?(?:detained|captured|arrested|apprehended)\b`)
	denied   = regexp.MustCompile(`(?i)\b(den(y|ies|ied)|refut(es|ed)|claim(s|ed)?|alleg(e|es|ed|ations?)|rumou?rs?)\b`)
	// A report on operations tells their day; what is told of a month was long ago, and so is the sentence behind.
	inMonth    = regexp.MustCompile(`^\W*(?:In|Earlier in|During) ` + month + `\b,? `)
	afterMonth = regexp.MustCompile(`[.!?]["”]?\s+(?:In|Earlier in|During) ` + month + `\b,? [^.!?]*[.!?]["”]?\s*$`)
	charge     = regexp.MustCompile(`(?i)\b(responsible for|involved in|linked to|ties to|accused of|suspected of|wanted for|behind|responsibility for|role in|hand in|participated in|planned|planning|plotted|plotting|tied to|(attacks?|ambush|ambushes|bombings?|explosion),? (that|which|in which|where))\b`)
)

// oneByOne leaves out what sums up several operations, where the report goes on to tell of them one by one.
func (s *story) oneByOne(told []rapporteur.Figure) []rapporteur.Figure {
	return slices.DeleteFunc(slices.Clone(told), func(f rapporteur.Figure) bool {
		if !s.sumsUp(f) {
			i := slices.IndexFunc(told, s.sumsUp) // the headline above the sum
			return i >= 0 && f.Number.Start < told[i].Sentence.Start && s.least(f) == s.least(told[i]) && len(told) > i+1
		}
		singly := 0
		for _, g := range told {
			if g.Sentence.Start >= f.Sentence.End && !s.sumsUp(g) {
				singly++
			}
		}
		return singly > 1 && f.High == nil || singly == 1
	})
}

// sumsUp reports whether a figure is told of several operations together.
func (s *story) sumsUp(f rapporteur.Figure) bool { return summary.MatchString(f.Sentence.In(s.text)) }

// summary finds words that sum up: what is told so is of more than one operation.
var summary = regexp.MustCompile(`(?i)\b(separate|several|multiple|numerous|various|two|three|four|five|six|seven|eight|nine|ten|[0-9]+) (?:[\w-]+ ){0,4}(?:operations|engagements|raids|clashes|firefights)\b|\b(last|past) 24 hours\b|\boperations (across|throughout|in) `)

// apart leaves out soldiers and policemen where others were killed as well: an army counts its own dead apart.
func (s *story) apart() {
	own := func(f rapporteur.Figure) bool { return ownDead.MatchString(f.Who) }
	if slices.ContainsFunc(s.kept, func(f rapporteur.Figure) bool { return !own(f) }) {
		s.kept = slices.DeleteFunc(s.kept, own)
	}
}

var ownDead = regexp.MustCompile(`(?i)\b(soldiers?|troops?|policem[ae]n|police|service ?members?|marines?|troopers?|guards?)\b`)
