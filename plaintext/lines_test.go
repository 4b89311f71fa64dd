package plaintext_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/plaintext"
)

func TestLines(t *testing.T) {
	var got []string
	for n, line := range plaintext.Lines("# note\n\n  army : MIL \r\n\t# indented note\npolice : COP # told\nlast") {
		got = append(got, fmt.Sprintf("%d %s", n, line))
	}
	if want := "3 army : MIL|5 police : COP # told|6 last"; strings.Join(got, "|") != want {
		t.Errorf("records %q, want %q", strings.Join(got, "|"), want)
	}
	for n := range plaintext.Lines("a\nb\nc") {
		if n == 2 {
			break
		}
		if n > 2 {
			t.Error("reads on where nobody asks")
		}
	}
}

func TestTextOfATableThatIsMissing(t *testing.T) {
	files := fstest.MapFS{"a.txt": {Data: []byte("one\n")}}
	if got := plaintext.Text(files, "a.txt"); got != "one\n" {
		t.Errorf("the table is %q", got)
	}
	defer func() {
		if told := fmt.Sprint(recover()); !strings.Contains(told, "b.txt") {
			t.Errorf("a missing table is told as %q", told)
		}
	}()
	plaintext.Text(files, "b.txt")
}
