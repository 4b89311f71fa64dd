package unpack

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// document makes a PDF document of one page with these lines.
func document(lines ...string) string {
	var content strings.Builder
	for i, line := range lines {
		fmt.Fprintf(&content, "BT /F1 11 Tf 72 %d Td (%s) Tj ET\n", 720-14*i, strings.NewReplacer("(", `\(`, ")", `\)`).Replace(line))
	}
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", content.Len(), content.String()),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	}
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var offsets []int
	for i, o := range objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, at)
	return b.String()
}

// script makes a program that takes the place of pdftotext.
func script(t *testing.T, body string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("this system runs no shell scripts")
	}
	path := filepath.Join(t.TempDir(), "pdftotext")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func globbed(t *testing.T) []string {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "rapporteur-*"))
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func TestPDF(t *testing.T) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	got := told(t, document("Envoys agree on talks", "", "Envoys of both governments agreed on Tuesday to meet again within two weeks, the", "mediator said.", "", "They will meet in Geneva."), Options{PDFToText: program})
	if len(got) != 1 || !strings.Contains(got[0], "Envoys agree on talks") || !strings.Contains(got[0], "within two weeks, the mediator said.") {
		t.Errorf("%q", got)
	}
}

func TestPDFProgram(t *testing.T) {
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	for _, c := range []struct {
		name, body, want string
		detail           string
	}{
		{"text", `test -s "$5" && echo "The envoy met the minister."`, "in: The envoy met the minister.\n\n", ""},
		{"a scan", "echo", "in empty", "scan"},
		{"a broken document", "echo 'Syntax Error: no xref in '$5 >&2; exit 1", "in malformed", "Syntax Error: no xref in the document"},
		{"endless text", "yes 'The envoy met the minister.'", "in too_large", "16 MiB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			opts := Options{PDFToText: script(t, c.body)}
			if got := told(t, document("x"), opts); !slices.Equal(got, []string{c.want}) {
				t.Errorf("got %q, want %q", got, c.want)
			}
			for m := range Members(Input{Name: "in", Stream: strings.NewReader(document("x"))}, opts) {
				if m.Fault != nil && !strings.Contains(m.Fault.Detail, c.detail) {
					t.Errorf("detail %q, want %q in it", m.Fault.Detail, c.detail)
				}
			}
		})
	}
	if left := globbed(t); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// A program that does not end is ended, and what it has begun does not hold the reader up.
func TestPDFTakesTooLong(t *testing.T) {
	began := time.Now()
	_, err := runPDF(script(t, "sleep 100 & sleep 100"), "none", 50*time.Millisecond)
	if took := time.Since(began); err == nil || took > 5*time.Second {
		t.Errorf("error %v after %v", err, took)
	}
}

func TestPDFNeedsItsProgram(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for m := range Members(Input{Name: "in", Stream: strings.NewReader(document("x"))}, Options{}) {
		if m.Fault == nil || m.Fault.Reason != "binary" || !strings.Contains(m.Fault.Detail, "install poppler-utils") {
			t.Errorf("member %+v", m)
		}
	}
}

func TestUnwrap(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Talks resume\nEnvoys of both governments agreed on Tuesday to meet\nagain.\nThe mediator was speaking in Geneva after a day of talks\nby the lake.\n", "Talks resume\n\nEnvoys of both governments agreed on Tuesday to meet again.\n\nThe mediator was speaking in Geneva after a day of talks by the lake.\n\n"},
		{"One\n\nTwo\r\n\r\nThree", "One\n\nTwo\n\nThree\n"},
		{"", "\n"},
	} {
		if got := unwrap(c.in); got != c.want {
			t.Errorf("unwrap(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
