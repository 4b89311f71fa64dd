// Package arc builds dependency trees from left to right with the arc-eager transitions of Nivre, decided by an averaged
// perceptron over the templates of Zhang and Nivre (2011) and word clusters, and learned with the dynamic oracle of Goldberg
// and Nivre (2012): training visits the states that mistakes lead to, and learns what is best there.
package arc
