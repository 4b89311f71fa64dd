package figure

import (
	"regexp"
	"slices"
	"strings"

	"rapporteur"
)

// Least gives the fewest people of whom one report tells this measure, all that it tells taken together as one story: what is
// told again, or counted within another figure, counts once; what is told of another time or as somebody's past deed does not
// count. Those who are named as killed or detained before a number is told count as well. An army's own dead are left out where
// others were killed.
func Least(c rapporteur.Coding, of rapporteur.Measure) int64 {
	s := story{text: c.Article.Text}
	var told []rapporteur.Figure
	for _, f := range c.Figures {
		if f.Measure == of && f.Relation != rapporteur.PartOf && !s.background(f) {
			told = append(told, f)
		}
	}
	for _, f := range s.oneByOne(s.named(c.Article, of, told)) {
		s.tell(f)
	}
	if of == rapporteur.Killed {
		s.apart()
	}
	return s.sum()
}

// story holds the figures of one measure that add up.
type story struct {
	text   string
	kept   []rapporteur.Figure
	within int64 // how many have been told as some of those kept, since they were told
}

func (s *story) sum() int64 {
	var sum int64
	for _, f := range s.kept {
		sum += s.least(f)
	}
	return sum
}

// least gives the fewest that a figure tells: "more than 30" are 31 at least.
func (s *story) least(f rapporteur.Figure) int64 {
	if f.Low == nil {
		return *f.High
	}
	if f.High == nil && above.MatchString(f.Wording) && *f.Low < 1000 {
		return *f.Low + 1
	}
	return *f.Low
}

var above = regexp.MustCompile(`(?i)^(more than|over) `)

// tell adds a figure to the story, unless it tells again what the story has.
func (s *story) tell(f rapporteur.Figure) {
	n, before := s.least(f), s.before(f)
	if slices.ContainsFunc(s.kept, func(k rapporteur.Figure) bool { return s.again(k, f) }) || len(before) > 0 && s.told(f) {
		if len(before) > 0 && n < s.sum() && among.MatchString(f.Wording) {
			s.within += n
		}
		return
	}
	if len(s.kept) == 0 {
		f.Relation = "" // others than those of another measure
	}
	if len(before) == 0 {
		s.kept = append(s.kept, f)
		return
	}
	total, most, several := int64(0), int64(0), -1
	for _, k := range before {
		total += s.least(k)
		if k.High != nil {
			most = max(most, s.least(k))
		}
		if some(k) {
			several = slices.IndexFunc(s.kept, func(x rapporteur.Figure) bool { return x.ID == k.ID })
		}
	}
	last := before[len(before)-1]
	apart := s.elsewhere(last, f)
	exact := f.High != nil
	switch {
	case strings.HasPrefix(strings.ToLower(f.Wording), "both ") && total < n:
		s.kept = []rapporteur.Figure{f}
	case theirs.MatchString(f.Wording) && !asWell.MatchString(f.Sentence.In(s.text)) && (total > n || total == n && anybody[lastWord(before[0].Who)]): // "two of his associates" after "a leader and two men"
	case some(f) && total < n && including.MatchString(s.text[f.Number.End:f.Sentence.End]): // "several were detained, including the facilitator"
		s.kept = []rapporteur.Figure{f}
	case some(f): // "several men were detained": who else, or those told one by one
		if total == 1 || apart && f.Relation == rapporteur.InAddition {
			s.kept = append(s.kept, f)
		}
	case several >= 0 && exact && n > 1: // the number of the several told before
		if n >= s.least(s.kept[several]) {
			s.kept[several] = f
		}
	case apart:
		s.kept = append(s.kept, f)
	case !exact && total < n: // all of them, after some told one by one
		s.kept = []rapporteur.Figure{f}
	case exact && total == n && len(before) > 1: // all of them
	case exact && n < most && f.Relation != rapporteur.InAddition: // some of them
		s.within += n
	case exact && s.within > 0 && s.within+n <= most: // and the others: "four were killed in the house, and two more as they fled"
		s.within += n
	case f.Relation == rapporteur.InAddition && total > n && total <= n+2 && s.listed(f): // "the commander and three more" after "four men"
	default:
		s.kept = append(s.kept, f)
	}
}

