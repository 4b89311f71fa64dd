// Package article reads reports: any bytes go in, and out come articles whose text is frozen and whose dirt is set apart,
// or a typed rapporteur.Skip that says why there is none.
//
// What a file holds is told by its bytes, never by its name: plain and pasted text, Markdown, a JSON article or an array
// or lines of them, an HTML page. The way of one report is
//
//	bytes -> format    what they hold (format.go)
//	      -> text      valid UTF-8, with what the file tells beside it (charset.go, record.go, page.go)
//	      -> language  English, or a skip (language.go)
//	      -> layout    what each stretch of the text is (layout.go), found by one reader for each kind of dirt:
//	                   title, notice, calendar, byline, dateline, caption, credit, imprint
//	      -> metadata  outlet, wires, day of publication, each from where it is told best (outlet.go, published.go)
//
// Text is never edited and never lost: every letter and digit of it lies in exactly one part. Where a reader is not sure,
// a stretch stays body. Outlets and agencies are known by the forms in which texts name them (organ.go, creditor.go,
// imprint.go); the tables of their names give only the usual ones, and addresses. The words that the readers know stand in tables beside the code, as plain text.
package article
