package coder

// Version names the way entries are read. It is stamped on every entry; a new one stands for entries that may differ.
//
// History:
//
//	0.1.0  the first filling of every stage
//	0.2.0  trees in two passes; learned attributions and confidences; dates and places by a wider grammar; five times the
//	       actors; recipients beyond the slots of a sense; bylines and dates of pages
//	0.3.0  a judge of events; date and place settled over the whole report; speakers, contents and names read anew
//	0.4.0  topics of reports and a judge that hears more; parties by what they do, by outlet and by speaker; hedges, contexts,
//	       deadlines, lists of points and counts read anew
//	0.5.0  one subject a clause and one name a body, whatever the tree says; unmistakable acts held to a lower standard; charges,
//	       demands and threats told without a verb of theirs; pronouns, states and sectors learned and coded anew
//	0.6.0  which country a report is about, and whose strangers are by their names; bodies by what the press at home calls them;
//	       who "you" is; contests of words, votes and sports told from those of arms
const Version = "0.6.0"
