package actor

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/place"
)

// sections gives for each sentence the state under whose name, set before its news, it stands: "ECUADOR: Thousands ...", in a report that tells in
// short the news of several, of which the first may be its dateline. nil for a report that is not so divided.
func (c *Cast) sections(dateline string) []string {
	under, parts := shoutedState(dateline), 0
	if under != "" {
		parts++
	}
	var out []string
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		if of := rubric(s); of != "" && of != under && s.Part != rapporteur.PartTitle {
			if out == nil {
				out = slices.Repeat([]string{under}, len(c.doc.Sentences))
			}
			under = of
			parts++
		}
		if out != nil {
			out[i] = under
		}
	}
	if parts < 2 {
		return nil
	}
	return out
}

// rubric gives the state whose name, with a colon, a sentence begins with.
func rubric(s *parse.Sentence) string {
	const longest = 4 // words of the name of a state
	for k := 1; k < min(len(s.Tokens), longest+1); k++ {
		switch f := s.Tokens[k].Form; {
		case f == ":":
			forms := make([]string, k)
			for n := range forms {
				forms[n] = s.Tokens[n].Form
			}
			return shoutedState(strings.Join(forms, " "))
		case !capital(f):
			return ""
		}
	}
	return ""
}

// shoutedState gives the state of this name, though it be in capitals: "PERU", which is no abbreviation.
func shoutedState(name string) string {
	if of := place.StateNamed(name); of != "" || len(name) < len("PERU") {
		return of
	}
	return place.StateNamed(strings.ToLower(name))
}

// enter reads on in the section of a state: it is what is told of there, whatever the report is about. The result goes back to the report.
func (c *Cast) enter(of string) (leave func()) {
	if of == "" {
		return func() {}
	}
	homes, scene := c.homes, c.scene
	c.homes = append([]string{of}, slices.DeleteFunc(slices.Clone(homes), func(h string) bool { return h == of })...)
	c.scene, c.section = of, of
	c.settle()
	return func() {
		c.homes, c.scene, c.section = homes, scene, ""
		c.settle()
	}
}
