// Package segment cuts text into syntactic words and sentences after the conventions of Universal Dependencies for English.
// Words are ranges of bytes: they never overlap, never are empty, and between two of them lies nothing but space and
// characters without a shape of their own, so that words and gaps rejoin to the exact text. Every step is linear in the
// text's length.
package segment
