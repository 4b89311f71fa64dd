//go:build race

package parse_test

// raced: the race detector is on, which makes pools forget and memory tests meaningless.
const raced = true
