package actor

import (
	"math"
	"slices"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/place"
	"rapporteur/plover"
)

// origin is how the names of a state's people are spelled: how often each run of three letters stands in those that the tables know.
// Word ends count as letters. (Naive Bayes over letter trigrams, the usual way to tell languages; Cavnar and Trenkle 1994.)
type origin struct {
	runs  map[[3]byte]uint16
	total int
}

const (
	unseen     = .1   // what a run counts that no name has
	runsInUse  = 3000 // of a state's names, about
	clearly    = 10   // how much likelier, in natural logarithms, a name must be of another state than of the first
	slightly   = 2    // and how much less likely its last word alone may be
	usual      = -7.8 // the likelihood that a run of a name must have on average to pass for one of a state's
	enoughRuns = 300  // below, the tables know too few of a state's people
)

// origins are those of all states that the tables know people of, each counted when first asked for.
var origins = sync.OnceValue(func() map[string]func() *origin {
	l := lexis()
	people := map[string][]string{}
	for _, e := range l.names {
		if e.typ == rapporteur.TypePerson && e.code.IsState() {
			people[e.code.String()] = append(people[e.code.String()], e.name)
		}
	}
	all := map[string]func() *origin{}
	for state := range l.locals {
		people[state] = slices.Clip(people[state])
	}
	for state := range people {
		all[state] = sync.OnceValue(func() *origin {
			names := people[state]
			if local := l.locals[state]; local != nil {
				for _, e := range local().names {
					if e.typ == rapporteur.TypePerson {
						names = append(names, e.name)
					}
				}
			}
			slices.Sort(names)
			return spelled(slices.Compact(names))
		})
	}
	return all
})

// spelled counts the runs of names.
func spelled(names []string) *origin {
	o := &origin{runs: map[[3]byte]uint16{}}
	for _, name := range names {
		for run := range runsOf(name) {
			o.runs[run]++
			o.total++
		}
	}
	return o
}

// runsOf yields each three letters that follow each other in a word of a name, its ends included.
func runsOf(name string) func(yield func([3]byte) bool) {
	return func(yield func([3]byte) bool) {
		for word := range strings.FieldsFuncSeq(place.Fold(name), func(r rune) bool { return r < 'a' || r > 'z' }) {
			if len(word) < 2 {
				continue
			}
			word = "^" + word + "$"
			for i := 3; i <= len(word); i++ {
				if !yield([3]byte([]byte(word[i-3 : i]))) {
					return
				}
			}
		}
	}
}

// likelihood gives the natural logarithm of how likely a state's people have such a name, and how many runs it has.
func (o *origin) likelihood(name string) (sum float64, runs int) {
	for run := range runsOf(name) {
		sum += math.Log((float64(o.runs[run]) + unseen) / (float64(o.total) + unseen*runsInUse))
		runs++
	}
	return sum, runs
}

// english and hispanic are states whose people have each other's names.
var english, hispanic = lists.Named("english"), lists.Named("hispanic")

// akin reports whether two states' people have names of one kind.
func akin(a, b string) bool { return english[a] && english[b] || hispanic[a] && hispanic[b] }

// native gives, of the states that the article is about, the one whose people have such names, where that is clearly another than the
// state which is taken for somebody's: "Guan Youfei" in a story of the United States and China. Whose surname alone says otherwise is not of it, nor is an
// American, Briton or Australian of a state named in passing whence only the name comes.
func (c *Cast) native(name string, taken plover.Code) plover.Code {
	if len(c.homes) < 2 || !taken.IsState() {
		return taken
	}
	known := func(state string) *origin {
		if of := origins()[state]; of != nil && of().total >= enoughRuns {
			return of()
		}
		return nil
	}
	first := known(taken.String())
	if first == nil {
		return taken
	}
	least, _ := first.likelihood(name)
	least, best := least+clearly, taken
	surname := lastWord(name)
	ours, _ := first.likelihood(surname)
	for _, h := range c.homes[:min(len(c.homes), near)] {
		if h == taken.String() || akin(h, taken.String()) || akin(h, best.String()) || english[taken.String()] && !english[h] && c.passing(h) {
			continue
		}
		if o := known(h); o != nil {
			if l, runs := o.likelihood(name); l > least && l > float64(runs)*usual {
				if its, _ := o.likelihood(surname); its > ours-slightly {
					least, best = l, code(h)
				}
			}
		}
	}
	return best
}

// passing reports whether the article names a state much less than the one that it names most.
func (c *Cast) passing(state string) bool {
	const share = 4
	most, its := 0., 0.
	for _, l := range c.lands {
		if most = max(most, l.Weight); l.Code == state {
			its = l.Weight
		}
	}
	return its*share < most
}
