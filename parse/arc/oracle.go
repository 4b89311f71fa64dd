package arc

// gold is a tree as it should be.
type gold struct {
	heads  []int32 // by node; the root's number for its dependents
	labels []uint32
	kids   [][]int32
	where  []bool // which nodes are on the stack; kept by the oracle's user
}

func newGold(heads []int, labels []uint32, way Way) *gold {
	n := len(heads)
	g := &gold{heads: make([]int32, n+2), labels: make([]uint32, n+2), kids: make([][]int32, n+2), where: make([]bool, n+2)}
	for i := range n {
		from := way.at(i, n)
		h := int32(n + 1)
		if heads[from] >= 0 {
			h = int32(way.at(heads[from], n) + 1)
		}
		g.heads[i+1], g.labels[i+1] = h, labels[from]
		g.kids[h] = append(g.kids[h], int32(i+1))
	}
	return g
}

// costs gives for each move the number of gold arcs that can no longer be made after it.
func (g *gold) costs(s *state) [moves]int {
	var c [moves]int
	t, b := s.top(), s.next
	for i := range g.where {
		g.where[i] = false
	}
	for _, k := range s.stack {
		g.where[k] = true
	}
	// What b loses once it is on the stack: dependents without a head on the stack below it, and a head there.
	pushed := 0
	for _, k := range g.kids[b] {
		if k < b && g.where[k] && s.nodes[k].head == 0 {
			pushed++
		}
	}
	c[shift], c[rightArc] = pushed, pushed
	h := g.heads[b]
	if h < b && g.where[h] {
		c[shift]++
	}
	if h != t && (h > b || g.where[h]) {
		c[rightArc]++
	}
	if t == 0 {
		return c
	}
	// What t loses once it is off the stack: dependents and a head among the words to come.
	for _, k := range g.kids[t] {
		if k > b {
			c[leftArc]++
		}
		if k >= b {
			c[reduce]++
		}
	}
	if k := g.heads[t]; s.nodes[t].head == 0 && k > b {
		c[leftArc]++
	}
	for _, k := range g.kids[t] {
		if k == b {
			c[leftArc]++ // b would be the head, and cannot be the dependent
		}
	}
	return c
}
