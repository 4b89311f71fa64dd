package rapporteur

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// ArticleID names an article by what was read: the first 16 hexadecimal digits of the SHA-256 of its bytes.
type ArticleID string

// EntryID names an entry by where it stands: the article, a letter for the kind, and the byte at which its evidence begins
// ("9dfd0a598d851291.e812"). A second entry of that kind at that byte has ".2" behind it.
type EntryID string

// IncidentID names an incident by the events it is made of.
type IncidentID string

// NewArticleID names the article that was read from these bytes.
func NewArticleID(raw []byte) ArticleID { return ArticleID(digest(raw)) }

// NewIncidentID names an incident made of these events, given in their order.
func NewIncidentID(events []EntryID) IncidentID {
	var all []byte
	for _, e := range events {
		all = append(append(all, e...), '\n')
	}
	return IncidentID("i" + digest(all))
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// Numberer gives the entries of one article their headers.
type Numberer struct {
	article ArticleID
	version string
	seen    map[EntryID]int
}

// NewNumberer begins with an article that has no entries yet, read by this version of the coder.
func NewNumberer(a ArticleID, version string) *Numberer {
	return &Numberer{article: a, version: version, seen: map[EntryID]int{}}
}

// Head gives the header of an entry of the kind whose evidence begins at the byte.
func (n *Numberer) Head(kind Kind, at int) Header {
	var room [32]byte
	name := append(append(room[:0], n.article...), '.', kind[0])
	id := EntryID(strconv.AppendInt(name, int64(at), 10))
	n.seen[id]++
	if k := n.seen[id]; k > 1 {
		id += EntryID("." + strconv.Itoa(k))
	}
	return Header{Kind: kind, ID: id, Article: n.article, Version: n.version}
}
