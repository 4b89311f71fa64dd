package coder_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/coder"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/setting"
	"rapporteur/when"
)

// BenchmarkCode codes the samples one after the other on one core: all that lies between the frozen text and the entries. It also tells what
// share of the time of parsing all that comes behind it takes, in the same run.
func BenchmarkCode(b *testing.B) {
	all := samples(b)
	bytes := 0
	for _, a := range all {
		bytes += len(a.Text)
	}
	coder.Code(all[0]) // the models and tables are read once
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	var parsing, behind time.Duration
	for b.Loop() {
		for _, a := range all {
			start := time.Now()
			doc := parse.Parse(a)
			parsed := time.Now()
			if _, err := (coder.Options{}).Read(a, doc); err != nil {
				b.Fatal(err)
			}
			parsing, behind = parsing+parsed.Sub(start), behind+time.Since(parsed)
		}
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(bytes)/float64(len(all)), "B/article")
	b.ReportMetric(float64(behind)/float64(parsing), "coding/parsing")
}

// BenchmarkCodeLong codes the samples put together to one report, ten times over. A byte of it should take no longer than one of
// BenchmarkCode (their MB/s are to be compared): where it does, something looks through all of a report for each part of it.
func BenchmarkCodeLong(b *testing.B) {
	var text strings.Builder
	all := samples(b)
	for range 10 {
		for _, a := range all {
			text.WriteString(a.Text + "\n\n")
		}
	}
	long := rapporteur.Article{Kind: rapporteur.KindArticle, ID: "long", File: "long.txt", Text: text.String(), Published: all[0].Published}
	coder.Code(all[0])
	b.SetBytes(int64(len(long.Text)))
	for b.Loop() {
		if _, err := coder.Code(long); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParse is the share of BenchmarkCode that the language engine takes.
func BenchmarkParse(b *testing.B) {
	all := samples(b)
	bytes := 0
	for _, a := range all {
		bytes += len(a.Text)
	}
	parse.Parse(all[0])
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range all {
			parse.Parse(a)
		}
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkWhoWhenWhere is what it takes, beside BenchmarkParse, to tell who is meant, and when and where the acts were: the reading of
// parties, dates and places, what the stages behind ask about the words of the events, and the settling.
func BenchmarkWhoWhenWhere(b *testing.B) {
	type parsed struct {
		a      rapporteur.Article
		doc    *parse.Doc
		events []rapporteur.Event
		asked  map[int]bool // where triggers and parties begin
	}
	var all []parsed
	bytes := 0
	for _, a := range samples(b) {
		c, err := coder.Code(a)
		if err != nil {
			b.Fatal(err)
		}
		asked := map[int]bool{}
		for _, e := range c.Events {
			asked[e.Trigger.Start] = true
			for _, x := range slices.Concat(e.Actor, e.Recipient) {
				asked[x.Span.Start] = true
			}
		}
		all = append(all, parsed{a, parse.Parse(a), c.Events, asked})
		bytes += len(a.Text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range all {
			cast := actor.Read(p.a, p.doc)
			days, places := when.Read(p.a, p.doc), place.Read(p.a, p.doc)
			for i := range p.doc.Sentences {
				for k, t := range p.doc.Sentences[i].Tokens {
					if p.asked[t.Span.Start] {
						cast.Party(i, k)
						days.Of(i, k)
						places.Of(i, k)
					}
				}
			}
			setting.Settle(setting.Scene{Article: &p.a, Doc: p.doc, Days: days, Places: places}, p.events)
		}
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
