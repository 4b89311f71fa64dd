package actor

import "testing"

// TestStrangers checks of which state somebody is of whom the article tells no office.
func TestStrangers(t *testing.T) {
	for _, tt := range []struct{ text, head, code string }{
		{"Police in Kenya searched the park. Mary Leigh was arrested.", "Leigh", "KEN"},
		{"Police in Kenya said a Canadian tourist was robbed. Mary Leigh, 39, met the men at a pub.", "Leigh", "CAN"},
		{"Police in Kenya, the Kenyan ministry and the Kenyan army said a Canadian tourist and a Dutch teacher were robbed. Mary Leigh met the men at a pub.", "Leigh", "KEN"},
		{"Police in Kenya, the Kenyan ministry and the Kenyan army said two Canadian tourists were robbed. Mary Leigh met the men at a pub.", "Leigh", "KEN"},
		{"Police in Kenya arrested Mary Leigh, 39, from Toronto. Leigh was released later.", "Leigh", "CAN"},
		{"Police in Kenya arrested Mary Leigh. Mary Leigh is a Canadian citizen.", "Leigh", "CAN"},
		{"Police in Kenya said the party had lost. Workers from the KNTX union protested.", "party", "KEN"},
		{"Kenya shelled a town in Sudan. The two presidents met on Friday.", "presidents", ""},
		{"Kenya's army left. Leaders from across Africa met.", "Leaders", ""},
		{"Islamic State fled from Syria. Syrian rebels chased jihadists in Homs.", "jihadists", "SYR"},
		{"Syrian rebels fled from Homs. Islamic State took it, and jihadists held the town.", "jihadists", "IMG"},
		{"North Koreans protested in South Korea.", "Koreans", "PRK"},
	} {
		c := read(tt.text)
		for i := range c.doc.Sentences {
			for k := range c.doc.Sentences[i].Tokens {
				if c.doc.Sentences[i].Tokens[k].Form != tt.head {
					continue
				}
				if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code {
					t.Errorf("%q: %q is %q (%s), %v; want %q", tt.text, got.Text, got.Code, got.Basis, ok, tt.code)
				}
			}
		}
	}
}
