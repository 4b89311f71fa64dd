package eval

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

func tell(sentences []tagged) []string {
	var out []string
	for _, s := range sentences {
		line := s.text
		for _, x := range s.spans {
			line += fmt.Sprintf(" [%s %s]", x.label, x.span.In(s.text))
		}
		out = append(out, line)
	}
	return out
}

func TestReadIOB(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"tabs", "Ada\tB-Person\nBerg\tI-Person\nleft\tO\n\n\nTwo\tO\n", "Ada Berg left [Person Ada Berg]|Two"},
		{"spaces, and I where nothing went before", "Ada I-PER\nBerg I-PER\nNordland I-LOC\n", "Ada Berg Nordland [PER Ada Berg] [LOC Nordland]"},
		{"B between neighbours", "Ada I-PER\nIda B-PER\n", "Ada Ida [PER Ada] [PER Ida]"},
		{"I after O begins", "a O\nAda I-PER\n", "a Ada [PER Ada]"},
		{"numbers, notes and further columns", "# text = Ada left\n1\tAda\tB-PER\t-\t-\n2\t1990\tO\t-\t-\r\n", "Ada 1990 [PER Ada]"},
		{"a word that is a number", "1990\tO\nAda\tB-PER\n", "1990 Ada [PER Ada]"},
		{"a word that is a sign", "#\tO\nAda\tB-PER\n", "# Ada [PER Ada]"},
		{"the mark of a document", "-DOCSTART- -X- O O\n\nAda B-PER\n", "Ada [PER Ada]"},
	} {
		got, err := readIOB(goldFile(t, "x.iob", c.text))
		if err != nil || strings.Join(tell(got), "|") != c.want {
			t.Errorf("%s: %q, %v, want %q", c.why, strings.Join(tell(got), "|"), err, c.want)
		}
	}
	for text, says := range map[string]string{"": "no sentence", "Ada\n": "line 1", "a\tO\nAda\tPER\n": "line 2"} {
		if _, err := readIOB(goldFile(t, "x.iob", text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: error is %v, want one that says %q", text, err, says)
		}
	}
}

func TestFindTagged(t *testing.T) {
	s, err := readIOB(goldFile(t, "x.iob", "the\tB-S\narmy\tI-S\nmet\tO\nthe\tB-S\nold\tI-S\narmy\tI-S\nand\tO\nrebels\tB-T\n"))
	if err != nil {
		t.Fatal(err)
	}
	text := s[0].text
	span := func(words string, from int) rapporteur.Span {
		at := from + strings.Index(text[from:], words)
		return rapporteur.Span{Start: at, End: at + len(words)}
	}
	counts, missed := s[0].find("S", []rapporteur.Span{span("rebels", 0), span("army", 10)})
	if counts != (tally{1, 2, 2}) || len(missed) != 1 || missed[0] != span("the army", 0) {
		t.Errorf("the second army is found as %v, missed %v", counts, missed)
	}
	if counts, _ := s[0].find("T", []rapporteur.Span{span("and rebels", 0)}); counts != (tally{1, 1, 1}) {
		t.Errorf("a longer stretch that names the same is found as %v", counts)
	}
}

func TestReadSorting(t *testing.T) {
	s, err := readSorting([]string{"LOC", "MISC", "ORG", "PER"})
	if err != nil || !slices.Equal(s.used, []parse.NameType{"PER", "ORG", "LOC", "MISC"}) || !slices.Equal(s.misc, []parse.NameType{"NORP", "EVENT", "DOC"}) {
		t.Errorf("CoNLL's labels: %v, %v, %v", s.used, s.misc, err)
	}
	s, err = readSorting([]string{"Nationality", "Organisation", "Temporal", "Coordinate"})
	if err != nil || !slices.Equal(s.used, []parse.NameType{"ORG", "NORP", "TIME"}) || len(s.misc) > 0 || s.of["Temporal"] != "TIME" || s.of["Coordinate"] != "" {
		t.Errorf("re3d's labels: %v, %v, %v", s.used, s.misc, err)
	}
	if _, err := readSorting([]string{"S", "T"}); err == nil {
		t.Error("labels that are no names were read")
	}
}

func TestMannerOf(t *testing.T) {
	for _, c := range []struct {
		manner string
		labels []string
	}{
		{"web", []string{"PER", "ORG", "LOC"}},
		{"web", []string{"LOC", "PER"}},
		{"wiki", []string{"PER", "ORG", "LOC", "MISC"}},
		{"defence", []string{"Person", "Location", "MilitaryPlatform"}},
		{"defence", []string{"Person", "Location", "Weapon"}},
		{"defence", []string{"Person", "DocumentReference"}},
		{"news", []string{"PERSON", "GPE", "NORP", "LAW"}},
	} {
		slices.Sort(c.labels)
		s, err := readSorting(c.labels)
		if err != nil || s.manner != c.manner {
			t.Errorf("%v: manner %q, %v, want %q", c.labels, s.manner, err, c.manner)
		}
	}
}

func TestFindOnTheWordsOfTheFile(t *testing.T) {
	sentences, err := readIOB(goldFile(t, "x.iob", "Mr\tO\n.\tO\nPutin\tB-PER\nvisited\tO\nDamascus\tB-LOC\n.\tO\n\nHe\tO\nleft\tO\nSyria\tB-LOC\n.\tO\n"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := readSorting(labels(sentences))
	if err != nil {
		t.Fatal(err)
	}
	found := s.find(sentences)
	if len(found) != 2 || !slices.Equal(found[0], sentences[0].spans) || !slices.Equal(found[1], sentences[1].spans) {
		t.Errorf("found %v, want %v and %v", found, sentences[0].spans, sentences[1].spans)
	}
}

func TestWritten(t *testing.T) {
	s, err := readIOB(goldFile(t, "x.iob", "Peru\tB-S\n's\tI-S\npro\tI-S\n-\tI-S\nKenyan\tI-S\nparty\tI-S\n(\tI-S\nPKP\tI-S\n)\tI-S\nmet\tO\n,\tO\n“\tO\nMr\tB-T\n.\tI-T\nMarek\tI-T\n’\tI-T\ns\tI-T\naides\tI-T\n”\tO\n-\tO\n-\tO\nagain\tO\n.\tO\n"))
	if err != nil {
		t.Fatal(err)
	}
	w := s[0].written()
	if want := "Peru's pro-Kenyan party (PKP) met, “Mr. Marek’s aides” - - again."; w.text != want {
		t.Errorf("written is %q, want %q", w.text, want)
	}
	for k, want := range []string{"Peru's pro-Kenyan party (PKP)", "Mr. Marek’s aides"} {
		if got := w.spans[k].span.In(w.text); got != want {
			t.Errorf("stretch %d is %q, want %q", k, got, want)
		}
	}
}
