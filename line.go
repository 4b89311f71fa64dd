package rapporteur

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
)

// Line gives an article, a skip, an entry or an incident as one line of JSON, without the line's end. Lists that hold
// nothing are written [], never null, and characters stand as they are.
func Line(v any) ([]byte, error) {
	full := reflect.New(reflect.TypeOf(v)).Elem()
	full.Set(reflect.ValueOf(v))
	fillLists(full)
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(full.Interface()); err != nil {
		return nil, fmt.Errorf("writing %T as JSON: %w", v, err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// fillLists puts an empty list where a settable value holds a nil one. Lists that hold something are copied first, so
// that the value which was given stays as it is.
func fillLists(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				fillLists(f)
			}
		}
	case reflect.Slice:
		list := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(list, v)
		v.Set(list)
		if v.Type().Elem().Kind() == reflect.Struct {
			for i := range list.Len() {
				fillLists(list.Index(i))
			}
		}
	}
}
