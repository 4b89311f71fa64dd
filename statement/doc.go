// Package statement reads who says or believes what: the source, the cue and the content of every attribution that the
// tree, the order of the words or the layout of quotes tells, and from them who vouches for each word of the text.
//
// The tree comes first (verbs, nouns, adjectives and "according to" with the frames of frames.txt). Where it goes astray the
// order of the words decides: "..., the ministry said on Monday." at the end of a sentence, a name and a colon at its
// beginning. What was learned from annotated news (weights.bin, see docs/models/attributions.md) then confirms, mends or drops
// each of these statements and finds those that the tables do not list. Quotation marks at last widen each content to all the
// words that the speaker is quoted with, also in the sentences and paragraphs that follow.
package statement
