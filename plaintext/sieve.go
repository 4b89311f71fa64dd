package plaintext

// Sieve tells of nearly all words that a large table has them not. Tables are mostly asked for words that they have not, and lie far away in
// memory; a sieve is small enough to stay near.
type Sieve []uint64 // bits, a power of two of them

// NewSieve makes a sieve for about so many words, sixteen bits for each. With more it lets more through, but it never keeps back a word
// that was added.
func NewSieve(words int) Sieve {
	n := 64
	for 64*n < 16*words {
		n *= 2
	}
	return make(Sieve, n)
}

// Add puts in a word.
func (s Sieve) Add(word string) {
	h := s.bit(sum(word))
	s[h/64] |= 1 << (h % 64)
}

// MayHold reports false when the word was not added.
func (s Sieve) MayHold(word string) bool {
	h := s.bit(sum(word))
	return s[h/64]&(1<<(h%64)) != 0
}

// MayHoldBytes is MayHold of a word that is no string yet.
func (s Sieve) MayHoldBytes(word []byte) bool {
	h := s.bit(sum(word))
	return s[h/64]&(1<<(h%64)) != 0
}

// sum is FNV-1a.
func sum[T string | []byte](word T) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// bit gives which bit stands for a hash.
func (s Sieve) bit(h uint32) uint32 { return (h ^ h>>15) % uint32(64*len(s)) }
