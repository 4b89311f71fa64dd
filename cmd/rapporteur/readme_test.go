package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadmeShowsTheBriefAsPrinted checks that what the README quotes of the samples' brief is what the program prints.
func TestReadmeShowsTheBriefAsPrinted(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, found := strings.Cut(string(b), "## What it says")
	shown, _, closed := strings.Cut(shown, "\n## ")
	if !found || !closed {
		t.Fatal("README.md has no section \"What it says\"")
	}
	printed := run(t, nobody, "brief", samples).must(t, 0).out.String()
	lines := 0
	for line := range strings.Lines(shown) {
		quoted, ok := strings.CutPrefix(line, "    ")
		if !ok || strings.TrimSpace(quoted) == "" {
			continue
		}
		if lines++; !strings.Contains(printed, quoted) {
			t.Errorf("the README shows a line that the brief of the samples has not: %s", quoted)
		}
	}
	if lines < 20 {
		t.Errorf("only %d lines of the brief are shown", lines)
	}
}
