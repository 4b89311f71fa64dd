package event_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/actor"
	"rapporteur/event"
	"rapporteur/parse"
	"rapporteur/place"
	"rapporteur/when"
)

// read takes a text of our own through the stages up to the events.
func read(text string) event.Record {
	a := rapporteur.Article{
		Kind: rapporteur.KindArticle, ID: "example", Text: text,
		Parts: []rapporteur.Part{{Role: rapporteur.PartBody, Span: rapporteur.Span{Start: 0, End: len(text)}}},
	}
	doc := parse.Parse(a)
	sc := event.Scene{Doc: doc, Cast: actor.Read(a, doc), Days: when.Read(a, doc), Places: place.Read(a, doc), Voices: outletAlone{}}
	return event.Read(sc, rapporteur.NewNumberer(a.ID, "test"))
}

func TestVotes(t *testing.T) {
	for text, want := range map[string][]string{
		"Russia and China vetoed the resolution on Sudan.":                                       {"veto Russia, China ?"},
		"The General Assembly adopted the resolution by 130 votes to 12.":                        {"adopted General Assembly ?", "for - 130", "against - 12"},
		"The assembly voted 137 to 12, with 17 abstentions, for a resolution on peace.":          {"for - 137", "against - 12", "abstain - 17"},
		"Eleven members voted for the draft.":                                                    {"for members 11"},
		"Brazil voted against the draft.":                                                        {"against Brazil ?"},
		"India abstained from the vote.":                                                         {"abstain India ?"},
		"Parliament passed the bill on Monday.":                                                  {"adopted Parliament ?"},
		"The actor passed the test.":                                                             nil,
		"The vote was 14 in favour, with one abstention.":                                        {"for - 14", "abstain - 1"},
		"The resolution passed with 182 in favour to four against.":                              {"for - 182", "against - 4"},
		"Twelve members and two observers voted for the draft.":                                  {"for members, observers 14"},
		"The government approved the draft.":                                                     nil,
		"You may vote for the draft.":                                                            nil,
		"The envoy spoke against measures they adopted.":                                         nil,
		"Delegates want to vote and to apply for jobs.":                                          nil,
		"The Security Council met. Russia will block the draft as it has two other resolutions.": {"veto Russia ?", "veto Russia ?"},
		"Russia will block the road.":                                                            nil,
		"France said that Russia would veto the draft.":                                          {"veto Russia ?"},
	} {
		var got []string
		for _, v := range read(text).Votes {
			count := "?"
			if v.Count != nil {
				count = fmt.Sprint(*v.Count)
			}
			got = append(got, fmt.Sprintf("%s %s %s", v.Ballot, names(v.Voter), count))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n  read %s\n  want %s", text, strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
}

func TestCommitments(t *testing.T) {
	for text, want := range map[string][]string{
		"The rebels agreed to release the prisoners.":                                 {"accepted rebels: release the prisoners"},
		"Russia refused to sign the agreement.":                                       {"refused Russia: sign the agreement"},
		"The army violated the ceasefire.":                                            {"breached army: ceasefire"},
		"The plan calls for a ceasefire and the withdrawal of troops.":                {"proposed -: ceasefire", "proposed -: withdrawal of troops"},
		"The envoy's plan asks for both sides to lay down their arms by Friday.":      nil,
		"Mali has not yet accepted the plan.":                                         nil,
		"The shop refused to sell bread.":                                             nil,
		"Kenya agreed to release the prisoners and to open its ports.":                {"accepted Kenya: release the prisoners", "accepted Kenya: open its ports"},
		"Kenya's violation of the treaty angered Norway.":                             {"breached Kenya: treaty"},
		"Kenya announced a new peace initiative.":                                     {"proposed Kenya: new peace initiative"},
		"Kenya has not agreed to daily cease-fires.":                                  {"refused Kenya: daily cease-fires"},
		"Kenya vowed to crush the rebels.":                                            nil,
		"Kenya rejected calls for a deadline.":                                        {"refused Kenya: deadline"},
		"Kenya has not granted the Red Cross access to the camp.":                     {"refused Kenya: Red Cross access to the camp"},
		"Kenya agreed that prisoners should have visitors.":                           {"accepted -: prisoners should have visitors"},
		"Kenya agreed that the rebels should leave the town.":                         {"accepted rebels: the rebels should leave the town"},
		"Kenya rejected calls for a deadline on the army's withdrawal.":               {"refused army: deadline on the army's withdrawal"},
		"The plan includes a truce, the withdrawal of tanks from towns and food aid.": {"proposed -: truce", "proposed -: withdrawal of tanks from towns", "proposed -: food aid"},
		"Kenya announced plans to sue.":                                               nil,
		"Kenya rejected the plan as a farce.":                                         {"refused Kenya: plan"},
		"Kenya still has to complete the withdrawal.":                                 nil,
	} {
		var got []string
		for _, c := range read(text).Commitments {
			got = append(got, fmt.Sprintf("%s %s: %s", c.Standing, names(c.Obligor), c.Action))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n  read %s\n  want %s", text, strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
}

func TestRolesNameTheirHolders(t *testing.T) {
	var got []string
	for _, r := range read("Ruritanian President Ivo Marek met the ambassador in Oslo. Marek left on Friday.").Roles {
		got = append(got, r.Holder.Name+", "+r.Office)
	}
	if want := []string{"Ivo Marek, President"}; !slices.Equal(got, want) {
		t.Errorf("read %v, want %v", got, want)
	}
}

// TestModes checks that a mode is told by the words of the clause, and by what an act is done with outside of it.
func TestModes(t *testing.T) {
	for text, want := range map[string]string{
		"The army attacked the town with tanks.":                           "heavy-weapons",
		"The army attacked the town on Friday, using tanks.":               "heavy-weapons",
		"The army is using helicopters to fight the rebels.":               "aerial",
		"The army attacked the town.":                                      "",
		"The army attacked the town, and officials used drones at a fair.": "",
	} {
		var got []string
		for _, e := range read(text).Events {
			for _, m := range e.Mode {
				got = append(got, m.String())
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s\n  read %q, want %q", text, strings.Join(got, " "), want)
		}
	}
}
