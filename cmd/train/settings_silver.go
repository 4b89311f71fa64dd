package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/parse"
	"rapporteur/parse/conll"
	"rapporteur/place"
	"rapporteur/plover"
	"rapporteur/setting"
	"rapporteur/when"
)

// machineAct is an event that a machine found in a sentence, by the numbers of its tokens.
type machineAct struct {
	typ       plover.Type
	status    rapporteur.Status
	trigger   int
	place     int // -1 for none
	attested  bool
	actor     []int
	recipient []int
}

const (
	sureAct   = .8 // a less probable event teaches nothing
	sureRole  = .5
	machinely = .3 // what a lesson of a machine counts beside one by hand
)

// silverLessons gives lessons on where acts were, from the events that a machine found in single sentences: which place of the sentence is
// meant, if any. Sentences that stand in hand-coded reports are left out, so that measuring on those stays honest.
func silverLessons(data string) ([]settingLesson, error) {
	trees, err := treebank(data, "news-silver.conllu.gz")
	if err != nil {
		return nil, err
	}
	acts, err := machineActs(filepath.Join(data, "record", "news-silver-events.tsv.gz"))
	if err != nil {
		return nil, err
	}
	kept, err := (&actCourse{data: data, record: "no report"}).handReports()
	if err != nil {
		return nil, err
	}
	var out []settingLesson
	same := map[string]string{} // one copy of each feature's name
	for si := range trees {
		if _, stands := kept.of(trees[si].Tokens); len(acts[si]) > 0 && !stands {
			out = append(out, silverSentence(&trees[si], acts[si], same)...)
		}
	}
	return out, nil
}

// silverSentence has the program read one sentence anew, and lays the machine's events over it.
func silverSentence(tree *conll.Sentence, acts []machineAct, same map[string]string) []settingLesson {
	var b strings.Builder
	at := make([]rapporteur.Span, len(tree.Tokens))
	for i, t := range tree.Tokens {
		start := b.Len()
		if i > 0 && t.Joined {
			start = at[i-1].Start
		} else {
			b.WriteString(t.Form)
		}
		at[i] = rapporteur.Span{Start: start, End: b.Len()}
		if tree.Gap[i] {
			b.WriteByte(' ')
		}
	}
	text := b.String()
	a := rapporteur.Article{Text: text, Parts: []rapporteur.Part{{Role: rapporteur.PartBody, Span: rapporteur.Span{End: len(strings.TrimSpace(text))}}}}
	d := parse.Parse(a)
	sc := setting.Scene{Article: &a, Doc: d, Days: when.Read(a, d), Places: place.Read(a, d)}
	cast := actor.Read(a, d)
	var events []rapporteur.Event
	var told []machineAct
	for _, m := range acts {
		si, k := tokenAt(d, at[m.trigger])
		if si < 0 {
			continue
		}
		e := rapporteur.Event{Event: m.typ, Status: m.status, Trigger: at[m.trigger], Sentence: d.Sentences[si].Span, Date: sc.Days.Of(si, k), Place: sc.Places.Of(si, k)}
		if m.attested {
			e.Attribution = make([]rapporteur.Source, 1)
		}
		for side, list := range [][]int{m.actor, m.recipient} {
			for _, i := range list {
				p := rapporteur.Entity{Text: at[i].In(text), Span: at[i]}
				if ti, tk := tokenAt(d, at[i]); ti >= 0 {
					if known, ok := cast.Party(ti, tk); ok {
						p = known
					}
				}
				if side == 0 {
					e.Actor = append(e.Actor, p)
				} else {
					e.Recipient = append(e.Recipient, p)
				}
			}
		}
		events, told = append(events, e), append(told, m)
	}
	var out []settingLesson
	setting.Study(sc, events, func(n int, what string, choices []setting.Choice) {
		if what != "places" {
			return
		}
		l := settingLesson{dilemma: dilemma{weight: machinely}}
		for k, c := range choices {
			for j, f := range c.Features {
				if _, ok := same[f]; !ok {
					same[f] = f
				}
				c.Features[j] = same[f]
			}
			right := told[n].place < 0 && k == 0
			if told[n].place >= 0 && k > 0 {
				right = c.Span.Overlaps(at[told[n].place])
			}
			l.choices, l.right = append(l.choices, c.Features), append(l.right, right)
		}
		out = append(out, l)
	})
	return out
}

// tokenAt gives the first token that shares a byte with the span; -1 for none.
func tokenAt(d *parse.Doc, span rapporteur.Span) (sentence, token int) {
	for i := range d.Sentences {
		for k := range d.Sentences[i].Tokens {
			if d.Sentences[i].Tokens[k].Span.Overlaps(span) {
				return i, k
			}
		}
	}
	return -1, 0
}

// machineActs reads the events that a machine found, by the number of their sentence; the unsure are left out.
func machineActs(path string) (map[int][]machineAct, error) {
	b, err := unpack(path)
	if err != nil {
		return nil, err
	}
	out := map[int][]machineAct{}
	for line := range strings.Lines(string(b)) {
		v := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(v) < 5 {
			continue
		}
		sentence, err1 := strconv.Atoi(v[0])
		trigger, err2 := strconv.Atoi(v[1])
		sure, err3 := strconv.ParseFloat(v[3], 64)
		typ, err4 := plover.ParseType(v[2])
		if err1 != nil || err2 != nil || err3 != nil || err4 != nil {
			return nil, fmt.Errorf("reading machine-made events: %q is no sentence, token, type and probability", v[:4])
		}
		if sure < sureAct {
			continue
		}
		m := machineAct{typ: typ, status: rapporteur.Status(v[4]), trigger: trigger - 1, place: -1}
		if len(v) > 5 {
			m.roles(v[5])
		}
		out[sentence] = append(out[sentence], m)
	}
	return out, nil
}

// roles reads "place:8:0.99,actor:10:0.88".
func (m *machineAct) roles(list string) {
	for role := range strings.SplitSeq(list, ",") {
		f := strings.Split(role, ":")
		if len(f) != 3 {
			continue
		}
		token, err := strconv.Atoi(f[1])
		sure, err2 := strconv.ParseFloat(f[2], 64)
		if err != nil || err2 != nil || sure < sureRole {
			continue
		}
		switch f[0] {
		case "place":
			m.place = token - 1
		case "actor":
			m.actor = append(m.actor, token-1)
		case "recipient":
			m.recipient = append(m.recipient, token-1)
		case "attribution":
			m.attested = true
		}
	}
}
