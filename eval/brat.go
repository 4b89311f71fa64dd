package eval

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"rapporteur"
)

// annotated is a text with its attributions, as annotated in brat's standoff format.
type annotated struct {
	id           string // the path of the text, less its ending
	text         string
	attributions []annotation
}

// annotation is an attribution as marked in a text: its spans, in order, none where there is none.
type annotation struct {
	source, cue, content []rapporteur.Span
	told                 string // the same in words, for people
	direct               bool   // the content stands wholly in quotation marks
}

// attribution is who (source) says (cue) what (content): stretches of a tokenized text, none where there is none.
type attribution struct {
	source, cue, content []stretch
	told                 string
	direct               bool
}

func tellAttribution(source, cue, content string) string {
	return fmt.Sprintf("%q %q: %q", source, cue, content)
}

// readBrat reads the texts and annotations of a folder, or of an archive with the ending .tar.gz. NAME.ann holds the
// annotations of NAME.txt; in PolNeAR's layout, of the text whose name it has but for a last part with an underscore. A
// text that was annotated several times counts once, with the first of the annotations by name.
func readBrat(gold string) ([]annotated, error) {
	files, err := readTree(gold, ".txt", ".ann")
	if err != nil {
		return nil, err
	}
	texts := map[string]string{} // by base name
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if stem, ok := strings.CutSuffix(name, ".txt"); ok {
			texts[path.Base(stem)] = name
		}
	}
	var all []annotated
	seen := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		stem, ok := strings.CutSuffix(name, ".ann")
		if !ok {
			continue
		}
		text, ok := texts[path.Base(stem)]
		if !ok {
			if i := strings.LastIndexByte(stem, '_'); i >= 0 {
				text, ok = texts[path.Base(stem[:i])]
			}
		}
		if !ok {
			return nil, fmt.Errorf("reading annotations: no text for %s in %s", name, gold)
		}
		if seen[text] {
			continue
		}
		seen[text] = true
		a := annotated{id: strings.TrimSuffix(text, ".txt"), text: string(files[text])}
		if a.attributions, err = readAttributions(a.text, string(files[name])); err != nil {
			return nil, fmt.Errorf("reading annotations: %s: %w", name, err)
		}
		all = append(all, a)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("reading annotations: no .ann beside a .txt in %s", gold)
	}
	return all, nil
}

// readTree reads the files with the given endings in a folder or archive, by their paths in it.
func readTree(gold string, endings ...string) (map[string][]byte, error) {
	files := map[string][]byte{}
	wanted := func(name string) bool { return slices.Contains(endings, path.Ext(name)) }
	if !strings.HasSuffix(gold, ".tar.gz") {
		root := os.DirFS(gold)
		err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !wanted(name) {
				return err
			}
			files[name], err = fs.ReadFile(root, name)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("reading the gold folder: %w", err)
		}
		return files, nil
	}
	f, err := os.Open(filepath.Clean(gold))
	if err != nil {
		return nil, fmt.Errorf("reading the gold archive: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("unpacking the gold archive: %w", err)
	}
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err == nil && h.Typeflag == tar.TypeReg && wanted(h.Name) {
			files[path.Clean(h.Name)], err = io.ReadAll(t)
		}
		if err != nil {
			return nil, fmt.Errorf("unpacking the gold archive: %w", err)
		}
	}
}

// readAttributions reads the stretches (T lines) that attributions (E lines) tie together. Offsets count characters.
func readAttributions(text, annotations string) ([]annotation, error) {
	starts := make([]int, 0, len(text)+1)
	for i := range text {
		starts = append(starts, i)
	}
	starts = append(starts, len(text))
	stretches := map[string][]rapporteur.Span{}
	var out []annotation
	for l := range strings.Lines(annotations) {
		f := strings.Split(strings.TrimRight(l, "\r\n"), "\t")
		if len(f) < 2 {
			continue
		}
		switch f[0][:min(1, len(f[0]))] {
		case "T":
			spans, err := readStretch(f[1], starts)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", f[0], err)
			}
			stretches[f[0]] = spans
		case "E":
			var a annotation
			kind, roles, _ := strings.Cut(f[1], " ")
			if !strings.HasPrefix(kind, "Attribution") {
				continue
			}
			for _, r := range strings.Fields(roles) {
				role, id, _ := strings.Cut(r, ":")
				switch strings.TrimRight(role, "0123456789") {
				case "Source":
					a.source = append(a.source, stretches[id]...)
				case "Cue":
					a.cue = append(a.cue, stretches[id]...)
				case "Content":
					a.content = append(a.content, stretches[id]...)
				}
			}
			if len(a.content) > 0 {
				words := inText(text, a.content)
				a.told = tellAttribution(inText(text, a.source), inText(text, a.cue), words)
				a.direct = strings.HasPrefix(words, "\"") && strings.HasSuffix(words, "\"") || strings.HasPrefix(words, "“") && strings.HasSuffix(words, "”")
				out = append(out, a)
			}
		}
	}
	return out, nil
}

func inText(text string, spans []rapporteur.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, s.In(text))
	}
	return strings.Join(parts, " ... ")
}

// readStretch reads "Content 48 53;60 72".
func readStretch(s string, starts []int) ([]rapporteur.Span, error) {
	_, places, _ := strings.Cut(s, " ")
	var out []rapporteur.Span
	for _, p := range strings.Split(places, ";") {
		first, last, _ := strings.Cut(p, " ")
		from, err1 := strconv.Atoi(first)
		to, err2 := strconv.Atoi(last)
		if err1 != nil || err2 != nil || from < 0 || from > to || to >= len(starts) {
			return nil, fmt.Errorf("%q is no place in a text of %d characters", s, len(starts)-1)
		}
		out = append(out, rapporteur.Span{Start: starts[from], End: starts[to]})
	}
	return out, nil
}
