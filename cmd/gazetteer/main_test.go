package main

import (
	"slices"
	"strings"
	"testing"
)

// line makes a record in GeoNames' form: 15 fields of which these count.
func line(name, others, lat, lon, kind, country, people string) string {
	f := make([]string, 15)
	f[1], f[2], f[3], f[4], f[5], f[7], f[8], f[10], f[14] = name, name, others, lat, lon, kind, country, "09", people
	return strings.Join(f, "\t")
}

func TestTowns(t *testing.T) {
	in := strings.Join([]string{
		line("Bigton", "", "10.123", "20.987", "PPL", "FR", "60000"),
		line("Smallton", "", "1", "2", "PPL", "FR", "700"),                // too small
		line("Warton", "Harbton,حرب", "33.5", "36.3", "PPL", "SY", "700"), // kept, with its other name in Latin letters
		line("Warton", "", "30", "30", "PPLA3", "SY", "0"),                // a smaller one of the same name
	}, "\n")
	got, err := towns(strings.NewReader(in))
	want := []string{"bigton\tFR\t10.12\t20.99\t60", "harbton\tSY\t33.50\t36.30\t0\t09", "warton\tSY\t33.50\t36.30\t0\t09"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("towns = %q, %v; want %q", got, err, want)
	}
}

func TestBroken(t *testing.T) {
	for _, in := range []string{"three\tfields\tonly", line("Bigton", "", "1", "2", "PPL", "FR", "many"), line("Bigton", "", "north", "2", "PPL", "FR", "60000")} {
		if got, err := towns(strings.NewReader(in)); err == nil {
			t.Errorf("towns(%q) = %q, want an error", in, got)
		}
	}
	if err := run(nil, nil); err == nil {
		t.Error("no error without an argument")
	}
	if err := run([]string{"/no/such/file"}, nil); err == nil {
		t.Error("no error for a file that is not there")
	}
}
