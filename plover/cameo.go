package plover

// CAMEO is an event code of CAMEO, the codebook before PLOVER: two to four digits.
type CAMEO struct{ code }

type cameoFacts struct {
	typ      Type
	mode     Mode
	contexts []Context
}

var (
	cameoTable = readCAMEO()
	cameoBack  = readCAMEOBack()
)

// ParseCAMEO reads a CAMEO code that has a meaning in PLOVER: classes 03 to 20.
func ParseCAMEO(s string) (CAMEO, error) {
	if _, ok := cameoTable[s]; !ok {
		return CAMEO{}, &UnknownError{Kind: "CAMEO code", Word: s, Hint: "plover/cameo.txt (classes 01 and 02 have no PLOVER type)"}
	}
	return CAMEO{code{s}}, nil
}

// UnmarshalText is ParseCAMEO; empty text is none.
func (c *CAMEO) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*c = CAMEO{}
		return nil
	}
	*c, err = ParseCAMEO(string(b))
	return err
}

// PLOVER gives what the CAMEO code becomes: a type, its mode (none where the code tells no mode) and its contexts.
func (c CAMEO) PLOVER() (Type, Mode, []Context) {
	f := cameoTable[c.word]
	return f.typ, f.mode, f.contexts
}

// CAMEO gives the code an event of this type and mode is exported under; with no mode, the type's general code.
func (t Type) CAMEO(m Mode) CAMEO {
	if c, ok := cameoBack[[2]string{t.word, m.word}]; ok {
		return c
	}
	return cameoBack[[2]string{t.word, ""}]
}
