// Package when reads expressions of date and time ("Tuesday", "last week", "the third quarter", "16 months ago", "two years", "every
// Friday", "recently"), works out what they mean, and tells which of them governs an act.
//
// One article's way: a sentence becomes a line of words with their senses (words.txt); match reads the longest expression at each word by
// the rules of day.go, period.go, length.go, clock.go, later.go, feast.go and vague.txt, and says what it says (value); resolve and stretch.go
// work out the days by the day of publication and the tense; timex.go gives the same as a value of TIMEX3. attach.go, clause.go and
// govern.go tell which act the expression dates.
//
// Bases of a date: "stated" (day, month and year, or month and year, or the year stand there), "weekday" (a day of the week,
// told from the day of publication by the tense), "relative" ("yesterday", "last month", "two days ago"), "day of the year"
// ("June 24", "in March", "Christmas": the year is told from the day of publication), "told before" ("two days later", "the same day": counted
// from the one day that the sentence or the one before it tells; "a year earlier": from the quarter told just before). A relative date in an
// article whose day of publication is not known has its words and no start, so that it can be worked out once another report tells
// the day. Nothing is ever dated by the day of publication alone. A length of time, what recurs, and a vague time have a value and no date.
package when
