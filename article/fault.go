package article

import "rapporteur"

// Fault is an error with which a reader given to Read says why there is no more of it, so that the skip for what is lost has
// this reason and these words: an archive that is cut off, an answer beyond its bounds.
type Fault struct {
	Reason rapporteur.SkipReason
	Detail string // what was found, and what to do about it
}

func (f *Fault) Error() string { return f.Detail }
