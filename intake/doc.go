// Package intake brings reports in: it finds the files, puts them in an order that does not depend on how they were named
// on the command line, reads them, has several of them coded at the same time, and hands out what became of each one in
// that order.
//
// What an input holds is found by the packages below: unpack for archives and compressed files, warc for web archives, fetch
// for addresses, where that was asked for. They stream: an input of any length is read in little memory, and whatever is
// wrong with a part of it, the rest is read.
//
// Whatever the number of workers, the outcomes are the same and stand in the same order; only a few articles for each
// worker are held in memory at any time. A report that cannot be read, that was read before in the same run, or on which
// a stage breaks, becomes a rapporteur.Skip with its reason: one bad report never ends a run.
package intake
