// Package actor tells who is meant: it reads a noun phrase as a party, as the coder's handbook wants it written, with the
// code of the state it belongs to or acts for, its sector, type and office.
//
// Knowledge comes from three places, in this order. What the article itself says: titles ("Russian Foreign Minister Sergei
// Lavrov"), appositions, a fuller name elsewhere in the text. The tables beside the code: organs of states, organisations,
// armed groups, office holders, and what people are called by what they do (roles.txt). And what the report is about:
// "government troops" in a report on Syria are Syria's. What the press of a state calls its own bodies and offices (services.txt,
// dialects.txt) is believed where the report is about that state before most others.
//
// Where all that leaves it open of which sector somebody is, the report as a whole tells: by what a person is told to do or to suffer
// (deeds), and by what the report tells much of (leaning). Whom "he", "it" and "they" stand for was learned (referent), "I" and "we" stand for whose
// words they stand in (speaker), and all forms of a person's name are one entity (forms).
// Which country a report is about, its places, its dateline and its outlet tell beside how often it names one (staging); police, courts and crowds are
// of where they are told of (happening), and hostages, suspects and victims are those to whom it was done (undergone). Codes are as of the day of
// publication (successions.txt).
// A report that names no country is about that of its outlet (outlets.txt), and in news of the United Nations the Council and the
// mission are theirs. Somebody of whom no office is told is of where they are told to come from, of the state of the unnamed
// foreigner told of before them ("a Canadian tourist"), else of the country that the report is about.
//
// Bases of an entity: "named" (its name is in the tables), "phrase" (words of the phrase tell it), "title" (an office told
// with the name), "article" (told elsewhere in the article), "story" (the country that the article is about), "antecedent"
// (a pronoun whose word it stands for is clear), "record" (an earlier report told it, see Roles), "role" (the word alone tells
// the sector). No basis: unknown.
package actor
