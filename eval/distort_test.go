package eval

import (
	"maps"
	"math/rand/v2"
	"strings"

	"rapporteur"
)

// distorter makes readings that resemble a gold record without being it, the same ones on every run.
type distorter struct{ dice *rand.Rand }

func newDistorter(seed uint64) distorter { return distorter{rand.New(rand.NewPCG(seed, 1815))} }

// often is true with the given chance.
func (d distorter) often(chance float64) bool { return d.dice.Float64() < chance }

func (d distorter) one(words ...string) string { return words[d.dice.IntN(len(words))] }

// goldShaped gives the gold's events and figures, some left out, told twice or told otherwise.
func (d distorter) goldShaped(g goldLines) []map[string]any {
	var out []map[string]any
	for _, e := range g.entries {
		if (e["kind"] != "event" && e["kind"] != "figure") || d.often(.2) {
			continue
		}
		out = append(out, d.entry(e))
		if d.often(.1) {
			out = append(out, d.entry(e))
		}
	}
	d.dice.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func (d distorter) entry(e map[string]any) map[string]any {
	e = maps.Clone(e)
	if e["kind"] == "figure" {
		if d.often(.2) {
			e["high"] = nil
		}
		if d.often(.1) {
			e["low"] = float64(d.dice.IntN(40))
		}
		if d.often(.1) {
			e["measure"] = d.one("killed", "wounded")
		}
		e["claimant"] = d.mentions(e["claimant"])
		return e
	}
	if d.often(.15) {
		e["event"] = d.one("ASSAULT", "ACCUSE", "CONSULT", "REQUEST")
	}
	if d.often(.15) {
		e["status"] = d.one("occurred", "future", "hypothetical", "negated")
	}
	if d.often(.2) {
		e["actor"], e["recipient"] = e["recipient"], e["actor"]
	}
	for _, field := range []string{"actor", "recipient", "attribution"} {
		e[field] = d.mentions(e[field])
	}
	if d.often(.2) {
		e["date"] = e["date"].(string) + d.one("", "-05", "2012", "2012-03-01")
	}
	if d.often(.2) {
		e["place"] = d.words(e["place"].(string))
	}
	if d.often(.3) {
		e["mode"] = []any{d.one("firearms", "allege", "diplomacy"), d.one("heavy-weapons", "disapprove")}
	}
	return e
}

// mentions leaves some out, turns the order round, and writes some otherwise. They are plain words or objects.
func (d distorter) mentions(v any) []any {
	out := []any{}
	for _, m := range v.([]any) {
		if d.often(.1) {
			continue
		}
		if s, ok := m.(string); ok {
			out = append(out, d.words(s))
			continue
		}
		o := maps.Clone(m.(map[string]any))
		o["text"] = d.words(textOf(m))
		if d.often(.1) {
			o["code"] = d.one("", "SYR", "USA")
		}
		if d.often(.1) {
			delete(o, "sector")
		}
		out = append(out, o)
	}
	if d.often(.3) {
		d.dice.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	}
	return out
}

// words writes a mention otherwise.
func (d distorter) words(s string) string {
	first, rest, several := strings.Cut(s, " ")
	switch d.dice.IntN(12) {
	case 0:
		return "the " + s
	case 1:
		return strings.ToUpper(s)
	case 2:
		return s + " İstanbul’s ΟΔΟΣ"
	case 3:
		return ""
	case 4:
		return "of the"
	case 5:
		if several {
			return rest
		}
	case 6:
		return first
	case 7:
		return s + ", " + first + "-" + first
	}
	return s
}

// programShaped gives the same as the program does: with the articles, whose white space and beginning differ from the
// gold's, with spans into these texts, sentences cut otherwise, and with objects for dates, places and sources.
func (d distorter) programShaped(g goldLines) []map[string]any {
	var out []map[string]any
	moved := map[string]func(int) int{}
	length := map[string]int{}
	for _, a := range g.articles {
		id := a["id"].(string)
		text, move := d.respaced(a["text"].(string))
		moved[id], length[id] = move, len(text)
		out = append(out, map[string]any{"kind": "article", "id": "hash of " + id, "file": "some/folder/" + id + d.one(".json", ".x.json", ""), "text": text})
	}
	out[0]["file"] = "unknown.json"
	for _, e := range d.goldShaped(g) {
		id := e["article"].(string)
		sentence, evidence := spanOf(e["sentence"]), spanOf(e["sentence"])
		if t, ok := e["trigger"].(map[string]any); ok {
			evidence = spanOf(t["span"])
		}
		place := func(s rapporteur.Span) rapporteur.Span {
			return rapporteur.Span{Start: moved[id](s.Start), End: moved[id](s.End)}
		}
		sentence, evidence = place(sentence), place(evidence)
		switch {
		case d.often(.1):
			sentence.Start = evidence.Start
		case d.often(.1):
			sentence.Start = max(0, sentence.Start-d.dice.IntN(80))
		case d.often(.2):
			sentence.End = min(length[id], sentence.End+d.dice.IntN(200))
		}
		e["article"], e["sentence"] = "hash of "+id, sentence
		if e["kind"] == "figure" {
			e["number"] = evidence
			e["claimant"] = asSources(e["claimant"])
		} else {
			e["trigger"] = evidence
			e["date"] = map[string]any{"start": e["date"], "end": ""}
			e["place"] = map[string]any{"name": "elsewhere", "text": e["place"]}
			e["attribution"] = asSources(e["attribution"])
		}
		out = append(out, e)
	}
	return out
}

func asSources(v any) []any {
	out := []any{}
	for _, m := range v.([]any) {
		out = append(out, map[string]any{"cue": "said", "entity": map[string]any{"text": m}})
	}
	return out
}

// respaced writes a text with other white space and a title in front; the function turns a byte of the old text into the
// byte of the new one. Now and then a letter is lost, so that a sentence cannot be found.
func (d distorter) respaced(text string) (string, func(int) int) {
	var b strings.Builder
	b.WriteString(d.one("", "A headline of another outlet\n\n", text[:strings.IndexByte(text+" ", ' ')]+" "))
	at := make([]int, len(text)+1)
	for i, r := range text {
		at[i] = b.Len()
		switch {
		case r == ' ' && d.often(.1):
			b.WriteString(d.one("\n", "  ", "\u00a0", "\t", "\u2009", "\x1f"))
		case r > ' ' && d.often(.001):
		default:
			b.WriteRune(r)
		}
	}
	at[len(text)] = b.Len()
	return b.String(), func(i int) int { return at[i] }
}
