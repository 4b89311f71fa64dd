package copies

import "testing"

// A report of 400 words is made ready, looked for, compared with one other, and the passages of both are found.
func BenchmarkRead(b *testing.B) {
	a := told("Example Wire", "2031-05-06", "title|Storm", "body|"+prose("lake", 0, 20), "body|"+prose("lake", 20, 33))
	b.SetBytes(int64(len(a.Text)))
	for b.Loop() {
		_ = Read(a).Prints()
	}
}

func BenchmarkJudge(b *testing.B) {
	x := Read(told("Example Wire", "2031-05-06", "body|"+prose("lake", 0, 33)))
	y := Read(told("Sample Post", "2031-05-07", "body|"+prose("hill", 0, 13)+" "+prose("lake", 5, 25)))
	for b.Loop() {
		if t := Judge(y, x); t.Relation == None {
			b.Fatal(t)
		}
	}
}

func BenchmarkPassages(b *testing.B) {
	x := Read(told("Example Wire", "2031-05-06", "body|"+prose("lake", 0, 33)))
	y := Read(told("Sample Post", "2031-05-07", "body|"+prose("hill", 0, 13)+" "+prose("lake", 5, 25)))
	for b.Loop() {
		if len(Passages(y.Text, x.Text)) == 0 {
			b.Fatal("none")
		}
	}
}
