package parse

import "testing"

// BenchmarkOpen unpacks all models, as the first use of the package does once.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := open(); err != nil {
			b.Fatal(err)
		}
	}
}
