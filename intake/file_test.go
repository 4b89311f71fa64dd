package intake

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"rapporteur"
)

// tree makes a folder of files with the texts, and gives its path.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// under makes paths below root.
func under(root string, names ...string) []string {
	paths := make([]string, len(names))
	for i, n := range names {
		paths[i] = filepath.Join(root, filepath.FromSlash(n))
	}
	return paths
}

func paths(files []File) []string {
	var all []string
	for _, f := range files {
		all = append(all, f.Path)
	}
	return all
}

func TestListOrdersByBaseNameThenPath(t *testing.T) {
	root := tree(t, map[string]string{"b/1.txt": "x", "a/2.txt": "x", "a/1.txt": "x", "c.txt": "x", "a/deep/er/0.txt": "x"})
	want := under(root, "a/deep/er/0.txt", "a/1.txt", "b/1.txt", "a/2.txt", "c.txt")
	for _, given := range [][]string{
		{root},
		under(root, "a", "b", "c.txt"),
		under(root, "c.txt", "b", "a"),
		under(root, "b/1.txt", "a", "c.txt", "b", "./c.txt"), // some of them twice
	} {
		if got := paths(List(given, nil)); !slices.Equal(got, want) {
			t.Errorf("List(%q) = %q, want %q", given, got, want)
		}
	}
}

func TestListLeavesOut(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": "x", ".hidden": "x", ".git/config": "x", "record.db": "x"})
	omit := func(path string) bool { return filepath.Base(path) == "record.db" }
	if got, want := paths(List([]string{root}, omit)), under(root, "a.txt"); !slices.Equal(got, want) {
		t.Errorf("List = %q, want %q", got, want)
	}
	if got, want := paths(List(under(root, ".hidden"), nil)), under(root, ".hidden"); !slices.Equal(got, want) {
		t.Errorf("a hidden file that is named itself: List = %q, want %q", got, want)
	}
}

func TestListKeepsWhatCannotBeRead(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": "x", "folder/b.txt": "x"})
	for _, dir := range under(root, "hollow", "links") {
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{"links/folder": "folder", "links/a.txt": "a.txt", "links/gone": "gone.txt"} {
		if err := os.Symlink(filepath.Join(root, target), filepath.Join(root, link)); err != nil {
			t.Skip("this system makes no links:", err)
		}
	}
	got := List(under(root, "hollow", "links", "missing.txt"), nil)
	want := map[string]rapporteur.SkipReason{
		"hollow":       rapporteur.SkipEmpty,
		"links/folder": rapporteur.SkipFailed,
		"links/gone":   rapporteur.SkipFailed,
		"missing.txt":  rapporteur.SkipFailed,
		"links/a.txt":  "", // a link to a file is the file
	}
	if len(got) != len(want) {
		t.Fatalf("List = %q, want %d inputs", paths(got), len(want))
	}
	for _, f := range got {
		name, _ := filepath.Rel(root, f.Path)
		reason, listed := want[filepath.ToSlash(name)]
		switch {
		case !listed:
			t.Errorf("%s should not be listed", name)
		case reason == "" && f.skip != nil:
			t.Errorf("%s: skipped as %s (%s), want read", name, f.skip.Reason, f.skip.Detail)
		case reason != "" && f.skip == nil:
			t.Errorf("%s: to be read, want skipped as %s", name, reason)
		case reason != "" && f.skip.Reason != reason:
			t.Errorf("%s: skipped as %s (%s), want %s", name, f.skip.Reason, f.skip.Detail, reason)
		}
	}
}

func TestSize(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": "four", "b.txt": "sixsix"})
	if got, known := Size(List([]string{root}, nil)); got != 10 || !known {
		t.Errorf("Size = %d, %v, want 10, true", got, known)
	}
	if _, known := Size(List([]string{root, Stdin}, nil)); known {
		t.Error("the size of standard input is said to be known")
	}
}
