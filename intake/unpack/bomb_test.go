package unpack

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// bombed unpacks an input, reads all of it, and checks the bounds of time and memory.
func bombed(t *testing.T, in Input) (got []string, bytes int64) {
	t.Helper()
	began := time.Now()
	for m := range Members(in, Options{}) {
		if m.Fault != nil {
			got = append(got, m.Name+" "+string(m.Fault.Reason))
			continue
		}
		n, err := io.Copy(io.Discard, m.Body)
		bytes += n
		word := m.Name + " read"
		if err != nil {
			word = m.Name + " broke"
		}
		got = append(got, word)
	}
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	if took := time.Since(began); took > 10*time.Second || stats.HeapSys > 1<<30 {
		t.Errorf("it took %v, and a heap of %d MB", took, stats.HeapSys>>20)
	}
	return got, bytes
}

// zeros is as many zeros as gzip has.
func zeros(n int64) string {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	_, _ = io.CopyN(z, &endless{text: strings.Repeat("\x00", 1<<16), left: n}, n)
	z.Close()
	return b.String()
}

func TestBombs(t *testing.T) {
	const text = "The envoy met the minister."
	bomb := zeros(300 << 20)
	for _, c := range []struct {
		name, content string
		want          []string
	}{
		{"gzip", bomb, []string{"in broke"}},
		{"gzip in gzip", gzipOf(bomb), []string{"in broke"}},
		{"gzip in a zip", zipOf(t, "a.txt", text, "b.gz", bomb, "c.txt", text), []string{"in!a.txt read", "in!b.gz broke", "in!c.txt read"}},
		{"zip", zipOf(t, "a.txt", text, "b.txt", strings.Repeat("\x00", 200<<20), "c.txt", text), []string{"in!a.txt read", "in!b.txt broke", "in!c.txt read"}},
		{"many in a zip", overlapping(t, 1500, 1<<20), nil},
		{"a file of holes in a tar", sparse(), []string{"in!a.txt broke"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, in := range []Input{
				{Name: "in", Stream: strings.NewReader(c.content)},
				{Name: "in", Stream: strings.NewReader(c.content), File: strings.NewReader(c.content), Size: int64(len(c.content))},
			} {
				got, n := bombed(t, in)
				if c.want != nil && !slices.Equal(got, c.want) {
					t.Errorf("got %q, want %q", got, c.want)
				}
				if c.name == "many in a zip" && (len(got) > 600 || got[len(got)-1] != "in too_large") {
					t.Errorf("%d outcomes, the last %q", len(got), got[len(got)-1])
				}
				if n > freeTotal+maxRatio*int64(len(c.content))+1<<20 {
					t.Errorf("%d MB came out of %d KB", n>>20, len(c.content)>>10)
				}
			}
		})
	}
}

// What unpacks to much since it is large is no bomb.
func TestLargeIsNoBomb(t *testing.T) {
	var line strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&line, "The envoy met minister %d in round %x of talks.\n", i*7919, i*i*i)
	}
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	_, _ = io.Copy(z, &endless{text: line.String(), left: 80 << 20})
	z.Close()
	if got, n := bombed(t, Input{Name: "in", Stream: &b}); !slices.Equal(got, []string{"in read"}) || n != 80<<20 {
		t.Errorf("%q, %d bytes", got, n)
	}
}

// A gzip stream that never ends is left when it has given more than its size allows.
func TestEndlessGzip(t *testing.T) {
	r, w := io.Pipe()
	go func() {
		z := gzip.NewWriter(w)
		for {
			if _, err := z.Write(make([]byte, 1<<16)); err != nil {
				return
			}
		}
	}()
	defer r.Close()
	if got, n := bombed(t, Input{Name: "in", Stream: r}); !slices.Equal(got, []string{"in broke"}) || n > freeBytes+1<<20 {
		t.Errorf("%q, %d bytes", got, n)
	}
}

// overlapping makes a zip archive whose every entry is the same stretch of it.
func overlapping(t *testing.T, n int, size int64) string {
	t.Helper()
	plain := make([]byte, size)
	one := zipOf(t, "a", string(plain))
	z, err := zip.NewReader(strings.NewReader(one), int64(len(one)))
	if err != nil {
		t.Fatal(err)
	}
	f := z.File[0]
	end := strings.Index(one, "PK\x01\x02")
	var b bytes.Buffer
	b.WriteString(one[:end])
	at := b.Len()
	le := binary.LittleEndian
	for range n {
		h := make([]byte, 46)
		copy(h, "PK\x01\x02")
		le.PutUint16(h[4:], 20)
		le.PutUint16(h[6:], 20)
		le.PutUint16(h[10:], zip.Deflate)
		le.PutUint32(h[16:], crc32.ChecksumIEEE(plain))
		le.PutUint32(h[20:], uint32(f.CompressedSize64))
		le.PutUint32(h[24:], uint32(size))
		le.PutUint16(h[28:], 1)
		b.Write(h)
		b.WriteString("a")
	}
	tail := make([]byte, 22)
	copy(tail, "PK\x05\x06")
	le.PutUint16(tail[8:], uint16(n))
	le.PutUint16(tail[10:], uint16(n))
	le.PutUint32(tail[12:], uint32(b.Len()-at))
	le.PutUint32(tail[16:], uint32(at))
	b.Write(tail)
	return b.String()
}

// sparse makes a tar archive of one file of 8 GiB that is all holes, as GNU tar wrote it of old.
func sparse() string {
	h := make([]byte, 512)
	for at, field := range map[int]string{
		0: "a.txt", 100: "0000644", 108: "0000000", 116: "0000000", 124: "00000000000", 136: "00000000000", 148: "        ", 156: "S", 257: "ustar  ",
		386: "77777777777", 398: "00000000000", 483: "77777777777", // one stretch of no bytes, at the end of the file
	} {
		copy(h[at:], field)
	}
	sum := 0
	for _, c := range h {
		sum += int(c)
	}
	copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
	return string(h) + strings.Repeat("\x00", 1024)
}

func TestDirectoryIsBounded(t *testing.T) {
	entry := make([]byte, 46)
	copy(entry, "PK\x01\x02")
	n := maxDirectory/len(entry) + 100_000
	var b bytes.Buffer
	b.Write([]byte("PK\x03\x04"))
	b.Write(bytes.Repeat(entry, n))
	tail := make([]byte, 22)
	copy(tail, "PK\x05\x06")
	binary.LittleEndian.PutUint16(tail[8:], uint16(n))
	binary.LittleEndian.PutUint16(tail[10:], uint16(n))
	binary.LittleEndian.PutUint32(tail[12:], uint32(n*len(entry)))
	binary.LittleEndian.PutUint32(tail[16:], 4)
	b.Write(tail)
	got, _ := bombed(t, Input{Name: "in", Stream: bytes.NewReader(b.Bytes()), File: bytes.NewReader(b.Bytes()), Size: int64(b.Len())})
	if !slices.Equal(got, []string{"in too_large"}) {
		t.Errorf("%.200q", got)
	}
}

// A zip archive from a stream that is too long to keep in memory is read from a file, which is gone afterwards.
func TestSpool(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for _, size := range []int{smallSpool - 1, smallSpool, smallSpool + 1, 3 * smallSpool} {
		content := strings.Repeat("0123456789", size/10+1)[:size]
		at, n, done, err := spool(strings.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		got := make([]byte, size)
		if _, err := at.ReadAt(got, 0); n != int64(size) || err != nil && err != io.EOF || string(got) != content {
			t.Errorf("%d bytes: kept %d, %v", size, n, err)
		}
		done()
	}
	if left := globbed(t); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}
