package statement_test

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// filler stands around the sentence under test, so that a text is a report with a title and a story.
const filler = "Talks go on in the capital\n\nDelegates came to the capital on Monday for the talks.\n\n"

func TestWhoSaysWhat(t *testing.T) {
	for name, c := range map[string]struct {
		text    string
		speaker string
		cue     string
		content string
		form    rapporteur.Form
	}{
		"a clause":                 {"The ministry said that the talks had failed.", "ministry", "said", "that the talks had failed", rapporteur.Indirect},
		"words behind a quotation": {`"The talks have failed," said the spokesman.`, "spokesman", "said", `"The talks have failed,"`, rapporteur.Direct},
		"a quotation that runs on": {`"The talks have failed," the minister said. "We will not come back."`, "minister", "said",
			`"The talks have failed," ... "We will not come back."`, rapporteur.Direct},
		"a quotation of two sentences": {`"The talks have failed. We will not come back," the minister said.`, "minister", "said",
			`"The talks have failed. We will not come back,"`, rapporteur.Direct},
		"some words in marks":           {`The minister said the talks were "a waste of time."`, "minister", "said", `the talks were "a waste of time."`, rapporteur.Mixed},
		"according to, behind":          {"Three bridges were destroyed, according to the ministry.", "ministry", "according to", "Three bridges were destroyed", rapporteur.Indirect},
		"according to, before":          {"According to the ministry, three bridges were destroyed.", "ministry", "According to", "three bridges were destroyed", rapporteur.Indirect},
		"at the end, no comma":          {"Troops entered the town on Friday the ministry said.", "ministry", "said", "Troops entered the town on Friday", rapporteur.Indirect},
		"behind a dateline":             {"GENEVA (Reuters) - Troops entered the town on Friday, the ministry said.", "ministry", "said", "Troops entered the town on Friday", rapporteur.Indirect},
		"a belief":                      {"Diplomats believe that the truce will hold.", "Diplomats", "believe", "that the truce will hold", rapporteur.Indirect},
		"a promise":                     {"Kenya pledged to send more troops.", "Kenya", "pledged", "to send more troops", rapporteur.Indirect},
		"with whom it is told to":       {"The minister told the Chadian envoy to Sudan that the talks had failed.", "minister", "told", "that the talks had failed", rapporteur.Indirect},
		"behind a clause beside it":     {"Even as Kenya sends more troops, the minister said a truce was possible.", "minister", "said", "a truce was possible", rapporteur.Indirect},
		"an accusation":                 {"Sudan accused Chad of arming the rebels.", "Sudan", "accused", "Chad of arming the rebels", rapporteur.Indirect},
		"an object":                     {"Kenya announced a ceasefire.", "Kenya", "announced", "a ceasefire", rapporteur.Indirect},
		"what others are to do":         {"Kenya urged the rebels to leave the town.", "Kenya", "urged", "the rebels to leave the town", rapporteur.Indirect},
		"a noun with its clause":        {"He rejected Sudan's claim that the rebels had fled.", "Sudan", "claim", "that the rebels had fled", rapporteur.Indirect},
		"through a news agency":         {"Interfax quoted Ivanov as saying that the talks had failed.", "Ivanov", "saying", "that the talks had failed", rapporteur.Indirect},
		"set into the clause":           {"The talks, the minister said, have failed.", "minister", "said", "The talks ... have failed", rapporteur.Indirect},
		"one of several":                {"One of the envoys said that the talks had failed.", "One of the envoys", "said", "that the talks had failed", rapporteur.Indirect},
		"in a relative clause":          {"Kenya backs the envoy's peace proposal, which calls for both armies to leave the town.", "envoy", "calls", "both armies to leave the town", rapporteur.Indirect},
		"whose subject comes first":     {"Kenya condemned a massacre that witnesses said killed ten people.", "witnesses", "said", "a massacre ... killed ten people", rapporteur.Indirect},
		"all that stands before":        {"On 3 April, the minister said, troops entered the town.", "minister", "said", "On 3 April ... troops entered the town", rapporteur.Indirect},
		"a number at its beginning":     {"At least 11 children were hurt in the town, an aid group said on Wednesday.", "aid group", "said", "At least 11 children were hurt in the town", rapporteur.Indirect},
		"words before a quotation":      {`The envoy wrote on Twitter, "The talks have failed us all."`, "envoy", "wrote", `"The talks have failed us all."`, rapporteur.Direct},
		"a quotation in another":        {`"The talks have failed. The "truce" was never one. They lied," the minister said.`, "minister", "said", `"The talks have failed. The "truce" was never one. They lied,"`, rapporteur.Direct},
		"a toll that is put":            {"The ministry put the death toll at 60.", "ministry", "put", "the death toll at 60", rapporteur.Indirect},
		"in a text of somebody":         {"Two towns were taken, according to a statement by the ministry.", "ministry", "according to", "Two towns were taken", rapporteur.Indirect},
		"what accusers say":             {"The talks failed after accusations by the opposition that Kenya is arming the rebels.", "opposition", "accusations", "that Kenya is arming the rebels", rapporteur.Indirect},
		"a thing with its clause":       {"Kenya condemned a raid that killed ten people.", "Kenya", "condemned", "a raid that killed ten people", rapporteur.Indirect},
		"who goes on by participle":     {"Kenya voiced outrage at the attacks, stressing that the talks would go on.", "Kenya", "stressing", "that the talks would go on", rapporteur.Indirect},
		"what is made clear":            {"Kenya made clear that it would block the plan.", "Kenya", "made", "that it would block the plan", rapporteur.Indirect},
		"signed with a dash":            {"“The talks have failed us all.” ― Ada Osei", "Ada Osei", "―", "“The talks have failed us all.”", rapporteur.Direct},
		"announced with a colon":        {"The minister said:\n\n\"The talks have failed. We will not come back.\"", "minister", "said", "\"The talks have failed. We will not come back.\"", rapporteur.Direct},
		"with its name behind it":       {"“The talks have failed us all!”\n\nThe minister said in a letter.", "minister", "said", "“The talks have failed us all!”", rapporteur.Direct},
		"a headline with its source":    {"Ten soldiers killed in northern raid: police", "police", ":", "Ten soldiers killed in northern raid", rapporteur.Indirect},
		"what a noun on its verb tells": {"Sudan challenged Kenya to prove the envoy's charges that Chad has armed the rebels.", "envoy", "charges", "that Chad has armed the rebels", rapporteur.Indirect},
		"who adds to what they said":    {"The aid group said the warplane fell on a market, adding that ten people had died.", "aid group", "adding", "that ten people had died", rapporteur.Indirect},
		"who said two things":           {"The minister said that the envoy had insulted him and said he would leave the talks.", "minister", "said", "he would leave the talks", rapporteur.Indirect},
		"a question and what goes on":   {"“Will they come back?” Moreau said. “They will not.”", "Moreau", "said", "“Will they come back?” ... “They will not.”", rapporteur.Direct},
		"words behind a colon":          {"Moreau was blunt: “The talks have failed us all.”", "Moreau", "blunt", "“The talks have failed us all.”", rapporteur.Direct},
		"what goes on behind but":       {"“The talks have failed,” Moreau said, but “they will go on in the spring.”", "Moreau", "said", "“The talks have failed,” ... “they will go on in the spring.”", rapporteur.Direct},
		"according to, two sentences":   {"According to Moreau, “the talks have failed. They will not go on.”", "Moreau", "According to", "“the talks have failed. They will not go on.”", rapporteur.Direct},
		"a subject hung elsewhere":      {"At the opening of the summit, OAS chairperson President Omar Ben-Weber of Kenya said, “The talks have failed us all.”", "OAS chairperson President Omar Ben-Weber", "said", "“The talks have failed us all.”", rapporteur.Direct},
		"a headline with a colon":       {"Syrian opposition: dozens were tortured in the prison", "Syrian opposition", ":", "dozens were tortured in the prison", rapporteur.Indirect},
	} {
		t.Run(name, func(t *testing.T) {
			x := tell(t, filler+c.text+"\n")
			var got []string
			for _, s := range x.record.Statements {
				cue := ""
				if !s.Cue.IsZero() {
					cue = s.Cue.In(x.article.Text)
				}
				if s.Speaker.Text == c.speaker && cue == c.cue && x.content(s) == c.content && s.Form == c.form {
					return
				}
				got = append(got, strings.Join([]string{s.Speaker.Text, cue, x.content(s), string(s.Form)}, " | "))
			}
			t.Errorf("no such statement; got\n%s", strings.Join(got, "\n"))
		})
	}
}

