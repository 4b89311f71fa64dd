package lexicon

import (
	"encoding/binary"
	"fmt"
)

// Lexicon is what training saw of words: which are used alike, and with which tags each was seen. It is read in place from
// its packed form and safe for use by several goroutines.
//
// The packed form, numbers little-endian: "RPL1", then four counts of four bytes (bits of a slot's number, fine clusters,
// lists of tags, bytes of these lists), the slots (hash, fine cluster plus one, list; 4, 2 and 2 bytes), for each fine
// cluster its middle and its coarse one (2 bytes each), and the lists, each its length and then tags, a byte each.
type Lexicon struct {
	mask  uint32
	slots []byte
	above []byte
	lists [][]byte
}

const (
	magic  = "RPL1"
	header = 20
	closed = 0x80 // in a list's length: the word takes no other tag
)

// Open reads a lexicon in packed form.
func Open(b []byte) (*Lexicon, error) {
	if len(b) < header || string(b[:4]) != magic {
		return nil, fmt.Errorf("opening a lexicon of %d bytes: want %q at the beginning; train it again", len(b), magic)
	}
	bits, fine := binary.LittleEndian.Uint32(b[4:]), int(binary.LittleEndian.Uint32(b[8:]))
	lists, size := int(binary.LittleEndian.Uint32(b[12:])), int(binary.LittleEndian.Uint32(b[16:]))
	if bits > 24 || len(b) != header+8<<bits+4*fine+size {
		return nil, fmt.Errorf("opening a lexicon of %d bytes: the header tells of 2^%d slots, %d clusters, %d bytes of lists; train it again", len(b), bits, fine, size)
	}
	l := &Lexicon{mask: 1<<bits - 1, slots: b[header : header+8<<bits]}
	b = b[header+8<<bits:]
	l.above, b = b[:4*fine], b[4*fine:]
	l.lists = make([][]byte, 1, lists+1)
	for range lists {
		n := int(b[0] &^ closed)
		l.lists = append(l.lists, b[:1+n])
		b = b[1+n:]
	}
	return l, nil
}

// Read gives what is known of a form.
func (l *Lexicon) Read(form string) Word {
	var w Word
	w.read(form)
	cluster, tags := l.find(w.Low)
	if w.Tags = tags; cluster > 0 {
		at := 4 * (int(cluster) - 1)
		w.Near = [3]uint32{
			1 + uint32(binary.LittleEndian.Uint16(l.above[at+2:])),
			1 + uint32(binary.LittleEndian.Uint16(l.above[at:])),
			uint32(cluster),
		}
	}
	if w.Form != w.Low {
		_, w.Cased = l.find(w.Form)
	}
	return w
}

func (l *Lexicon) find(h uint32) (cluster, tags uint16) {
	for i := h * 0x9e3779b1 >> 7 & l.mask; ; i = (i + 1) & l.mask {
		s := l.slots[8*i : 8*i+8]
		cluster, tags = binary.LittleEndian.Uint16(s[4:]), binary.LittleEndian.Uint16(s[6:])
		if cluster == 0 && tags == 0 {
			return 0, 0
		}
		if binary.LittleEndian.Uint32(s) == h {
			return cluster, tags
		}
	}
}

// Seen gives the tags of list i, the most frequent first, and whether the words that have it were seen so often that they
// take no other.
func (l *Lexicon) Seen(i uint16) (tags []byte, only bool) {
	if int(i) >= len(l.lists) || i == 0 {
		return nil, false
	}
	list := l.lists[i]
	return list[1:], list[0]&closed != 0
}
