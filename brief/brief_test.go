package brief

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"rapporteur"
	"rapporteur/fuse"
	"rapporteur/fuse/sketch"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before keeping it")

// cast are the parties of the examples; the states are real, the persons and the quarrel over a lake are made up.
var cast = sketch.Cast{
	"Norway":         "Norway|NOR|GOV|state",
	"Peru":           "Peru|PER|GOV|state",
	"Chile":          "Chile|CHL|GOV|state",
	"Vera Lind":      "Vera Lind|NOR|GOV|person",
	"Lind":           "Vera Lind|NOR|GOV|person",
	"Ana Quispe":     "Ana Quispe|PER|GOV|person",
	"Security Board": "Security Board|UNO||organisation",
	"army":           "army|PER|MIL|organisation",
	"troops":         "troops|PER|MIL|group",
	"people":         "people|PER|CVL|group",
	"activists":      "activists|PER|CVL|group",
	"Red Lamp":       "Red Lamp|NGO||organisation",
}

// lakeStory is a small crisis told by three outlets and one that does not say who it is.
func lakeStory() Input {
	shelling := "Army troops shelled the market of Cusco on Tuesday, killing at least 12 people, activists said in a statement sent from the old town."
	smoke := "Smoke stood over the river road and families left the town before dark, carrying what they could on carts and bicycles."
	tell := func(h sketch.Head, sentences ...string) *sketch.Report {
		return sketch.New(h, cast, sentences...).
			Event(sketch.Act{In: 1, Type: "ASSAULT", Mode: "heavy-weapons", Trigger: "shelled", Actor: []string{"troops"}, Recipient: []string{"people"},
				Date: "2014-05-06", Place: "Cusco", Country: "PER", Source: []string{"activists"}, Cue: "said"}).
			Figure(sketch.Count{In: 1, Measure: rapporteur.Killed, Low: 12, Wording: "at least 12 people", Who: "people", Source: []string{"activists"}, Cue: "said",
				Place: "Cusco", Country: "PER", Day: "2014-05-06"})
	}
	wire := tell(sketch.Head{File: "1-wire.txt", Outlet: "Example Wire", Title: "Market shelled", Published: "2014-05-06"}, shelling, smoke)
	post := tell(sketch.Head{File: "2-post.txt", Outlet: "Sample Post", Title: "Shells fall on a market", Published: "2014-05-07", Wires: []string{"Example Wire"}},
		shelling, smoke, "Norway will send its envoy Vera Lind to meet Ana Quispe on Friday.").
		Event(sketch.Act{In: 3, Type: "CONSULT", Trigger: "meet", Status: rapporteur.Future, Actor: []string{"Vera Lind"}, Recipient: []string{"Ana Quispe"}, Date: "2014-05-09"})
	mirror := sketch.New(sketch.Head{File: "3-mirror.txt", Outlet: "Third Mirror", Title: "Lind in Lima", Published: "2014-05-10"}, cast,
		"Vera Lind of Norway met President Ana Quispe in Lima on Friday.",
		`"The boats have to leave the shore," Lind told reporters.`,
		"The army said three people died when troops shelled Cusco on Tuesday.",
		"Peru vetoed a resolution on the lake in the Security Board on Thursday.",
		"Under the lake plan Peru is to withdraw its boats from the shore.",
		"Peru has repeatedly rejected calls from Chile.",
		"The army denied that it had blocked the road to the lake.",
		"Chile might recall its ambassador to Peru.").
		Event(sketch.Act{In: 1, Type: "CONSULT", Trigger: "met", Actor: []string{"Vera Lind"}, Recipient: []string{"Ana Quispe"}, Date: "2014-05-09", Place: "Lima", Country: "PER"}).
		Said(2, "Lind", "told", `"The boats have to leave the shore,"`, rapporteur.Direct).
		Event(sketch.Act{In: 3, Type: "ASSAULT", Mode: "heavy-weapons", Trigger: "shelled", Actor: []string{"troops"}, Date: "2014-05-06", Place: "Cusco", Country: "PER", Source: []string{"army"}, Cue: "said"}).
		Figure(sketch.Count{In: 3, Measure: rapporteur.Killed, Low: 3, High: 3, Wording: "three people", Who: "people", Source: []string{"army"}, Cue: "said", Place: "Cusco", Country: "PER", Day: "2014-05-06"}).
		Event(sketch.Act{In: 4, Type: "REJECT", Trigger: "vetoed", Actor: []string{"Peru"}, Date: "2014-05-08"}).
		Vote(4, "vetoed", "Security Board", rapporteur.Veto, []string{"Peru"}, "resolution on the lake", "2014-05-08").
		Commitment(5, "lake plan", "withdraw its boats from the shore", []string{"Peru"}, rapporteur.Proposed, "2014-05-09").
		Event(sketch.Act{In: 6, Type: "REJECT", Trigger: "rejected", Actor: []string{"Peru"}, Recipient: []string{"Chile"}}).
		Event(sketch.Act{In: 7, Type: "COERCE", Mode: "restrict", Trigger: "blocked", Status: rapporteur.Negated, Actor: []string{"army"}, Source: []string{"army"}, Cue: "denied"}).
		Event(sketch.Act{In: 8, Type: "SANCTION", Trigger: "recall", Status: rapporteur.Hypothetical, Actor: []string{"Chile"}, Recipient: []string{"Peru"}}).
		Role(1, "Ana Quispe", "President", "PER", "2014-05-09")
	unknown := sketch.New(sketch.Head{File: "4-unknown.txt", Title: "The lake"}, cast,
		"Red Lamp said more than 900 people had fled the lake since March.",
		`"The boats have to leave the shore," Lind said.`).
		Figure(sketch.Count{In: 1, Measure: rapporteur.Displaced, Low: 900, Wording: "more than 900 people", Who: "people", Source: []string{"Red Lamp"}, Cue: "said", Since: "2014-03", Day: ""}).
		Said(2, "Lind", "said", `"The boats have to leave the shore,"`, rapporteur.Direct).
		Said(1, "Red Lamp", "said", "more than 900 people had fled the lake since March", rapporteur.Indirect)
	return input([]rapporteur.Coding{wire.Coding(), post.Coding(), mirror.Coding(), unknown.Coding()},
		rapporteur.Skip{Kind: rapporteur.KindSkip, File: "5-empty.txt", Reason: rapporteur.SkipEmpty, Detail: "the file has no text"},
		rapporteur.Skip{Kind: rapporteur.KindSkip, File: "6-huge.bin", Reason: rapporteur.SkipTooLarge, Detail: "120 MB; cut it into reports"})
}

