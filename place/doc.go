// Package place tells which place a name means and where an act happened.
//
// Names come from plain text beside the code: states.txt (states, their adjectives and capitals), regions.txt (provinces,
// regions, landmarks) and cities.txt (towns, after GeoNames, CC BY 4.0; made by cmd/gazetteer). Which of several
// places of one name is meant is decided by the country that the report is about, then by population.
//
// Bases of a place: "named" (the name is in the tables once), "story" (several places have the name; the one in the
// report's country; also "the capital"), "largest" (the one with most people), "phrase" (the text calls it a village, district, ...; no table
// has it), "site" (a building, border or other spot that the text describes).
//
// The province of a place is the one that the text puts behind its name, the one in the tables (provinces.txt, and the last column of
// cities.txt), or the one told last; for countries that provinces.txt has.
//
// The precision "near" says that the act was beside the place named: "outside Damascus", "the outskirts of Aleppo".
package place
