package plaintext

import (
	"strconv"
	"testing"
)

func TestSieve(t *testing.T) {
	s := NewSieve(1000)
	for i := range 1000 {
		s.Add("word " + strconv.Itoa(i))
	}
	for i := range 1000 {
		if w := "word " + strconv.Itoa(i); !s.MayHold(w) || !s.MayHoldBytes([]byte(w)) {
			t.Fatalf("%q is not in the sieve", w)
		}
	}
	through := 0
	for i := range 1000 {
		if s.MayHold("other " + strconv.Itoa(i)) {
			through++
		}
	}
	if through > 150 {
		t.Errorf("%d of 1000 words that are not in it pass", through)
	}
}
