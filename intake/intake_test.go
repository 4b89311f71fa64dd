package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"rapporteur"
	"rapporteur/coder"
)

// report is a small report of its own for each number.
func report(n int) string {
	return fmt.Sprintf("Envoy opens round %d of talks\n\nThe envoy opened round %d of the talks in Geneva on Monday, officials said.\n", n, n)
}

// reports makes a folder of n reports, r000.txt and on.
func reports(t *testing.T, n int) string {
	files := map[string]string{}
	for i := range n {
		files[fmt.Sprintf("r%03d.txt", i)] = report(i)
	}
	return tree(t, files)
}

// bare codes nothing: an article without entries.
func bare(a rapporteur.Article) (rapporteur.Coding, error) { return rapporteur.Coding{Article: a}, nil }

// told gives each outcome in a word or two.
func told(t *testing.T, p Plan) []string {
	t.Helper()
	var all []string
	for o, err := range p.Outcomes(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, word(o))
	}
	return all
}

func word(o Outcome) string {
	switch {
	case o.Coding != nil:
		return o.Coding.Article.File
	case o.Skip != nil:
		return string(o.Skip.Reason) + " " + o.Skip.File
	}
	return "known " + filepath.Base(o.Path)
}

func TestOutcomesDoNotDependOnWorkers(t *testing.T) {
	root := reports(t, 40)
	var want []Outcome
	for _, workers := range []int{1, 2, 8, 0} {
		p := Plan{Files: List([]string{root}, nil), Workers: workers}
		var got []Outcome
		for o, err := range p.Outcomes(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, o)
		}
		if len(got) != 40 {
			t.Fatalf("%d workers: %d outcomes, want 40", workers, len(got))
		}
		if want == nil {
			want = got
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%d workers: the outcomes differ from those of 1 worker", workers)
		}
	}
}

// The first article is finished only after all the others that can be in work beside it have been begun, so that its
// outcome comes last; it must be handed out first all the same, and the others must not wait for it to be begun.
func TestOutcomesComeInOrderThoughWorkIsParallel(t *testing.T) {
	root := reports(t, 6)
	var others sync.WaitGroup
	others.Add(3)
	p := Plan{Files: List([]string{root}, nil), Workers: 2, Code: func(a rapporteur.Article) (rapporteur.Coding, error) {
		switch a.File {
		case "r000.txt":
			others.Wait()
		case "r001.txt", "r002.txt", "r003.txt":
			others.Done()
		}
		return bare(a)
	}}
	want := []string{"r000.txt", "r001.txt", "r002.txt", "r003.txt", "r004.txt", "r005.txt"}
	if got := told(t, p); !slices.Equal(got, want) {
		t.Errorf("outcomes %q, want %q", got, want)
	}
}

func TestBeltBoundsWhatIsInMemory(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		line := &belt{ctx: ctx, order: make(chan *job, ahead*3), work: make(chan *job)}
		laid := 0
		go func() {
			for line.lay(&job{done: make(chan struct{})}) { // jobs without work for a worker
				laid++
			}
		}()
		synctest.Wait()
		if laid != ahead*3 {
			t.Errorf("%d jobs were laid on a belt for 3 workers while nobody took any, want %d", laid, ahead*3)
		}
		if _, err := line.next(); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if laid != ahead*3+1 {
			t.Errorf("after one was taken, %d were laid, want %d", laid, ahead*3+1)
		}
	})
}

func TestBadReportsDoNotEndTheRun(t *testing.T) {
	root := tree(t, map[string]string{
		"a.txt":       report(1),
		"breaks.txt":  report(2),
		"empty.txt":   "",
		"faulty.txt":  report(3),
		"long.txt":    strings.Repeat(report(5), coder.Longest/len(report(5))+1),
		"twin/a.txt":  report(4),
		"z-again.txt": report(1),
	})
	p := Plan{Workers: 2, Code: func(a rapporteur.Article) (rapporteur.Coding, error) {
		switch a.File {
		case "breaks.txt":
			var none []int
			_ = none[len(a.Text)]
		case "faulty.txt":
			return rapporteur.Coding{}, &rapporteur.InvalidError{Entry: "e", Kind: rapporteur.KindEvent, Field: "trigger", Reason: "is empty"}
		}
		return bare(a)
	}}
	p.Files = List(append(under(root, "missing.txt"), root), nil)
	want := []string{"a.txt", "a.txt", "invalid breaks.txt", "empty empty.txt", "invalid faulty.txt", "too_large long.txt", "failed missing.txt", "duplicate z-again.txt"}
	if got := told(t, p); !slices.Equal(got, want) {
		t.Errorf("outcomes %q, want %q", got, want)
	}
}

