package setting

import (
	"embed"
	"fmt"
	"sync"

	"rapporteur/feature"
)

//go:embed weights/*.txt
var weightFiles embed.FS

var loaded = sync.OnceValue(func() map[string]feature.Weights {
	all := map[string]feature.Weights{}
	for _, what := range Questions {
		text, err := weightFiles.ReadFile("weights/" + what + ".txt")
		if err == nil {
			all[what], err = feature.ReadWeights(string(text))
		}
		if err != nil {
			panic(fmt.Sprintf("setting: reading weights/%s.txt: %v", what, err))
		}
	}
	return all
})

// loadWeights gives the weights of a question; they are read once.
func loadWeights(what string) feature.Weights { return loaded()[what] }
