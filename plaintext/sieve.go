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
	a, b := s.bits(Sum(word))
	s[a/64] |= 1 << (a % 64)
	s[b/64] |= 1 << (b % 64)
}

// MayHold reports false when the word was not added.
func (s Sieve) MayHold(word string) bool { return s.MayHoldSum(Sum(word)) }

// MayHoldBytes is MayHold of a word that is no string yet.
func (s Sieve) MayHoldBytes(word []byte) bool { return s.MayHoldSum(Sum(word)) }

// MayHoldSum is MayHold of a word by its Sum, for one that several sieves are asked for.
func (s Sieve) MayHoldSum(sum uint64) bool {
	a, b := s.bits(sum)
	return s[a/64]&(1<<(a%64)) != 0 && s[b/64]&(1<<(b%64)) != 0
}

// Sum gives the number by which a sieve knows a word. It is taken of eight bytes at a time.
func Sum[T string | []byte](word T) uint64 {
	const prime = 0x9e3779b97f4a7c15
	h := uint64(len(word))
	for ; len(word) >= 8; word = word[8:] {
		eight := uint64(word[0]) | uint64(word[1])<<8 | uint64(word[2])<<16 | uint64(word[3])<<24 | uint64(word[4])<<32 | uint64(word[5])<<40 | uint64(word[6])<<48 | uint64(word[7])<<56
		h = (h ^ eight) * prime
		h ^= h >> 32
	}
	rest := uint64(0)
	for i := range len(word) {
		rest = rest<<8 | uint64(word[i])
	}
	h = (h ^ rest) * prime
	return h ^ h>>32
}

// bits gives which two bits stand for a sum.
func (s Sieve) bits(sum uint64) (a, b uint64) {
	mask := uint64(64*len(s) - 1)
	return sum & mask, sum >> 32 & mask
}