func TestNobodySaysWhat(t *testing.T) {
	for name, text := range map[string]string{
		"nothing was said":       "The ministry did not say that the talks had failed.",
		"it is to be said yet":   "The ministry will say that the talks have failed.",
		"an aim":                 "The envoy came to announce a ceasefire.",
		"who is spoken to":       `The envoy walked past "the wall" and left.`,
		"what is to be adopted":  "A draft resolution at the council called for both armies to leave the town.",
		"a deed":                 "The war has claimed more than 9,000 lives.",
		"what only leads on":     "The minister went on to win the vote.",
		"a thing that was asked": "It was not clear whom the ministry blamed for the attack.",
	} {
		t.Run(name, func(t *testing.T) {
			x := tell(t, filler+text+"\n")
			for _, s := range x.record.Statements {
				t.Errorf("%s says %q", s.Speaker.Text, x.content(s))
			}
		})
	}
}

// A source behind a headline whose punctuation is lost says what the headline does.
func TestBehindAHeadline(t *testing.T) {
	x := tell(t, "Shelling kills 32 in northern Kenya Monitor\n\nTroops left the town on Friday.\n")
	if len(x.record.Statements) != 1 || x.record.Statements[0].Speaker.Text != "Monitor" || x.content(x.record.Statements[0]) != "Shelling kills 32 in northern Kenya" {
		t.Errorf("read %+v", x.record.Statements)
	}
	if got := x.sources(t, "kills"); got != "Monitor" {
		t.Errorf("told by %q, want the monitor", got)
	}
}

