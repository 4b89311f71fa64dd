package article

import (
	"slices"
	"testing"
)

func TestDatelineAt(t *testing.T) {
	for _, c := range []struct {
		text, words, rest string
		wires             []string
	}{
		{"BEIRUT -- Two people", "BEIRUT", "Two people", nil},
		{"BEIRUT- The Associated Press", "BEIRUT", "", []string{"AP"}},
		{"BEIRUT — Two people", "BEIRUT", "Two people", nil},
		{"KABUL, Afghanistan (Jan. 22, 2013) — Two soldiers", "KABUL, Afghanistan (Jan. 22, 2013)", "Two soldiers", nil},
		{"LONDON: The minister", "LONDON", "The minister", nil},
		{"WASHINGTON (Reuters) - The president", "WASHINGTON", "The president", []string{"Reuters"}},
		{"WASHINGTON/SEOUL (Reuters) - The president", "WASHINGTON/SEOUL", "The president", []string{"Reuters"}},
		{"(Reuters) - The president", "", "The president", []string{"Reuters"}},
		{"BONN, Germany (AP)_ A list", "BONN, Germany", "A list", []string{"AP"}},
		{"NEWARK, N.J. _ A group", "NEWARK, N.J.", "A group", nil},
		{"BAGHDAD, May 29 (Xinhua) -- Troops", "BAGHDAD, May 29", "Troops", []string{"Xinhua"}},
		{"MOSCOW, July 17 /ITAR-TASS/. The president", "MOSCOW, July 17", "The president", []string{"ITAR-TASS"}},
		{"MAZAR-I-SHARIF, Afghanistan: At least", "MAZAR-I-SHARIF, Afghanistan", "At least", nil},
		{"GAZA CITY: Palestinian Territories: The world", "GAZA CITY: Palestinian Territories", "The world", nil},
		{"Springfield (United States) (AFP) - The crowd", "Springfield", "The crowd", []string{"AFP"}},
		{"Springfield, Example (AP) — The crowd", "Springfield, Example", "The crowd", []string{"AP"}},
		{"BEIRUT Thirteen people", "BEIRUT", "Thirteen people", nil},
		{"Moscow\u00a0 The president", "Moscow", "The president", nil},
		{"PARIS – AFP – The minister", "PARIS", "The minister", []string{"AFP"}},
		{"Dec 29 (Reuters) - The minister", "", "The minister", []string{"Reuters"}},
		{"DAMASCUS Syria (The Associated Press A. Writer) Media", "DAMASCUS Syria", "Media", []string{"AP"}},
	} {
		d, n := datelineAt(c.text)
		if n == 0 || d.words.In(c.text) != c.words || c.text[n:] != c.rest || !slices.Equal(d.wires, c.wires) {
			t.Errorf("datelineAt(%q): %q, rest %q, wires %q; want %q, %q, %q", c.text, d.words.In(c.text), c.text[n:], d.wires, c.words, c.rest, c.wires)
		}
	}
	for _, text := range []string{
		"Moscow said on Monday", "Beirut Syrian air strikes", "BREAKING: A bomb", "NATO - which has troops", "US-led strikes", "BEIRUT-based monitors",
		"The MOSCOW Times", "ISIL fighters - and others", "A B", "UPDATE 1-The president", "(which see) - the plan", "Ann Writer (Reuters) said", "By Ann Writer HAVANA (Reuters) - The", "Some Said (in Part) - The rest", "",
	} {
		if _, n := datelineAt(text); n != 0 {
			t.Errorf("datelineAt(%q) reads %q; want none", text, text[:n])
		}
	}
}

func TestBylineAt(t *testing.T) {
	for _, c := range []struct{ text, who, rest string }{
		{"By Ann Writer", "Ann Writer", ""},
		{"BY ANN WRITER", "ANN WRITER", ""},
		{"By [The Example Times](#)", "The Example Times", ""},
		{"By: Ann WRITER | Bo WRITER", "Ann WRITER | Bo WRITER", ""},
		{"By Ann Writer and Bo al-Example, The Associated Press", "Ann Writer and Bo al-Example, The Associated Press", ""},
		{"By Ann Writer HAVANA (Reuters) - The government said that it would not sign the paper", "Ann Writer", "HAVANA (Reuters) - The government said that it would not sign the paper"},
		{"Ann Writer, The Associated Press", "Ann Writer, The Associated Press", ""},
	} {
		who, n := bylineAt(c.text)
		for n < len(c.text) && c.text[n] == ' ' {
			n++
		}
		if who != c.who || c.text[n:] != c.rest {
			t.Errorf("bylineAt(%q) = %q, rest %q; want %q, %q", c.text, who, c.text[n:], c.who, c.rest)
		}
	}
	for _, text := range []string{"By midnight the town had fallen to rebels from the north", "By Monday, troops had left.", "Bystanders fled", "By", "The minister, who spoke"} {
		if who, n := bylineAt(text); n == len(text) && n > 0 {
			t.Errorf("bylineAt(%q) = %q; want no line of its own", text, who)
		}
	}
}

