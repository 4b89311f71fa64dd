package unpack

import "time"

// The bounds of what is unpacked. They keep time and memory in hand, whatever the bytes.
const (
	// maxLayers is how deep archives may nest; a tar.gz in a zip in a tar.gz has five layers.
	maxLayers = 5
	// maxRatio is how many times its size a file may unpack to, and an input with all that is in it. Texts unpack to some 3
	// to 15 times, gzip and zip can do 1,030 at most in one layer; what has more than 200 was made to fill memory.
	maxRatio = 200
	// freeBytes may come out of one file in any case, freeTotal out of an input: both in a few seconds.
	freeBytes = 64 << 20
	freeTotal = 512 << 20
	// maxDirectory is how much of a zip its directory may take: some 300,000 files with names of usual length.
	maxDirectory = 32 << 20
	// smallSpool is how much of a zip from a stream is kept in memory, maxSpool how much in a file.
	smallSpool = 8 << 20
	maxSpool   = 1 << 30
	// maxPDF, maxPDFText and maxPDFTime bound a PDF document: its size, its text and the time that reading it takes.
	maxPDF     = 64 << 20
	maxPDFText = 16 << 20
	maxPDFTime = 8 * time.Second
	// maxPDFMemory is what pdftotext may take, where the system can bound it, in KiB.
	maxPDFMemory = 1 << 20
	// longName is how much of a name in an archive is kept.
	longName = 400

	buffered = 32 << 10
	sniffed  = 512 // a tar header
)
