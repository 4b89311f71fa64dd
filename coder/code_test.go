package coder_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
)

// report reads a text as a report of the day.
func report(t *testing.T, text string) rapporteur.Article {
	t.Helper()
	for item := range article.Read("report.txt", strings.NewReader(text), article.Options{Outlet: "Example Daily", Published: "2012-03-26"}) {
		if item.Skip != nil {
			t.Fatalf("skipped: %s: %s", item.Skip.Reason, item.Skip.Detail)
		}
		return *item.Article
	}
	t.Fatal("the reader gave nothing")
	return rapporteur.Article{}
}

// told gives the entries of a coding in short: the kind, what it is, and who is in it, with the codes of those who have one.
func told(c rapporteur.Coding) []string {
	var all []string
	for _, e := range c.Entries() {
		switch e := e.(type) {
		case rapporteur.Event:
			all = append(all, fmt.Sprintf("event %s %s: %s > %s, said by %s, on %s", e.Event, e.Status, who(e.Actor), who(e.Recipient), sources(e.Attribution), e.Date.Start))
		case rapporteur.Statement:
			all = append(all, fmt.Sprintf("statement %s: %s: %s", e.Form, who([]rapporteur.Entity{e.Speaker}), e.Content.In(c.Article.Text)))
		case rapporteur.Figure:
			all = append(all, fmt.Sprintf("figure %s %s to %s: %s, said by %s", e.Measure, bound(e.Low), bound(e.High), e.Wording, sources(e.Claimant)))
		case rapporteur.Vote:
			all = append(all, fmt.Sprintf("vote %s: %s", e.Ballot, who(e.Voter)))
		case rapporteur.Commitment:
			all = append(all, fmt.Sprintf("commitment %s: %s: %s", e.Standing, who(e.Obligor), e.Action))
		case rapporteur.Role:
			all = append(all, fmt.Sprintf("role %s of %s: %s", e.Office, e.Of, e.Holder.Name))
		}
	}
	return all
}

func who(list []rapporteur.Entity) string {
	var names []string
	for _, e := range list {
		names = append(names, strings.TrimSpace(e.Text+" "+e.Code.String()))
	}
	return "[" + strings.Join(names, ", ") + "]"
}

func sources(list []rapporteur.Source) string {
	var names []string
	for _, s := range list {
		names = append(names, s.Entity.Text)
	}
	return "[" + strings.Join(names, ", ") + "]"
}

func bound(n *int64) string {
	if n == nil {
		return "open"
	}
	return fmt.Sprint(*n)
}

// The sentences are of our own making. What must be there is listed, and what must not; the packages of the stages hold more.
func TestCode(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
		not  string // no entry begins with this
	}{
		"a veto": {
			text: "Russia vetoed a resolution on Sudan in the Security Council on Friday.",
			want: []string{
				`event REJECT occurred: [Russia RUS] > [], said by [], on 2012-03-23`,
				`vote veto: [Russia RUS]`,
			},
		},
		"a claim stays somebody's": {
			text: "Activists said government troops shelled two districts of Homs on Saturday, killing at least 22 people.",
			want: []string{
				`event ASSAULT occurred: [government troops SYR] > [people SYR], said by [Activists], on 2012-03-24`,
				`statement indirect: [Activists SYR]: government troops shelled two districts of Homs on Saturday, killing at least 22 people`,
				`figure killed 22 to open: at least 22 people, said by [Activists]`,
			},
		},
		"a meeting to come": {
			text: "The Turkish foreign minister will meet his Iranian counterpart in Istanbul on April 3, officials said.",
			want: []string{
				`event CONSULT future: [Turkish foreign minister TUR, Iranian counterpart IRN] > [], said by [officials], on 2012-04-03`,
			},
		},
		"quoted words": {
			text: `"We do not accept a deadline," the Kenyan president told reporters in Nairobi.`,
			want: []string{
				`statement direct: [Kenyan president KEN]: "We do not accept a deadline,"`,
			},
		},
		"a plan accepted": {
			text: "The Sudanese government accepted the ceasefire plan of the African Union on Sunday.",
			want: []string{
				`commitment accepted: [Sudanese government SDN]: ceasefire plan of the African Union`,
			},
		},
		"an office": {
			text: "Kenyan President Amina Odhiambo arrived in Khartoum on Sunday for talks with the Sudanese leader.",
			want: []string{
				`role President of KEN: Amina Odhiambo`,
			},
		},
		"sport": {
			text: "The home side won by three goals to nil in front of a large crowd at the national stadium.",
			not:  "event",
		},
		"weather": {
			text: "The rains came late this year and the harvest is expected to be small in most of the north.",
			not:  "event",
		},
		"a denial": {
			text: "Ukraine denied that its army had shelled the town of Horlivka.",
			want: []string{
				`event ASSAULT negated: [army UKR] > [], said by [Ukraine], on `,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := told(code(t, report(t, c.text)))
			for _, w := range c.want {
				if !slices.Contains(got, w) {
					t.Errorf("lacks %q", w)
				}
			}
			for _, g := range got {
				if c.not != "" && strings.HasPrefix(g, c.not) {
					t.Errorf("has %q", g)
				}
			}
			if t.Failed() {
				t.Logf("read:\n%s", strings.Join(got, "\n"))
			}
		})
	}
}

func TestCodeStampsAndCuts(t *testing.T) {
	a := report(t, "Envoy leaves Khartoum\n\nThe envoy left Khartoum on Monday. He met the president there.\n")
	if len(a.Sentences) != 0 || a.Version != "" {
		t.Fatal("the reader did what is the coder's to do")
	}
	c := code(t, a)
	var got []string
	for _, s := range c.Article.Sentences {
		got = append(got, s.In(c.Article.Text))
	}
	want := []string{"Envoy leaves Khartoum", "The envoy left Khartoum on Monday.", "He met the president there."}
	if !slices.Equal(got, want) {
		t.Errorf("sentences %q, want %q", got, want)
	}
	if c.Article.Version != coder.Version {
		t.Errorf("version %q, want %q", c.Article.Version, coder.Version)
	}
	if len(a.Sentences) != 0 || a.Version != "" {
		t.Error("coding changed the article that it was given")
	}
}

func TestCodeRefusesWhatIsNoArticle(t *testing.T) {
	for name, spoil := range map[string]func(*rapporteur.Article){
		"no identifier":                func(a *rapporteur.Article) { a.ID = "" },
		"no text":                      func(a *rapporteur.Article) { a.Text, a.Parts = "", nil },
		"a text that is not UTF-8":     func(a *rapporteur.Article) { a.Text += "\xff" },
		"a part outside the text":      func(a *rapporteur.Article) { a.Parts[0].Span.End = len(a.Text) + 1 },
		"parts that lie on each other": func(a *rapporteur.Article) { a.Parts = append(a.Parts, a.Parts[0]) },
		"an impossible day":            func(a *rapporteur.Article) { a.Published.Start = "2012-02-30" },
	} {
		t.Run(name, func(t *testing.T) {
			a := report(t, "The envoy left Khartoum on Monday after talks with the president.")
			spoil(&a)
			_, err := coder.Code(a)
			var invalid *rapporteur.InvalidError
			if !errors.As(err, &invalid) || invalid.Kind != rapporteur.KindArticle {
				t.Errorf("error %v, want one of an invalid article", err)
			}
		})
	}
}
