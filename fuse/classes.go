package fuse

// classes keeps which of n things belong together.
type classes struct{ parent []int }

func newClasses(n int) classes {
	c := classes{make([]int, n)}
	for i := range c.parent {
		c.parent[i] = i
	}
	return c
}

// find gives the least member of i's class.
func (c classes) find(i int) int {
	for c.parent[i] != i {
		c.parent[i] = c.parent[c.parent[i]]
		i = c.parent[i]
	}
	return i
}

func (c classes) join(i, j int) {
	i, j = c.find(i), c.find(j)
	c.parent[max(i, j)] = min(i, j)
}

func (c classes) count() int {
	n := 0
	for i := range c.parent {
		if c.find(i) == i {
			n++
		}
	}
	return n
}
