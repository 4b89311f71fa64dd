package rank

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"rapporteur/parse"
	"rapporteur/plover"
)

//go:embed weights
var weights embed.FS

// Ranker weighs acts. It is safe for use by several goroutines.
type Ranker struct {
	space                   *Space
	words, pairs, sentences *Linear
	topics                  *Linear
	directions              [directions]dense // what words makes of them
}

// types is how many types of events there are.
const types = 16

// Models are the packed forms of what a Ranker is made of. Space must be there; another model that is missing, since it is still to be
// trained, answers nothing.
type Models struct{ Space, Words, Pairs, Sentences, Topics []byte }

// New opens the models.
func New(m Models) (*Ranker, error) {
	var r Ranker
	var err error
	if r.space, err = OpenSpace(m.Space); err != nil {
		return nil, fmt.Errorf("opening the meanings of words: %w", err)
	}
	for _, one := range []struct {
		name    string
		bytes   []byte
		classes int
		into    **Linear
	}{
		{"words", m.Words, len(WordClasses()), &r.words},
		{"pairs", m.Pairs, len(PairClasses()), &r.pairs},
		{"sentences", m.Sentences, len(SentenceClasses()), &r.sentences},
		{"topics", m.Topics, 2, &r.topics},
	} {
		if one.bytes == nil {
			continue
		}
		if *one.into, err = Open(one.bytes); err != nil {
			return nil, fmt.Errorf("opening the model of %s: %w", one.name, err)
		}
		if n := (*one.into).classes; n != one.classes {
			return nil, fmt.Errorf("opening the model of %s: it tells %d classes apart, want %d; train it again", one.name, n, one.classes)
		}
	}
	if r.words != nil {
		for k, keys := range directionKeys {
			r.directions[k] = r.words.dense(keys)
		}
	}
	return &r, nil
}

// Builtin opens the models that are built in.
func Builtin() (*Ranker, error) {
	var m Models
	for _, one := range []struct {
		name string
		into *[]byte
	}{{"space", &m.Space}, {"words", &m.Words}, {"pairs", &m.Pairs}, {"sentences", &m.Sentences}, {"topics", &m.Topics}} {
		b, err := weights.ReadFile("weights/" + one.name + ".bin")
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("reading the built-in weights: %w", err)
		}
		*one.into = b
	}
	return New(m)
}

// Load gives the ranker that is built in, opened once. Weights that cannot be opened are a mistake in the build, so it panics then.
var Load = sync.OnceValue(func() *Ranker {
	r, err := Builtin()
	if err != nil {
		panic(fmt.Sprintf("rank: %v", err))
	}
	return r
})

// order is the order of types in WordClasses.
var order = plover.Types()

// Opinions are what the model of single words makes of the words of one sentence. They are asked for one by one and kept; not
// safe for use by several goroutines.
type Opinions struct {
	*Ranker
	v     *scene
	made  [][]float64 // by token, nil where it was not asked for yet
	rows  []float64   // room for more of them
	seen  Features    // of the token last asked for; kept for its room
	about direction   // of the whole sentence, once it was asked for
}

// Opinions weighs the words of a sentence, in the room of opinions that nobody asks for any more; nil for none.
func (r *Ranker) Opinions(s *parse.Sentence, room *Opinions) *Opinions {
	if room == nil {
		return r.opinions(r.unmarked(*s, nil))
	}
	r.unmarked(*s, room.v)
	clear(room.made[:cap(room.made)])
	*room = Opinions{Ranker: r, v: room.v, made: slices.Grow(room.made[:0], len(s.Tokens))[:len(s.Tokens)], rows: room.rows[:0], seen: room.seen}
	return room
}

func (r *Ranker) opinions(v *scene) *Opinions {
	return &Opinions{Ranker: r, v: v, made: make([][]float64, len(v.Tokens))}
}

// of gives the probability of each of WordClasses for a token.
func (o *Opinions) of(i int) []float64 {
	if o.made[i] == nil {
		if o.words == nil || !Candidate(&o.v.Sentence, i) {
			o.made[i] = o.row(1 + types)
			o.made[i][0] = 1
			return o.made[i]
		}
		o.made[i] = softmax(o.scores(i))
	}
	return o.made[i]
}

// row gives room for a number of each of so many classes, all 0.
func (o *Opinions) row(classes int) []float64 {
	if cap(o.rows)-len(o.rows) < classes {
		o.rows = make([]float64, 0, 32*classes)
	}
	n := len(o.rows)
	o.rows = o.rows[:n+classes]
	row := o.rows[n : n+classes : n+classes]
	clear(row)
	return row
}

// scores gives what Linear.scores of WordFeatures would: the same sums in the same order, but the directions, all dimensions of which
// are always there, have their weights side by side.
func (o *Opinions) scores(i int) []float64 {
	scores := o.row(o.words.classes)
	addRow(scores, o.words.common, scale(o.words.common))
	o.seen.clear()
	o.v.trigger(&o.seen, i)
	o.words.add(scores, &o.seen)
	o.directions[self].add(scores, o.v.direction(self, i))
	o.seen.clear()
	o.v.around(&o.seen, i)
	o.words.add(scores, &o.seen)
	if o.about == nil {
		o.about = o.v.direction(all, i)
	}
	o.directions[all].add(scores, o.about)
	o.directions[kids].add(scores, o.v.direction(kids, i))
	return scores
}

// Likeliest gives the type that token i is likeliest to tell, with its probability.
func (o *Opinions) Likeliest(i int) (plover.Type, float64) {
	p := o.of(i)
	k := 1 + highest(p[1:])
	return order[k-1], p[k]
}

// Of gives the probability that token i tells an act of the type.
func (o *Opinions) Of(i int, t plover.Type) float64 {
	return o.of(i)[1+slices.Index(order, t)]
}

// Act gives the probability that token i tells an act at all.
func (o *Opinions) Act(i int) float64 { return 1 - o.of(i)[0] }

// Between gives what the source does to the target, one of PairClasses, with its probability.
func (r *Ranker) Between(p Pair) (class string, probability float64) {
	if r.pairs == nil {
		return "", 0
	}
	f := r.PairFeatures(p)
	all := r.pairs.Probabilities(&f)
	k := highest(all)
	return PairClasses()[k], all[k]
}

// Quad gives the quad class of what a sentence tells, 0 for none, with its probability.
func (r *Ranker) Quad(s Sentence) (plover.Quad, float64) {
	if r.sentences == nil {
		return 0, 0
	}
	f := r.SentenceFeatures(s)
	all := r.sentences.Probabilities(&f)
	k := highest(all)
	return plover.Quad(k), all[k]
}

func highest(p []float64) int { return slices.Index(p, slices.Max(p)) }
