package actor

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/parse"
)

// TestWhose checks whose people are of whom the text does not tell it in the phrase itself.
func TestWhose(t *testing.T) {
	const council = "The U.N. Security Council condemned the attack in Kenya. The Kenyan National Council criticised the text. "
	for _, tt := range []struct{ text, head, want, code, sector string }{
		{council + "At Norway's request, the council met again.", "council", "council", "UNO", ""},
		{council + "The 15-member council met again.", "council", "member council", "UNO", ""},
		{"Kenya's parliament met. Troops from the UN peacekeeping operation left Kenya.", "Troops", "Troops", "UNO", "MIL"},
		{"Kenya's parliament met. Domestic and foreign banks left.", "banks", "foreign banks", "", "BUS"},
		{council + "That was agreed, diplomats said.", "diplomats", "diplomats", "", "GOV"},
		{council + "That was agreed, police said.", "police", "police", "KEN", "COP"},
		{"Ministers from more than 60 countries met in Kenya.", "Ministers", "Ministers", "", "GOV"},
		{"The presidents of Kenya and Sudan met.", "presidents", "presidents", "", "GOV"},
		{"Kenya's army left. Foreign diplomats left, too.", "diplomats", "Foreign diplomats", "", "GOV"},
		{"The envoy met leaders of the Syrian National Council on Friday.", "leaders", "leaders", "SYR", "OPP"},
		{"Members of the Nusra Front attacked a convoy.", "Members", "Nusra Front", "SYR", "REB"},
		{"Fighters from the Free Syrian Army attacked a convoy.", "Fighters", "Free Syrian Army", "SYR", "REB"},
		{"A unit of the Syrian armed forces attacked a convoy.", "unit", "unit", "SYR", "MIL"},
		{"UN observers reached Kenya. The observers left.", "observers", "UN observers", "UNO", ""},
		{"Syrian rebels fled. On Saturday government forces shelled Homs.", "forces", "government forces", "SYR", "MIL"},
		{"NAIROBI Kenyan troops shelled a town.", "troops", "Kenyan troops", "KEN", "MIL"},
		{"Annan will travel to China, his spokesman Ahmad Fawzi said.", "Ahmad", "spokesman Ahmad Fawzi", "UNO", ""},
		{"Merkel, Hollande, Putin and Poroshenko met. The four met again.", "four", "four", "", ""},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		got, ok := c.Party(i, k)
		if !ok || got.Text != tt.want || got.Code.String() != tt.code || got.Sector.String() != tt.sector {
			t.Errorf("%q: %s is %q %s %s (%s), %v; want %q %s %s", tt.text, tt.head, got.Text, got.Code, got.Sector, got.Basis, ok, tt.want, tt.code, tt.sector)
		}
	}
}

func TestExpandLists(t *testing.T) {
	for _, tt := range []struct {
		text, head string
		n          int
	}{
		{"Merkel, Hollande, Putin and Poroshenko met in Minsk.", "Merkel", 4},
		{"The plan was rejected by Norway and by Kenya.", "Norway", 2},
		{"The leaders of Kenya, Sudan and Norway met.", "leaders", 1},
	} {
		c := read(tt.text)
		i, k := find(t, c, tt.head)
		if got := c.Expand(i, k); len(got) != tt.n {
			t.Errorf("Expand(%q, %s) = %v, want %d", tt.text, tt.head, got, tt.n)
		}
	}
}

