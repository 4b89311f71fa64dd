// Package event reads PLOVER events from parsed text, and the votes, commitments and roles that are readings of events.
//
// A word is looked up in a table of predicates (predicates.txt), which says what act it tells and where in the sentence's
// tree its parties stand. The tree gives the parties, status comes from auxiliaries, negation and governing words
// (status.txt), mode and context from words about it (modes.txt, contexts.txt). What a word only asks for, refuses or
// threatens is part of that act and no event of its own. Where the slots of a predicate name nobody, the party it is aimed at is
// looked for farther away (aims.txt). What a speaker says that others must do, or do wrong, is asked of them or charged.
// Who does an act is read with care for the faults that trees have: clauses hung on the wrong noun or verb (doer.go).
// Whether a coder would write an act down at all, and how sure that is, a judge tells by what speaks for it and against it
// (judge.txt), among it what the report as a whole is about (rank/topic.go).
package event
