package figure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/article"
	"rapporteur/figure"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/statement"
	"rapporteur/when"
)

// filler stands before the sentence under test, so that a text is a report with a title and a story.
const filler = "Fighting goes on in the north\n\nFighting went on in the north of the country.\n\n"

// count reads the figures of a text as one report.
func count(t testing.TB, text string) (rapporteur.Article, []rapporteur.Figure) {
	t.Helper()
	for item := range article.Read("report.txt", strings.NewReader(text), article.Options{}) {
		if item.Article == nil {
			t.Fatalf("skipped: %s %s", item.Skip.Reason, item.Skip.Detail)
		}
		a := *item.Article
		ids := rapporteur.NewNumberer(a.ID, "test")
		sc := scene(a)
		for _, s := range sc.Doc.Sentences {
			a.Sentences = append(a.Sentences, s.Span)
		}
		return a, figure.Read(sc, ids)
	}
	t.Fatal("no article")
	return rapporteur.Article{}, nil
}

func scene(a rapporteur.Article) figure.Scene {
	d := parse.Parse(a)
	cast, days := actor.Read(a, d), when.Read(a, d)
	said := statement.Read(a, d, cast, days, rapporteur.NewNumberer(a.ID, "test"))
	return figure.Scene{Doc: d, Published: a.Published, Cast: cast, Days: days, Places: place.Read(a, d), Voices: said}
}

// short writes a figure as "killed 20- more than 20 people": measure, low-high or the one number, wording.
func short(f rapporteur.Figure) string {
	bounds := ""
	switch {
	case f.Low == nil:
		bounds = fmt.Sprintf("-%d", *f.High)
	case f.High == nil:
		bounds = fmt.Sprintf("%d-", *f.Low)
	case *f.Low == *f.High:
		bounds = fmt.Sprint(*f.Low)
	default:
		bounds = fmt.Sprintf("%d-%d", *f.Low, *f.High)
	}
	out := fmt.Sprintf("%s %s %s", f.Measure, bounds, f.Wording)
	if f.Relation != "" {
		out += " (" + string(f.Relation) + ")"
	}
	return out
}

