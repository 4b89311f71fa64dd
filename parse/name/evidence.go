package name

import "rapporteur/parse/perceptron"

// features appends what a judge sees of word i.
func (h *hearing) features(i int, f []perceptron.Feature) []perceptron.Feature {
	one, two, three := perceptron.One, perceptron.Two, perceptron.Three
	w, p := h.at(i)
	r1, _ := h.at(i + 1)
	first := h.heading << 1
	if i == 0 {
		first |= 1
	}
	if w.Upper {
		first |= 4
	}
	if i == len(h.words)-1 || i == len(h.words)-2 && !r1.Letter { // the end, but for a stop
		first |= 8
	}
	f = h.wordFeatures(i, first, f)
	run, list, listL, listR := h.run(i), h.list(i), h.list(i-1), h.list(i+1)
	lore := &h.lore[i]
	form, formL, formR := h.form(i), h.form(i-1), h.form(i+1)
	begins, ends := uint32(lore[2]), uint32(lore[3])
	f = append(f, one(136, uint32(lore[0])), one(137, form), two(138, form, first), one(139, list), two(140, list, first), two(141, form, formR),
		two(142, formL, form), two(143, list, listR), two(144, listL, list), two(145, form, list), two(146, form, p), two(147, list, p),
		two(148, formR, run), two(149, formL, run), one(150, begins), one(151, ends), two(152, ends, formL), two(153, begins, formR))
	e, eL, eR := h.other(i), h.other(i-1), h.other(i+1)
	f = append(f, one(190, e), two(191, e, first), two(192, e, form), two(193, eL, e), two(194, e, eR), two(195, e, list), three(196, eL, e, eR), two(197, e, p))
	var all [3]uint32 // the first three opinions
	for m := range h.opinions {
		n := uint32(m) << 24
		fine, given := h.heard(m, i)
		fineL, givenL := h.heard(m, i-1)
		fineR, givenR := h.heard(m, i+1)
		f = append(f,
			one(160, n|fine), one(161, n|given), two(162, n|given, givenL), two(163, n|given, givenR), two(164, n|fine, fineL), two(165, n|fine, fineR),
			two(166, n|given, w.Low), two(167, n|given, first), two(168, n|fine, form), two(169, n|given, p), two(170, n|fine, list), two(171, n|given, w.Near[1]),
			three(172, n|given, givenL, givenR), two(173, n|given, run), two(174, n|fine, w.Shape), one(182, n|fineR), one(183, n|fineL),
			two(198, n|fine, e), two(199, n|given, e))
		if m < len(all) {
			all[m] = fine
		}
		if s := h.spans[m][i]; s.first >= 0 {
			length := uint32(min(s.last-s.first, 5)) | uint32(min(i-int(s.first), 3))<<4
			before, _ := h.at(int(s.first) - 1)
			after, _ := h.at(int(s.last) + 1)
			f = append(f, two(175, n|given, length), two(176, n|given, h.words[s.last].Low), two(177, n|given, h.words[s.first].Low),
				two(178, n|given, before.Low), two(179, n|given, after.Low))
		}
	}
	f = h.treeFeatures(i, f)
	return append(f, three(180, all[0], all[1], all[2]), perceptron.Four(181, all[0], all[1], all[2], form))
}

// wordFeatures appends what is seen of the words and tags themselves.
func (h *hearing) wordFeatures(i int, first uint32, f []perceptron.Feature) []perceptron.Feature {
	one, two, three := perceptron.One, perceptron.Two, perceptron.Three
	w, p := h.at(i)
	l1, p1 := h.at(i - 1)
	l2, p2 := h.at(i - 2)
	r1, q1 := h.at(i + 1)
	r2, q2 := h.at(i + 2)
	run := h.run(i)
	return append(f, one(100, 0), one(101, w.Low), two(102, w.Form, first), two(103, w.Shape, first), one(104, w.Tail[1]), one(105, w.Tail[2]), one(106, w.Tail[3]),
		one(107, w.Head[1]), one(108, w.Head[2]), one(109, w.Near[0]), one(110, w.Near[1]), one(111, w.Near[2]), two(112, uint32(w.Tags), uint32(w.Cased)),
		one(113, p), one(114, p1), one(115, q1), two(116, p1, p), two(117, p, q1), three(118, p1, p, q1), two(119, p2, p1), two(120, q1, q2),
		one(121, l1.Low), one(122, r1.Low), one(123, l2.Low), one(124, r2.Low), two(125, l1.Low, first), two(126, r1.Low, first),
		one(127, l1.Near[1]), one(128, r1.Near[1]), two(129, l1.Shape, w.Shape), two(130, w.Shape, r1.Shape), two(131, w.Shape, run), one(132, run),
		two(133, l1.Near[2], first), two(134, r1.Near[2], first), three(135, l1.Shape, w.Shape, r1.Shape))
}
