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
	"rapporteur/intake/fetch"
)

// Stdin is the path that stands for the standard input.
const Stdin = "-"

// File is one input to be read.
type File struct {
	Path string           // as given, or as found below a folder that was given
	Size int64            // bytes, -1 where it cannot be known beforehand
	skip *rapporteur.Skip // why it cannot be read, known already
}

// List finds the inputs that the paths stand for: files, Stdin, addresses of the web, patterns of names such as "news/*.html"
// where no file has that very name, and folders with all that lies below them, save names that begin with a dot, and paths
// that omit (which may be nil) reports true for. They come in the order of their base names,
// then of their whole paths, so that the order of the arguments does not matter. A path given twice is read once; a path
// that cannot be read stays in the list, and becomes a skip in its place when it is brought in.
func List(paths []string, omit func(path string) bool) []File {
	var files []File
	for _, p := range paths {
		if p == Stdin {
			files = append(files, File{Path: Stdin, Size: -1})
			continue
		}
		if fetch.IsURL(p) {
			files = append(files, File{Path: p, Size: -1})
			continue
		}
		for _, match := range matches(p) {
			files = append(files, find(match, omit)...)
		}
	}
	slices.SortFunc(files, func(a, b File) int {
		return cmp.Or(strings.Compare(filepath.Base(a.Path), filepath.Base(b.Path)), strings.Compare(a.Path, b.Path))
	})
	return slices.CompactFunc(files, func(a, b File) bool { return a.Path == b.Path })
}

// find gives the input at a path, or those below a folder.
func find(path string, omit func(string) bool) []File {
	path = filepath.Clean(path)
	info, err := os.Stat(path)
	switch {
	case err != nil && strings.ContainsAny(path, "*?["):
		return []File{unreadable(path, rapporteur.SkipFailed, "no file has this name, nor do any match it as a pattern; check the name")}
	case err != nil:
		return []File{unreadable(path, rapporteur.SkipFailed, "looking it up failed: "+advice(err))}
	case info.IsDir():
		return walk(path, omit)
	case omit == nil || !omit(path):
		return []File{file(path, info)}
	}
	return nil
}

// matches gives the paths that a pattern stands for, where no file has it for its very name; else the path itself. Shells do
// this too, save where the pattern was quoted, or where the system leaves it to the program.
func matches(path string) []string {
	if _, err := os.Lstat(path); err == nil || !strings.ContainsAny(path, "*?[") {
		return []string{path}
	}
	found, err := filepath.Glob(path)
	found = slices.DeleteFunc(found, func(name string) bool { return strings.HasPrefix(filepath.Base(name), ".") })
	if err != nil || len(found) == 0 {
		return []string{path}
	}
	return found
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
	return &rapporteur.Skip{Kind: rapporteur.KindSkip, File: nameOf(path), Reason: reason, Detail: detail}
}

// nameOf gives what an input is called in what is told of it: its name less its folder, of an address the whole.
func nameOf(path string) string {
	if fetch.IsURL(path) {
		return path
	}
	return filepath.Base(path)
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
