package rapporteur

import "rapporteur/plover"

// Entity is somebody as one mention names them: the words, and who is meant as far as that could be told.
type Entity struct {
	Text   string        `json:"text"` // as written
	Span   Span          `json:"span"`
	Name   string        `json:"name"` // fullest form known
	Code   plover.Code   `json:"code"`
	Sector plover.Sector `json:"sector"`
	Type   EntityType    `json:"type"`
	Office string        `json:"office"`
	Basis  Basis         `json:"basis"` // how the code was reached; "" where there is none
}

// EntityType says what sort of somebody an entity is.
type EntityType string

// The types of entity.
const (
	TypePerson       EntityType = "person"
	TypeState        EntityType = "state"
	TypeOrganisation EntityType = "organisation"
	TypeGroup        EntityType = "group" // armed groups, movements, crowds, social groups
	TypeUnknown      EntityType = ""
)

// Source is somebody who is said to tell something, with the words that say so.
type Source struct {
	Entity Entity `json:"entity"`
	Cue    string `json:"cue"` // "said", "according to"; "" where the layout alone tells
	Span   Span   `json:"span"`
}

// Place is where something is.
type Place struct {
	Name      string   `json:"name"`
	Country   string   `json:"country"`            // ISO 3166-1 alpha-3, "" when not known
	Province  string   `json:"province,omitempty"` // first division of the country, by its usual name; "" when not known
	Lat       *float64 `json:"lat"`                // degrees, north positive; null when not known
	Lon       *float64 `json:"lon"`                // degrees, east positive; null when not known
	Precision string   `json:"precision"`
	Basis     Basis    `json:"basis"`
	Text      string   `json:"text"`
	Span      Span     `json:"span,omitzero"`
}

// IsZero reports that there is no place.
func (p Place) IsZero() bool { return p == Place{} }
