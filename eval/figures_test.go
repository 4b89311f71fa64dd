package eval

// toldLossesOfOurs are two releases in the shape of the task figures. In the first the several are told to be four in the
// end, and the soldiers fell in an attack that one of them is charged with; in the second nobody is counted.
const toldLossesOfOurs = `{"text": "Raid in the north\n\nThe army killed several rebels in the north on Monday. Four rebels were killed in the raid. A rebel leader was linked to an attack that killed nine soldiers. The army detained a rebel leader and two suspected rebels.", "gold": {"min_killed": 4, "min_captured": 3}}
{"text": "Raid in the south\n\nA rebel commander opened fire in the south on Monday. The army returned fire, killing him.", "gold": {"min_killed": 1, "min_captured": 0}}
`