// listed reports whether those counted are told in a row behind others: "the commander and three more".
func (s *story) listed(f rapporteur.Figure) bool {
	before := strings.TrimRight(s.text[f.Sentence.Start:f.Number.Start], " \n")
	return strings.HasSuffix(before, " and") || strings.HasSuffix(before, " with")
}

// told reports whether a figure is one of those told before: "two of the detainees", or their capture is only confirmed.
func (s *story) told(f rapporteur.Figure) bool {
	return among.MatchString(f.Wording) || ofWhom.MatchString(s.text[f.Number.End:f.Sentence.End]) || confirmed.MatchString(f.Sentence.In(s.text))
}

var (
	oneMore   = regexp.MustCompile(`(?i)^(one|an) (more|other|additional)\b`)
	among     = regexp.MustCompile(`(?i)^\S+ of (the|these|those)\b`)
	ofWhom    = regexp.MustCompile(`(?i)^[^.;]*\bone of whom\b`)
	including = regexp.MustCompile(`(?i)^[^.;]*\bincluding (the|him|her)\b`)
	asWell    = regexp.MustCompile(`(?i)\b(also|as well|too)\b`)
	theirs    = regexp.MustCompile(`(?i)^\S+ of (his|her|their|\S+[’']s)\b`)
	confirmed = regexp.MustCompile(`(?i)\bconfirm(s|ed)?\b`)
)

// before gives the figures kept from sentences before that of f.
func (s *story) before(f rapporteur.Figure) []rapporteur.Figure {
	var out []rapporteur.Figure
	for _, k := range s.kept {
		if k.Sentence.End <= f.Sentence.Start {
			out = append(out, k)
		}
	}
	return out
}

// some reports whether a figure is told with a word such as "several".
func some(f rapporteur.Figure) bool { return f.High == nil && f.Low != nil && *f.Low < 5 }

// again reports whether f tells k again: the same number of the same people, as far as the words tell.
func (s *story) again(k, f rapporteur.Figure) bool {
	if s.least(k) != s.least(f) {
		return false
	}
	same := k.Who == "" || f.Who == "" || lastWord(k.Who) == lastWord(f.Who)
	if s.least(f) == 1 && oneMore.MatchString(f.Wording) && k.Sentence != f.Sentence { // "one additional insurgent" is not the commander told before
		return oneMore.MatchString(k.Wording) || k.Who != "" && lastWord(k.Who) == lastWord(f.Who) && s.sum() > 1
	}
	if k.Wording == "" && s.least(f) == 1 { // "the death of Omar, one of the leaders"
		return among.MatchString(f.Wording)
	}
	if k.Sentence == f.Sentence {
		return same && k.Relation == f.Relation && s.least(f) > 1
	}
	if (k.Relation == rapporteur.InAddition) != (f.Relation == rapporteur.InAddition) {
		return false
	}
	return s.least(f) > 1 || same || anybody[lastWord(f.Who)] && !s.elsewhere(k, f)
}

// anybody holds nouns under which somebody is told again.
var anybody = lists.Named("anybody")

// elsewhere reports whether the report turns to another place or act between two figures.
func (s *story) elsewhere(k, f rapporteur.Figure) bool {
	return !s.sumsUp(k) && (turns.MatchString(s.text[k.Number.End:f.Number.Start]) || also.MatchString(s.text[max(k.Number.End, f.Sentence.Start):f.Number.Start]))
}

var also = regexp.MustCompile(`(?i)\b(also|another)\b`)

var turns = regexp.MustCompile(`(?i)\b(separate|elsewhere|meanwhile|another (security |combined |joint )?(operation|force|patrol|compound|village|district|province|part|engagement|incident|strike|raid|fire ?fight|clash|building|location))\b|[.!?]["”]?\s+In [^.]{0,60}(district|province|city|village|town)\b`)

func lastWord(s string) string {
	return strings.TrimSuffix(strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:]), "s")
}
