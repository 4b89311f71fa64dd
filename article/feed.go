package article

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"

	"rapporteur"
)

// feedHead is what a feed tells of all its items.
type feedHead struct {
	title   string
	charset string // as the XML declaration names it, "" where it does not
	root    string // the tag of the root element, which declares the prefixes of the others
	name    string // of the root element, less its prefix and in lower case: "rss", "feed", "rdf"
}

// feed reads an input that is a feed, item by item. An item that breaks is a skip; those behind it are read.
func (s *source) feed(yield func(Item) bool) {
	c := &feedCutter{in: s.in}
	var head feedHead
	number := 0
	for {
		it, err := c.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			fault := new(Fault)
			if errors.Is(err, errCut) {
				yield(s.skip(s.file, rapporteur.SkipMalformed, fmt.Sprintf("it is a feed that is cut off within its item %d; fetch it again", number+1)))
			} else if errors.As(err, &fault) {
				yield(s.failed(err))
			} else {
				yield(s.failed(fmt.Errorf("after item %d of the feed: %w", number, err)))
			}
			return
		}
		if number++; number == 1 {
			head = readFeedHead(string(c.head))
		}
		if !yield(s.feedItem(head, it, number)) {
			return
		}
	}
	if number == 0 {
		yield(s.skip(s.file, rapporteur.SkipEmpty, "it is a feed without items"))
	}
}

// feedItem makes an article, or a skip, of one item.
func (s *source) feedItem(head feedHead, it feedItem, number int) Item {
	file := fmt.Sprintf("%s#%d", s.file, number)
	at := fmt.Sprintf("item %d of its feed: ", number)
	if it.tooLarge {
		return s.skip(file, rapporteur.SkipTooLarge, fmt.Sprintf("%sit has more than %d MiB, the bound for an item; save the report's own page", at, maxFeedItem>>20))
	}
	raw, err := decodeNamed(it.raw, head.charset, false)
	if err != nil {
		return s.skip(file, rapporteur.SkipEncoding, at+err.Error())
	}
	parsed, err := parseFeed(head.around(raw))
	if err != nil || len(parsed.Items) != 1 {
		return s.skip(file, rapporteur.SkipMalformed, fmt.Sprintf("%sreading it as RSS or Atom failed (%v); fetch the feed again, or save the report's own page", at, cmp.Or(err, errNoItem)))
	}
	text, m := readFeedItem(parsed, head.title)
	return s.compose(file, it.raw, text, m)
}

var errNoItem = errors.New("there is no item in it")

// parseFeed runs the library, which must not end the run whatever it is given.
func parseFeed(source string) (feed *gofeed.Feed, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the library broke: %v", fault)
		}
	}()
	p := gofeed.NewParser()
	p.KeepOriginalFeed = true
	return p.Parse(strings.NewReader(source))
}

var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']`)

// readFeedHead reads what stands before the first item.
func readFeedHead(head string) feedHead {
	var h feedHead
	head = strings.TrimPrefix(head, string(utf8Mark))
	if m := xmlEncoding.FindStringSubmatch(head[:min(len(head), 200)]); m != nil {
		h.charset = m[1]
	}
	if text, err := decodeNamed([]byte(head), h.charset, false); err == nil {
		head = text
	}
	h.root, h.name = rootElement(head)
	_, rest, _ := strings.Cut(head, h.root)
	if f, err := parseFeed(h.root + rest + h.closing(strings.Contains(strings.ToLower(rest), "</channel"))); err == nil {
		h.title = plain(f.Title)
	}
	return h
}

// around gives a whole feed with one item, of which the library reads the item alone.
func (h feedHead) around(item string) string {
	if h.name == "rss" {
		return h.root + "<channel>" + item + h.closing(false)
	}
	return h.root + item + h.closing(true)
}

// closing gives the tags that end the feed; ended says that the channel, if feeds of its kind have one, has ended.
func (h feedHead) closing(ended bool) string {
	end := "</" + elementName(h.root) + ">"
	if h.name != "feed" && !ended {
		end = "</channel>" + end
	}
	return end
}

// readFeedItem gives the text of a feed's only item, and what it tells beside it.
func readFeedItem(f *gofeed.Feed, feedTitle string) (string, metadata) {
	it := f.Items[0]
	m := metadata{
		title:      plainWords(it.Title),
		url:        it.Link,
		published:  cmp.Or(it.Published, it.Updated),
		publishers: true,
	}
	if _, ok := readDate(m.published, basisMetadata); !ok {
		m.published = ""
		if at := cmp.Or(it.PublishedParsed, it.UpdatedParsed); at != nil {
			m.published = at.Format("2006-01-02")
		}
	}
	if m.url == "" && hostOf(it.GUID) != "" {
		m.url = it.GUID
	}
	var names []string
	for _, a := range it.Authors {
		if a != nil && a.Name != "" {
			names = append(names, plainWords(a.Name))
		}
	}
	m.byline = strings.Join(names, " and ")
	m.outlet = outlets.at(m.url)
	for _, name := range []string{sourceOf(f), feedTitle} {
		if m.outlet == "" {
			m.outlet = usualOutlet(name)
		}
	}
	text, pictures := fragment(it.Content)
	if teaser, shown := fragment(it.Description); len(teaser) > len(text) {
		text, pictures = teaser, shown
	}
	m.pictures = pictures
	text = withoutOrigin(text)
	if m.title != "" && !strings.HasPrefix(text, m.title) {
		text = strings.TrimRight(m.title+"\n\n"+text, "\n")
	}
	return text, m
}

// withoutOrigin cuts off the line with which WordPress ends each item of its feeds: "The post Envoys agree appeared first on
// Lakeside Courier."
func withoutOrigin(text string) string {
	i := strings.LastIndex(text, "\n\n")
	last := text[max(i, 0):]
	if strings.HasPrefix(strings.TrimSpace(last), "The post ") && strings.Contains(last, " appeared first on ") {
		return text[:max(i, 0)]
	}
	return text
}

// usualOutlet gives the usual name of an outlet, where it is known; else the name as it stands.
func usualOutlet(name string) string { return cmp.Or(outlets.named(name), name) }

// sourceOf gives the outlet that an item of a collecting feed is from, as the feed tells it; "" where it does not.
func sourceOf(f *gofeed.Feed) string {
	switch o := f.OriginalFeed().(type) {
	case *rss.Feed:
		if len(o.Items) == 1 && o.Items[0].Source != nil {
			return plainWords(o.Items[0].Source.Title)
		}
	case *atom.Feed:
		if len(o.Entries) == 1 && o.Entries[0].Source != nil {
			return plainWords(o.Entries[0].Source.Title)
		}
	}
	return ""
}
