package intake

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur"
)

// Stdin is the path that stands for the standard input.
const Stdin = "-"

// File is one input to be read.
type File struct {
	Path string           // as given, or as found below a folder that was given
	Size int64            // bytes, -1 where it cannot be known beforehand
	skip *rapporteur.Skip // why it cannot be read, known already
}

// List finds the inputs that the paths stand for: files, Stdin, and folders with all that lies below them, save names that
// begin with a dot, and paths that omit (which may be nil) reports true for. They come in the order of their base names,
// then of their whole paths, so that the order of the arguments does not matter. A path given twice is read once; a path
// that cannot be read stays in the list, and becomes a skip in its place when it is brought in.
func List(paths []string, omit func(path string) bool) []File {
	var files []File
	for _, p := range paths {
		if p == Stdin {
			files = append(files, File{Path: Stdin, Size: -1})
			continue
		}
		p = filepath.Clean(p)
		info, err := os.Stat(p)
		switch {
		case err != nil:
			files = append(files, unreadable(p, rapporteur.SkipFailed, "looking it up failed: "+advice(err)))
		case info.IsDir():
			files = append(files, walk(p, omit)...)
		case omit == nil || !omit(p):
			files = append(files, file(p, info))
		}
	}
	slices.SortFunc(files, func(a, b File) int {
		return cmp.Or(strings.Compare(filepath.Base(a.Path), filepath.Base(b.Path)), strings.Compare(a.Path, b.Path))
	})
	return slices.CompactFunc(files, func(a, b File) bool { return a.Path == b.Path })
}

// Size gives the bytes of all inputs together; false where one of them cannot be known beforehand.
func Size(files []File) (int64, bool) {
	var sum int64
	for _, f := range files {
		if f.Size < 0 {
			return 0, false
		}
		sum += f.Size
	}
	return sum, true
}

func file(path string, info fs.FileInfo) File {
	f := File{Path: path, Size: -1} // pipes and devices end where they end
	if info.Mode().IsRegular() {
		f.Size = info.Size()
	}
	return f
}

func unreadable(path string, reason rapporteur.SkipReason, detail string) File {
	return File{Path: path, skip: newSkip(path, reason, detail)}
}

func newSkip(path string, reason rapporteur.SkipReason, detail string) *rapporteur.Skip {
	return &rapporteur.Skip{Kind: rapporteur.KindSkip, File: filepath.Base(path), Reason: reason, Detail: detail}
}

// walk finds the files below a folder. It goes through os.DirFS, which follows a link given as the folder itself; links to
// folders further down are not followed, since they may lead in circles.
func walk(root string, omit func(string) bool) []File {
	var files []File
	seen := 0
	_ = fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error { // no error is returned below
		path := filepath.Join(root, filepath.FromSlash(name))
		if err != nil {
			seen++
			files = append(files, unreadable(path, rapporteur.SkipFailed, "reading the folder failed: "+advice(err)))
			return fs.SkipDir
		}
		if name != "." && strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		seen++
		if omit != nil && omit(path) {
			return nil
		}
		info, err := os.Stat(path) // follows links to files
		switch {
		case err != nil:
			files = append(files, unreadable(path, rapporteur.SkipFailed, "looking it up failed: "+advice(err)))
		case info.IsDir():
			files = append(files, unreadable(path, rapporteur.SkipFailed, "it is a link to a folder, which is not followed; name the folder itself to read it"))
		case !info.Mode().IsRegular():
			files = append(files, unreadable(path, rapporteur.SkipFailed, "it is no ordinary file (a pipe, socket or device); name it itself to read from it"))
		default:
			files = append(files, file(path, info))
		}
		return nil
	})
	if seen == 0 {
		files = append(files, unreadable(root, rapporteur.SkipEmpty, "the folder holds no files"))
	}
	return files
}

// advice tells a failure of the file system, with what to do about it where that is plain. The path is left out: a skip
// names it already, and the same failure reads the same wherever the program was started.
func advice(err error) string {
	if path := new(fs.PathError); errors.As(err, &path) {
		err = path.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("%v; check the name", err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("%v; ask for the right to read it", err)
	}
	return err.Error()
}