// TestBylinesOfPages tells what is read of an element that a page calls its byline.
func TestBylinesOfPages(t *testing.T) {
	for _, c := range []struct{ head, element, byline string }{
		{"", `<p class="byline">By Ann Writer</p>`, "Ann Writer"},
		{"", `<div class="wrap-byline"><span class="byline">By Ann Writer</span> <span>8 January 2020, 3:51 pm</span> <span>11</span> <a href="#">Edit</a></div>`, "Ann Writer"},
		{"", `<div class="a1 b2" data-testid="page-byline"><img alt=""><a href="/staff/a">Ann Writer</a></div>`, "Ann Writer"},
		{`<meta name="author" content="No Author">`, "", ""},
		{`<meta name="author" content="admin">`, "", ""},
		{`<meta name="author" content="Ann Admin">`, "", "Ann Admin"},
	} {
		if a := readOne(t, "b.html", datedPage(c.head, "", c.element, ""), Options{}); a.Byline != c.byline {
			t.Errorf("%s%s: byline %q, want %q", c.head, c.element, a.Byline, c.byline)
		}
	}
}

func TestTextCredit(t *testing.T) {
	for text, want := range map[string][]string{
		"(Reuters, MT)":   {"Reuters"},
		"*(Reuters, MT)*": {"Reuters"},
		"With reporting by ITAR-TASS, Interfax, AFP, AP, and dpa": {"ITAR-TASS", "Interfax", "AFP", "AP", "dpa"},
		"-- Reuters":                 {"Reuters"},
		"—AFP":                       {"AFP"},
		"The Associated Press":       {"AP"},
		"ASSOCIATED PRESS":           {"AP"},
		"(With AFP and Reuters)":     {"AFP", "Reuters"},
		"Agencies":                   nil,
		"Associated Press in Beirut": {"AP"},
		"Source: Anadolu Agency":     {"Anadolu"},
		"Reporting by A. Writer; Editing by B. Writer":                  nil,
		"A. Writer of the Associated Press contributed to this report.": {"AP"},
		"Our Standards: The Thomson Reuters Trust Principles.":          {"Reuters"},
	} {
		names, ok := textCredit(text, everySign)
		if !ok || !slices.Equal(names, want) {
			t.Errorf("textCredit(%q) = %q, %v; want %q", text, names, ok, want)
		}
	}
	for _, text := range []string{
		"REUTERS/A. Photographer", "(AFP photo)", "Reuters reported on Monday that the minister had resigned.", "Reporting by the paper showed that money had been paid to guards.",
		"A Reuters reporter was hurt.", "AP Photo/A. Photographer", "(AFP/Getty Images)", "The agencies said aid was late.", "", "apt", "Apart",
	} {
		if names, ok := textCredit(text, everySign); ok {
			t.Errorf("textCredit(%q) = %q; want none", text, names)
		}
	}
}

func TestTextCreditTail(t *testing.T) {
	for _, c := range []struct{ text, credit string }{
		{"It began in March 2011.-AFP", "-AFP"},
		{"It began in March. (Reuters)", "(Reuters)"},
		{`"We go on," he said. -- Reuters`, "-- Reuters"},
		{"It began. Reporting by A. Writer; Editing by B. Writer", "Reporting by A. Writer; Editing by B. Writer"},
		{"It began in March. (Source: Example Coalition)", "(Source: Example Coalition)"},
		{"The president told the AP.", ""},
		{"The deputy minister told Interfax", ""},
		{"They read Reuters and AFP", ""},
	} {
		_, at := textCreditTail(c.text)
		if c.text[at:] != c.credit {
			t.Errorf("textCreditTail(%q): %q; want %q", c.text, c.text[at:], c.credit)
		}
	}
}