func TestFigures(t *testing.T) {
	for text, want := range map[string][]string{
		// numbers
		"The blast killed 22 people.":                           {"killed 22 22 people"},
		"Twenty-six civilians were killed.":                     {"killed 26 Twenty-six civilians"},
		"The war has displaced 1.7 million people.":             {"displaced 1700000 1.7 million people"},
		"Two hundred and ten soldiers died.":                    {"killed 210 Two hundred and ten soldiers"},
		"Dozens of people were wounded.":                        {"wounded 24- Dozens of people"},
		"Hundreds of thousands of people have been displaced.":  {"displaced 200000- Hundreds of thousands of people"},
		"Several soldiers were killed.":                         {"killed 3- Several soldiers"},
		"The shelling killed a child.":                          {"killed 1 a child"},
		"Two dozen fighters were captured.":                     {"detained 24 Two dozen fighters"},
		"The strike killed between 229 and 425 civilians.":      {"killed 229-425 between 229 and 425 civilians"},
		"The army sent 500-600 soldiers to the border.":         {"troops 500-600 500-600 soldiers"},
		"The attack killed from 500 to well over 1,000 people.": {"killed 500- from 500 to well over 1,000 people"},
		// bounds
		"At least 20 people were killed.":                               {"killed 20- At least 20 people"},
		"More than 9,100 people have died.":                             {"killed 9100- More than 9,100 people"},
		"No more than 12 rebels were killed.":                           {"killed -12 No more than 12 rebels"},
		"Up to 70 people were wounded.":                                 {"wounded -70 Up to 70 people"},
		"Nearly 70 people were killed.":                                 {"killed -70 Nearly 70 people"},
		"About 220 villagers were killed.":                              {"killed 220 About 220 villagers"},
		"The bomb killed 30 or more people.":                            {"killed 30- 30 or more people"},
		"An estimated four million people marched.":                     {"protesters 4000000 An estimated four million people"},
		"All but one of the sixteen soldiers died.":                     {"killed 15 All but one of the sixteen soldiers"},
		"Since the war began in 2011 at least 20,000 people have died.": {"killed 20000- at least 20,000 people"},
		// more than one number
		"The toll has risen to 42 dead including seven children and two women.": {"killed 42 42 dead (total)", "killed 7 seven children (part_of)", "killed 2 two women (part_of)"},
		"Two rebels were killed. A third was wounded.":                          {"killed 2 Two rebels", "wounded 1 A third (in_addition)"},
		"Both men were arrested at the border.":                                 {"detained 2 Both men"},
		"Six gunmen were killed and several wounded.":                           {"killed 6 Six gunmen", "wounded 3- several"},
		"The fire killed five children in a bus and two drivers.":               {"killed 5 five children", "killed 2 two drivers"},
		"A gunman ran at the police and was shot dead.":                         {"killed 1 A gunman"},
		"Three children were among the dead.":                                   {"killed 3 Three children (part_of)"},
		"Ten of those killed were children.":                                    {"killed 10 Ten of those (part_of)"},
		"Two men were taken to a clinic. Another later died.":                   {"killed 1 Another (in_addition)"},
		"Thousands of deaths were averted.":                                     nil,
		"Some 240 villagers have gone missing.":                                 {"missing 240 Some 240 villagers"},
		"They bombed a camp, killing and injuring scores of rebels.":            {"casualties 40- scores of rebels"},
		"No one was killed.":                                                    nil,
		"Troops caught four would-be bombers.":                                  {"detained 4 four would-be bombers"},
		// what is told of them
		"Six people were killed and 35 wounded.":                               {"killed 6 Six people", "wounded 35 35"},
		"The attack left ten people dead.":                                     {"killed 10 ten people"},
		"Ten people were killed or wounded.":                                   {"casualties 10 Ten people"},
		"At least 50 people lost their lives and 100 others were injured.":     {"killed 50- At least 50 people", "wounded 100 100 others (in_addition)"},
		"The war has claimed the lives of 300 people.":                         {"killed 300 300 people"},
		"The war has cost more than 9,100 lives.":                              {"killed 9100- more than 9,100 lives"},
		"Three men were stabbed to death.":                                     {"killed 3 Three men"},
		"Gunmen kidnapped 12 students.":                                        {"abducted 12 12 students"},
		"Police arrested 40 protesters.":                                       {"detained 40 40 protesters"},
		"Hundreds of protesters gathered in the square.":                       {"protesters 200- Hundreds of protesters"},
		"Four million people have fled the country.":                           {"refugees 4000000 Four million people"},
		"Thousands of Kenyans took part in the protests.":                      {"protesters 2000- Thousands of Kenyans"},
		"The strikes destroyed a house, killing a family of six.":              {"killed 6 six"},
		"At least five children were among those killed.":                      {"killed 5- At least five children (part_of)"},
		"A shell killed five girls, two of them sisters.":                      {"killed 5 five girls", "killed 2 two of them sisters (part_of)"},
		"Ten men died, two of whom were guards.":                               {"killed 10 Ten men", "killed 2 two of whom were guards (part_of)"},
		"40 guards killed 100 injured in raids on the port.":                   {"killed 40 40 guards", "wounded 100 100"},
		"Several dozen guards were killed.":                                    {"killed 24- Several dozen guards"},
		"The number of guards killed in the raid has risen to 39.":             {"killed 39 39 (total)"},
		"At least 70 army and rebel fighters have been killed.":                {"killed 70- At least 70 army and rebel fighters"},
		"The militia lost at least 12 soldiers in the valley.":                 {"killed 12- at least 12 soldiers"},
		"Police identified and detained the courier along with three drivers.": {"detained 3 three drivers"},
		"The fires have forced thousands of people to flee.":                   {"displaced 2000- thousands of people"},
		"The dead included six women.":                                         {"killed 6 six women (part_of)"},
		"An army captain and 12 soldiers are missing.":                         {"missing 12 12 soldiers"},
		"Forty people were reported dead.":                                     {"killed 40 Forty people"},
		"The army took a hill and captured a rebel commander.":                 {"detained 1 a rebel commander"},
		"Marches of 250,000 people in Rome, 100,000 in Milan and 30 in Turin":  {"protesters 250000 250,000 people", "protesters 100000 100,000", "protesters 30 30"},
		// parts, sums, tolls
		"At least 72 civilians, including 15 children, were killed.": {"killed 72- At least 72 civilians", "killed 15 15 children (part_of)"},
		"The death toll rose from 50 to 60.":                         {"killed 60 60 (total)"},
		"The death toll exceeded 100.":                               {"killed 100- exceeded 100 (total)"},
		"The death toll has risen to 82 people, including 58 women.": {"killed 82 82 people (total)", "killed 58 58 women (part_of)"},
		"The bomb wounded another 12 people.":                        {"wounded 12 another 12 people (in_addition)"},
		// what is no figure
		"A 12-year-old boy walked home.":                   nil,
		"Two houses were destroyed on 15 May 2012.":        nil,
		"The bank lost 300 million dollars.":               nil,
		"The rebels threatened to kill two hostages.":      nil,
		"The army did not kill 20 people.":                 nil,
		"The plan could kill 20 people.":                   nil,
		"Police arrested a minister.":                      nil,
		"Three gunmen fled in a car that killed nobody.":   nil,
		"The council of 15 members met for three days.":    nil,
		"The law was named after a student who died.":      nil,
		"The 2009 death of the judge was never explained.": nil,
	} {
		t.Run(text, func(t *testing.T) {
			_, figures := count(t, filler+text+"\n")
			var got []string
			for _, f := range figures {
				got = append(got, short(f))
			}
			if !slices.Equal(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

func TestClaimantAndDoubt(t *testing.T) {
	_, figures := count(t, filler+"Activists said 20 people were killed. The number could not be independently verified.\n\nThe rebels left the town. The army says 12 soldiers died.\n")
	var got []string
	for _, f := range figures {
		who := ""
		for _, c := range f.Claimant {
			who += c.Entity.Text
		}
		got = append(got, fmt.Sprint(who, " ", *f.Low, " ", f.Unverified))
	}
	if want := []string{"Activists 20 true", "army 12 false"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestAsOfAndPlace checks that a figure is as of the day on which its claimant told it, and where what it tells of was.
func TestAsOfAndPlace(t *testing.T) {
	const head = "Envoy meets president\n\nMOSCOW, March 25, 2012 (Example Wire) - "
	for _, tt := range []struct{ text, asOf, place string }{
		{"The council said early last month that more than 5,400 people had been killed in the crackdown.", "2012-02", ""},
		{"On Tuesday, activists said 30 civilians were killed in Homs on Monday.", "2012-03-20", "Homs"},
		{"Activists said 30 civilians were killed in Homs on Monday.", "2012-03-25", "Homs"},
		{"The envoy met the president in Moscow on Sunday as part of efforts to end Syria's violence that has killed at least 8,000 people.", "2012-03-25", "Syria"},
		{"He came to Moscow to talk about a war in Yemen that has killed 300 people.", "2012-03-25", "Yemen"},
	} {
		_, all := count(t, head+tt.text+"\n")
		if len(all) != 1 || all[0].AsOf.Start != tt.asOf || all[0].Scope.Place.Text != tt.place {
			t.Errorf("%q: %+v, want one as of %q in %q", tt.text, all, tt.asOf, tt.place)
		}
	}
}

func TestAnyTextIsCounted(t *testing.T) {
	for _, text := range []string{
		"99999999999999999999 people died.", "1,2,3,4 killed 5, 6 and 7-8-9.", "- 5 - killed", "a a a dozen dozen killed", "killed killed killed 10 10 10",
		strings.Repeat("12 people and ", 300) + "a dog were killed.", "between 20 and", "from 5 to 4 people died", "hundreds of hundreds of thousands died", "Half a dozen",
	} {
		a, figures := count(t, filler+text+"\n")
		a.Version = "test"
		for _, f := range figures {
			if err := rapporteur.ValidateEntry(a, f); err != nil {
				t.Errorf("%.40q: %v", text, err)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := filler + strings.Repeat("At least 20 people were killed and 35 wounded when two bombs went off near a market, police said. ", 8)
	for item := range article.Read("report.txt", strings.NewReader(text), article.Options{}) {
		sc, ids := scene(*item.Article), rapporteur.NewNumberer(item.Article.ID, "test")
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			figure.Read(sc, ids)
		}
	}
}

func BenchmarkReadLongSentence(b *testing.B) {
	text := filler + strings.Repeat("the army said 12 soldiers had been killed and 30 wounded in the town and ", 45) + "left.\n"
	for item := range article.Read("report.txt", strings.NewReader(text), article.Options{}) {
		sc, ids := scene(*item.Article), rapporteur.NewNumberer(item.Article.ID, "test")
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			figure.Read(sc, ids)
		}
	}
}
