package rank_test

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/event/rank"
	"rapporteur/parse"
)

// pair reads "<s>..</s> .. <t>..</t>".
func pair(marked string) rank.Pair {
	var p rank.Pair
	text := marked
	for _, m := range []struct {
		mark string
		at   *int
	}{{"<s>", &p.Source.Start}, {"</s>", &p.Source.End}, {"<t>", &p.Target.Start}, {"</t>", &p.Target.End}} {
		*m.at = max(0, strings.Index(text, m.mark))
		text = strings.Replace(text, m.mark, "", 1)
	}
	p.Doc = parse.Text(text)
	return p
}

func TestBetween(t *testing.T) {
	r := rank.Load()
	for _, c := range []struct{ text, want string }{
		{"<s>Botswana</s> condemned <t>the general</t> for the coup.", "ACCUSE"},
		{"<s>The general</s> released <t>eleven prisoners</t> on Friday.", "YIELD"},
		{"<s>Fighters of the front</s> attacked <t>an army post</t>, killing three soldiers.", "ASSAULT"},
		{"<s>Police</s> arrested <t>two reporters</t> in the harbour.", "COERCE"},
		{"<s>The president</s> held talks with <t>the queen</t> in Oslo.", "CONSULT"},
		{"<s>Bolivia</s> rejected <t>Peru's proposal</t>.", "REJECT"},
		{"<s>Belgium</s> sent food and medicine to <t>Haiti</t>.", "AID"},
		{"<s>The bishop</s> praised <t>the mayor</t> for her courage.", "SUPPORT"},
	} {
		if class, p := r.Between(pair(c.text)); class != c.want || p < .3 || p > 1 {
			t.Errorf("%s: %s at %.2f, want %s", c.text, class, p, c.want)
		}
	}
}

func TestBetweenTakesAnyText(t *testing.T) {
	r := rank.Load()
	for _, p := range []rank.Pair{
		{Doc: parse.Text("")},
		{Doc: parse.Text("...")},
		{Doc: parse.Text("It rained.")},
		{Doc: parse.Text("It rained."), Source: rapporteur.Span{Start: 0, End: 2}},
		{Doc: parse.Text("It rained."), Source: rapporteur.Span{Start: 0, End: 10}, Target: rapporteur.Span{Start: 0, End: 10}},
		{Doc: parse.Text("It rained. It snowed."), Source: rapporteur.Span{Start: 0, End: 2}, Target: rapporteur.Span{Start: 11, End: 13}},
		{Doc: parse.Text("It rained."), Source: rapporteur.Span{Start: 900, End: 990}, Target: rapporteur.Span{Start: 3, End: 9}},
	} {
		if class, _ := r.Between(p); !slices.Contains(rank.PairClasses(), class) {
			t.Errorf("%q: class %q", p.Doc.Text, class)
		}
		if q, _ := r.Quad(rank.Sentence{Doc: p.Doc}); q < 0 || q > 4 {
			t.Errorf("%q: quad class %d", p.Doc.Text, q)
		}
	}
}

func TestOpinions(t *testing.T) {
	r := rank.Load()
	for _, c := range []struct {
		text, word, want string
		sure             float64 // least probability that it tells an act at all
	}{
		{"Gunmen attacked a police checkpoint.", "attacked", "ASSAULT", .5},
		{"The minister met his counterpart in Rabat.", "met", "CONSULT", .5},
		{"Soldiers arrested the editor on Monday.", "arrested", "COERCE", .5},
		{"Turkey condemned the attack.", "condemned", "ACCUSE", .5},
	} {
		s := &parse.Text(c.text).Sentences[0]
		for i := range s.Tokens {
			if s.Tokens[i].Form != c.word {
				continue
			}
			o := r.Opinions(s, nil)
			typ, p := o.Likeliest(i)
			if any := o.Act(i); typ.String() != c.want || any < c.sure || p > any || o.Of(i, typ) != p {
				t.Errorf("%s: %s at %.2f, an act at %.2f; want %s", c.text, typ, p, any, c.want)
			}
		}
	}
	s := &parse.Text("The table stood in the garden.").Sentences[0]
	for i := range s.Tokens {
		if any := r.Opinions(s, nil).Act(i); any > .3 {
			t.Errorf("%s tells an act at %.2f", s.Tokens[i].Form, any)
		}
	}
}

func BenchmarkOpinions(b *testing.B) {
	s := &parse.Text("The foreign minister of Chile said that gunmen had killed four policemen at a checkpoint near the border.").Sentences[0]
	r := rank.Load()
	for b.Loop() {
		o := r.Opinions(s, nil)
		for i := range s.Tokens {
			o.Likeliest(i)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := rank.Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}
