package conll

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"rapporteur/parse"
)

// Write writes a parsed text in CoNLL-U, with the spans of the words and the names in the last column. Characters that the
// format cannot hold in a form (tabs and line ends) do not occur in words.
func Write(w io.Writer, d *parse.Doc) error {
	b := bufio.NewWriter(w)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		fmt.Fprintf(b, "# sent_id = %d\n", i+1)
		if s.Part != "" {
			fmt.Fprintf(b, "# part = %s\n", s.Part)
		}
		fmt.Fprintf(b, "# text = %s\n", strings.Join(strings.Fields(s.Span.In(d.Text)), " "))
		tags := nameTags(s)
		for k := range s.Tokens {
			writeRow(b, d, s, k, tags[k], nextStart(d, i, k))
		}
		b.WriteByte('\n')
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing CoNLL-U: %w", err)
	}
	return nil
}

func writeRow(b *bufio.Writer, d *parse.Doc, s *parse.Sentence, k int, name string, next int) {
	t := &s.Tokens[k]
	if last := k + 1; !t.Joined && last < len(s.Tokens) && s.Tokens[last].Joined {
		for last+1 < len(s.Tokens) && s.Tokens[last+1].Joined {
			last++
		}
		fmt.Fprintf(b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t_\n", k+1, last+1, d.Text[t.Span.Start:s.Tokens[last].Span.End])
	}
	misc := fmt.Sprintf("Span=%d:%d", t.Span.Start, t.Span.End)
	if name != "" {
		misc = "Name=" + name + "|" + misc
	}
	if next == t.Span.End {
		misc = "SpaceAfter=No|" + misc
	}
	fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t_\t%s\n",
		k+1, t.Form, blank(t.Lemma), blank(t.UPOS), blank(t.XPOS), blank(t.Feats), t.Head+1, blank(t.Rel), misc)
}

func blank(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

// nextStart gives the offset of the word after word k of sentence i, or one beyond the text.
func nextStart(d *parse.Doc, i, k int) int {
	switch {
	case k+1 < len(d.Sentences[i].Tokens):
		return d.Sentences[i].Tokens[k+1].Span.Start
	case i+1 < len(d.Sentences):
		return d.Sentences[i+1].Span.Start
	}
	return len(d.Text) + 1
}

// nameTags gives each word's IOB tag, "" outside of names.
func nameTags(s *parse.Sentence) []string {
	tags := make([]string, len(s.Tokens))
	for _, n := range s.Names {
		for k := n.First; k <= n.Last && k < len(tags); k++ {
			tags[k] = "I-" + string(n.Type)
		}
		tags[n.First] = "B-" + string(n.Type)
	}
	return tags
}
