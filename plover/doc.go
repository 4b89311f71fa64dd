// Package plover is the codebook of PLOVER 2.0: the sixteen event types, their modes, the contexts, the sectors of actors,
// the codes of states and of actors without a state, the quad classes, the conflict-cooperation scores, and the way to
// CAMEO and back.
//
// Source: PLOVER manual, draft 2.0, and the CAMEO conversion table of 2021, Open Event Data Alliance, CC BY-SA 4.0; facts
// restated. The tables are plain text files beside this one; adding a line to one is enough to add a code.
//
// A code is made by parsing alone: the zero value of each type means "none", and every other value is one that the
// tables hold. So whoever holds a plover.Type holds a right one.
package plover
