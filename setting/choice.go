package setting

import (
	"slices"
	"strings"

	"rapporteur"
)

// choice is a date or a place that may be an act's, and what is seen of it.
type choice struct {
	key      string // the start of the date or the words of the place; "" for none
	date     rapporteur.Date
	place    rapporteur.Place
	features features
}

// options are the choices of one act; the first is none.
type options struct {
	list  []choice
	named bool // keep the names of the features
}

// reset leaves the one choice that there always is.
func (o *options) reset() *features {
	o.list = o.list[:0]
	return o.take("", nil)
}

// take gives the features of the choice of that key; where there is none yet, make makes it first.
func (o *options) take(key string, make func(*choice)) *features {
	for i := range o.list {
		if o.list[i].key == key {
			return &o.list[i].features
		}
	}
	n := len(o.list)
	if n < cap(o.list) { // the room of the lists of an act before
		o.list = o.list[:n+1]
		f := o.list[n].features
		o.list[n] = choice{key: key, features: features{hashes: f.hashes[:0], named: o.named}}
	} else {
		o.list = append(o.list, choice{key: key, features: features{named: o.named}})
	}
	if make != nil {
		make(&o.list[n])
	}
	return &o.list[n].features
}

// date gives the features of the choice of a date.
func (o *options) date(d rapporteur.Date) *features {
	return o.take(d.Start, func(c *choice) { c.date = d })
}

// place gives the features of the choice of a place.
func (o *options) place(p rapporteur.Place) *features {
	return o.take(p.Text, func(c *choice) { c.place = p })
}

// best gives the choice that the weights speak for; of equals, the first.
func (o *options) best(w weights) *choice {
	at, most := 0, w.score(&o.list[0].features)
	for k := 1; k < len(o.list); k++ {
		if s := w.score(&o.list[k].features); s > most {
			at, most = k, s
		}
	}
	return &o.list[at]
}

// features are what is seen of one choice, as hashes; with their names as well where they are to be learned from.
type features struct {
	hashes []uint64
	names  []string
	named  bool
}

// add puts one feature, the name of which is its parts with "|" between them.
func (f *features) add(parts ...string) {
	h := uint64(offset64)
	for k, p := range parts {
		if k > 0 {
			h = (h ^ '|') * prime64
		}
		h = hashed(h, p)
	}
	f.hashes = append(f.hashes, h)
	if f.named {
		f.names = append(f.names, strings.Join(parts, "|"))
	}
}

// once puts a feature, unless it is there: what several places of the text tell of one choice counts once.
func (f *features) once(parts ...string) {
	f.add(parts...)
	if last := len(f.hashes) - 1; slices.Contains(f.hashes[:last], f.hashes[last]) {
		f.hashes = f.hashes[:last]
		if f.named {
			f.names = f.names[:last]
		}
	}
}

// FNV-1a.
const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

func hashed(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime64
	}
	return h
}
