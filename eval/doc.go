// Package eval scores the program against gold sets, and holds the quality gate.
//
// A task is a gold file or folder, a scorer and a floor. Run scores one; the floors stand in floors.txt, and the package's
// test fails when a measure falls below its floor. A scorer sees only what the program gives to everybody: entries as JSON
// lines, or the parsed text. It works on any gold of the task's format.
//
// Reports whose identifiers match heldOut are for measuring only: they count, but their sentences are never shown, so that
// nobody improves the program by looking at them.
package eval
