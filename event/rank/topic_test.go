package rank

import (
	"testing"

	"rapporteur/parse"
)

func TestTopic(t *testing.T) {
	for _, c := range []struct {
		name, text string
		told, on   bool
	}{
		{"talks", "The foreign ministers of Peru and Chile met in Lima on Monday to discuss the fighting along the border. Troops of both states had exchanged fire for three days, and the government of Peru accused rebels whom it says Chile arms. The United Nations urged both sides to withdraw and to accept a ceasefire. The president of Chile rejected the accusation and said that his army would defend its positions, while opposition lawmakers demanded an inquiry.", true, true},
		{"quake", "An earthquake of magnitude 6.1 shook the island before dawn on Sunday, and rescuers dug through the rubble of collapsed houses. The tremor was felt across the northern coast, where landslides blocked roads and power lines fell. Hospitals treated residents for broken bones. Seismologists recorded dozens of aftershocks, and a tsunami warning was lifted two hours later as heavy rain and strong winds hampered the search for survivors in the damaged buildings.", true, false},
		{"match", "The striker scored twice in the second half as the home team beat the champions in front of a sell-out crowd. The coach praised the goalkeeper, who saved a late penalty, and said that the players had trained hard for the season. The visitors lost their captain with a knee injury before the break. The club climbs to third in the league and plays the final game of the tournament next weekend at the same stadium. Tickets for the final sold out within hours, and the manager hopes that the injured defender recovers in time.", true, false},
		{"too short", "The striker scored twice.", false, true},
	} {
		if odds, told := Load().Topic(parse.Text(c.text).Sentences); odds >= 0 != c.on || told != c.told {
			t.Errorf("%s: odds %.2f, told %v", c.name, odds, told)
		}
	}
}
