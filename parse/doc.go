// Package parse turns the frozen text of an article into sentences, tokens, lemmas, tags, a dependency tree and names, after
// the conventions of Universal Dependencies 2 for English. Every piece is a view into the text: its Span leads back to the
// bytes, and nothing is ever rewritten.
package parse

import "rapporteur"

// Doc is a parsed text. It is not changed after Parse returned it.
type Doc struct {
	Text      string
	Sentences []Sentence
}

// Sentence is one sentence with its words in order.
type Sentence struct {
	Span   rapporteur.Span
	Part   rapporteur.PartRole // what part of the article it stands in
	Tokens []Token             // syntactic words
	Names  []Name              // in order, without overlap

	links links
}

// Token is one syntactic word. The words of a contraction ("won't": "wo", "n't") have spans of their own.
type Token struct {
	Span  rapporteur.Span
	Form  string // the characters of the span
	Lemma string // lower case, save for proper nouns
	UPOS  string // "NOUN", "PROPN", "VERB", ...
	XPOS  string // Penn Treebank tag: "VBD", "NNS", ...
	Feats string // UD features, "Number=Sing|Tense=Past", "" for none
	Head  int    // index of the governor in Tokens, -1 for the root
	Rel   string // UD 2 relation with subtype: "nsubj:pass"

	Joined bool // whether it is a further word of the written word before it, as "n't" is in "won't"

	low, lowLemma string // see Lower and LowerLemma; "" in a sentence that was put together by hand
}

// NameType says what sort of thing a name names.
type NameType string

// The sorts of names.
const (
	Person       NameType = "PER"
	Organisation NameType = "ORG"
	Location     NameType = "LOC"
	Nationality  NameType = "NORP" // nationality, political or religious adjective or group
	OtherName    NameType = "MISC"

	EventName NameType = "EVENT"    // of a war, a storm, a conference
	Weapon    NameType = "WEAPON"   // also a sort of weapon that is no proper name
	Platform  NameType = "PLATFORM" // military: ships, aircraft, tanks
	Quantity  NameType = "QUANTITY"
	Money     NameType = "MONEY"
	Time      NameType = "TIME" // dates, times and durations
	Document  NameType = "DOC"  // laws, resolutions, reports
)

// Name is a stretch of tokens [First, Last] of one sentence that names something.
type Name struct {
	First, Last int
	Type        NameType
}
