package name_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/parse/lexicon"
	"rapporteur/parse/name"
)

const kindsText = "PER LOC\nnews PER LOC\nweb PER\n"

func TestKinds(t *testing.T) {
	k, err := name.ReadKinds(kindsText)
	if err != nil {
		t.Fatal(err)
	}
	if k.String() != kindsText || k.Labels() != 5 || k.Index("LOC") != 2 || k.Index("ORG") != 0 {
		t.Errorf("read %q: %d labels", k.String(), k.Labels())
	}
	if kind, begins := k.Kind(name.Begin(2)); kind != "LOC" || !begins {
		t.Errorf("the label that begins LOC is of %q", kind)
	}
	if kind, begins := k.Kind(name.Inside(2)); kind != "LOC" || begins {
		t.Errorf("the label inside LOC is of %q", kind)
	}
	if k.Manner("web").Name != "web" || k.Manner("none").Name != "news" {
		t.Error("an unknown manner is to be the first one")
	}
	for _, bad := range []string{"", "PER LOC\n", "PER LOC\n\nnews PER\n"} {
		if _, err := name.ReadKinds(bad); err == nil {
			t.Errorf("no error for %q", bad)
		}
	}
}

func TestMannersDiffer(t *testing.T) {
	k, err := name.ReadKinds(kindsText)
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Open(lexicon.NewBuilder().Pack())
	if err != nil {
		t.Fatal(err)
	}
	var examples []name.Example
	example := func(manner, text string, labels ...uint8) name.Example {
		e := name.Example{Manner: k.Manner(manner), Labels: labels, Weight: 1}
		for _, w := range strings.Fields(text) {
			e.Words = append(e.Words, lex.Read(w))
		}
		e.Tags = make([]uint8, len(e.Words))
		return e
	}
	for _, who := range []string{"Annan", "Putin", "Lavrov", "Assad"} {
		examples = append(examples,
			example("news", "Mr. "+who+" visited Homs", 0, 1, 0, 3),
			example("web", "Mr. "+who+" visited Homs", 1, 2, 0, 0)) // where the title is part of the name
	}
	lore, err := name.OpenLore(name.NewLoreBuilder(k, [3]string{"PER", "ORG", "LOC"}).Pack())
	if err != nil {
		t.Fatal(err)
	}
	model := name.Train(k, lore, examples, 80, 0, rand.New(rand.NewPCG(1, 1)), func(int, int, int) {})
	f := name.New(model, lore)
	for _, e := range examples {
		got := make([]uint8, len(e.Labels))
		f.Find(e.Manner, e.Words, e.Tags, got)
		if !slices.Equal(got, e.Labels) {
			t.Errorf("in the manner of %s: %v, want %v", e.Manner.Name, got, e.Labels)
		}
	}
}
