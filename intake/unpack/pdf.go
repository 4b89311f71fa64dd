package unpack

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"rapporteur"
)

// pdf reads a PDF document with the program pdftotext, of Poppler or Xpdf, where it is installed. The program is another's, and
// the document may be hostile: it is given a time, a memory and an amount of text that it cannot go beyond.
func (w *walk) pdf(in Input) {
	if w.program == "" {
		w.fault(in.Name, rapporteur.SkipBinary, "it is a PDF document, which is read by the program pdftotext; install poppler-utils, or save it as text")
		return
	}
	folder, err := os.MkdirTemp("", "rapporteur-*")
	if err != nil {
		w.fail(in.Name, "making a folder for the PDF document", err)
		return
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "document.pdf")
	switch n, err := copyTo(path, io.LimitReader(in.Stream, maxPDF+1)); {
	case err != nil:
		w.fail(in.Name, "reading the PDF document", err)
		return
	case n > maxPDF:
		w.fault(in.Name, rapporteur.SkipTooLarge, "it is a PDF document of more than %d MiB; save it as text", maxPDF>>20)
		return
	}
	text, err := runPDF(w.program, path, maxPDFTime)
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		w.fault(in.Name, rapporteur.SkipTooLarge, "reading the PDF document took more than %v; save it as text", maxPDFTime)
	case errors.Is(err, errLongText):
		w.fault(in.Name, rapporteur.SkipTooLarge, "the PDF document has more than %d MiB of text; save its parts as text", maxPDFText>>20)
	case err != nil:
		w.fault(in.Name, rapporteur.SkipMalformed, "pdftotext could not read the PDF document: %v; open it, and save it as text", err)
	case len(bytes.TrimSpace(text)) == 0:
		w.fault(in.Name, rapporteur.SkipEmpty, "the PDF document has no text: it may be a scan, which a program for recognising text must read first")
	default:
		w.give(Member{Name: in.Name, URL: in.URL, Body: strings.NewReader(unwrap(string(text)))})
	}
}

func copyTo(path string, r io.Reader) (n int64, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return 0, err
	}
	n, err = io.Copy(f, r)
	return n, errors.Join(err, f.Close())
}

var errLongText = errors.New("the text is too long")

// runPDF runs the program over the document, and gives the text that it finds.
func runPDF(program, path string, within time.Duration) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	args := []string{"-q", "-nopgbrk", "-enc", "UTF-8", path, "-"}
	cmd := exec.CommandContext(ctx, program, args...)
	if shell, err := exec.LookPath("sh"); err == nil && runtime.GOOS != "windows" { // which bounds the memory of what it runs
		line := `ulimit -v "$0" 2>/dev/null; exec "$@"`
		cmd = exec.CommandContext(ctx, shell, append([]string{"-c", line, strconv.Itoa(maxPDFMemory), program}, args...)...)
	}
	cmd.Dir = filepath.Dir(path)
	cmd.WaitDelay = time.Second // for a pipe that is held open by what the program has begun
	out := &bounded{most: maxPDFText, full: cancel}
	said := &bounded{most: 400}
	cmd.Stdout, cmd.Stderr = out, said
	err := cmd.Run()
	switch {
	case out.over:
		return nil, errLongText
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil && said.text.Len() > 0:
		return nil, fmt.Errorf("%w: %s", err, strings.Join(strings.Fields(strings.ReplaceAll(said.text.String(), path, "the document")), " "))
	case err != nil:
		return nil, err
	}
	return out.text.Bytes(), nil
}

// bounded is a buffer that takes no more than so many bytes, and says when it is full.
type bounded struct {
	text bytes.Buffer // not embedded: what is read into a buffer as a whole would go past Write
	most int
	over bool
	full func() // may be nil
}

func (b *bounded) Write(p []byte) (int, error) {
	if room := b.most - b.text.Len(); len(p) > room {
		b.text.Write(p[:max(0, room)])
		if !b.over && b.full != nil {
			b.full()
		}
		b.over = true
		return len(p), nil
	}
	return b.text.Write(p)
}

// unwrap joins the lines of each paragraph, as pdftotext gives a line for each line of print: the lines of one paragraph are
// nearly as long as the longest, save the last. A short line, and a blank one, ends a paragraph.
func unwrap(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	var out strings.Builder
	widest := 0
	for i, line := range lines {
		line = strings.TrimSpace(line)
		next := ""
		if i+1 < len(lines) {
			next = strings.TrimSpace(lines[i+1])
		}
		out.WriteString(line)
		if line == "" {
			widest = 0
		}
		widest = max(widest, len(line))
		switch {
		case line != "" && next != "" && len(line)*4 >= widest*3 && len(line) >= 30 && !(endsSentence(line) && len(line)*10 < widest*9):
			out.WriteByte(' ')
		case line != "" && next != "":
			out.WriteString("\n\n")
		default:
			out.WriteByte('\n')
		}
	}
	return out.String()
}

func endsSentence(line string) bool {
	return strings.ContainsAny(line[len(line)-1:], `.!?":;)`) || strings.HasSuffix(line, "”")
}
