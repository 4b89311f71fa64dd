package setting

import "rapporteur"

// Questions are what is settled, and the names of the weights for it.
var Questions = [...]string{"dates", "places"}

// Choice is one that an act has, with what is seen of it.
type Choice struct {
	Value    string // the start of a date, the words of a place; "" for none
	Span     rapporteur.Span
	Features []string
}

// Study shows the choices that each event has for each of the Questions, to learn from.
func Study(sc Scene, events []rapporteur.Event, show func(event int, question string, choices []Choice)) {
	r := newReader(sc, events)
	for n := range r.acts {
		for k, list := range [...]func(int, *options){r.dates, r.wheres} {
			o := options{named: true}
			list(n, &o)
			var all []Choice
			for _, c := range o.list {
				all = append(all, Choice{c.key, c.date.Span.Cover(c.place.Span), c.features.Names})
			}
			show(n, Questions[k], all)
		}
	}
}
