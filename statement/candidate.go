package statement

// candidate is a word that may be the cue of a statement, with the ways to read it.
type candidate struct {
	rule     *statement // what the grammar of frames.txt reads, nil for nothing
	agents   []option
	contents []option
}

// candidate gathers the ways to read word i as a cue; found are the statements of its sentence that the grammar reads.
func (r *reader) candidate(t *tree, i int, found []statement) candidate {
	var c candidate
	agent := -1
	var tokens []int
	for k := range found {
		if st := &found[k]; st.cueToken == i && st.cue == t.Tokens[i].Span {
			c.rule, agent = st, st.agent
			for _, p := range st.pieces {
				if p.from.sentence == t.sentence && p.to.sentence == t.sentence {
					tokens = append(tokens, span(p.from.token, p.to.token+1)...)
				}
			}
			break
		}
	}
	c.agents = r.agents(t, i, agent)
	if agent < 0 && len(c.agents) > 0 {
		agent = c.agents[0].head
	}
	c.contents = r.contents(t, i, agent, tokens)
	return c
}
