package actor

import "testing"

// TestHappening checks of which state those are whom an article tells of in another than the one that it is about.
func TestHappening(t *testing.T) {
	const kenya = "Kenya's government met in Nairobi on Monday. Kenya said that Kenyan lawmakers agreed. "
	for _, tt := range []struct{ text, head, code string }{
		{kenya + "In Oslo, protesters burned flags.", "protesters", "NOR"},
		{kenya + "In Oslo, two ministers resigned. The cabinet did not meet.", "cabinet", "NOR"},
		{kenya + "Police in Norway were told. Norwegian papers said that officers held two men.", "Police", "NOR"},
		{kenya + "In Oslo, two ministers resigned. Kenyan troops left.", "troops", "KEN"},
		{kenya + "About 300 students marched outside Kenya's embassy in Oslo, Norway. The demonstrators sang.", "students", "NOR"},
		{kenya + "About 300 students marched outside Kenya's embassy in Oslo, Norway. The demonstrators sang.", "demonstrators", "NOR"},
		{kenya + "Norway condemned this. Metropolitan Police officers held two men in London, Britain.", "officers", "GBR"},
		{kenya + "In public, ministers were silent.", "ministers", "KEN"},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		if got, ok := c.Party(i, k); !ok || got.Code.String() != tt.code {
			t.Errorf("%q: %s is of %s (%s), %v; want %s", tt.text, tt.head, got.Code, got.Basis, ok, tt.code)
		}
	}
}