// TestOutletsAreAtHome checks of whom a report is that names no country: of its outlet's.
func TestOutletsAreAtHome(t *testing.T) {
	for _, tt := range []struct{ outlet, text, code string }{
		{"The News International", "Police arrested two suspects.", "PAK"},
		{"the news international", "Police in Kenya arrested two suspects.", "KEN"},
		{"Reuters", "Police arrested two suspects.", ""},
		{"", "Police arrested two suspects.", ""},
		{"UN News", "In Haiti the Mission condemned the killing.", "UNO"},
		{"UN News", "In Haiti a spokesman condemned the killing.", "UNO"},
		{"UN News", "In Haiti the police condemned the killing.", "HTI"},
		{"Reuters", "In Haiti a spokesman condemned the killing.", "HTI"},
	} {
		a := rapporteur.Article{Text: tt.text, Outlet: tt.outlet}
		c := Read(a, parse.Parse(a))
		k := slices.IndexFunc(c.doc.Sentences[0].Tokens, func(t parse.Token) bool { return t.Is("nsubj") })
		if got, ok := c.Party(0, k); !ok || got.Code.String() != tt.code {
			t.Errorf("%q of %q: %q is %q (%s), want %q", tt.text, tt.outlet, got.Text, got.Code, got.Basis, tt.code)
		}
	}
}

// Whose victims and fighters are tells what is struck, not who strikes; and jihadists in news of groups across borders alone are of those.
func TestWhatIsStruck(t *testing.T) {
	const raid = "US-led raids on Syria killed ten people. American strikes on Syria hit the Islamic State again, Washington said. The U.S. said the Islamic State lost 14 jihadists and that five civilians died."
	for who, want := range map[string]string{"five civilians": "SYR CVL", "14 jihadists": "IMG REB"} {
		at := strings.Index(raid, who)
		got, _ := read(raid).At(rapporteur.Span{Start: at, End: at + len(who)})
		if is := got.Code.String() + " " + got.Sector.String(); is != want {
			t.Errorf("%s: %s is %s, want %s", raid, who, is, want)
		}
	}
}

// TestWhoseFighters checks fighters who are told to be a state's own or another's, a regime that is named as such, and who is of a province
// or a firm.
func TestWhoseFighters(t *testing.T) {
	const story = "The Kenyan regime condemned Uganda, Uganda's army and Uganda's police. In Uganda the army met Kenyan rebels. "
	for _, tt := range []struct{ text, who, want string }{
		{"Rebels in Kenya killed ten regime fighters.", "regime fighters", "KEN MIL"},
		{"The Islamic State attacked Kobani in Syria. ISIL terrorists shelled Kurdish fighters in Syria.", "Kurdish fighters", "SYR REB"},
		{"Turkish shells killed ten ISIS (Daesh) militants in Turkey.", "militants", "IMG REB"},
		{"The Syrian Observatory for Human Rights said rebels killed ten rebels in Syria. The Britain-based organisation said rebels fled.", "Britain-based organisation", "NGO "},
		{"Secretary of the Syrian Coalition's political committee Omar Weber left. Weber met rebels.", "Omar Weber", "SYR OPP"},
		{"Vice-president of the Syrian Coalition Omar Weber left. Weber met rebels.", "Omar Weber", "SYR OPP"},
		{"Kenyan rebels fled. A Norway-based broadcaster showed it.", "Norway-based broadcaster", "NOR JRN"},
		{"Syrian troops fled Aleppo. A group outlawed in Norway killed ten civilians in the outskirts of Aleppo.", "civilians", "SYR CVL"},
		{"Rebels in Kenya killed ten pro-government fighters.", "pro-government fighters", "KEN PRM"},
		{"Rebels in Kenya killed ten anti-government fighters.", "anti-government fighters", "KEN REB"},
		{story + "Ten people saw the regime forces.", "regime forces", "KEN MIL"},
		{"Police in Kenya shot at Kurds.", "Kurds", "KEN CVL"},
		{"Ugandan-backed militias attacked the army in Kenya.", "militias", "KEN PRM"},
		{"Uganda-backed militias attacked the army in Kenya.", "militias", "KEN PRM"},
		{"The governor of New Mexico met Mexican senators.", "governor", "USA GOV"},
		{"The Parliament of New South Wales passed the law.", "Parliament", "AUS LEG"},
		{"The attorney general of California sued the senators.", "attorney general", "USA JUD"},
		{"Huawei executive Omar Haddad was arrested in Canada.", "Omar Haddad", "CHN BUS"},
		{"Iranian human rights lawyer Omar Haddad was jailed.", "Omar Haddad", "IRN CVL"},
	} {
		at := strings.Index(tt.text, tt.who)
		got, _ := read(tt.text).At(rapporteur.Span{Start: at, End: at + len(tt.who)})
		if is := got.Code.String() + " " + got.Sector.String(); is != tt.want {
			t.Errorf("%s: %s is %s, want %s", tt.text, tt.who, is, tt.want)
		}
	}
}

