package unpack

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/article"
)

// entry checks what an archive calls a file. ok is false for what is passed over in silence, as in folders: names that begin
// with a dot. A name that leads out of the archive is a fault; a root in front of it is dropped, as programs that unpack do.
func (w *walk) entry(archive, given string) (name string, ok bool) {
	given = strings.ToValidUTF8(strings.ReplaceAll(given, `\`, "/"), "\ufffd")
	if len(given) > longName {
		given = strings.ToValidUTF8(given[:longName], "") + "…"
	}
	if slices.Contains(strings.Split(given, "/"), "..") {
		w.fault(archive+"!"+given, rapporteur.SkipMalformed, "its name leads out of the archive; such files are not read; unpack it with care, if it is to be trusted")
		return "", false
	}
	clean := strings.TrimPrefix(path.Clean("/"+given), "/")
	for _, part := range strings.Split(clean, "/") {
		if part == "" || part[0] == '.' {
			return "", false
		}
	}
	return archive + "!" + clean, true
}

// special tells of a file in an archive that is no ordinary one.
func (w *walk) special(name string, link bool) {
	if link {
		w.fault(name, rapporteur.SkipFailed, "it is a link, which is not followed; the file that it names is read by its own name")
		return
	}
	w.fault(name, rapporteur.SkipFailed, "it is no ordinary file (a pipe, socket or device), of which an archive holds nothing")
}

// tar reads the files of a tar archive.
func (w *walk) tar(in Input, layer int) {
	files := 0
	last := &outflow{}
	for r := tar.NewReader(in.Stream); !w.ended(); {
		h, err := r.Next()
		switch {
		case err != nil && last.broken():
			return // that was told
		case errors.Is(err, io.EOF):
			if files == 0 {
				w.fault(in.Name, rapporteur.SkipEmpty, "the archive holds no files")
			}
			return
		case err != nil:
			w.fail(in.Name, "", wordBreak("tar", err))
			return
		case h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader:
			continue
		}
		files++
		name, ok := w.entry(in.Name, h.Name)
		switch {
		case !ok:
		case h.Typeflag == tar.TypeSymlink || h.Typeflag == tar.TypeLink:
			w.special(name, true)
		case !h.FileInfo().Mode().IsRegular():
			w.special(name, false)
		default:
			last = w.outflow(r, &w.gauge.packed, "tar") // which has holes, perhaps
			w.open(Input{Name: name, Stream: last}, layer+1)
		}
	}
}

// zip reads the files of a zip archive.
func (w *walk) zip(in Input, layer int) {
	if in.File == nil {
		file, size, done, err := spool(in.Stream)
		if err != nil {
			w.fail(in.Name, "keeping the zip archive until it is read", err)
			return
		}
		defer done()
		in.File, in.Size = file, size
	}
	at := &directory{r: in.File, left: maxDirectory}
	z, err := zip.NewReader(at, in.Size)
	at.open = true
	switch known := new(article.Fault); {
	case errors.As(err, &known):
		w.give(Member{Name: in.Name, Fault: known})
		return
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		w.fault(in.Name, rapporteur.SkipMalformed, "the zip archive has no directory that can be read (%v): it is cut off or broken; get the file again", err)
		return
	case isOffice(z):
		w.fault(in.Name, rapporteur.SkipBinary, "it is a document of an office program, or a book; save it as text, HTML or PDF")
		return
	}
	files := 0
	for _, f := range z.File {
		if w.ended() {
			return
		}
		if f.FileInfo().IsDir() {
			continue
		}
		files++
		if name, ok := w.entry(in.Name, f.Name); ok {
			w.zipped(f, name, layer)
		}
	}
	if files == 0 {
		w.fault(in.Name, rapporteur.SkipEmpty, "the archive holds no files")
	}
}

// zipped reads one file of a zip archive.
func (w *walk) zipped(f *zip.File, name string, layer int) {
	const encrypted = 1
	switch mode := f.Mode(); {
	case mode&fs.ModeSymlink != 0:
		w.special(name, true)
		return
	case !mode.IsRegular():
		w.special(name, false)
		return
	case f.Flags&encrypted != 0:
		w.fault(name, rapporteur.SkipFailed, "it is encrypted; unpack the archive with its password first")
		return
	}
	r, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		w.fault(name, rapporteur.SkipBinary, "it is compressed by a method that is not read (number %d); unpack the archive first", f.Method)
		return
	}
	if err != nil {
		w.fault(name, rapporteur.SkipMalformed, "its place in the zip archive cannot be read (%v); get the archive again", err)
		return
	}
	defer r.Close()
	packed := int64(f.CompressedSize64)
	w.open(Input{Name: name, Stream: w.outflow(r, &packed, "zip")}, layer+1)
}

// isOffice reports whether a zip archive is a document: those of office programs and books have a file that says so.
func isOffice(z *zip.Reader) bool {
	for i, f := range z.File {
		if f.Name == "[Content_Types].xml" || f.Name == "META-INF/container.xml" || i == 0 && f.Name == "mimetype" {
			return true
		}
		if i >= 8 {
			break
		}
	}
	return false
}

// directory bounds how much of a zip archive is read to find its files.
type directory struct {
	r    io.ReaderAt
	left int64
	open bool // the directory was read
}

func (d *directory) ReadAt(b []byte, off int64) (int, error) {
	if !d.open {
		if d.left -= int64(len(b)); d.left < 0 {
			return 0, &article.Fault{Reason: rapporteur.SkipTooLarge, Detail: "the directory of the zip archive is beyond the bound of 32 MiB; unpack it first"}
		}
	}
	return d.r.ReadAt(b, off)
}
