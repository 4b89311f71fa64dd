package actor

import (
	"strings"

	"rapporteur"
	"rapporteur/parse"
	"rapporteur/plover"
)

var speech = lists.Named("speech")

// farthest is how many sentences before a speech are looked through for who gives it.
const farthest = 5

// speaker finds whose words "I" and "we" stand in: who is told to say the sentence, in it or where the marks of quotation around it close,
// else who spoke last before.
func (c *Cast) speaker(sentence int) (*mention, bool) {
	if by, ok := c.tells(sentence); ok {
		return by, true
	}
	for i := sentence + 1; i <= sentence+3 && i < len(c.doc.Sentences) && c.goesOn(i) && c.cited(i, 0); i++ {
		if by, ok := c.tells(i); ok {
			return by, true
		}
	}
	if s := &c.doc.Sentences[sentence]; sentence+1 < len(c.doc.Sentences) && c.goesOn(sentence+1) && (!c.goesOn(sentence) || exclaimed(s)) {
		if by, ok := c.tells(sentence + 1); ok {
			return by, true
		}
	}
	for i := sentence - 1; i >= max(0, sentence-farthest); i-- {
		if by, ok := c.tells(i); ok {
			return by, true
		}
	}
	for i := sentence + 1; i <= sentence+2 && i < len(c.doc.Sentences) && c.goesOn(i); i++ {
		if by, ok := c.tells(i); ok {
			return by, true
		}
	}
	return nil, false
}

// goesOn reports whether a sentence stands in the same paragraph as the one before it.
func (c *Cast) goesOn(i int) bool {
	if i == 0 {
		return false
	}
	end, begin := c.doc.Sentences[i-1].Span.End, c.doc.Sentences[i].Span.Start
	return end <= begin && !strings.Contains(c.doc.Text[end:begin], "\n") // the parts of what is no article may lie on each other
}

// tells gives who is told to say something in a sentence, outside the words of others; of several the first.
func (c *Cast) tells(i int) (*mention, bool) {
	s := &c.doc.Sentences[i]
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.UPOS != "VERB" || !speech[strings.ToLower(t.Lemma)] && !(addressing[t.LowerLemma()] && introduces(s, k)) {
			continue
		}
		by := sayer(s, k)
		if by < 0 || s.Tokens[by].UPOS == "PRON" && pronouns[strings.ToLower(s.Tokens[by].Form)] == me || c.cited(i, k) {
			continue
		}
		m := c.note(i, by)
		if m.party {
			return m, true
		}
		if id, ok := c.ofWhom(s, by); ok { // "the statement from the ministry read"
			return &mention{sentence: i, head: by, first: by, last: by, party: true, identity: id}, true
		}
	}
	return nil, false
}

// introduces reports whether a citation stands behind a colon after a verb.
func introduces(s *parse.Sentence, k int) bool {
	for j := k + 1; j+1 < len(s.Tokens); j++ {
		if s.Tokens[j].Form == ":" {
			return opening[s.Tokens[j+1].Form]
		}
	}
	return false
}

// opening are marks before a citation.
var opening = map[string]bool{"“": true, "``": true, "\"": true, "„": true, "«": true}

// addressing are verbs for speaking that tell what was said only before a colon.
var addressing = lists.Named("addressing")

// sayer gives the subject of a verb for saying something: its own, that of the verb it goes on from ("met her and said", "left, saying"), or the name
// behind it where it stands behind a citation: "'We are ready', tweeted Haddad", whatever the tree makes of that. It is -1 for none.
func sayer(s *parse.Sentence, k int) int {
	if by := s.Find(k, "nsubj"); by >= 0 {
		return by
	}
	if k+1 < len(s.Tokens) && k > 0 && s.Tokens[k+1].UPOS == "PROPN" && s.Tokens[k+1].Is("obj", "nsubj") && (closing[s.Tokens[k-1].Form] || s.Tokens[k-1].Form == ",") {
		return k + 1
	}
	for n := 0; s.Tokens[k].Is("conj", "advcl", "xcomp") && s.Tokens[k].Head >= 0 && n < 3; n++ {
		k = s.Tokens[k].Head
		if by := s.Find(k, "nsubj"); by >= 0 {
			return by
		}
	}
	return -1
}

// closing are marks behind a citation.
var closing = map[string]bool{"”": true, "''": true, "\"": true, "»": true}

// exclaimed reports whether a sentence ends as a citation with a mark that does not end the sentence around it: "Go!" she said.
func exclaimed(s *parse.Sentence) bool {
	n := len(s.Tokens)
	return n > 2 && closing[s.Tokens[n-1].Form] && (s.Tokens[n-2].Form == "!" || s.Tokens[n-2].Form == "?")
}

// listening gives the state of who speaks to lawmakers of whom no more is told: they are their own.
func (c *Cast) listening(s *parse.Sentence, m *mention, sector plover.Sector) (plover.Code, bool) {
	t := &s.Tokens[m.head]
	if sector != chamber || t.Head < 0 || !t.Is("obj", "iobj", "obl") || !speech[s.Tokens[t.Head].LowerLemma()] {
		return plover.Code{}, false
	}
	by := s.Find(t.Head, "nsubj")
	if by < 0 || by > m.head {
		return plover.Code{}, false
	}
	id, ok := c.reading(s, by)
	return id.code, ok && id.code.IsState() && id.typ != rapporteur.TypeState
}

// says reports whether somebody is told as the one who says something.
func (c *Cast) says(o *mention) bool {
	return speaks(&c.doc.Sentences[o.sentence], o.head)
}

// speaks reports whether a word is the subject of one for saying something.
func speaks(s *parse.Sentence, k int) bool {
	t := &s.Tokens[k]
	return t.Is("nsubj") && t.Head >= 0 && speech[s.Tokens[t.Head].LowerLemma()]
}

// cited reports whether token k of a sentence stands between marks of quotation that open before it in its paragraph.
func (c *Cast) cited(sentence, k int) bool {
	return running(&c.doc.Sentences[sentence], k, c.citing[sentence])
}

// citations finds by sentence whether its first word stands between marks of quotation that open before it in its paragraph: once for
// all, since a paragraph may be as long as a report.
func (c *Cast) citations() []bool {
	open := make([]bool, len(c.doc.Sentences))
	for i := 1; i < len(open); i++ {
		if before := &c.doc.Sentences[i-1]; c.goesOn(i) {
			open[i] = running(before, len(before.Tokens), open[i-1])
		}
	}
	return open
}

// running follows the marks of quotation of a sentence up to token end, and reports whether words are cited there.
func running(s *parse.Sentence, end int, open bool) bool {
	for i := range end {
		switch s.Tokens[i].Form {
		case "“", "``", "„", "«":
			open = true
		case "\"":
			open = !open
		default:
			open = open && !closing[s.Tokens[i].Form]
		}
	}
	return open
}