func input(codings []rapporteur.Coding, skips ...rapporteur.Skip) Input {
	return Input{Codings: codings, Skips: skips, Record: fuse.Fuse(codings)}
}

func written(t *testing.T, f Format, in Input) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, f, in); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Input
	}{
		{"lake", lakeStory()},
		{"hostile", hostileStory()},
		{"nothing", input(nil)},
	} {
		for _, f := range []Format{Markdown, HTML, JSON} {
			t.Run(c.name+"."+string(f), func(t *testing.T) {
				golden := filepath.Join("testdata", c.name+"."+string(f))
				got := written(t, f, c.in)
				if *update {
					if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if got != string(want) {
					t.Errorf("the brief is not that of %s; run go test ./brief -update and read the difference. Got:\n%s", golden, got)
				}
			})
		}
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	in := lakeStory()
	for _, f := range []Format{Markdown, HTML, JSON} {
		want := written(t, f, in)
		for seed := range uint64(10) {
			codings, skips := slices.Clone(in.Codings), slices.Clone(in.Skips)
			r := rand.New(rand.NewPCG(seed, 3))
			r.Shuffle(len(codings), func(i, j int) { codings[i], codings[j] = codings[j], codings[i] })
			slices.Reverse(skips)
			if got := written(t, f, input(codings, skips...)); got != want {
				t.Fatalf("order %d of the same reports gives another %s", seed, f)
			}
		}
	}
}

func TestVotesWithoutADayStayApart(t *testing.T) {
	tell := func(file, sentence string) rapporteur.Coding {
		return sketch.New(sketch.Head{File: file, Outlet: file, Title: "Votes"}, cast, sentence).
			Vote(1, "adopted", "", rapporteur.Adopted, nil, "", "").Coding()
	}
	in := input([]rapporteur.Coding{tell("a", "The text was adopted by 41 votes to 3."), tell("b", "The text was adopted at night."), tell("c", "The text was adopted at night.")})
	var lines []line
	for _, s := range newPage(in).Sections {
		if s.ID == "votes" {
			lines = s.Groups[0].Lines
		}
	}
	if len(lines) != 2 || len(lines[0].Sources)+len(lines[1].Sources) != 3 {
		t.Errorf("%+v, want two votes, one of them told twice in the same words", lines)
	}
}

func TestTimeOnlyWhenGiven(t *testing.T) {
	in := lakeStory()
	in.Generated = time.Date(2014, 5, 11, 8, 30, 0, 0, time.FixedZone("", 2*60*60))
	for _, f := range []Format{Markdown, HTML, JSON} {
		if got := written(t, f, in); !bytes.Contains([]byte(got), []byte("2014-05-11T06:30:00Z")) {
			t.Errorf("%s does not say when it was written", f)
		}
	}
}

func TestParseFormat(t *testing.T) {
	for _, s := range []string{"md", "html", "json"} {
		if f, err := ParseFormat(s); err != nil || string(f) != s {
			t.Errorf("ParseFormat(%q) = %q, %v", s, f, err)
		}
	}
	for _, s := range []string{"", "pdf", "MD"} {
		if _, err := ParseFormat(s); err == nil {
			t.Errorf("ParseFormat(%q) takes it", s)
		}
		if err := Write(&bytes.Buffer{}, Format(s), Input{}); err == nil {
			t.Errorf("Write takes format %q", s)
		}
	}
}
