package coder

// Version names the way entries are read. It is stamped on every entry; a new one stands for entries that may differ.
//
// History:
//
//	0.1.0  the first filling of every stage
const Version = "0.1.0"
