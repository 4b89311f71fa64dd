package rapporteur

// Kind says what an entry is; it is the first field of each line of output.
type Kind string

// The kinds of entry.
const (
	KindArticle    Kind = "article"
	KindSkip       Kind = "skip"
	KindEvent      Kind = "event"
	KindStatement  Kind = "statement"
	KindFigure     Kind = "figure"
	KindVote       Kind = "vote"
	KindCommitment Kind = "commitment"
	KindRole       Kind = "role"
	KindIncident   Kind = "incident"
)

// Article is one report as one outlet published it. Text is valid UTF-8 and never edited once read; every span of every
// entry refers to it.
type Article struct {
	Kind       Kind       `json:"kind"`
	ID         ArticleID  `json:"id"`
	File       string     `json:"file"` // the file's name as given, less its folder; in an archive "a.zip!dir/b.html", of many records "b.jsonl#3"; an address as a whole
	Title      string     `json:"title"`
	TitleBasis TitleBasis `json:"title_basis,omitempty"`
	Outlet     string     `json:"outlet"`
	URL        string     `json:"url"`
	Wires      []string   `json:"wires"` // agencies credited with the text, by their usual names
	Byline     string     `json:"byline"`
	Dateline   string     `json:"dateline"`
	Published  Date       `json:"published"`
	Overruled  Date       `json:"published_overruled,omitzero"` // another day of publication, which a library found in a page; its Basis names the library
	Language   string     `json:"language"`                     // ISO 639-1
	Sentences  []Span     `json:"sentences"`                    // as the parser cut them
	Parts      []Part     `json:"parts"`                        // what each stretch of the text is, in order, without overlap
	Version    string     `json:"version"`
	Text       string     `json:"text"`
}

// TitleBasis says where an article's title is from.
type TitleBasis string

// The bases of titles.
const (
	TitleHeadline TitleBasis = "headline" // printed above the text, or given with it
	TitleLead     TitleBasis = "lead"     // no headline was found: the first sentence of the body stands in for it
)

// PartRole says what a stretch of an article's text is.
type PartRole string

// The roles of the parts of a text. Only titles, captions and body tell something that is coded.
const (
	PartTitle    PartRole = "title"
	PartRepeat   PartRole = "repeat" // the title, printed again
	PartBody     PartRole = "body"   // one paragraph
	PartCaption  PartRole = "caption"
	PartCredit   PartRole = "credit" // of a picture, or of the wires behind the text
	PartByline   PartRole = "byline"
	PartDateline PartRole = "dateline"
	PartDate     PartRole = "date"
	PartNotice   PartRole = "notice" // navigation, boilerplate, addresses, stray numbers
)

// Part is a stretch of an article's text with its role.
type Part struct {
	Role PartRole `json:"role"`
	Span Span     `json:"span"`
}

// Told reports whether the part tells something of the story, so that it is parsed and coded.
func (p Part) Told() bool {
	return p.Role == PartTitle || p.Role == PartBody || p.Role == PartCaption
}

// SkipReason says in one word why an input gave no article.
type SkipReason string

// The reasons to skip an input.
const (
	SkipEmpty     SkipReason = "empty"     // no text in it
	SkipBinary    SkipReason = "binary"    // no text format that we read
	SkipEncoding  SkipReason = "encoding"  // text in no encoding that we could tell
	SkipTooLarge  SkipReason = "too_large" // beyond the reader's bounds
	SkipMalformed SkipReason = "malformed" // begun as a format that we read, then broken
	SkipLanguage  SkipReason = "language"  // not in English
	SkipDuplicate SkipReason = "duplicate" // the same bytes were read before, in the same run
	SkipFailed    SkipReason = "failed"    // could not be opened or read
	SkipInvalid   SkipReason = "invalid"   // its entries did not pass Validate: a fault of ours, reported
	SkipNoStory   SkipReason = "no_story"  // all of its text is navigation and boilerplate
)

// Skip tells of an input that gave no article, so that nothing is lost unseen.
type Skip struct {
	Kind   Kind       `json:"kind"`
	File   string     `json:"file"`
	Reason SkipReason `json:"reason"`
	Detail string     `json:"detail"` // what was found, and what to do about it
}
