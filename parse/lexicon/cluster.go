package lexicon

import (
	"math"
	"math/rand/v2"
)

// Cluster groups vectors of the given dimension, one after the other in data, into k groups by k-means under the cosine, and
// gives the group of each and the groups' centres. It is deterministic for given random numbers.
func Cluster(data []float32, dimension, k, rounds int, random *rand.Rand) (group []int, centres []float32) {
	n := len(data) / dimension
	group = make([]int, n)
	centres = make([]float32, k*dimension)
	for c, i := range random.Perm(n)[:k] {
		copy(centres[c*dimension:], data[i*dimension:(i+1)*dimension])
	}
	for range rounds {
		for i := range n {
			group[i] = nearest(data[i*dimension:(i+1)*dimension], centres, dimension)
		}
		sizes := make([]int, k)
		clear(centres)
		for i := range n {
			c := centres[group[i]*dimension : (group[i]+1)*dimension]
			for d, x := range data[i*dimension : (i+1)*dimension] {
				c[d] += x
			}
			sizes[group[i]]++
		}
		for c := range k {
			centre := centres[c*dimension : (c+1)*dimension]
			if sizes[c] == 0 { // begin anew at some vector
				i := random.IntN(n)
				copy(centre, data[i*dimension:(i+1)*dimension])
			}
			normalise(centre)
		}
	}
	return group, centres
}

func nearest(v, centres []float32, dimension int) int {
	best, at := float32(-2), 0
	for c := 0; c*dimension < len(centres); c++ {
		centre := centres[c*dimension : (c+1)*dimension]
		var a, b float32
		for d := 0; d+1 < len(v) && d+1 < len(centre); d += 2 {
			a += v[d] * centre[d]
			b += v[d+1] * centre[d+1]
		}
		if a+b > best {
			best, at = a+b, c
		}
	}
	return at
}

// normalise gives the vector unit length; the zero vector stays as it is.
func normalise(v []float32) {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	if sum == 0 {
		return
	}
	by := float32(1 / math.Sqrt(sum))
	for i := range v {
		v[i] *= by
	}
}
