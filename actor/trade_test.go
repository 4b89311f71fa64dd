package actor

import "testing"

// TestTrade checks of which sector people are by their work, by the body whose name stands before their office, and by the company they keep.
func TestTrade(t *testing.T) {
	for _, tt := range []struct{ text, words, want string }{
		{"Kenya voted. Ann Zorvath, who teaches law in Nairobi, rejected the offer.", "Ann Zorvath", "KEN EDU"},
		{"Kenya voted. Ann Zorvath, who edits the newspaper Quellin, rejected the offer.", "Ann Zorvath", "KEN JRN"},
		{"Kenya voted. Ann Zorvath, who represents Nakuru in the Senate, rejected the offer.", "Ann Zorvath", "KEN LEG"},
		{"Kenya voted. Ann Zorvath was elected to parliament in 2011. Zorvath rejected the offer.", "Ann Zorvath", "KEN LEG"},
		{"Kenya voted. Ann Zorvath may be elected to parliament. Zorvath rejected the offer.", "Ann Zorvath", "KEN CVL"},
		{"The ruling party of Kenya lost seats in parliament. Lawmakers of another party left the coalition.", "coalition", "KEN PTY"},
		{"Jets attacked a village in Kenya. The coalition said so.", "coalition", "IGO MIL"},
		{"A suicide bomber killed ten in Kenya. Police named the bombers.", "bombers", "KEN REB"},
		{"Bombers of the Kenyan air force struck.", "Bombers", "KEN MIL"},
		{"Kenya voted. The intelligence committee of the parliament met an envoy.", "intelligence committee", "KEN LEG"},
		{"Canada voted. The Conservatives rejected the offer.", "Conservatives", "CAN PTY"},
		{"Spain voted. The People's Party rejected the offer.", "People's Party", "ESP PTY"},
		{"Kenya voted. Thousands marched.", "Thousands", "KEN CVL"},
		{"Kenya voted. Quellin Airlines spokesman Ann Zorvath rejected the offer.", "Ann Zorvath", "KEN BUS"},
		{"Kenya voted. Quellin Party campaigners rejected the offer.", "Quellin Party campaigners", "KEN PTY"},
		{"Kenya voted. Ann Zorvath, the head of the Nairobi office of Amnesty International, rejected the offer.", "Ann Zorvath", "NGO "},
		{"Kenya voted. Police named the gunman as Ann Zorvath.", "Ann Zorvath", "KEN UAF"},
		{"Kenya voted. Officer Ann Zorvath shot a man.", "Officer Ann Zorvath", "KEN COP"},
		{"Kenya voted. Sergeant Ann Zorvath of the Nairobi police shot a man.", "Sergeant Ann Zorvath", "KEN COP"},
		{"Kenya voted. Sergeant Ann Zorvath of the Kenyan army shot a man.", "Sergeant Ann Zorvath", "KEN MIL"},
		{"A plane crashed in Kenya. The pilot was killed.", "pilot", "KEN CVL"},
		{"Soldiers shelled a village in Kenya. The pilot was killed.", "pilot", "KEN MIL"},
	} {
		e, ok := read(tt.text).At(spanOf(tt.text, tt.words))
		if is := e.Code.String() + " " + e.Sector.String(); !ok || is != tt.want {
			t.Errorf("%q: %q is %s (%s), %v; want %s", tt.text, tt.words, is, e.Basis, ok, tt.want)
		}
	}
}
