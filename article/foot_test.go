package article

import (
	"strings"
	"testing"

	"rapporteur"
)

// TestFoot tells what stands behind the last sentence of a report, and what part it is.
func TestFoot(t *testing.T) {
	const story = "The envoy met the minister in Geneva on Monday, and both sides agreed that the talks on the border would go on in the spring. "
	for _, c := range []struct {
		name, last string // the last words of the report's only paragraph
		kept       string // of them, as body
		role       rapporteur.PartRole
		byline     string
	}{
		{"a writer", "Nobody would say when. Ann Writer", "Nobody would say when.", rapporteur.PartByline, "Ann Writer"},
		{"two writers", "Nobody left Geneva. Ann Writer/ Bo Editor", "Nobody left Geneva.", rapporteur.PartByline, "Ann Writer/ Bo Editor"},
		{"a writer behind an acronym", "It was told by UNEX. Ann Writer", "It was told by UNEX.", rapporteur.PartByline, "Ann Writer"},
		{"a rank before a name", "The guard is led by Gen. Ann Soldier", "The guard is led by Gen. Ann Soldier", "", ""},
		{"the last word has no stop", "The talks go on in Lower Klow", "The talks go on in Lower Klow", "", ""},
		{"an item of a list", "Nobody would say when.\n\n12. Ann Singer", "12. Ann Singer", "", ""},
		{"one name", "He thanked the host. Klow", "He thanked the host. Klow", "", ""},
		{"a sentence without its stop", "He thanked the host. The minister left", "He thanked the host. The minister left", "", ""},
		{"a count", "Nobody would say when. 118", "Nobody would say when.", rapporteur.PartNotice, ""},
		{"a desk's number", "Nobody would say when. 118-3", "Nobody would say when.", rapporteur.PartNotice, ""},
		{"a day of a month cut short", "They meet again on Nov. 11", "They meet again on Nov. 11", "", ""},
		{"figures before words of the page", "Nobody would say when. 12 MoreImage", "Nobody would say when.", rapporteur.PartNotice, ""},
		{"tags", "Nobody would say when. Tags Geneva border talks Ann Envoy Comments", "Nobody would say when.", rapporteur.PartNotice, ""},
		{"figures and tags", "Nobody would say when. ... 0 0 Tags border talks Geneva Community standards Comments", "Nobody would say when. ...", rapporteur.PartNotice, ""},
		{"headlines and tags", "Nobody would say when. Related Envoys Meet in Geneva Minister Thanks Host Tags border talks Community standards Comments",
			"Nobody would say when.", rapporteur.PartNotice, ""},
		{"tags as a word", "The guards wore Tags on their coats as they left", "The guards wore Tags on their coats as they left", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := readOne(t, "f.txt", story+c.last, Options{})
			body := ""
			var behind rapporteur.PartRole
			for _, p := range a.Parts {
				if p.Role == rapporteur.PartBody {
					body = p.Span.In(a.Text)
				} else if body != "" {
					behind = p.Role
				}
			}
			if kept := strings.TrimPrefix(body, story); kept != c.kept || behind != c.role || a.Byline != c.byline {
				t.Errorf("body %q, then %q, byline %q; want %q, %q, %q", kept, behind, a.Byline, c.kept, c.role, c.byline)
			}
		})
	}
}
