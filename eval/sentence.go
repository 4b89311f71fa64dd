package eval

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/article"
	"rapporteur/coder"
)

// codeSentences has the program read lone sentences, each as an article of its own. Codings come in the order of the
// sentences, whatever the number of workers; a sentence without words gives an empty one.
func codeSentences(ctx context.Context, sentences []string, workers int) ([]rapporteur.Coding, error) {
	return inParallel(ctx, sentences, workers, func(i int, s string) (rapporteur.Coding, error) {
		if strings.TrimSpace(s) == "" {
			return rapporteur.Coding{}, nil
		}
		c, err := coder.Code(Alone(fmt.Sprintf("sentence %d", i+1), s))
		if err != nil {
			return c, fmt.Errorf("reading sentence %d: %w", i+1, err)
		}
		return c, nil
	})
}

// Alone reads a sentence as a report of its own: what stands before it where it was the first of its report, "OSLO (Example Wire) --",
// is no part of it. Where reading would change its text, to whose bytes the gold refers, it is left as it is.
func Alone(name, s string) rapporteur.Article {
	for item := range article.Read(name, strings.NewReader(s), article.Options{}) {
		if a := item.Article; a != nil && a.Text == s {
			return *a
		}
	}
	return rapporteur.Article{Kind: rapporteur.KindArticle, ID: rapporteur.NewArticleID([]byte(s)), File: name, Language: "en", Text: s}
}

// inParallel does something with each item and gives the results in the order of the items. The error is that of the first
// item, in their order, that failed.
func inParallel[In, Out any](ctx context.Context, items []In, workers int, do func(int, In) (Out, error)) ([]Out, error) {
	out, failed := make([]Out, len(items)), make([]error, len(items))
	next := make(chan int)
	var crew sync.WaitGroup
	for range max(1, workers) {
		crew.Go(func() {
			for i := range next {
				out[i], failed[i] = do(i, items[i])
			}
		})
	}
	for i := range items {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	crew.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, err := range failed {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
