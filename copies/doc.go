// Package copies finds out which reports have the same text, or a part of one another's, and which passages those are.
//
// A text is taken as the words of its told parts, titles left out, less case, spaces, quotation marks and punctuation. Every
// run of five words is a shingle, known by its hash. Of every window of shingles the least hash is kept: a MinHash of each
// window instead of one of the whole text (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003). These are the text's
// prints. Two texts with a run of leastRun words in common have a print in common, wherever in each the run stands and
// however long each is; so an index from print to texts (the bands of an LSH, of one row each) leads from a text to its
// duplicates, near-duplicates, excerpts and extensions alike. Only what the index leads to is compared, by all shingles.
//
// The index of a run is a Shelf; the record on disk keeps the same index in its tables. What two texts are to one another
// depends on the two alone.
package copies
