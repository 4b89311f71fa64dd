package rapporteur

import "rapporteur/plover"

// Header is what every entry read from an article begins with.
type Header struct {
	Kind    Kind      `json:"kind"`
	ID      EntryID   `json:"id"`
	Article ArticleID `json:"article"`
	Version string    `json:"version"` // the coder's, see coder.Version
}

// Head gives the header of an entry.
func (h Header) Head() Header { return h }

// Entry is anything read from one place in one article.
type Entry interface {
	Head() Header
	// Evidence gives the sentence the entry was read from.
	Evidence() Span
}

// Status says how an act stands.
type Status string

// The statuses of acts.
const (
	Occurred     Status = "occurred"
	Future       Status = "future"
	Hypothetical Status = "hypothetical"
	Negated      Status = "negated"
)

// Event is one PLOVER event read from one place in one article. Event is the act as told; PLOVER the category the codebook
// files it under once its rules on acts to come are applied.
type Event struct {
	Header
	Event       plover.Type      `json:"event"`
	PLOVER      plover.Type      `json:"plover"`
	Mode        []plover.Mode    `json:"mode"`
	Context     []plover.Context `json:"context"`
	Quad        plover.Quad      `json:"quad"`
	Scale       float64          `json:"scale"`
	CAMEO       plover.CAMEO     `json:"cameo"`
	Status      Status           `json:"status"`
	Actor       []Entity         `json:"actor"`
	Recipient   []Entity         `json:"recipient"`
	Date        Date             `json:"date"`
	Place       Place            `json:"place"`
	Attribution []Source         `json:"attribution"`
	Hedges      []string         `json:"hedges"`
	Sentence    Span             `json:"sentence"`
	Trigger     Span             `json:"trigger"`
	Confidence  float64          `json:"confidence"` // share of entries with this value that are right, 0 to 1
}

// Form says how somebody's words are given.
type Form string

// The forms of statements.
const (
	Direct   Form = "direct"
	Indirect Form = "indirect"
	Mixed    Form = "mixed"
)

// Statement is who said or believes what.
type Statement struct {
	Header
	Speaker   Entity   `json:"speaker"`
	Source    Span     `json:"source"` // the whole phrase that tells who speaks: "the Kenyan health minister"
	Addressee []Entity `json:"addressee"`
	Via       []Entity `json:"via"` // through whom the outlet has it
	Form      Form     `json:"form"`
	Cue       Span     `json:"cue"`     // null where the layout alone tells
	Content   Span     `json:"content"` // from the first of the words that are the speaker's to the last
	Parts     []Span   `json:"parts"`   // of the content: its words alone, without the "he said" set between them
	Wording   string   `json:"wording"` // the words of the parts, " … " between them
	Date      Date     `json:"date"`
	Sentence  Span     `json:"sentence"`
}

// Measure says what a figure counts.
type Measure string

// The measures; a later table may add to them.
const (
	Killed     Measure = "killed"
	Wounded    Measure = "wounded"
	Missing    Measure = "missing"
	Detained   Measure = "detained"
	Abducted   Measure = "abducted"
	Displaced  Measure = "displaced"
	Troops     Measure = "troops"
	Protesters Measure = "protesters"
	Refugees   Measure = "refugees"
	Evacuated  Measure = "evacuated"
	Besieged   Measure = "besieged"
	Casualties Measure = "casualties" // dead and wounded, not told apart
)

// Scope says of where and when a figure is.
type Scope struct {
	Place Place  `json:"place"`
	Start string `json:"start"` // ISO 8601, "" when not told
	End   string `json:"end"`
}

// Relation says how a figure stands to the one told before it; "" where it stands for itself.
type Relation string

// The relations of figures.
const (
	PartOf     Relation = "part_of"     // counted in it: "including eight children"
	InAddition Relation = "in_addition" // on top of it: "another 12"
	Total      Relation = "total"       // it and others together: "bringing the toll to 60"
)

// Figure is a number that somebody claims. "more than 9,100" has low 9100 and no high; "nearly 70" no low and high 70;
// "about 220" both, with its wording; "dozens" low 24 and no high.
type Figure struct {
	Header
	Measure  Measure  `json:"measure"`
	Low      *int64   `json:"low"`
	High     *int64   `json:"high"`
	Wording  string   `json:"wording"` // as written, with what is counted: "more than 17,000 people"
	Who      string   `json:"who"`     // what is counted, as written: "people"
	Unit     string   `json:"unit"`    // "people" unless told otherwise
	Scope    Scope    `json:"scope"`
	Claimant []Source `json:"claimant"`
	AsOf     Date     `json:"as_of"`
	Sentence Span     `json:"sentence"`
	Number   Span     `json:"number"`

	Relation   Relation `json:"relation"`
	Unverified bool     `json:"unverified"` // the text says that it could not be checked
}

// Ballot says how somebody voted, or what became of the vote.
type Ballot string

// The ballots.
const (
	Veto    Ballot = "veto"
	For     Ballot = "for"
	Against Ballot = "against"
	Abstain Ballot = "abstain"
	Adopted Ballot = "adopted"
)

// Vote is a ballot, a veto or a blocked draft in a council.
type Vote struct {
	Header
	Body       string   `json:"body"`
	Instrument string   `json:"instrument"` // "resolution", "bill", "statement", ...
	Ballot     Ballot   `json:"ballot"`
	Voter      []Entity `json:"voter"`
	Count      *int64   `json:"count"` // ballots of this sort, null when not told
	Status     Status   `json:"status"`
	Date       Date     `json:"date"`
	Subject    string   `json:"subject"`
	Sentence   Span     `json:"sentence"`
	Trigger    Span     `json:"trigger"`
}

// Standing says how a point of a plan stands each time it is spoken of.
type Standing string

// The standings of commitments.
const (
	Proposed   Standing = "proposed"
	Accepted   Standing = "accepted"
	Refused    Standing = "refused"
	CarriedOut Standing = "carried_out"
	Breached   Standing = "breached"
)

// Commitment is one point of a plan or agreement.
type Commitment struct {
	Header
	Plan        string   `json:"plan"`   // as named, "" when it has no name
	Action      string   `json:"action"` // in the text's words
	Obligor     []Entity `json:"obligor"`
	Standing    Standing `json:"standing"`
	Date        Date     `json:"date"`
	Attribution []Source `json:"attribution"`
	Sentence    Span     `json:"sentence"`
	Trigger     Span     `json:"trigger"`
}

// Role is an office that somebody is said to hold.
type Role struct {
	Header
	Holder   Entity `json:"holder"`
	Office   string `json:"office"`
	Of       string `json:"of"` // code of the state or body, "" when not known
	AsOf     Date   `json:"as_of"`
	Sentence Span   `json:"sentence"`
}

// Evidence gives the sentence the event was read from.
func (e Event) Evidence() Span { return e.Sentence }

// Evidence gives the sentence the statement was read from.
func (s Statement) Evidence() Span { return s.Sentence }

// Evidence gives the sentence the figure was read from.
func (f Figure) Evidence() Span { return f.Sentence }

// Evidence gives the sentence the vote was read from.
func (v Vote) Evidence() Span { return v.Sentence }

// Evidence gives the sentence the commitment was read from.
func (c Commitment) Evidence() Span { return c.Sentence }

// Evidence gives the sentence the role was read from.
func (r Role) Evidence() Span { return r.Sentence }
