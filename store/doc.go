// Package store keeps the record on disk: one SQLite file that is only ever added to.
//
// A coding, that is an article with all entries read from it, is added in one transaction, so a record holds it wholly or
// not at all, whatever stops the program. The same article read by the same version of the coder again changes nothing;
// read by another version, its coding stands beside the older ones, and readers see the one that was added last.
//
// With each new text goes what it is to those that the record holds: a copy, or a quotation (package copies). The tables of
// prints are the index by which that is found; they are added to like all else.
//
// An entry is kept as the line of JSON that other programs see (rapporteur.Line), with the columns that queries need
// beside it. Lists that were nil come back empty; nothing else differs from what was put. The layout is in migrations/.
//
// The file is in WAL mode: one program writes while others read. While it is open, and after a program was killed, the
// files with -wal and -shm behind its name belong to it.
package store
