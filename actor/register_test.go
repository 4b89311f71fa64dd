package actor

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// readOwn makes the cast of a text, published on that day, with a register of the user's own.
func readOwn(t *testing.T, table, text, published string) *Cast {
	t.Helper()
	own, err := ReadRegister("own.txt", strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	a := rapporteur.Article{Text: text, Published: rapporteur.Date{Start: published}}
	return Knowledge{Own: own}.Read(a, parse.Parse(a))
}

func TestOwnRegister(t *testing.T) {
	const own = "# mine\nNOR GOV | Kari Quellin; K. Quellin | Senator [LEG] 2001..2010-05; Foreign Minister 2010-06..\nSYR REB | Sun Brigade\nRUS - | Sergei Lavrov\n"
	const dictionary = "; mine\nKARI_QUELLIN_ ; known\n+K._QUELLIN_\n\t[NORLEG 010101-100531]\n\t[NORGOV >100601]\nSUN_BRIGADE_ [SYRINSMUS]\nSERGEI_LAVROV_ [RUS]\n"
	for _, table := range []string{own, dictionary} {
		for _, tt := range []struct{ text, day, head, code, sector string }{
			{"Kari Quellin met rebels.", "2009-01-02", "Kari", "NOR", "LEG"},
			{"Kari Quellin met rebels.", "2012-01-02", "Kari", "NOR", "GOV"},
			{"Fighters of the Sun Brigade met Quellin.", "2012-01-02", "Quellin", "NOR", "GOV"},
			{"The Sun Brigade met rebels.", "2012-01-02", "Brigade", "SYR", "REB"},
			{"The Taliban met rebels.", "2012-01-02", "Taliban", "AFG", "REB"},
		} {
			c := readOwn(t, table, tt.text, tt.day)
			i, k := find(t, c, tt.head)
			if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
				t.Errorf("%q on %s: %s is %s %s (%s), %v; want %s %s", tt.text, tt.day, tt.head, got.Code, got.Sector, got.Basis, ok, tt.code, tt.sector)
			}
		}
	}
}

// TestOwnRegisterGoesBefore checks that a user's line overrules ours.
func TestOwnRegisterGoesBefore(t *testing.T) {
	c := readOwn(t, "NOR JRN | Taliban\n", "The Taliban met rebels.", "2012-01-02")
	i, k := find(t, c, "Taliban")
	if got, _ := c.Party(i, k); got.Code.String() != "NOR" || got.Sector.String() != "JRN" {
		t.Errorf("%+v", got)
	}
}

func TestRegisterErrors(t *testing.T) {
	for table, says := range map[string]string{
		"":                                       "names nobody",
		"# nothing\n":                            "names nobody",
		"# x\n\nATL GOV | Ann Doe\n":             `own.txt, line 3: code "ATL"`,
		"NOR XXX | Ann Doe\n":                    `line 1: sector "XXX"`,
		"NOR | Ann Doe\n":                        "want CODE SECTOR",
		"NOR GOV | ;\n":                          "no name",
		"NOR GOV | Ann Doe | Envoy 2001..x\n":    "want years, months",
		"NOR GOV | Ann Doe | Envoy 2005..2001":   "ends in 2001 before",
		"NOR GOV ship | Ann Doe\n":               `type "ship"`,
		"NOR GOV | Ann Doe\nNOR GOV | A | b | c": "line 2: want CODE SECTOR",
		"ANN_DOE_ [NORXXX]\n":                    `line 1: code "NORXXX"`,
		"ANN_DOE_ [NO]\n":                        "three letters",
		"ANN_DOE_ [NORGOV 9]\n":                  "want <YYMMDD",
		"ANN_DOE_ [NORGOV >9x0101]\n":            `day "9x0101"`,
		"ANN_DOE_ [NORGOV 100101-090101]\n":      "end before they begin",
		"ANN_DOE_ [NORGOV\n":                     "bracket is open",
		"+ANN_DOE_\n":                            "of no name",
		"\t[NORGOV]\n":                           "code \"\\t[NORGOV]\" of no name",
		"ANN_DOE_ []\n":                          "it is empty",
	} {
		if strings.HasPrefix(table, "\t") {
			says = "of no name"
		}
		if _, err := ReadRegister("own.txt", strings.NewReader(table)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: error is %v, want one that says %q", table, err, says)
		}
	}
}

