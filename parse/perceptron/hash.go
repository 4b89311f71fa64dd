// Package perceptron holds linear models over hashed features: a Trainer that learns averaged weights from mistakes, and
// Packed weights, pruned and quantised to a byte each, that are read straight from an embedded file.
package perceptron

import "math/bits"

// Feature is the hash of one observation. Two observations that share a hash share their weights; at 64 bits they do not.
type Feature uint64

const (
	seed  = 0x9e3779b97f4a7c15
	prime = 0xff51afd7ed558ccd
)

// One hashes an observation of one value under a template's number.
func One(template, a uint32) Feature {
	return Feature(mix((uint64(template)*seed ^ uint64(a)) * prime))
}

// Two hashes an observation of two values.
func Two(template, a, b uint32) Feature {
	h := (uint64(template)*seed ^ (uint64(a) | uint64(b)<<32)) * prime
	return Feature(mix(h))
}

// Three hashes an observation of three values.
func Three(template, a, b, c uint32) Feature {
	h := (uint64(template)*seed ^ (uint64(a) | uint64(b)<<32)) * prime
	h = (bits.RotateLeft64(h, 29) ^ uint64(c)) * prime
	return Feature(mix(h))
}

// Four hashes an observation of four values.
func Four(template, a, b, c, d uint32) Feature {
	h := (uint64(template)*seed ^ (uint64(a) | uint64(b)<<32)) * prime
	h = (bits.RotateLeft64(h, 29) ^ (uint64(c) | uint64(d)<<32)) * prime
	return Feature(mix(h))
}

func mix(h uint64) uint64 {
	hi, lo := bits.Mul64(h, seed)
	return hi ^ lo
}

// Scores holds one sum of weights for each class.
type Scores [256]int32

// Scorer adds up the weights of features.
type Scorer interface {
	// Score sets scores to the sums of the features' weights; classes beyond the model's are left at zero.
	Score(features []Feature, scores *Scores)
}
