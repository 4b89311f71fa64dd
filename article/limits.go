package article

import "time"

// The bounds of what is read. They keep memory below 1 GiB and time below 10 s for one article, whatever the bytes.
const (
	// maxArticle is how many bytes one article may have: a file, or one record of a file of many. The longest report
	// in the sets this was built with has 40 KiB; a whole newspaper has less than 2 MiB.
	maxArticle = 16 << 20
	// maxParagraphs bounds what an article of very short lines costs to lay out.
	maxParagraphs = 100_000
	// maxPage is the largest HTML page that is given to the main-text extraction; a larger one is only stripped of its
	// tags. Pages of news sites have 0.05 to 1.5 MB.
	maxPage = 2 << 20
	// maxNested bounds a page whose day of publication a library is asked for, in bytes counted once for every element
	// around them. Of 281 saved pages half have less than 0.2 MB, and none 4 MB; 16 MB may take a second, and a page of
	// maxPage may have 1 GB.
	maxNested = 16 << 20
	// maxExtraction is how long the libraries may take before the page is only stripped of its tags.
	maxExtraction = 4 * time.Second
	// maxPictures bounds the captions of a page that are looked for in its text.
	maxPictures = 60
	// sniffed is how many bytes are looked at to tell what a file holds.
	sniffed = 16 << 10
)
