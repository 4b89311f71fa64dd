package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"rapporteur/coder"
)

func TestWrongUsage(t *testing.T) {
	for _, c := range []struct {
		args string
		says string
	}{
		{"", "one of add, brief, code"},
		{"kode report.txt", `no verb "kode"`},
		{"code", "name at least one report"},
		{"code --colour report.txt", "unknown flag: --colour"},
		{"code --workers many report.txt", "--workers"},
		{"code --workers -2 report.txt", "--workers -2"},
		{"code --published yesterday report.txt", "--published yesterday"},
		{"code https://example.org/report", "use --fetch"},
		{"brief https://example.org/report", "use --fetch with code or add"},
		{"add", "name at least one report"},
		{"show", "name one kind of events"},
		{"show events figures", "name one kind of events"},
		{"show weather", `no kind "weather"`},
		{"show events --type DANCE", "--type DANCE"},
		{"show events --limit -1", "--limit -1"},
		{"show skips --actor RUS", "cannot be filtered"},
		{"brief --format pdf", "pdf"},
		{"brief --json --format md", "--format md"},
		{"brief --db record.db report.txt", "either reports or --db"},
		{"eval", "name a task"},
		{"eval record", "at least one gold"},
		{"eval chess gold", `"chess"`},
		{"parse", "name at least one report"},
		{"version now", "takes no arguments"},
	} {
		s := run(t, nobody, strings.Fields(c.args)...)
		if s.code != exitUsage {
			t.Errorf("rapporteur %s: exit code %d, want %d", c.args, s.code, exitUsage)
		}
		if !strings.Contains(s.err.String(), c.says) || !strings.Contains(s.err.String(), "--help") {
			t.Errorf("rapporteur %s: says %q, want %q and where help is", c.args, s.err.String(), c.says)
		}
		if s.out.Len() > 0 {
			t.Errorf("rapporteur %s: wrote %q to standard output", c.args, s.out.String())
		}
	}
}

func TestEveryVerbHasHelpWithExamples(t *testing.T) {
	root := newRoot(streams{})
	verbs := verbs(root)
	if len(verbs) < 6 {
		t.Fatalf("verbs %q", verbs)
	}
	for _, verb := range append(verbs, "") {
		help := run(t, nobody, append(strings.Fields(verb), "--help")...).must(t, exitDone).out.String()
		for _, part := range []string{"Usage:", "Examples:\n  rapporteur", "Flags:"} {
			if !strings.Contains(help, part) {
				t.Errorf("rapporteur %s --help has no %q:\n%s", verb, part, help)
			}
		}
		if verb != "" && !strings.Contains(help, "--json") {
			t.Errorf("rapporteur %s has no --json", verb)
		}
		for _, line := range lines(help) {
			if n := len([]rune(line)); n > 160 {
				t.Errorf("rapporteur %s --help has a line of %d characters: %s", verb, n, line)
			}
		}
	}
}

func TestExitCode(t *testing.T) {
	full := errors.New("the disk is full")
	for _, c := range []struct {
		err  error
		code int
		says string
	}{
		{nil, exitDone, ""},
		{full, exitFailed, "rapporteur add: the disk is full\n"},
		{skippedError{2}, exitSkipped, ""}, // they have been named
		{errors.Join(full, skippedError{2}), exitFailed, "rapporteur add: the disk is full 2 inputs skipped\n"},
		{wrongUsage("no verb"), exitUsage, "rapporteur add: no verb\nSee \"rapporteur add --help\" for how it is used.\n"},
		{fmt.Errorf("adding: %w", context.Canceled), exitFailed, "rapporteur add: interrupted; run it again to finish\n"},
		{errors.New("opening \x1b[2Jnews\u202e.txt"), exitFailed, "rapporteur add: opening �[2Jnews.txt\n"},
	} {
		var stderr bytes.Buffer
		if code := exitCode(c.err, "rapporteur add", &stderr); code != c.code || stderr.String() != c.says {
			t.Errorf("%v: code %d saying %q, want %d saying %q", c.err, code, stderr.String(), c.code, c.says)
		}
	}
}

func TestVersion(t *testing.T) {
	plain := run(t, nobody, "version").must(t, exitDone).out.String()
	if !strings.Contains(plain, "\ncoder\t"+coder.Version+"\n") {
		t.Errorf("version says %q, which lacks the coder's %s", plain, coder.Version)
	}
	var v versions
	out := run(t, nobody, "version", "--json").must(t, exitDone).out.Bytes()
	if err := json.Unmarshal(out, &v); err != nil || v.Coder != coder.Version || v.Program != programVersion || !strings.HasPrefix(v.Go, "go1.") {
		t.Errorf("version --json says %s (%v)", out, err)
	}
}
