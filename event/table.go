package event

import (
	"embed"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"rapporteur/plaintext"
	"rapporteur/plover"
)

//go:embed *.txt
var files embed.FS

// partOfSpeech is the first field of a line in predicates.txt.
type partOfSpeech byte

const (
	verb      partOfSpeech = 'v'
	noun      partOfSpeech = 'n'
	adjective partOfSpeech = 'a'
)

// sense is one meaning of one predicate. An idiom that tells no act has no type.
type sense struct {
	typ        plover.Type
	mode       plover.Mode
	pos        partOfSpeech
	lemma      string // the head word
	before     string // lemmas of the words that stand before the head of a compound, with "_" behind each
	particle   string
	with       string // a preposition, or the head of a complement, that must be there
	object     string // lemma of the object that must be there
	actor      []string
	recipient  []string
	together   bool // all are actors
	conditions []condition
	absorbs    bool
	result     bool
	weighed    bool // tells the act only now and then: never without the judge
	strict     bool // never left to the judge
	sure       bool // can hardly be read otherwise
	line       int  // in predicates.txt
}

// condition is one thing that a sense asks for before it is coded.
type condition struct{ slot, class string }

// specific counts the words that the sense asks for besides its head.
func (s *sense) specific() int {
	n := strings.Count(s.before, "_")
	for _, w := range []string{s.particle, s.with, s.object} {
		if w != "" {
			n++
		}
	}
	if s.negated() {
		n++
	}
	return n
}

// negated reports whether the sense is one of a verb that is denied: "does not recognise".
func (s *sense) negated() bool {
	return slices.ContainsFunc(s.conditions, func(c condition) bool { return c.slot == "negated" })
}

// circumstantial reports whether the sense asks for when or where.
func (s *sense) circumstantial() bool {
	return slices.ContainsFunc(s.conditions, func(c condition) bool { return c.slot == "told" || c.slot == "told2" })
}

// table holds the senses by part of speech and head word, the most specific first, then in the order of the file.
type table struct {
	senses      ['z']map[string][]*sense // by part of speech and head word
	sieve       plaintext.Sieve          // of the words that have senses
	classes     map[string]class
	status      statusWords
	modes       []cue[plover.Mode]
	context     []cue[plover.Context]
	contextBy   map[string][]int             // word -> the places in context of what it tells
	compounds   map[string]map[string]string // second word -> the compounds of two words that modes and contexts name, as they stand there
	ballots     map[string][]ballotWord
	instruments map[string]bool // things voted on
	plans       planWords
	aims        aims
	judge       judge
	wordBounds  []weighed
	actBounds   []weighed
	planned     plaintext.Sieve // of the words of plans
	cued        plaintext.Sieve // of the words of contexts, and the second words of compounds
	numerals    map[string]int64
	alleging    []plover.Mode // that of a charge that somebody did something
	disapproves []plover.Mode // that of any other charge
	probing     []plover.Mode // that of looking into one
}

var loadTable = sync.OnceValue(func() *table {
	t := &table{classes: readClasses(), status: readStatus(), ballots: readBallots(), plans: readPlans(), aims: readAims(), judge: readJudge(), numerals: readNumerals()}
	t.instruments = map[string]bool{}
	for _, list := range t.ballots {
		for _, b := range list {
			maps.Copy(t.instruments, b.things)
		}
	}
	t.modes = readCues("modes.txt", plover.ParseMode)
	t.context = readCues("contexts.txt", plover.ParseContext)
	t.compounds = map[string]map[string]string{}
	for _, c := range t.modes {
		t.compound(c.words)
	}
	for _, c := range t.context {
		t.compound(c.words)
	}
	t.wordBounds, t.actBounds = t.judge.weigh(wordBounds), t.judge.weigh(actBounds)
	t.planned, t.cued = plaintext.NewSieve(512), plaintext.NewSieve(2048)
	for _, words := range t.plans {
		for w := range words {
			t.planned.Add(w)
		}
	}
	for w := range t.compounds {
		t.cued.Add(w)
	}
	t.contextBy = map[string][]int{}
	for k, c := range t.context {
		for w := range c.words {
			t.contextBy[w] = append(t.contextBy[w], k)
			t.cued.Add(w)
		}
	}
	t.readPredicates()
	t.alleging, t.disapproves, t.probing = modeOf("allege"), modeOf("disapprove"), modeOf("investigate")
	return t
})

// modeOf gives the mode that the codebook calls so.
func modeOf(name string) []plover.Mode {
	m, err := plover.ParseMode(name)
	if err != nil {
		panic("event: " + err.Error())
	}
	return []plover.Mode{m}
}

