package rapporteur

// KindExplanation is the kind of a line that explains an entry. It is no entry: nothing keeps it.
const KindExplanation Kind = "explanation"

// Explanation says why an entry is what it is, as it was noted while the article was read. It is made only when it is asked for.
type Explanation struct {
	Kind     Kind      `json:"kind"`
	Of       EntryID   `json:"of"` // the entry that it explains
	Article  ArticleID `json:"article"`
	Version  string    `json:"version"` // the coder's
	Reasons  []Reason  `json:"reasons"`
	Weighing *Weighing `json:"weighing,omitempty"` // of an event
}

// Reason is why one thing about an entry is what it is.
type Reason struct {
	About string `json:"about"` // "predicate", "sense", "status", "mode", "actor", "recipient", "date", "place", "attribution", "confidence", ...
	What  string `json:"what"`  // what it is; "none" where nothing was found
	Why   string `json:"why"`   // the rule, the table's line or the words that decided
	Path  string `json:"path"`  // through the tree, from the predicate's word: "accused >nsubj minister"; "" where there is none
}

// Weighing is what an event's confidence was made of. All are shares or probabilities from 0 to 1.
type Weighing struct {
	Sides      int     `json:"sides"`      // of its sides, how many are told: 0 to 2
	Table      float64 `json:"table"`      // of events of the type with as many sides told, how many were right
	Weight     float64 `json:"weight"`     // the probability of the type at the predicate's words, by package event/rank
	Weighed    float64 `json:"weighed"`    // of events of such a weight, how many were right
	Confidence float64 `json:"confidence"` // what both come to
}
