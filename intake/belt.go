package intake

import (
	"context"
	"io"

	"rapporteur"
)

// belt carries jobs from the reader, past the workers, to where they are handed out in the order they were laid on. Its
// length bounds how many articles are in memory.
type belt struct {
	ctx   context.Context
	order chan *job // all jobs, in order; its capacity is the bound
	work  chan *job // those that a worker must see to
}

// job is one article, or skip, on its way.
type job struct {
	article *rapporteur.Article // nil where there is nothing to code
	outcome Outcome
	err     error
	done    chan struct{} // closed once outcome and err stand
}

// finish records what a worker made of the article.
func (j *job) finish(o Outcome, err error) {
	j.outcome.Coding, j.outcome.Skip, j.outcome.Known, j.err = o.Coding, o.Skip, o.Known, err
	j.article = nil
	close(j.done)
}

// lay puts a job on the belt, and waits while the belt is full; false when the work has ended meanwhile.
func (b *belt) lay(j *job) bool {
	select {
	case b.order <- j:
	case <-b.ctx.Done():
		return false
	}
	if j.article == nil {
		close(j.done)
		return true
	}
	select {
	case b.work <- j:
		return true
	case <-b.ctx.Done():
		return false
	}
}

// pick takes the next job that a worker must see to; false when there is none to come.
func (b *belt) pick() (*job, bool) {
	select {
	case j, more := <-b.work:
		return j, more
	case <-b.ctx.Done():
		return nil, false
	}
}

// next takes the next outcome from the belt, and waits for it; io.EOF after the last one.
func (b *belt) next() (Outcome, error) {
	if err := b.ctx.Err(); err != nil {
		return Outcome{}, err
	}
	select {
	case j, more := <-b.order:
		if !more {
			return Outcome{}, io.EOF
		}
		select {
		case <-j.done:
			return j.outcome, j.err
		case <-b.ctx.Done():
			return Outcome{}, b.ctx.Err()
		}
	case <-b.ctx.Done():
		return Outcome{}, b.ctx.Err()
	}
}