func TestAddresseeAndVia(t *testing.T) {
	x := tell(t, filler+`"The talks have failed," Ivanov told Interfax. Ivanov told the rebels that the talks had failed.`+"\n")
	var via, addressee []string
	for _, s := range x.record.Statements {
		for _, e := range s.Via {
			via = append(via, e.Text)
		}
		for _, e := range s.Addressee {
			addressee = append(addressee, e.Text)
		}
	}
	if !slices.Equal(via, []string{"Interfax"}) || !slices.Equal(addressee, []string{"rebels"}) {
		t.Errorf("via %q, addressed %q", via, addressee)
	}
}

func TestAnInterruptedQuotation(t *testing.T) {
	x := tell(t, filler+`"The talks have failed," the Chadian minister said. "We will not come back."`+"\n")
	if len(x.record.Statements) != 1 {
		t.Fatalf("%d statements, want one", len(x.record.Statements))
	}
	s := x.record.Statements[0]
	if want := `"The talks have failed," … "We will not come back."`; s.Wording != want {
		t.Errorf("the words are %s, want %s", s.Wording, want)
	}
	if got := s.Content.In(x.article.Text); !strings.Contains(got, "minister said") {
		t.Errorf("the content %q does not reach from the first word to the last", got)
	}
	if got := s.Source.In(x.article.Text); got != "the Chadian minister" {
		t.Errorf("the source is %q", got)
	}
}

