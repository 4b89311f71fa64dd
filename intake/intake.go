package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"sync"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
	"rapporteur/intake/fetch"
	"rapporteur/intake/unpack"
)

// ahead is how many articles for each worker may be read before their turn to be handed out: one in work, one waiting.
// More only costs memory, as reading is far quicker than coding.
const ahead = 2

// Plan says what is brought in, and how. The zero values of all fields but Files are sensible.
type Plan struct {
	Files   []File          // as List gave them
	Stdin   io.Reader       // what the path Stdin reads; nil for nothing
	Article article.Options // for the reader
	Unpack  unpack.Options  // for what holds reports
	Fetch   *fetch.Client   // what gets addresses of the web; nil: they are not fetched, but skipped
	Workers int             // articles coded at the same time; below 1: as many as there are processors

	// Known reports whether an article need not be coded, since the record holds it. It is called by several
	// goroutines at once; nil stands for no. An error of it ends the run.
	Known func(rapporteur.ArticleID) (bool, error)
	// Code reads the entries of an article; nil stands for coder.Code. It is called by several goroutines at once.
	Code func(rapporteur.Article) (rapporteur.Coding, error)
}

// Outcome is what became of one article, or of one input that held none. Exactly one of Coding, Skip and Known is set.
type Outcome struct {
	Path   string // the input, as in File
	Coding *rapporteur.Coding
	Skip   *rapporteur.Skip
	Known  rapporteur.ArticleID // the article that Plan.Known knew
	Read   int64                // bytes of all inputs that had been read when this one was
}

// Outcomes reads and codes the plan's files, and gives what became of them, in their order. An error ends the sequence: the
// context's when it is done, or one of Plan.Known. Ending the loop early ends the work.
func (p Plan) Outcomes(ctx context.Context) iter.Seq2[Outcome, error] {
	return func(yield func(Outcome, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		workers := p.Workers
		if workers < 1 {
			workers = runtime.GOMAXPROCS(0)
		}
		line := &belt{ctx: ctx, order: make(chan *job, ahead*workers), work: make(chan *job)}
		var crew sync.WaitGroup
		for range workers {
			crew.Go(func() {
				for j, more := line.pick(); more; j, more = line.pick() {
					j.finish(p.code(j.article))
				}
			})
		}
		// Only the workers are waited for: a reader that hangs on a terminal's input cannot be woken.
		defer crew.Wait()
		defer cancel()
		go p.read(line)

		for {
			o, err := line.next()
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(Outcome{}, err)
				return
			case !yield(o, nil):
				return
			}
		}
	}
}

// read goes through the files one after the other and lays what it finds on the belt, in order.
func (p Plan) read(line *belt) {
	defer close(line.order)
	defer close(line.work)
	var taken int64
	seen := map[rapporteur.ArticleID]string{}
	for _, f := range p.Files {
		for item := range p.items(line.ctx, f, &taken) {
			j := &job{outcome: Outcome{Path: f.Path, Read: taken, Skip: item.Skip}, article: item.Article, done: make(chan struct{})}
			if a := item.Article; a != nil {
				if first, twice := seen[a.ID]; twice {
					j.article = nil
					j.outcome.Skip = newSkip(a.File, rapporteur.SkipDuplicate, "the same bytes were read before, from "+first)
				} else {
					seen[a.ID] = a.File
				}
			}
			if !line.lay(j) {
				return
			}
		}
	}
}

// code takes one article through the coder, unless it is known.
func (p Plan) code(a *rapporteur.Article) (o Outcome, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			o, err = Outcome{Skip: newSkip(a.File, rapporteur.SkipInvalid, breakage("coding", fault))}, nil
		}
	}()
	if p.Known != nil {
		known, err := p.Known(a.ID)
		if err != nil {
			return Outcome{}, fmt.Errorf("looking up article %s (%s) in the record: %w", a.ID, a.File, err)
		}
		if known {
			return Outcome{Known: a.ID}, nil
		}
	}
	if len(a.Text) > coder.Longest {
		return Outcome{Skip: newSkip(a.File, rapporteur.SkipTooLarge, fmt.Sprintf("its text has more than %d MiB, the bound for one article; cut it into its articles", coder.Longest>>20))}, nil
	}
	code := p.Code
	if code == nil {
		code = coder.Code
	}
	c, err := code(*a)
	if err != nil {
		return Outcome{Skip: newSkip(a.File, rapporteur.SkipInvalid, err.Error()+"; this is a fault of the program: please report it with the file")}, nil
	}
	return Outcome{Coding: &c}, nil
}

// breakage words a panic of a stage. Reports are hostile input: one that breaks a stage must not end the run.
func breakage(doing string, fault any) string {
	return fmt.Sprintf("%s it broke the program: %v; please report it with the file", doing, fault)
}
