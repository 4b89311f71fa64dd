package fuse

import (
	"slices"

	"rapporteur"
)

// Dispute is a field on which articles differ: of an incident, or, where Incident is "", a count of something that belongs
// to no incident, such as the dead of a whole war. The record takes no side: it lists who tells what.
type Dispute struct {
	Incident rapporteur.IncidentID `json:"incident"` // "" for a count that stands alone
	Field    string                `json:"field"`    // "date", "place", "status", or a measure: "killed"
	Who      string                `json:"who"`      // what is counted, "" unless a measure
	Place    rapporteur.Place      `json:"place"`    // of the count or the incident, zero when not told
	AsOf     rapporteur.Date       `json:"as_of"`    // the incident's date, else when the count was made
	Values   []Told                `json:"values"`
}

// Told is one of several values told of a field: by which articles, in which entries.
type Told struct {
	Value    string                 `json:"value"`
	Articles []rapporteur.ArticleID `json:"articles"`
	Entries  []rapporteur.EntryID   `json:"entries"`
}

// add notes that an entry of the article tells the value.
func (d *Dispute) add(value string, a rapporteur.ArticleID, e rapporteur.EntryID) {
	at := slices.IndexFunc(d.Values, func(t Told) bool { return t.Value == value })
	if at < 0 {
		at = len(d.Values)
		d.Values = append(d.Values, Told{Value: value})
	}
	v := &d.Values[at]
	if n := len(v.Articles); n == 0 || v.Articles[n-1] != a { // entries come in the order of articles
		v.Articles = append(v.Articles, a)
	}
	v.Entries = append(v.Entries, e)
}

// plain gives the dispute as an incident lists it.
func (d Dispute) plain() rapporteur.Disagreement {
	out := rapporteur.Disagreement{Field: d.Field}
	for _, v := range d.Values {
		out.Values = append(out.Values, rapporteur.ToldValue{Value: v.Value, Articles: v.Articles})
	}
	return out
}

// settle lists all disputes, and hangs those of an incident on it. The incidents stand in the order of the happenings,
// root names for each coding the article that its text goes back to.
func settle(codings []rapporteur.Coding, root []int, happenings []happening, incidents []rapporteur.Incident) []Dispute {
	var all []Dispute
	denied := denials(happenings)
	counted, alone := countDisputes(claimsOf(codings, root), happenings)
	for i, h := range happenings {
		for _, d := range slices.Concat(h.differences(), denied[i], counted[i]) {
			d.Incident, d.Place = incidents[i].ID, incidents[i].Place
			if !incidents[i].Date.IsZero() {
				d.AsOf = incidents[i].Date
			}
			incidents[i].Disagreements = append(incidents[i].Disagreements, d.plain())
			all = append(all, d)
		}
	}
	return append(all, alone...)
}

// differences lists days and places on which the tellings differ. Only versions of one text and meetings of the same
// persons are put together in spite of such a difference.
func (h happening) differences() []Dispute {
	datesDiffer, placesDiffer := false, false
	for i, t := range h.versions {
		for _, u := range h.versions[:i] {
			datesDiffer = datesDiffer || t.days.precise() && u.days.precise() && !t.days.overlap(u.days) && t.datedLike(u)
			placesDiffer = placesDiffer || comparePlaces(t.place, u.place) == conflict
		}
	}
	dates, places := Dispute{Field: "date"}, Dispute{Field: "place"}
	for _, t := range h.tellings {
		if datesDiffer && t.days.precise() {
			dates.add(dayText(t.event.Date), t.event.Article, t.event.ID)
		}
		if placesDiffer && !t.place.IsZero() && !wide(t.event.Place) {
			places.add(placeName(t.event.Place), t.event.Article, t.event.ID)
		}
	}
	var out []Dispute
	for _, d := range []Dispute{dates, places} {
		if len(d.Values) > 1 {
			out = append(out, d)
		}
	}
	return out
}

// datedLike reports that a difference between the days of the two is one of what is told: a copy printed a week later says
// "Monday" too, though its own day of publication makes another day of it.
func (t *telling) datedLike(u *telling) bool {
	const stated = "stated" // the basis of dates written out
	return t.published.Start == u.published.Start || t.event.Date.Basis == stated && u.event.Date.Basis == stated
}

// dayText writes a date as one value: a day, or the first and the last.
func dayText(d rapporteur.Date) string {
	if d.End == "" || d.End == d.Start {
		return d.Start
	}
	return d.Start + " to " + d.End
}

// denialDays is how long after an act a report that denies it without naming the day may still mean it.
const denialDays = 7

// denials finds for each act told to have happened the tellings that say it did not, by index of the happening.
func denials(happenings []happening) map[int][]Dispute {
	out := map[int][]Dispute{}
	denied := withStatus(happenings, rapporteur.Negated)
	done := newCalendar(happenings, denied, bySubject, byPlace)
	for _, k := range denied {
		n := happenings[k]
		for _, i := range done.near(n, denialReach) {
			h := happenings[i]
			if !contradict(h, n) {
				continue
			}
			d := Dispute{Field: "status"}
			for _, t := range h.tellings {
				d.add(string(rapporteur.Occurred), t.event.Article, t.event.ID)
			}
			for _, t := range n.tellings {
				d.add(string(rapporteur.Negated), t.event.Article, t.event.ID)
			}
			out[i] = append(out[i], d)
		}
	}
	return out
}

// contradict reports that some telling of n denies what some telling of h says.
func contradict(h, n happening) bool {
	for _, t := range h.versions {
		for _, u := range n.versions {
			place := comparePlaces(t.place, u.place)
			if place == conflict || !denialInTime(t, u) {
				continue
			}
			actor, recipient := compareParts(t, u)
			if actor == conflict || recipient == conflict || !(actor.agrees() || recipient.agrees()) {
				continue
			}
			if otherVoices(t, u) && (alike(t.subject, u.subject) >= subjectOpen || place == sure && !wide(t.event.Place)) {
				return true
			}
		}
	}
	return false
}

// otherVoices reports that the two are told by different mouths: one who says of his own act what it was not, or a report
// that tells what came of it and what did not, contradicts nobody. Within one text the same word has to be denied.
func otherVoices(t, u *telling) bool {
	if t.kin(u) && (len(t.voices) == 0 && len(u.voices) == 0 || !slices.ContainsFunc(t.words, func(w string) bool { return slices.Contains(u.words, w) })) {
		return false
	}
	return !slices.ContainsFunc(t.voices, func(p party) bool {
		return slices.ContainsFunc(u.voices, func(q party) bool { return compareParties(p, q) != conflict })
	})
}

// denialInTime reports that the denial may mean the day of the act: both name it, or the denial names none and was
// published with the act or soon after.
func denialInTime(act, denial *telling) bool {
	if denial.days.known {
		return act.days.precise() && denial.days.precise() && act.days.overlap(denial.days)
	}
	if act.kin(denial) {
		return true
	}
	published := daysOf(denial.published)
	return act.days.precise() && published.known && act.days.first <= published.last && published.first-act.days.last <= denialDays
}

// denialReach gives the days on which an act that denialInTime accepts can lie.
func denialReach(denial *telling) days {
	if denial.days.known {
		reach := denial.days
		reach.known = denial.days.precise()
		return reach
	}
	published := daysOf(denial.published)
	return days{published.first - denialDays, published.last, published.known}
}
