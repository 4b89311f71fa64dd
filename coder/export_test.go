package coder

import (
	"rapporteur"
	"rapporteur/parse"
)

// Read does all that comes behind parsing.
func (o Options) Read(a rapporteur.Article, doc *parse.Doc) (rapporteur.Coding, error) {
	return o.read(a, doc)
}
