package place

import (
	_ "embed" // for the tables
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"rapporteur/plaintext"
)

// Site is one place that a name may mean.
type Site struct {
	Name      string // folded
	Country   string // ISO 3166-1 alpha-3, "" for what lies in no one country
	Kind      string // country, province, region, district, city, site, sea
	People    int    // thousands, 0 when not known
	Lat, Lon  float64
	HasPoint  bool
	Province  string // usual name of the first division that it lies in, "" where not known
	listOrder int
}

//go:embed cities.txt
var citiesText string

//go:embed regions.txt
var regionsText string

// regions holds regions.txt by folded name.
var regions = sync.OnceValue(readRegions)

func readRegions() map[string][]Site {
	m := map[string][]Site{}
	n := 0
	for _, line := range plaintext.Lines(regionsText) {
		f := strings.Split(line, "|")
		head := strings.Fields(f[0])
		if len(f) < 2 || len(head) != 2 {
			panic("place: regions.txt: want CODE KIND | names | point: " + line)
		}
		s := Site{Country: strings.Trim(head[0], "-"), Kind: head[1]}
		if len(f) > 2 {
			if xy := strings.Fields(f[2]); len(xy) == 2 {
				s.Lat, s.Lon, s.HasPoint = degrees(xy[0]), degrees(xy[1]), true
			}
		}
		for _, name := range strings.Split(f[1], ";") {
			s.Name = Fold(strings.TrimSpace(name))
			s.listOrder = n
			n++
			if !slices.ContainsFunc(m[s.Name], func(o Site) bool { return o.Country == s.Country }) {
				m[s.Name] = append(m[s.Name], s)
			}
		}
	}
	return m
}

func degrees(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("place: a point in the tables is no number: " + s)
	}
	return v
}

// Sites gives all places that bear the name, those of the tables of states and regions first, then towns by population.
func Sites(name string) []Site {
	var room [64]byte
	folded := AppendFold(room[:0], name)
	if len(folded) == 0 || !mayName(folded) {
		return nil
	}
	key := string(folded)
	var out []Site
	if code := states().names[key]; code != "" {
		out = append(out, Site{Name: key, Country: code, Kind: "country"})
	}
	for _, form := range forms(key) {
		for _, s := range regions()[form] {
			out = append(out, withPoint(s, form))
		}
		if len(out) == 0 || out[0].Kind != "country" {
			out = append(out, towns(form)...)
		}
		if len(out) > 0 {
			break
		}
	}
	if code := states().capital[key]; code != "" && !slices.ContainsFunc(out, func(s Site) bool { return s.Country == code }) {
		out = append(out, Site{Name: key, Country: code, Kind: "city"})
	}
	return out
}

// forms gives the name as it stands and with its Arabic article put on or taken off.
func forms(key string) []string {
	if n := article(key); n > 0 {
		return []string{key, key[n:], "al " + key[n:]}
	}
	return []string{key, "al " + key}
}

// withPoint takes the point of a town of the same name and country, where the table of regions gives none.
func withPoint(s Site, key string) Site {
	if s.HasPoint {
		return s
	}
	for _, t := range towns(key) {
		if t.Country == s.Country {
			s.Lat, s.Lon, s.HasPoint, s.People = t.Lat, t.Lon, true, t.People
			if s.Kind == "city" || s.Kind == "district" {
				s.Province = t.Province
			}
			return s
		}
	}
	return s
}

// towns finds the lines of cities.txt for a folded name; the text is sorted, so it is searched in place.
func towns(key string) []Site {
	if key == "" || !nameSieve().MayHold(bare(key)) {
		return nil
	}
	from := key + "\t"
	at := sort.Search(len(citiesText), func(i int) bool { return lineAt(i) >= from })
	var out []Site
	for at = lineStart(at); at < len(citiesText); {
		line, _, _ := strings.Cut(citiesText[at:], "\n")
		at += len(line) + 1
		if line < from {
			continue
		}
		if !strings.HasPrefix(line, from) {
			break
		}
		f := strings.Split(line, "\t")
		people, err := strconv.Atoi(f[4])
		if err != nil {
			panic("place: cities.txt: " + line)
		}
		in := ""
		if code := states().alpha2[f[1]]; len(f) > 5 {
			in = provinces().byCode[code+" "+f[5]]
		}
		out = append(out, Site{Province: in, Name: key, Country: states().alpha2[f[1]], Kind: "city", People: people, Lat: degrees(f[2]), Lon: degrees(f[3]), HasPoint: true})
	}
	slices.SortStableFunc(out, func(a, b Site) int { return b.People - a.People })
	return out
}

// lineStart gives the start of the line of cities.txt that holds byte i.
func lineStart(i int) int {
	if i >= len(citiesText) {
		return len(citiesText)
	}
	return strings.LastIndexByte(citiesText[:i], '\n') + 1
}

// lineAt gives the line that holds byte i.
func lineAt(i int) string {
	start := lineStart(i)
	line, _, _ := strings.Cut(citiesText[start:], "\n")
	return line
}

// overshadowed is how many times as many people make a town so much better known than its namesake that a report about the
// namesake's country still means the large one: London in a report about the United States is no town in Kentucky.
const overshadowed = 20

// choose takes the site that a report about the given countries (most important first) means, and says why.
func choose(sites []Site, homes []string) (Site, string) {
	if len(sites) == 1 {
		return sites[0], "named"
	}
	most := 0
	for _, s := range sites {
		most = max(most, s.People)
	}
	for _, h := range homes {
		for _, s := range sites {
			if s.Country == h && (s.Kind != "city" || s.People*overshadowed >= most || most < 500) {
				return s, "story"
			}
		}
	}
	for _, s := range sites {
		if s.Kind != "city" || s.People == 0 {
			return s, "named"
		}
	}
	return sites[0], "largest"
}

// Likeliest gives the site of a name that a report about the given countries (most important first) means; false for no place.
func Likeliest(name string, homes []string) (Site, bool) {
	sites := Sites(name)
	if len(sites) == 0 {
		return Site{}, false
	}
	at, _ := choose(sites, homes)
	return at, true
}
