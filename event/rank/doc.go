// Package rank weighs what an act is by what training saw of it: of a word in a sentence, whether it tells an act and of
// which type; of two parties, what the one does to the other; of a sentence, of which quad class it is.
//
// Its models are linear, over words, phrases, the paths of the tree, the meaning of words as directions in a space of 64
// dimensions, and what the table of predicates made of the sentence. They lie in weights and are made by `go run ./cmd/train
// acts`; docs/models/acts.md is their card.
package rank
