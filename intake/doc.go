// Package intake brings reports in: it finds the files, puts them in an order that does not depend on how they were named
// on the command line, reads them, has several of them coded at the same time, and hands out what became of each one in
// that order.
//
// Whatever the number of workers, the outcomes are the same and stand in the same order; only a few articles for each
// worker are held in memory at any time. A report that cannot be read, that was read before in the same run, or on which
// a stage breaks, becomes a rapporteur.Skip with its reason: one bad report never ends a run.
package intake
