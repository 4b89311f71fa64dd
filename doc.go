// Package rapporteur holds the words of the house: what a report, an event, a statement, a figure, a vote, a commitment, a
// role and an incident are, their identifiers, the spans that lead each of them back to the characters it was read from,
// and Validate, which refuses an entry that its text does not bear out.
//
// An Article is one report as one outlet published it. Its text is frozen once read: every Span is a half-open range of
// bytes into it. A Coding is all that was read from one article. An Incident is what several codings tell together.
//
// The other packages build these values and pass them on; none changes a value that it was given. Names and JSON shapes
// are a contract with other programs: fields may be added, never renamed.
package rapporteur
