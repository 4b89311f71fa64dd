// Package article reads reports: any bytes go in, and out come articles whose text is frozen and whose dirt is set apart,
// or a typed rapporteur.Skip that says why there is none.
//
// What a file holds is told by its bytes, never by its name: plain and pasted text, Markdown, a JSON article or an array
// or lines of them, also in the shapes of other makers (shapes.txt), an HTML page, a feed. The way of one report is
//
//	bytes -> format    what they hold (format.go)
//	      -> text      valid UTF-8, with what the file tells beside it (charset.go, record.go, shape.go, feed.go, page.go)
//	      -> language  English, or a skip (language.go)
//	      -> layout    what each stretch of the text is (layout.go), found by one reader for each kind of dirt:
//	                   title, notice, calendar, byline, dateline, caption, credit, imprint; glance.go and prose.go
//	                   pass by what is none for certain, so that a story costs little
//	      -> metadata  outlet, wires, day of publication, each from where it is told best (outlet.go, published.go)
//
// A page is cut into blocks (markup.go). What is of its story a library finds; the page's own words say what else it holds:
// its metadata (pagenames.go), the classes of its elements (pageclass.go), its title (pagetitle.go), where its blocks stand
// (pagestory.go). Another library reads its day of publication too, for where our rules find none (pagedate.go).
//
// Text is never edited and never lost: every letter and digit of it lies in exactly one part. Where a reader is not sure,
// a stretch stays body. Outlets and agencies are known by the forms in which texts name them (organ.go, creditor.go,
// imprint.go); the tables of their names give only the usual ones, and addresses. The words that the readers know stand in tables beside the code, as plain text.
package article
