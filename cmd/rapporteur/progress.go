package main

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/jedib0t/go-pretty/v6/progress"
	"github.com/jedib0t/go-pretty/v6/text"

	"rapporteur/intake"
)

// bar shows how far a run over reports has come: a share of the bytes where their number is known, the reports so far,
// their rate and the time that remains. Where nobody looks, it shows nothing; what is told through it is printed.
type bar struct {
	out     io.Writer
	doing   string
	reports int64
	start   time.Time
	now     func() time.Time
	tracker *progress.Tracker
	writer  progress.Writer // nil where nobody looks
	ended   chan struct{}
}

// newBar begins a bar for work on the files; shown says whether somebody looks at it.
func newBar(s streams, shown bool, doing string, files []intake.File) *bar {
	b := &bar{out: s.Err, doing: doing, now: s.Now, start: s.Now()}
	if !shown {
		return b
	}
	total, known := intake.Size(files)
	if !known {
		total = 0 // a bar without an end
	}
	b.tracker = &progress.Tracker{Message: doing, Total: total, Units: progress.UnitsBytes, AutoStopDisabled: true}
	w := progress.NewWriter()
	w.SetOutputWriter(s.Err)
	w.SetTerminalWidth(s.Width)
	w.SetTrackerLength(min(max(s.Width-75, 10), 30)) // what the words around it leave
	w.SetAutoStop(true)
	style := progress.StyleDefault
	style.Visibility.ETA = true
	style.Options.ETAString = "remaining"
	style.Options.Separator, style.Options.DoneString = "  ", "done"
	if s.Color {
		style.Colors.Tracker = text.Colors{text.FgGreen}
	}
	w.SetStyle(style)
	w.AppendTracker(b.tracker)
	b.writer, b.ended = w, make(chan struct{})
	go func() {
		w.Render()
		close(b.ended)
	}()
	return b
}

// passed counts one outcome.
func (b *bar) passed(o intake.Outcome) {
	if o.Skip == nil {
		b.reports++
	}
	if b.writer == nil {
		return
	}
	message := fmt.Sprintf("%s: %s", b.doing, count(b.reports, "report"))
	if s := b.now().Sub(b.start).Seconds(); s >= 1 {
		message += fmt.Sprintf(", %.0f/s", float64(b.reports)/s)
	}
	b.tracker.UpdateMessage(message)
	b.tracker.SetValue(o.Read)
}

// tell prints a line of talk, above the bar where there is one. It must be visible text.
func (b *bar) tell(line string) {
	if b.writer == nil {
		fmt.Fprintln(b.out, line)
		return
	}
	b.writer.Log(line)
}

// end leaves the bar as it is, done.
func (b *bar) end() {
	if b.writer != nil {
		b.tracker.MarkAsDone()
		<-b.ended
		b.writer = nil
	}
}

// count words a number of things: "1 report", "1,204 reports".
func count(n int64, thing string) string {
	digits := strconv.FormatInt(n, 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if n != 1 {
		thing += "s"
	}
	return digits + " " + thing
}
