package figure

import (
	"regexp"
	"slices"
	"strings"

	"rapporteur"
)

// named adds those whom the words of the report tell killed or detained without a number, as "killing him", "the commander was
// captured" and "detained other militants" do. What is told behind the first number tells the same again, more likely than more.
func (s *story) named(a rapporteur.Article, of rapporteur.Measure, told []rapporteur.Figure) []rapporteur.Figure {
	p, ok := loadUnnumbered()[of]
	if !ok {
		return told
	}
	first := len(a.Text)
	if i := slices.IndexFunc(told, func(f rapporteur.Figure) bool { return !s.sumsUp(f) }); i >= 0 {
		first = told[i].Sentence.Start
	}
	numbered := slices.ContainsFunc(told, func(f rapporteur.Figure) bool { return f.Relation != rapporteur.InAddition })
	open := !slices.ContainsFunc(told, func(f rapporteur.Figure) bool { return some(f) || f.Relation == rapporteur.InAddition })
	var one, also, group, others []rapporteur.Figure
	find := func(list *[]rapporteur.Figure, patterns []*regexp.Regexp, at, clear rapporteur.Span, least int64) {
		if len(*list) > 0 {
			return
		}
		if whom, ok := p.find(patterns, at, a.Text); ok && !slices.ContainsFunc(told, func(f rapporteur.Figure) bool { return within(f, whom) || within(f, clear) }) {
			*list = append(*list, rapporteur.Figure{Measure: of, Low: &least, Sentence: at, Number: whom})
		}
	}
	for _, at := range a.Sentences {
		if open {
			find(&others, p.others, at, rapporteur.Span{}, 2)
			find(&others, p.his, at, rapporteur.Span{}, 1)
		}
		switch {
		case at.Start <= first && len(one) == 0:
			find(&one, p.single, at, rapporteur.Span{}, 1)
			if !numbered {
				find(&group, p.group, at, rapporteur.Span{}, groupBefore(a.Text[:at.End]))
			}
		default:
			find(&also, p.also, at, at, 1)
		}
	}
	for _, list := range [][]rapporteur.Figure{one, also} {
		for i := range list {
			list[i].High = list[i].Low
		}
	}
	for _, list := range [][]rapporteur.Figure{also, others} {
		for i := range list {
			list[i].Relation = rapporteur.InAddition
		}
	}
	if len(one) > 0 {
		group = nil
	}
	if len(one) == 0 && !numbered {
		also, others = nil, nil // to whom?
	}
	out := slices.Concat(told, one, also, group, others)
	slices.SortStableFunc(out, func(a, b rapporteur.Figure) int { return a.Number.Start - b.Number.Start })
	return out
}

// within reports whether a stretch of the text has words of a figure.
func within(f rapporteur.Figure, at rapporteur.Span) bool {
	return f.Number.Start < at.End && at.Start < f.Number.Start+len(f.Wording)
}

// find gives whom the first pattern that fits a sentence tells as killed or detained in truth, and now.
func (unnumbered) find(patterns []*regexp.Regexp, at rapporteur.Span, text string) (rapporteur.Span, bool) {
	sentence := at.In(text)
	for _, p := range patterns {
		m := p.FindStringSubmatchIndex(sentence)
		if m == nil {
			continue
		}
		verb, whom := 2*p.SubexpIndex("verb"), 2*p.SubexpIndex("whom")
		before, between := sentence[:m[verb]], sentence[m[whom]:m[whom+1]]
		if m[verb] < m[whom] {
			between = sentence[m[verb+1]:m[whom+1]]
		}
		if clause.MatchString(between) || charge.MatchString(before) || wanted.MatchString(before) || longAgo.MatchString(sentence) || day.MatchString(sentence[m[whom]:m[whom+1]]) {
			continue
		}
		return rapporteur.Span{Start: at.Start + m[whom], End: at.Start + m[whom+1]}, true
	}
	return rapporteur.Span{}, false
}

// groupBefore gives how many the group has that the text told last: "several gunmen opened fire" before "the gunmen were killed".
func groupBefore(text string) int64 {
	all := loadUnnumbered()[rapporteur.Killed].band.FindAllStringSubmatch(text[max(0, len(text)-bandReach):], -1)
	if len(all) == 0 {
		return 2
	}
	t := loadTable()
	word := strings.ToLower(all[len(all)-1][1])
	for _, m := range []map[string]int64{t.exact, t.loose, t.vague} {
		if n := m[word]; n > 1 {
			return n
		}
	}
	return 3 // "a group of gunmen"
}

// bandReach is how many bytes before its killing a group may be told.
const bandReach = 600

var (
	// wanted ends words that tell what is to be done yet.
	wanted = regexp.MustCompile(`(?i)\b(to|will|would|could|may|might|not|if|can|be|been) $`)
	// clause begins another clause: who is told in it suffers another deed.
	clause = regexp.MustCompile(`\b(was|were|is|who|which|had)\b|(?:and|[\w’]{4,},?) (captured|detained|arrested|killed|wounded|found|seized|recovered|discovered)\b`)
	day    = regexp.MustCompile(`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$`)
)
