package figure_test

import (
	"testing"

	"rapporteur"
	"rapporteur/figure"
)

func TestLeast(t *testing.T) {
	for text, want := range map[string][2]int64{ // killed, detained
		"Nobody was harmed.": {0, 0},

		// told again, in part, or in addition
		"The army killed 22 rebels. The 22 rebels were killed in the north.":                                                               {22, 0},
		"The army killed a commander. It killed one gunman as well.":                                                                       {2, 0},
		"At least 72 civilians, including 15 children, were killed.":                                                                       {72, 0},
		"Several rebels were killed in the raid.\n\nThe army said eight rebels were killed in it.":                                         {8, 0},
		"The army killed three rebels. Another three were wounded, and three other rebels were killed.":                                    {6, 0},
		"The patrol killed seven gunmen and detained three others. On the bridge four gunmen were killed. Three more were killed at dawn.": {7, 3},
		"Three gunmen were killed on the road. A fourth was killed in the field.":                                                          {4, 0},
		"The force detained a bomber along with one suspected insurgent. An additional suspected insurgent was detained at the gate.":      {0, 2},
		"Troops captured a recruiter on the road. In his house they also captured one additional suspect.":                                 {0, 2},
		"A courier was captured on the road. Two men were stopped at the gate. Both men were detained.":                                    {0, 2},

		// named, without a number
		"The force killed the commander, Dost Khan, at noon.":                                     {1, 0},
		"A gunman ran at the patrol and was shot dead.":                                           {1, 0},
		"He refused to stop and was shot and killed by the patrol.":                               {1, 0},
		"The army said that the wanted planner was positively identified and detained.":           {0, 1},
		"The commander and two gunmen inside the house were arrested.":                            {0, 3},
		"The patrol captured the senior commander of the valley. His driver was also captured.":   {0, 2},
		"The patrol captured a planner and other militants at the gate.":                          {0, 3},
		"Four gunmen fired at the patrol from a roof. The patrol fired back, killing the gunmen.": {4, 0},
		"A group of gunmen was seen near the road. The aircraft struck, killing all of them.":     {3, 0},
		"The force went out to capture the commander, but he was not found.":                      {0, 0},

		// sums of several operations, other times, charges, an army's own dead
		"Numerous gunmen were killed in separate operations in the south. In the valley a patrol killed two gunmen.":      {2, 0},
		"Police detained more than ten suspects in four operations. In the port they detained a forger and two suspects.": {0, 3},
		"Six gunmen were killed in three separate operations. Two gunmen died in the port and three more in the valley.":  {6, 0},
		"In June, troops fought for the same town. They killed 30 gunmen there. On Monday they killed two gunmen.":        {2, 0},
		"The patrol killed a bomber. He had ties to the attack in which 21 guests were killed.":                           {1, 0},
		"Troops killed five gunmen and lost the hill. Two soldiers were killed.":                                          {5, 0},
		"Two soldiers were killed on the road.":                                                                                 {2, 0},
		"The police identified one of two men captured in the port as a forger.":                                                {0, 2},
		"The ministry denied reports that troops had detained 14 villagers.":                                                    {0, 0},
		"A gunman was killed and another was wounded. The wounded gunman was taken into custody.":                               {1, 1},
		"The patrol saw three men placing a bomb. The men were engaged with rockets and killed.":                                {3, 0},
		"The force captured a forger responsible for many attacks and detained two other suspects.":                             {0, 3},
		"Five gunmen were killed in two separate clashes. In the port a patrol killed two. In the valley it killed three more.": {5, 0},
		"A man was captured on the road. Several men were captured in the raid, including the planner.":                         {0, 3},
		"Nine gunmen were killed in the raid. A man held a light while another stood by. Five gunmen were killed on the roof.":  {9, 0},
		"Police seized a courier in the port. More than 80 couriers were killed or captured there since January.":               {0, 1},
	} {
		t.Run(text, func(t *testing.T) {
			a, figures := count(t, filler+text+"\n")
			c := rapporteur.Coding{Article: a, Figures: figures}
			if got := [2]int64{figure.Least(c, rapporteur.Killed), figure.Least(c, rapporteur.Detained)}; got != want {
				var told []string
				for _, f := range figures {
					told = append(told, short(f))
				}
				t.Errorf("got %d, want %d, from %q", got, want, told)
			}
		})
	}
}