// lines yields the records of one of the package's tables, with the numbers of their lines; a comment may stand behind a record, too.
func lines(file string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for n, line := range plaintext.Lines(plaintext.Text(files, file)) {
			line, _, _ = strings.Cut(line, "#")
			if !yield(n, strings.TrimSpace(line)) {
				return
			}
		}
	}
}

func (t *table) readPredicates() {
	var head sense
	for n, line := range lines("predicates.txt") {
		words, frame, ok := strings.Cut(line, " : ")
		if !ok {
			head = header(n, line)
			continue
		}
		s := head
		s.line = n
		s.frame(frame)
		fields := strings.Fields(words)
		s.pos = partOfSpeech(fields[0][0])
		if len(fields[0]) != 1 || !strings.Contains("vna", fields[0]) {
			badLine("predicates.txt", n, "part of speech %q is none of v, n, a", fields[0])
		}
		for _, w := range fields[1:] {
			one := s
			one.word(w)
			if t.senses[s.pos] == nil {
				t.senses[s.pos] = map[string][]*sense{}
			}
			t.senses[s.pos][one.lemma] = append(t.senses[s.pos][one.lemma], &one)
		}
	}
	words := 0
	for _, byWord := range t.senses {
		words += len(byWord)
	}
	t.sieve = plaintext.NewSieve(words)
	for _, byWord := range t.senses {
		for word, list := range byWord {
			t.sieve.Add(word)
			slices.SortStableFunc(list, func(a, b *sense) int { return b.specific() - a.specific() })
			together := make([]sense, len(list)) // in one piece of memory, since they are looked through together
			for k := range list {
				together[k] = *list[k]
				list[k] = &together[k]
			}
			for _, s := range list {
				for _, c := range s.conditions {
					if _, known := t.classes[c.class]; c.class != "" && !known {
						badLine("predicates.txt", s.line, "class %q stands in no line of classes.txt", c.class)
					}
				}
			}
		}
	}
}

func badLine(file string, n int, format string, args ...any) {
	panic(fmt.Sprintf("event: table %s, line %d: ", file, n) + fmt.Sprintf(format, args...))
}

func header(n int, line string) (s sense) {
	word, mode, _ := strings.Cut(line, " ")
	if line == "NONE" {
		return s
	}
	var err error
	if s.typ, err = plover.ParseType(word); err != nil {
		badLine("predicates.txt", n, "%v", err)
	}
	if mode = strings.TrimSpace(mode); mode != "" {
		if s.mode, err = plover.ParseMode(mode); err != nil || !s.typ.Has(s.mode) {
			badLine("predicates.txt", n, "%s is no mode of %s", mode, s.typ)
		}
	}
	return s
}

// frame reads "subj > obj,to ; actor".
func (s *sense) frame(text string) {
	slots, conditions, _ := strings.Cut(text, ";")
	from, to, ok := strings.Cut(slots, ">")
	if !ok {
		if from, to, ok = strings.Cut(slots, "&"); !ok {
			badLine("predicates.txt", s.line, "frame %q has neither > nor &", slots)
		}
		s.together = true
	}
	s.actor, s.recipient = slotList(from), slotList(to)
	for _, c := range strings.Fields(conditions) {
		slot, class, _ := strings.Cut(c, "=")
		switch {
		case c == "absorbs":
			s.absorbs = true
		case c == "result":
			s.result = true
		case c == "strict":
			s.strict = true
		case c == "sure":
			s.sure = true
		case c == "weighed":
			s.weighed = true
			s.conditions = append(s.conditions, condition{slot: c})
		case class == "" && !slices.Contains([]string{"actor", "party", "both", "told", "told2", "passive", "negated", "both1", "complement", "bare", "infinitive", "will"}, slot):
			badLine("predicates.txt", s.line, "unknown condition %q", c)
		default:
			s.conditions = append(s.conditions, condition{slot, class})
		}
	}
}

func slotList(text string) []string {
	text = strings.TrimSpace(text)
	if text == "-" {
		return nil
	}
	return strings.Split(text, ",")
}

// word reads "rule+out", "call/for", "open:fire", "car_bomb".
func (s *sense) word(w string) {
	w, s.object, _ = strings.Cut(w, ":")
	w, s.with, _ = strings.Cut(w, "/")
	w, s.particle, _ = strings.Cut(w, "+")
	if k := strings.LastIndex(w, "_"); k >= 0 {
		w, s.before = w[k+1:], w[:k+1]
	}
	s.lemma = w
}
