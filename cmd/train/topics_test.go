package main

import "testing"

func TestTopicTable(t *testing.T) {
	table, err := readTopics("# a note\non  paper : *\noff paper : a_ a_1_\non  paper : a_1_x\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		collection, name string
		on, known        bool
	}{
		{"paper", "b", true, true},
		{"paper", "a_7", false, true},
		{"paper", "a_1_x", true, true},
		{"other", "b", false, false},
	} {
		if on, known := table.of(c.collection, c.name); on != c.on || known != c.known {
			t.Errorf("%s %s: %v %v, want %v %v", c.collection, c.name, on, known, c.on, c.known)
		}
	}
	if _, err := readTopics("maybe paper : x"); err == nil {
		t.Error("a line that says neither on nor off was read")
	}
	if _, err := readTopics(topicsTable); err != nil {
		t.Error(err)
	}
}