func TestSkipsSayWhatAndWhy(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": report(1), "b.txt": report(1), "c.txt": report(2)})
	p := Plan{Files: List([]string{root}, nil), Code: func(a rapporteur.Article) (rapporteur.Coding, error) {
		if a.File == "c.txt" {
			panic("no such token")
		}
		return bare(a)
	}}
	want := map[string]string{
		"b.txt": "the same bytes were read before, from a.txt",
		"c.txt": "coding it broke the program: no such token; please report it with the file",
	}
	for o, err := range p.Outcomes(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if o.Skip == nil {
			continue
		}
		if o.Skip.Kind != rapporteur.KindSkip || o.Skip.Detail != want[o.Skip.File] {
			t.Errorf("%s: kind %q, detail %q, want %q", o.Path, o.Skip.Kind, o.Skip.Detail, want[o.Skip.File])
		}
		delete(want, o.Skip.File)
	}
	if len(want) > 0 {
		t.Errorf("not skipped: %v", want)
	}
}

// In a file of many records each is named by its line.
func TestDuplicateRecordsAreNamed(t *testing.T) {
	record := `{"title":"Talks","text":"The envoy opened the talks in Geneva on Monday, officials said."}` + "\n"
	root := tree(t, map[string]string{"many.jsonl": record + record})
	p := Plan{Files: List([]string{root}, nil), Code: bare}
	if got, want := told(t, p), []string{"many.jsonl#1", "duplicate many.jsonl#2"}; !slices.Equal(got, want) {
		t.Errorf("outcomes %q, want %q", got, want)
	}
}

func TestKnownArticlesAreNotCoded(t *testing.T) {
	root := reports(t, 3)
	known := rapporteur.NewArticleID([]byte(report(1)))
	p := Plan{
		Files: List([]string{root}, nil),
		Known: func(id rapporteur.ArticleID) (bool, error) { return id == known, nil },
		Code: func(a rapporteur.Article) (rapporteur.Coding, error) {
			if a.ID == known {
				t.Error("a known article was coded")
			}
			return bare(a)
		},
	}
	if got, want := told(t, p), []string{"r000.txt", "known r001.txt", "r002.txt"}; !slices.Equal(got, want) {
		t.Errorf("outcomes %q, want %q", got, want)
	}
}

func TestErrorOfKnownEndsTheRun(t *testing.T) {
	locked := errors.New("the record is locked")
	p := Plan{Files: List([]string{reports(t, 3)}, nil), Known: func(rapporteur.ArticleID) (bool, error) { return false, locked }}
	outcomes := 0
	for _, err := range p.Outcomes(t.Context()) {
		outcomes++
		if !errors.Is(err, locked) || !strings.Contains(err.Error(), "r000.txt") {
			t.Errorf("error %v, want one about r000.txt and the locked record", err)
		}
	}
	if outcomes != 1 {
		t.Errorf("%d outcomes after the error, want it to be the only one", outcomes)
	}
}

func TestStandardInput(t *testing.T) {
	p := Plan{Files: List([]string{Stdin, Stdin}, nil), Stdin: strings.NewReader(report(1)), Code: bare}
	var last Outcome
	for o, err := range p.Outcomes(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		last = o
	}
	if last.Coding == nil || last.Path != Stdin || last.Read != int64(len(report(1))) {
		t.Errorf("outcome %+v, want a coding of all %d bytes of standard input", last, len(report(1)))
	}
	if got, want := told(t, Plan{Files: List([]string{Stdin}, nil)}), []string{"failed -"}; !slices.Equal(got, want) {
		t.Errorf("without a standard input: %q, want %q", got, want)
	}
}

// Leaving the loop early leaves no goroutine behind: the bubble of the test would not end.
func TestLeavingEarly(t *testing.T) {
	root := reports(t, 40)
	synctest.Test(t, func(t *testing.T) {
		p := Plan{Files: List([]string{root}, nil), Workers: 3, Code: bare}
		for range p.Outcomes(t.Context()) {
			break
		}
	})
}

func TestInterruptedWhileWaitingForInput(t *testing.T) {
	silent, typist := io.Pipe()
	defer typist.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p := Plan{Files: List([]string{Stdin}, nil), Stdin: silent}
	var last error
	for _, err := range p.Outcomes(ctx) {
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("error %v, want that the run was cancelled", last)
	}
}
