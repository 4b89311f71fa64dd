// Package fuse puts together what several codings tell: which articles are copies of one another (lineages), which of their
// events are one thing that happened (incidents), which meeting announced was later held, and where the articles differ
// (disagreements).
//
// It prefers not joining to joining wrongly: two incidents that are one cost a reader a second glance, one incident that is
// two misleads. So an event without a date joins others only within its article or its lineage, parties have to agree, and
// acts of speech have to speak of the same thing.
//
// The result depends on the codings alone, never on the order they are given in.
package fuse
