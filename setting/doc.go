// Package setting settles when and where the acts of a report were, once all of them are known.
//
// Packages when and place tell by rules which expression governs a word. Much is told otherwise: the attack of the second sentence was on the
// day that the first one tells; what a headline tells has its day and its town in the text below; and what somebody says on Monday was
// not done on Monday. So each act is given a list of choices: none; what the rules say; what its own sentence tells; what the sentences
// before tell, and those behind a headline; what other acts have; the town that the report was sent from. Each choice is seen under many
// features, and the one whose weights come to most is taken. No choice is made up: each is quoted from the text.
//
// The weights (weights/dates.txt, weights/places.txt) were learned from hand-coded reports by
//
//	go run ./cmd/train settings -data DIR
package setting