// What frames.txt does not list is found by what was learned, and said of nobody is nothing.
func TestWhatWasLearned(t *testing.T) {
	x := tell(t, filler+"The ministry is confident that the truce will hold. The minister wants the rebels to leave the town.\n")
	var got []string
	for _, s := range x.record.Statements {
		got = append(got, s.Source.In(x.article.Text)+" | "+s.Wording)
	}
	if want := []string{"The ministry | that the truce will hold", "The minister | the rebels to leave the town"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestASpeechRunsOverParagraphs(t *testing.T) {
	x := tell(t, filler+"\"The talks have failed,\" the minister said.\n\n\"Our people will remember this day for many years.\"\n\nThe rebels left.\n")
	if n := len(x.record.Statements); n != 1 {
		t.Fatalf("%d statements, want one", n)
	}
	if got := x.sources(t, "remember"); got != "minister" {
		t.Errorf("vouched for by %q", got)
	}
}

func TestSources(t *testing.T) {
	for name, c := range map[string]struct{ text, word, want string }{
		"the outlet itself":             {"Troops shelled the town.", "shelled", ""},
		"who says so":                   {"Activists said troops shelled the town.", "shelled", "Activists"},
		"the cue is nobody's":           {"Activists said troops shelled the town.", "said", ""},
		"who accuses":                   {"Sudan accused Chad of shelling the town.", "shelling", "Sudan"},
		"what is known":                 {"The minister said the vote would be held despite the attack.", "attack", ""},
		"an act in the speaker's words": {`"We condemn the attack," the minister said.`, "condemn", ""},
		"what is judged":                {"The minister criticised the raid.", "raid", ""},
		"what is confirmed":             {"The minister confirmed the raid.", "raid", "minister"},
		"whom an agency cites":          {"Interfax reported that troops shelled the town, citing the Chadian ministry.", "shelled", "Chadian ministry, Interfax"},
		"whose visit is known":          {"The minister said the vote was held during the envoy's visit.", "visit", ""},
		"who says so in between":        {"Therefore, the minister said, Norway will send troops.", "send", "minister"},
		"through an agency":             {"The minister said troops shelled the town, according to Interfax.", "shelled", "minister, Interfax"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := tell(t, filler+c.text+"\n").sources(t, c.word); got != c.want {
				t.Errorf("%q is told by %q, want %q", c.word, got, c.want)
			}
		})
	}
}

// The day of a statement is the one on which it is made, never one of what it tells.
func TestDayOfStatement(t *testing.T) {
	for text, want := range map[string]string{
		"The minister said on 3 April 2012 that the talks had failed.":      "2012-04-03",
		"The minister said the talks had failed on 3 April 2012.":           "",
		"On 3 April 2012, the minister said, troops entered the town.":      "",
		"Kenya has criticised the raid since the truce of 3 April 2012.":    "",
		"The envoy was there on 3 April 2012. He said the talks had ended.": "",
	} {
		x := tell(t, filler+text+"\n")
		if len(x.record.Statements) != 1 {
			t.Errorf("%s: %d statements", text, len(x.record.Statements))
			continue
		}
		if got := x.record.Statements[0].Date.Start; got != want {
			t.Errorf("%s: said on %q, want %q", text, got, want)
		}
	}
}

// Who is told by a pronoun is named by who spoke before.
func TestWhoStandsBehindAPronoun(t *testing.T) {
	x := tell(t, filler+"The Kenyan Defence Ministry said that troops had left the town. It said the bridge was closed. The statement said more would follow.\n")
	for _, s := range x.record.Statements {
		if !strings.Contains(s.Speaker.Name, "Ministry") {
			t.Errorf("%q is said by %q", s.Wording, s.Speaker.Name)
		}
	}
	if n := len(x.record.Statements); n != 3 {
		t.Errorf("%d statements, want 3", n)
	}
}

func TestAnyTextIsRead(t *testing.T) {
	for _, text := range []string{
		`"""""`, `said said said "said`, `" said he. " "`, strings.Repeat(`"Yes," he said. `, 300), strings.Repeat("the minister said that ", 200) + "it failed.",
		"“Open and never closed, he said.\n\n“And again,” she said.", "According to according to according to.", ": : said : “",
		"took of deserved,” Parliament saying Women's immunity >", "gave the merited,” Senate saying Children's immunity >", // a sign alone is what is said
	} {
		x := tell(t, filler+text+"\n")
		for _, s := range x.record.Statements {
			s.Article = x.article.ID
			x.article.Version = "test"
			if err := rapporteur.ValidateEntry(x.article, s); err != nil {
				t.Errorf("%.30q: %v", text, err)
			}
		}
	}
}

// What a verb tells of a deed, of a bystander or of nobody is no statement of theirs, and a clause keeps its subject.
func TestDoubt(t *testing.T) {
	for text, want := range map[string][]string{
		"The agency quoted Ivanov as saying the talks had failed.":                  {"Ivanov: the talks had failed"},
		"The governor was accused of shelling the town.":                            nil,
		"The marchers were carrying white flags.":                                   nil,
		"The road was on Wednesday reported to be open.":                            nil,
		"The video showed houses burning in the town.":                              nil,
		"Kenya has closed the road, the daily reported, citing Ivanov.":             {"daily: Kenya has closed the road"},
		"Kenya has repeatedly defended Ivanov.":                                     nil,
		"The aid helps parties who want to fuel a war.":                             nil,
		"Mutual talks were held on Friday Example Daily News reports.":              {"Example Daily News: Mutual talks were held on Friday"},
		"Kenya closed the road, the minister said, adding that it would open soon.": {"minister: Kenya closed the road", "minister: that it would open soon"},
		"Two soldiers reported killed, the daily said.":                             {"daily: Two soldiers reported killed"},
		"The judge spoke in his own defense on Monday.":                             nil,
		"According to the mayor, Ivo Marek, ten people were hurt.":                  {"mayor: ten people were hurt"},
		"Ivanov told the host Ada Osei she would go.":                               {"Ivanov: she would go"},
		"Two members opposed it, and the talks went on.":                            nil,
		"Kenya closed the road, the daily reported, citing a letter of the court.":  {"daily: Kenya closed the road", "daily: a letter of the court"},
		"Neither Ivanov nor Petrov mentioned the talks.":                            nil,
		"The council says the chaos in the valley has made it hard.":                {"council: the chaos in the valley has made it hard"},
	} {
		x := tell(t, filler+text+"\n")
		var got []string
		for _, s := range x.record.Statements {
			got = append(got, s.Speaker.Text+": "+x.content(s))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n  read %q\n  want %q", text, got, want)
		}
	}
}
