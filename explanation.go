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

// Weighing is what an event's confidence was made of.
type Weighing struct {
	Weight     float64    `json:"weight"`     // the probability of the type at the predicate's words, by package event/rank
	Evidence   []Evidence `json:"evidence"`   // what speaks for the event and against it
	Confidence float64    `json:"confidence"` // what it comes to
}

// Evidence is one thing that speaks for an event, or against it.
type Evidence struct {
	What string  `json:"what"`
	Adds float64 `json:"adds"` // to the logarithm of the odds that a coder would write the event down
}
