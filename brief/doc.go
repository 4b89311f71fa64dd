// Package brief tells the record to a person: at a glance first, then what happened in order, the figures, statements, votes
// and commitments, where reports differ, which report copies which, offices, what was skipped, and the numbered list of
// sources. Markdown is cut to what a reader in a terminal can take in, and says by how much; HTML and JSON hold all.
//
// Every line names its sources and quotes the words it was read from. Sentences are put together from the fields of an
// incident by the table phrases.txt; they say what kind of act is told and by whom, and take no side.
//
// The same page is built once and written as Markdown, as one HTML file that needs no network and runs no script, or as
// JSON. The texts of reports are hostile input: whatever they hold is written so that it can only be read.
package brief
