package fuse

import (
	"slices"

	"rapporteur"
)

// planDays is how many days after its announcement an act without a day may still be the one that was announced.
const planDays = 14

// linkPlans notes at each incident that happened the events that announced it. The incidents stand in the order of the
// happenings. An announcement goes to the first incident that it fits.
func linkPlans(happenings []happening, incidents []rapporteur.Incident) {
	plans := withStatus(happenings, rapporteur.Future)
	done := newCalendar(happenings, plans, byName, byCode)
	for _, p := range plans {
		plan := happenings[p]
		for _, i := range done.near(plan, planReach) {
			if !announced(plan, happenings[i]) {
				continue
			}
			for _, t := range plan.tellings {
				incidents[i].PlannedBy = append(incidents[i].PlannedBy, t.event.ID)
			}
			break
		}
	}
	for i := range incidents {
		slices.Sort(incidents[i].PlannedBy)
	}
}

// announced reports that some telling of the plan announces what some telling of h says was done: the same parties on both
// sides, no conflict of place, and its day.
func announced(plan, h happening) bool {
	for _, p := range plan.versions {
		for _, t := range h.versions {
			if !planInTime(p, t) || !modesFit(p.event, t.event) || comparePlaces(p.place, t.place) == conflict {
				continue
			}
			if actor, recipient := compareParts(p, t); actor.agrees() && recipient.agrees() {
				return true
			}
		}
	}
	return false
}

// planInTime reports that the act fell on the announced day, or, where none was named, soon after the announcement. An
// announcement published after the act is one of something else.
func planInTime(plan, act *telling) bool {
	if !act.days.precise() {
		return false
	}
	published := daysOf(plan.published)
	if published.known && published.first > act.days.last {
		return false
	}
	if plan.days.known {
		return plan.days.overlap(act.days)
	}
	return published.known && act.days.first-published.first <= planDays
}

// planReach gives the days on which an act that planInTime accepts can lie.
func planReach(plan *telling) days {
	published := daysOf(plan.published)
	reach := plan.days
	if !reach.known {
		reach = days{published.first, published.first + planDays + vagueDays, published.known}
	} else if published.known {
		reach.first = max(reach.first, published.first)
	}
	return reach
}
