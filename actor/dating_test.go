package actor

import "testing"

func TestDating(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"President Barack Obama met Prime Minister David Cameron.", "2010-05"},
		{"President Bill Clinton called Prime Minister Tony Blair.", "1997-05"},
		{"President Barack Obama spoke of the plan of 2014, which Hillary Clinton and John Kerry back.", "2014"},
		{"President Obama told Hillary Clinton that Colin Powell and Condoleezza Rice had left Vice President Joe Biden a letter.", "2009-01"},
		{"Donald Trump would be a President Donald Trump whom Hillary Clinton fears.", ""},
		{"Former President Bill Clinton spoke.", ""},
		{"The villagers left in 2014.", ""},
	} {
		if got := read(tt.text).dating(); got != tt.want {
			t.Errorf("%q is of %q, want %q", tt.text, got, tt.want)
		}
	}
}
