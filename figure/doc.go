// Package figure reads the numbers of people that a report claims: killed, wounded, detained, displaced, protesting and so on,
// with their bounds, whose claim they are, and of where and when.
//
// A number is read first, then what it counts, then what the sentence tells of those counted: by a word beside them, by the
// tree, by a death toll that it is set beside, or by the figure before it, of which it is a part. What is only possible,
// wanted or denied is no figure.
package figure
