// Package when reads date expressions ("Tuesday", "last week", "June 24", "16 months ago"), works out the days they mean, and
// tells which of them governs an act.
//
// Bases of a date: "stated" (day, month and year, or month and year, or the year stand there), "weekday" (a day of the week,
// told from the day of publication by the tense), "relative" ("yesterday", "last month", "two days ago"), "day of the year"
// ("June 24", "in March": the year is told from the day of publication), "told before" ("two days later", "the same day": counted
// from the one day that the sentence or the one before it tells). A relative date in an article whose day of
// publication is not known has its words and no start, so that it can be worked out once another report tells the day.
// Nothing is ever dated by the day of publication alone.
package when
