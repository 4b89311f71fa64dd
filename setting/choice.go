package setting

import (
	"rapporteur"
	"rapporteur/feature"
)

// choice is a date or a place that may be an act's, and what is seen of it.
type choice struct {
	key      string // the start of the date or the words of the place; "" for none
	date     rapporteur.Date
	place    rapporteur.Place
	features feature.List
}

// options are the choices of one act; the first is none.
type options struct {
	list  []choice
	named bool // keep the names of the features
}

// reset leaves the one choice that there always is.
func (o *options) reset() *feature.List {
	o.list = o.list[:0]
	return o.take("", nil)
}

// take gives the features of the choice of that key; where there is none yet, make makes it first.
func (o *options) take(key string, make func(*choice)) *feature.List {
	for i := range o.list {
		if o.list[i].key == key {
			return &o.list[i].features
		}
	}
	n := len(o.list)
	if n < cap(o.list) { // the room of the lists of an act before
		o.list = o.list[:n+1]
		f := o.list[n].features
		o.list[n] = choice{key: key, features: feature.List{Hashes: f.Hashes[:0], Named: o.named}}
	} else {
		o.list = append(o.list, choice{key: key, features: feature.List{Named: o.named}})
	}
	if make != nil {
		make(&o.list[n])
	}
	return &o.list[n].features
}

// date gives the features of the choice of a date.
func (o *options) date(d rapporteur.Date) *feature.List {
	return o.take(d.Start, func(c *choice) { c.date = d })
}

// place gives the features of the choice of a place.
func (o *options) place(p rapporteur.Place) *feature.List {
	return o.take(p.Text, func(c *choice) { c.place = p })
}

// drop takes a choice away; that of none stays.
func (o *options) drop(key string) {
	for k := 1; k < len(o.list); k++ {
		if o.list[k].key == key {
			last := len(o.list) - 1
			o.list[k], o.list[last] = o.list[last], o.list[k] // keep the room of its list
			o.list = o.list[:last]
			return
		}
	}
}

// best gives the choice that the weights speak for; of equals, the first.
func (o *options) best(w feature.Weights) *choice {
	at, most := 0, w.Score(&o.list[0].features)
	for k := 1; k < len(o.list); k++ {
		if s := w.Score(&o.list[k].features); s > most {
			at, most = k, s
		}
	}
	return &o.list[at]
}