// TestDictionaryFaults checks that a line that cannot be read costs no other.
func TestDictionaryFaults(t *testing.T) {
	own, err := ReadRegister("own.txt", strings.NewReader("ANN_DOE_ [NORXXX]\nKARI_QUELLIN_ [---]\nTOM_ROE_\n\t[NORGOV 991301-2]\n\t[NORMIL]\n"))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(own.Faults()); n != 2 || !strings.HasPrefix(own.Faults()[1].Error(), "line 4: ") {
		t.Errorf("faults %v", own.Faults())
	}
	if len(own.names) != 1 || own.names["tom roe"] == nil || own.names["tom roe"].sector != soldiers {
		t.Errorf("names %v", own.names)
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{"120325": "2012-03-25", "910101": "1991-01-01", "20120325": "2012-03-25", "120300": "2012-03", "120000": "2012", "120332": "2012-03"} {
		if got, err := day(in); err != nil || got != want {
			t.Errorf("day(%s) = %q, %v; want %q", in, got, err, want)
		}
	}
}

// TestLocals checks that a name of a small table is believed in its state's story, and in no other.
func TestLocals(t *testing.T) {
	for text, basis := range map[string]rapporteur.Basis{
		"Kunduz is in Afghanistan. Afghan troops left. Arsala Rahmani spoke.": "named",
		"Norway is far. Norwegian troops left. Arsala Rahmani spoke.":         "story",
	} {
		c := read(text)
		i, k := find(t, c, "Arsala")
		if got, _ := c.Party(i, k); got.Basis != basis {
			t.Errorf("%q: %+v, want basis %q", text, got, basis)
		}
	}
}

func FuzzReadRegister(f *testing.F) {
	for _, s := range []string{"NOR GOV | Ann Doe; [A] | Envoy 2001..2005\n", "ANN_DOE_ [NORGOV >010101]\n+A_\n\t[NOR]\n", "|", "[", "+", "_ [NOR]", "a\x00_ [IGOUNO <1]"} {
		f.Add(s)
	}
	a := rapporteur.Article{Text: "Ann Doe met the rebels in Oslo."}
	d := parse.Parse(a)
	f.Fuzz(func(t *testing.T, s string) {
		own, err := ReadRegister("x", strings.NewReader(s))
		if err == nil {
			Knowledge{Own: own}.Read(a, d).Entities()
		}
	})
}

// TestOutOfOffice checks what those are who have left a government or are not in one yet.
func TestOutOfOffice(t *testing.T) {
	const own = "NOR GOV | Kari Quellin | Prime Minister 2010-06..2014-05\nNOR GOV | Lars Oddvik | Foreign Minister 2010-06..2014-05\n"
	for _, tt := range []struct{ text, day, head, sector string }{
		{"Opposition leader Kari Quellin met rebels in Norway.", "2009-01-02", "Kari", "OPP"},
		{"Kari Quellin met rebels in Norway.", "2009-01-02", "Kari", "PTY"},
		{"Kari Quellin met rebels in Norway.", "2016-01-02", "Kari", "GOV"},
		{"Defence Minister Kari Quellin met rebels in Norway.", "2009-01-02", "Kari", "GOV"},
		{"Opposition leader Lars Oddvik met rebels in Norway.", "2015-01-02", "Lars", "OPP"},
		{"Opposition leader Lars Oddvik met rebels in Norway.", "2012-01-02", "Lars", "GOV"},
		{"Lars Oddvik met rebels in Norway.", "2009-01-02", "Lars", "GOV"},
		{"Shadow Foreign Minister Ola Hestad met rebels in Norway.", "2012-01-02", "Ola", "PTY"},
	} {
		c := readOwn(t, own, tt.text, tt.day)
		i, k := find(t, c, tt.head)
		if got, ok := c.Party(i, k); !ok || got.Code.String() != "NOR" || got.Sector.String() != tt.sector {
			t.Errorf("%q on %s: %s is %s %s (%s), %v; want NOR %s", tt.text, tt.day, tt.head, got.Code, got.Sector, got.Basis, ok, tt.sector)
		}
	}
}
