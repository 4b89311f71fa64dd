// Package conll reads and writes the CoNLL-U format of Universal Dependencies, and measures analyses against trees made by
// hand, after the rules of the CoNLL 2018 shared task.
package conll
