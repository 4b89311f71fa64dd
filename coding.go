package rapporteur

// Coding is all that was read from one article. Entries stand in the order of the text.
type Coding struct {
	Article     Article
	Events      []Event
	Statements  []Statement
	Figures     []Figure
	Votes       []Vote
	Commitments []Commitment
	Roles       []Role

	Explanations []Explanation // why the entries are what they are, in the order of Entries; none unless that was asked for
}

// Entries lists all entries: events, statements, figures, votes, commitments, roles, each in the order of the text.
func (c Coding) Entries() []Entry {
	all := make([]Entry, 0, len(c.Events)+len(c.Statements)+len(c.Figures)+len(c.Votes)+len(c.Commitments)+len(c.Roles))
	for _, e := range c.Events {
		all = append(all, e)
	}
	for _, e := range c.Statements {
		all = append(all, e)
	}
	for _, e := range c.Figures {
		all = append(all, e)
	}
	for _, e := range c.Votes {
		all = append(all, e)
	}
	for _, e := range c.Commitments {
		all = append(all, e)
	}
	for _, e := range c.Roles {
		all = append(all, e)
	}
	return all
}

// Incident is one thing that happened, put together from the events of one or several articles.
type Incident struct {
	Kind          Kind           `json:"kind"`
	ID            IncidentID     `json:"id"`
	Event         string         `json:"event"` // a PLOVER type
	Mode          []string       `json:"mode"`
	Status        Status         `json:"status"`
	Actor         []Entity       `json:"actor"`
	Recipient     []Entity       `json:"recipient"`
	Date          Date           `json:"date"`
	Place         Place          `json:"place"`
	Events        []EntryID      `json:"events"`
	Articles      []ArticleID    `json:"articles"`
	Outlets       []string       `json:"outlets"`
	Independent   int            `json:"independent"` // sources left once copies count as one
	PlannedBy     []EntryID      `json:"planned_by"`
	Disagreements []Disagreement `json:"disagreements"`
}

// Disagreement is a field on which the articles of an incident differ.
type Disagreement struct {
	Field  string      `json:"field"`
	Values []ToldValue `json:"values"`
}

// ToldValue is one of several values told of a field, with the articles that tell it.
type ToldValue struct {
	Value    string      `json:"value"`
	Articles []ArticleID `json:"articles"`
}
