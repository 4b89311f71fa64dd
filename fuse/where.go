package fuse

import (
	"math"
	"slices"

	"rapporteur"
)

// spot is a place with its name made comparable once.
type spot struct {
	rapporteur.Place
	words []string // of its name
}

func spotOf(p rapporteur.Place) spot { return spot{p, wordsOf(placeName(p))} }

// comparePlaces tells how well two places agree: conflict, silent (neither told), open (one told, or one the country of the
// other), likely (the names share one: "Aleppo", "the east of Aleppo"), sure (the same).
func comparePlaces(a, b spot) accord {
	switch {
	case a.IsZero() && b.IsZero():
		return silent
	case a.IsZero() || b.IsZero():
		return open
	case samePlace(a, b):
		return sure
	case a.Country != "" && a.Country == b.Country && (wide(a.Place) || wide(b.Place)):
		return open
	case sharedWord(a, b):
		return likely
	}
	return conflict
}

// sharedWord reports that the names have a word in common that is a name in itself.
func sharedWord(a, b spot) bool {
	return slices.ContainsFunc(a.words, func(w string) bool { return tellingWord(w) && slices.Contains(b.words, w) })
}

func tellingWord(w string) bool { return len(w) > 3 && !placeWords[w] }

// nearKilometres is how far apart two places may lie and still be one: names of a town and of its quarter.
const nearKilometres = 12

func samePlace(a, b spot) bool {
	if slices.Equal(a.words, b.words) {
		return a.Country == "" || b.Country == "" || a.Country == b.Country
	}
	if wide(a.Place) || wide(b.Place) || a.Lat == nil || a.Lon == nil || b.Lat == nil || b.Lon == nil {
		return false
	}
	return kilometres(*a.Lat, *a.Lon, *b.Lat, *b.Lon) <= nearKilometres
}

func placeName(p rapporteur.Place) string {
	if p.Name != "" {
		return p.Name
	}
	return p.Text
}

// wide reports that the place is a country or larger, so that two acts in it need not be near one another.
func wide(p rapporteur.Place) bool {
	return p.Precision == "country" || p.Precision == "region" || p.Precision == "continent" || p.Precision == "world"
}

// kilometres is the distance on the sphere, by the haversine formula; degrees in.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const radius, rad = 6371, math.Pi / 180
	dLat, dLon := (lat2-lat1)*rad, (lon2-lon1)*rad
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin(dLon/2), 2)
	return 2 * radius * math.Asin(math.Sqrt(h))
}

// square is a cell of a grid on the globe. Up to 83 degrees of latitude two places within nearKilometres of one another lie
// in one square or in two that touch.
type square struct{ lat, lon int }

func (s spot) square() (square, bool) {
	if s.Lat == nil || s.Lon == nil || wide(s.Place) {
		return square{}, false
	}
	return square{int(math.Floor(*s.Lat * 8)), int(math.Floor(*s.Lon))}, true
}

// around lists the square and those that touch it.
func (q square) around() []square {
	var out []square
	for lat := q.lat - 1; lat <= q.lat+1; lat++ {
		for lon := q.lon - 1; lon <= q.lon+1; lon++ {
			out = append(out, square{lat, (lon+180+360)%360 - 180})
		}
	}
	return out
}
