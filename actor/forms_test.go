package actor

import (
	"testing"

	"rapporteur/plover"
)

// A former holder is not whoever a report names with that office.
func TestFormer(t *testing.T) {
	cast := read("The former United Nations secretary-general left. Secretary-General Ban Ki-moon met the envoy.")
	i, k := find(t, cast, "general")
	if got, _ := cast.Party(i, k); got.Name == "Ban Ki-moon" {
		t.Errorf("the former secretary-general is %q", got.Name)
	}
}

// All forms of a person's name are one entity, called by the fullest form that the report writes; a bare office is nobody's deputy's.
func TestForms(t *testing.T) {
	for _, c := range []struct{ text, head, name, office string }{
		{"Sergei Lavrov met the envoy in Moscow. Sergey Lavrov praised the plan.", "Sergey", "Sergei Lavrov", "Foreign Minister"},
		{"Putin met the envoy in Moscow.", "Putin", "Putin", "President"},
		{"Russian Foreign Minister Sergei Lavrov met his German counterpart Guido Westerwelle.", "Guido", "Guido Westerwelle", "Foreign Minister"},
		{"Omar Haddad spoke in Kenya. Abdullah Omar Haddad left. Haddad met the rebels.", "Haddad", "Abdullah Omar Haddad", ""},
		{"Russian Deputy Foreign Minister Gennady Gatilov spoke. Russia's foreign minister met the envoy. Sergei Lavrov left.", "envoy", "", ""},
	} {
		cast := read(c.text)
		i, k := find(t, cast, c.head)
		got, _ := cast.Party(i, k)
		if c.name == "" {
			i, k = find(t, cast, "Russia")
			got, _ = cast.Party(i, k+3)
			if got.Name != "Sergei Lavrov" {
				t.Errorf("%s: the foreign minister is %q", c.text, got.Name)
			}
		} else if got.Name != c.name || got.Office != c.office {
			t.Errorf("%s: %s is %q, %q, want %q, %q", c.text, c.head, got.Name, got.Office, c.name, c.office)
		}
	}
}

// What is told of somebody once holds for all forms of the name, also for the first words of it; and a state is nobody's forename.
func TestFirstNames(t *testing.T) {
	const home = "Kenya's police searched a house in Kenya. "
	for _, tt := range []struct{ text, head, code, sector string }{
		{home + "Accused Omar Haddad Wali fled. Police shot Omar in the leg.", "Omar", "KEN", "CRM"},
		{home + "Omar Haddad fled. Police said that accused Omar Haddad Wali was armed. Omar was arrested.", "Omar", "KEN", "CRM"},
		{home + "Governor Dr Omar Haddad met the mourners.", "Omar", "KEN", "GOV"},
		{home + "The United States, an ally of Nairobi, called on all sides to talk.", "States", "USA", "GOV"},
		{"Nepal's king met the Maoists in Nepal. India praised Nepal.", "Maoists", "NPL", "REB"},
		{"India's army met the Maoists in India. Nepal praised India.", "Maoists", "IND", "REB"},
	} {
		c := read(tt.text)
		i, k := last(c, tt.head)
		if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%q: %s is %q %s %s (%s), %v; want %s %s", tt.text, tt.head, got.Text, got.Code, got.Sector, got.Basis, ok, tt.code, tt.sector)
		}
	}
}

// last finds the last word of an article with this form.
func last(c *Cast, form string) (sentence, token int) {
	for i := range c.doc.Sentences {
		for k := range c.doc.Sentences[i].Tokens {
			if c.doc.Sentences[i].Tokens[k].Form == form {
				sentence, token = i, k
			}
		}
	}
	return sentence, token
}

// Of two forms of a name the same one answers each time for whoever holds an office.
func TestHolder(t *testing.T) {
	kenya, err := plover.ParseCode("KEN")
	if err != nil {
		t.Fatal(err)
	}
	p := newPeople()
	p.add("Omar Haddad", identity{code: kenya, office: "president", gender: 'm'})
	p.add("Abdullah Omar Haddad", identity{code: kenya, office: "President"})
	for range 50 {
		if got, ok := p.holder("President", kenya); !ok || got.name != "Omar Haddad" || got.office != "President" {
			t.Fatalf("the president is %q, %q", got.name, got.office)
		}
	}
}
