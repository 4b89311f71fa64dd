package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur/parse"
	"rapporteur/parse/conll"
)

func TestGumNames(t *testing.T) {
	rows := []string{
		"1\tPresident\tPresident\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new",
		"2\tAda\tAda\tPROPN\tNNP\t_\t1\tflat\t_\t_",
		"3\tStone\tStone\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)",
		"4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_",
		"5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\tEntity=(2-organization-new",
		"6\tBank\tBank\tPROPN\tNNP\t_\t4\tobj\t_\t_",
		"7\tof\tof\tADP\tIN\t_\t8\tcase\t_\t_",
		"8\tNorland\tNorland\tPROPN\tNNP\t_\t6\tnmod\t_\tEntity=(3-place-new)2)",
		"9\tand\tand\tCCONJ\tCC\t_\t11\tcc\t_\t_",
		"10\tits\tits\tPRON\tPRP$\t_\t11\tnmod:poss\t_\tEntity=(4-person-new(2-organization-giv)",
		"11\tstaff\tstaff\tNOUN\tNN\t_\t6\tconj\t_\tEntity=4)",
	}
	s, err := conll.Read(strings.NewReader(strings.Join(rows, "\n") + "\n\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []parse.Name{{First: 1, Last: 2, Type: parse.Person}, {First: 5, Last: 7, Type: parse.Organisation}}
	if got := gumNames(&s[0]); !slices.Equal(got, want) {
		t.Errorf("names %v, want %v", got, want)
	}
}

func TestBare(t *testing.T) {
	tokens := []parse.Token{{Form: "The"}, {Form: "Strip"}, {Form: "'s"}, {Form: "the"}}
	got := bare([]parse.Name{{First: 0, Last: 2, Type: parse.Location}, {First: 3, Last: 3, Type: parse.OtherName}}, tokens)
	want := []parse.Name{{First: 1, Last: 1, Type: parse.Location}, {First: 3, Last: 3, Type: parse.OtherName}}
	if !slices.Equal(got, want) {
		t.Errorf("names %v, want %v", got, want)
	}
}

func TestIOB(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "ner"), 0o755); err != nil {
		t.Fatal(err)
	}
	file := "Ada I-PER\nStone I-PER\nleft O\nHoms B-LOC\nRaqa B-LOC\nx I-ODD\n\n# text = of another kind\n1\tHoms\tB-LOC\t-\t-\n2\tfell\tO\t-\t-\n"
	if err := os.WriteFile(filepath.Join(dir, "ner", "a.iob"), []byte(file), 0o644); err != nil {
		t.Fatal(err)
	}
	c := &course{data: dir}
	got, err := c.iob("a.iob", coNLL)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 {
		t.Fatalf("%d sentences, want 2", len(got))
	}
	want := []parse.Name{{First: 0, Last: 1, Type: parse.Person}, {First: 3, Last: 3, Type: parse.Location}, {First: 4, Last: 4, Type: parse.Location}}
	if !slices.Equal(got[0].Names, want) {
		t.Errorf("names %v, want %v", got[0].Names, want)
	}
	if got[1].Tokens[0].Form != "Homs" || len(got[1].Names) != 1 {
		t.Errorf("the second sentence is %+v", got[1])
	}
	if _, err := c.iob("none.iob", coNLL); err == nil {
		t.Error("a file that is not there was read")
	}
}
