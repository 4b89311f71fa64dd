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