func TestCaptioned(t *testing.T) {
	for _, c := range []struct {
		text, credit string
		head         bool
	}{
		{"The president (right) greets the envoy at the palace.", "", true},
		{"The president attends a meeting in Szohod February 6, 2012. REUTERS/A. Photographer", "REUTERS/A. Photographer", false},
		{"The envoy walks to a meeting. Image Credit: Reuters", "Image Credit: Reuters", false},
		{"A boy looks at a burning house. Photograph: A. Example/AFP/Getty Images", "Photograph: A. Example/AFP/Getty Images", false},
		{"FILE PHOTO: The general arrives at court.", "", false},
		{"In this photo taken on Friday, a guard stands by a gate.", "", false},
		{"The envoy speaks during a news conference in Geneva.", "", true},
		{"The envoy speaks in Geneva on Monday.", "", true},
		{"A soldier runs past a shop on Monday (AFP photo)", "(AFP photo)", false},
	} {
		credit, ok := captioned(c.text, c.head, everySign)
		if !ok || c.text[credit:] != c.credit {
			t.Errorf("captioned(%q) = %q, %v; want %q", c.text, c.text[credit:], ok, c.credit)
		}
	}
	for _, text := range []string{
		"The president spoke in Geneva on Monday.",
		"The envoy is to attend talks in Geneva on Monday.",
		"The minister (right wing) denied it.",
		"Photographs of the dead were shown to the court.",
		"The report, sent to Reuters, names him.",
	} {
		if credit, ok := captioned(text, true, everySign); ok {
			t.Errorf("captioned(%q), credit %q; want none", text, text[credit:])
		}
	}
}

func TestNoticed(t *testing.T) {
	for _, text := range []string{
		"Accessibility links", "Breaking News", "1.999536-3491022214", "* * *", "Original url: <https://example.test/a>", "https://example.test/a", "Home | World | Sport",
		"Share  Tweet  Print", "12 comments", "3 hours ago", "#Talks #Envoy", "Read more: Envoys meet", "Follow The Example on Twitter and Facebook.", "© 2012 The Example Times. All rights reserved.",
		"desk@example.test", "Copyright 2012 The Example Post.", "afp/ab/cd",
	} {
		if !noticed(text) {
			t.Errorf("noticed(%q) = false", text)
		}
	}
	for _, text := range []string{
		"Annan praised the help of Borduria.", "It’s top news across Borduria.", "World leaders met.", "Print shops were closed.", "Adds the minister: nothing has changed.",
		"Home to a million people, the town was shelled.", "Related clashes killed nine.", "Corrected maps were handed to both sides.", "Follow the money, the envoy said.", "Rebels share power.", "5 killed", "Yes.", "Copyright law was changed.", "and/or",
	} {
		if noticed(text) {
			t.Errorf("noticed(%q) = true", text)
		}
	}
}

func TestTitleAt(t *testing.T) {
	for _, c := range []struct {
		text, title string
		n           int
	}{
		{"Russias FM arrives", "Russia's FM arrives", 18},
		{"Bomb kills nine at gate AFP Monday", "Bomb kills nine at gate", 23},
		{"Bomb kills nine at gate . Nine people", "Bomb kills nine at gate", 25},
		{"Bomb kills nine at gate. Nine people", "Bomb kills nine at gate - World - The Example", 24},
		{"Bomb kills nine at gate on Monday", "Bomb kills nine at gate", 0},
		{"Bomb kills nine at gates", "Bomb kills nine at gate", 0},
		{"Talks go on Monday", "Talks", 0},
		{"Talks", "Talks", 5},
		{"", "Talks", 0},
	} {
		if n := titleAt(c.text, c.title); n != c.n {
			t.Errorf("titleAt(%q, %q) = %d; want %d", c.text, c.title, n, c.n)
		}
	}
}

func TestForeign(t *testing.T) {
	for text, want := range map[string]string{
		"Le président a rencontré jeudi à Genève l'émissaire des Nations unies pour discuter de la situation dans le pays, selon un communiqué de son cabinet publié dans la soirée.": "French",
		"Der Präsident hat am Donnerstag in Genf den Gesandten der Vereinten Nationen getroffen, um über die Lage im Land zu sprechen, wie sein Büro am Abend mitteilte.":             "German",
		"Президент встретился в четверг в Женеве с посланником и обсудил положение в стране.":                                                                                         "Russian",
		"التقى الرئيس يوم الخميس في جنيف مبعوث الأمم المتحدة":                                                                                                                         "Arabic",
		"El presidente se reunió el jueves en Ginebra con el enviado de las Naciones Unidas para hablar de la situación del país, según informó su oficina.":                          "Spanish",
	} {
		if got := foreign(text); got != want {
			t.Errorf("foreign(%.40q) = %q; want %q", text, got, want)
		}
	}
	for _, text := range []string{
		"Talks fail", "Bomb kills nine", "Envoy meets president.", "Syrian army kills 15 terrorists in Qalamoun advances in Jobar", "Putin Lavrov Annan Assad Clinton Fabius Westerwelle",
		"Nine people were killed when a bomb struck a market on Monday police said the mayor blamed rebels from across the border", "2012", "",
	} {
		if got := foreign(text); got != "" {
			t.Errorf("foreign(%q) = %q; want English", text, got)
		}
	}
}
