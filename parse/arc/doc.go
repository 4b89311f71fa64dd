// Package arc builds dependency trees with the arc-eager transitions of Nivre, decided by averaged linear models over the
// templates of Zhang and Nivre (2011) and word clusters, and learned with the dynamic oracle of Goldberg and Nivre (2012):
// training visits the states that mistakes lead to, and learns what is best there.
//
// A sentence is read twice. A first pass goes from its end to its beginning; a second one from its beginning to its end, with
// the first one's tree as a guide that it has learned to trust in some things and not in others (Nivre and McDonald 2008;
// Sagae and Lavie 2006 on the two directions).
package arc
