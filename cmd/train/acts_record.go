package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
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
func (c *actCourse) handCoded(classes []string, look func(id string, s *parse.Sentence, triggers map[int]trigger)) error {
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
				look(id, s, triggersOf(s, acts[id], classes))
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

// handReports knows what stands in the hand-coded reports, since the machine-made events were found in sentences of theirs too.
type handReports struct {
	dealt   hands
	windows map[string]int // the part of the report, -1 of those that are not learned from
}

func (c *actCourse) handReports() (*handReports, error) {
	chosen, err := regexp.Compile("^(?:" + c.record + ")")
	if err != nil {
		return nil, fmt.Errorf("reading the choice of hand-coded reports: %w", err)
	}
	texts := map[string]string{}
	var learned []string
	if err := c.reports(func(id, text string) error {
		texts[id] = letters(text)
		if chosen.MatchString(id) {
			learned = append(learned, id)
		}
		return nil
	}); err != nil {
		return nil, err
	}
	h := &handReports{dealt: deal(learned), windows: map[string]int{}}
	for _, id := range slices.Sorted(maps.Keys(texts)) {
		part, known := h.dealt[id]
		if !known {
			part = -1
		}
		for t, i := texts[id], 0; i+window <= len(t); i++ {
			if p, seen := h.windows[t[i:i+window]]; !seen || p > part {
				h.windows[t[i:i+window]] = part
			}
		}
	}
	return h, nil
}

// of gives the part of the report that a sentence stands in: -1, and true, of a report that is not learned from.
func (h *handReports) of(tokens []parse.Token) (part int, found bool) {
	var b strings.Builder
	for i := range tokens {
		b.WriteString(tokens[i].Form)
	}
	t := letters(b.String())
	if len(t) < window {
		return -1, false
	}
	for _, w := range []string{t[:window], t[len(t)-window:]} {
		if part, found := h.windows[w]; found {
			return part, true
		}
	}
	return -1, false
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