// TestStoriesOfTwoStates checks whose people bare nouns name where a story tells of two states.
func TestStoriesOfTwoStates(t *testing.T) {
	const visit = "Two French doctors were kidnapped in Mali on Saturday. Rebels stopped their car, French officials said. The French foreign ministry thanked the army."
	const aid = "The U.S. Senate voted to cut aid to Egypt. Lawmakers said the government in Cairo had jailed Egyptian activists. Egypt's foreign ministry rejected that."
	const strip = "Israeli warplanes struck the Gaza Strip. Israel said three militants had been killed there by Israeli soldiers."
	const ballot = "Catalan separatists called for a vote on leaving Spain. Spain's government refused. In Donetsk separatists shelled a town and killed two soldiers."
	for _, tt := range []struct{ text, who, want string }{
		{ballot[:strings.Index(ballot, " In Don")], "Catalan separatists", "ESP OPP"},
		{ballot, "Catalan separatists", "ESP REB"},
		{"Ukrainian troops fought rebels near Donetsk. The U.S. ambassador said Russia arms the rebels.", "rebels.", "UKR REB"},
		{"Rockets hit the Ukrainian city of Mariupol on Monday, city officials said. U.S. officials and the U.S. ambassador condemned that. Ukraine thanked them.", "city officials", "UKR GOV"},
		{visit, "Rebels", "MLI REB"},
		{visit, "French officials", "FRA GOV"},
		{aid, "Lawmakers", "USA LEG"},
		{"Kenya broke with Sudan on Monday. Nairobi expelled ten diplomats. Kenya accused Sudan of spying.", "ten diplomats", "SDN GOV"},
		{"Kenya met Sudan. Thousands of people protested in Sudan. Kenya thanked the Kenyan envoy.", "Thousands of people", "SDN CVL"},
		{"Kenya met Uganda. Tibetan monks and Catalan senators came to Kenya, and so did ten Texans.", "Tibetan monks", "CHN REL"},
		{"Kenya met Uganda. Tibetan monks and Catalan senators came to Kenya, and so did ten Texans.", "Catalan senators", "ESP LEG"},
		{"Kenya met Uganda. Tibetan monks and Catalan senators came to Kenya, and so did ten Texans.", "ten Texans", "USA CVL"},
		{"South American countries condemned Kenya.", "South American countries", " GOV"},
		{"Serb forces killed ethnic Albanians in Kosovo.", "ethnic Albanians", "XKX CVL"},
		{"Kenya said the Islamic State lost ground. The Islamic State killed ten Kurdish fighters in Kenya.", "Kurdish fighters", "KEN REB"},
		{"President Donald Trump thanked Congress. Trump said then-candidate Trump was right.", "President Donald Trump", "USA GOV"},
		{"The U.S.-based rights group condemned Kenya.", "U.S.-based rights group", "NGO "},
		{"Rebel soldiers seized the palace in Kenya.", "Rebel soldiers", "KEN REB"},
		{"Theresa May criticised Jeremy Corbyn. The police said nothing.", "The police", "GBR COP"},
		{"The Kenyan minister met his NATO counterparts in Uganda.", "NATO counterparts", "IGO "},
		{strip, "three militants", "PSE REB"},
	} {
		at := strings.Index(tt.text, tt.who)
		got, _ := read(tt.text).At(rapporteur.Span{Start: at, End: at + len(tt.who)})
		if is := got.Code.String() + " " + got.Sector.String(); is != tt.want {
			t.Errorf("%s: %s is %s, want %s", tt.text, tt.who, is, tt.want)
		}
	}
}
