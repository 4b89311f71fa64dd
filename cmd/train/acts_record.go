package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"rapporteur"
	"rapporteur/parse"
)

// codedLine is what is read of an entry of a hand-coded report.
type codedLine struct {
	Article   string
	Kind      string
	Event     string
	Sentences []rapporteur.Span
	Trigger   struct{ Span rapporteur.Span }
}

// handCoded has each coded sentence of the chosen hand-coded reports looked at, with the words in it that tell acts.
func (c *actCourse) handCoded(classes []string, look func(*parse.Sentence, map[int]trigger)) error {
	chosen, err := regexp.Compile("^(?:" + c.record + ")")
	if err != nil {
		return fmt.Errorf("reading the choice of hand-coded reports: %w", err)
	}
	entries, err := os.ReadFile(filepath.Join(c.data, "record", "entries.jsonl"))
	if err != nil {
		return fmt.Errorf("reading hand-coded entries: %w", err)
	}
	coded, acts := map[string][]rapporteur.Span{}, map[string][]codedLine{}
	scan := bufio.NewScanner(bytes.NewReader(entries))
	scan.Buffer(nil, 1<<24)
	for n := 1; scan.Scan(); n++ {
		var e codedLine
		if err := json.Unmarshal(scan.Bytes(), &e); err != nil {
			continue // figures and others have shapes of their own
		}
		switch e.Kind {
		case "coded":
			coded[e.Article] = e.Sentences
		case "event":
			acts[e.Article] = append(acts[e.Article], e)
		}
	}
	return c.reports(func(id, text string) error {
		if !chosen.MatchString(id) {
			return nil
		}
		d := parse.Text(text)
		for i := range d.Sentences {
			s := &d.Sentences[i]
			if slices.ContainsFunc(coded[id], s.Span.Overlaps) {
				look(s, triggersOf(s, acts[id], classes))
			}
		}
		return nil
	})
}

// reports shows the text of each hand-coded report, in the order of their files.
func (c *actCourse) reports(show func(id, text string) error) error {
	files, err := filepath.Glob(filepath.Join(c.data, "record", "articles", "*.json"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("looking for hand-coded reports below %s: none found", c.data)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("reading a hand-coded report: %w", err)
		}
		var a struct{ ID, Text string }
		if err := json.Unmarshal(b, &a); err != nil {
			return fmt.Errorf("reading hand-coded report %s: %w", file, err)
		}
		if err := show(a.ID, a.Text); err != nil {
			return err
		}
	}
	return nil
}

// window is how many letters and digits in a row make two texts the same.
const window = 32

// apart holds what stands in the reports that are not learned from.
type apart map[string]bool

// keptApart reads the reports that are not learned from: the machine-made events were found in sentences of theirs too.
func (c *actCourse) keptApart() (apart, error) {
	chosen, err := regexp.Compile("^(?:" + c.record + ")")
	if err != nil {
		return nil, fmt.Errorf("reading the choice of hand-coded reports: %w", err)
	}
	out := apart{}
	return out, c.reports(func(id, text string) error {
		if t := letters(text); !chosen.MatchString(id) {
			for i := 0; i+window <= len(t); i++ {
				out[t[i:i+window]] = true
			}
		}
		return nil
	})
}

func (a apart) has(tokens []parse.Token) bool {
	var b strings.Builder
	for i := range tokens {
		b.WriteString(tokens[i].Form)
	}
	t := letters(b.String())
	return len(t) >= window && (a[t[:window]] || a[t[len(t)-window:]])
}

// letters gives the letters and digits of a text, in lower case.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// triggersOf gives the words of a sentence that tell acts: of a trigger of several words, the one that governs the others.
func triggersOf(s *parse.Sentence, acts []codedLine, classes []string) map[int]trigger {
	out := map[int]trigger{}
	for _, e := range acts {
		in := func(i int) bool { return s.Tokens[i].Span.Overlaps(e.Trigger.Span) }
		for i := range s.Tokens {
			if h := s.Tokens[i].Head; in(i) && (h < 0 || !in(h)) {
				if k := slices.Index(classes, e.Event); k > 0 {
					out[i] = trigger{k, 1}
				}
				break
			}
		}
	}
	return out
}
