package rapporteur_test

import (
	"bytes"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the plan of the house: which of its packages each package may import. One direction, no cycles. Packages
// below a folder ("parse/conll") have their own line or that of the folder.
var mayImport = map[string]string{
	"plaintext":      "",
	"feature":        "",
	"plover":         "plaintext",
	".":              "plover",
	"article":        ". plaintext",
	"parse":          ". parse/* plaintext",
	"when":           ". parse plaintext",
	"place":          ". parse plaintext",
	"actor":          ". feature plover parse when place plaintext",
	"event":          ". plover parse when place actor event/rank plaintext",
	"event/rank":     ". plover parse",
	"setting":        ". feature parse when place plaintext",
	"statement":      ". feature plover parse when place actor plaintext",
	"figure":         ". plover parse when place actor plaintext",
	"coder":          ". parse when place actor event setting statement figure",
	"copies":         ".",
	"fuse":           ". plover copies when place plaintext",
	"store":          ". plover copies",
	"brief":          ". plover fuse plaintext",
	"intake":         ". article coder",
	"eval":           ". plover article parse parse/* when place actor event/rank figure coder fuse intake plaintext",
	"cmd/rapporteur": "*",
	"cmd/train":      ". plover article parse parse/* when place actor event event/rank setting statement coder eval",
	"cmd/gazetteer":  ". place",
}

// longFiles are the files of more than 400 lines, each with the reason why it is one noun all the same.
var longFiles = map[string]string{}

func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() && (d.Name() == ".git" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".go") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 30 {
		t.Fatalf("only %d files found: not at the root of the module?", len(files))
	}
	return files
}

func TestImportsGoOneWay(t *testing.T) {
	for _, file := range goFiles(t) {
		dir := filepath.ToSlash(filepath.Dir(file))
		rule, known := mayImport[dir]
		if !known {
			top, _, _ := strings.Cut(dir, "/")
			if rule, known = mayImport[top]; !known || top == "cmd" {
				t.Errorf("%s: package %s has no line in the plan of the house", file, dir)
				continue
			}
		}
		if strings.HasSuffix(file, "_test.go") {
			continue // a test may look across rooms
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, imp := range parsed.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			if path != "rapporteur" && !strings.HasPrefix(path, "rapporteur/") {
				continue
			}
			path = strings.TrimPrefix(strings.TrimPrefix(path, "rapporteur"), "/")
			if path == "" {
				path = "."
			}
			if top, _, _ := strings.Cut(dir, "/"); !allowed(rule, path) && !(top != "cmd" && (path == top || strings.HasPrefix(path, top+"/"))) {
				t.Errorf("%s imports %s; it may import: %s", file, path, rule)
			}
		}
	}
}

func allowed(rule, path string) bool {
	return slices.ContainsFunc(strings.Fields(rule), func(r string) bool {
		prefix, wild := strings.CutSuffix(r, "*")
		return r == path || wild && strings.HasPrefix(path, prefix)
	})
}

func TestFilesAreSmallAndNamed(t *testing.T) {
	drawer := regexp.MustCompile(`(^|/)(utils?|helpers?|common|misc)(/|\.go$|_)`)
	for _, file := range goFiles(t) {
		if drawer.MatchString(filepath.ToSlash(file)) {
			t.Errorf("%s: name it for what it holds", file)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(data, []byte("\n")); n > 400 && longFiles[filepath.ToSlash(file)] == "" {
			t.Errorf("%s has %d lines: split it, or say in longFiles why it is one noun", file, n)
		}
	}
}
