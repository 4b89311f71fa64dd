package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"rapporteur"
	"rapporteur/article"
)

const page = "<p>The envoy met the minister.</p>"

// open is a client that connects to anything, as the servers of these tests are on this machine.
var open = Client{Agent: "rapporteur/test", Refuse: func(netip.AddrPort) string { return "" }}

func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// get fetches an address, and gives all that the answer holds.
func get(t *testing.T, c Client, address string) (p Page, body string, err error) {
	t.Helper()
	p, err = c.Get(t.Context(), address)
	if err != nil {
		return p, "", err
	}
	defer p.Body.Close()
	b, err := io.ReadAll(p.Body)
	return p, string(b), err
}

func TestGet(t *testing.T) {
	var agent string
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		agent = r.UserAgent()
		switch r.URL.Path {
		case "/from":
			http.Redirect(w, r, "/to", http.StatusFound)
		case "/to":
			w.Header().Set("Content-Type", "text/html; charset=iso-8859-5")
			io.WriteString(w, page)
		default:
			http.NotFound(w, r)
		}
	})
	p, body, err := get(t, open, base+"/from")
	if err != nil || body != page || p.URL != base+"/to" || p.Charset != "iso-8859-5" {
		t.Errorf("%+v, %q, %v", p, body, err)
	}
	if agent != "rapporteur/test" {
		t.Errorf("the server was told that %q asks", agent)
	}
	if _, _, err := get(t, open, base+"/none"); err == nil || !strings.Contains(err.Error(), "404") {
		t.Errorf("of a page that is not there: error %v", err)
	}
}

// The usual client refuses every address of this machine and of inner networks, however it is written, and never asks.
func TestGuardRefuses(t *testing.T) {
	asked := 0
	base := serve(t, func(http.ResponseWriter, *http.Request) { asked++ })
	port := base[strings.LastIndex(base, ":"):]
	usual := Client{Agent: "rapporteur/test"}
	anyPort := Client{Agent: "rapporteur/test", Refuse: func(a netip.AddrPort) string { return Private(a.Addr()) }}
	for _, c := range []struct {
		client  Client
		address string
		says    string
	}{
		{usual, base, "port"},
		{usual, "http://127.0.0.1/", "this machine"},
		{anyPort, base, "this machine"},
		{anyPort, "http://localhost" + port, "this machine"},
		{anyPort, "http://[::1]" + port, "this machine"},
		{anyPort, "http://[::ffff:127.0.0.1]" + port, "this machine"},
		{anyPort, "http://0.0.0.0" + port, "no host"},
		{anyPort, "http://169.254.169.254/latest/meta-data/", "local link"},
		{anyPort, "http://10.0.0.1/", "private"},
		{anyPort, "http://[fd00:ec2::254]/", "private"},
		{anyPort, "http://[fe80::1%25lo]/", "local link"},
		{anyPort, "http://100.64.0.1/", "100.64.0.0/10"},
		{usual, "http://user:word@example.org/", "password"},
		{usual, "file:///etc/passwd", "only http and https"},
		{usual, "gopher://example.org/", "only http and https"},
		{usual, "http:///etc", "no host"},
		{usual, "http://%zz/", "cannot be read"},
	} {
		_, _, err := get(t, c.client, c.address)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: error %v, want %q in it", c.address, err, c.says)
		}
	}
	if asked > 0 {
		t.Errorf("the server was asked %d times", asked)
	}
}

func TestPrivate(t *testing.T) {
	for _, a := range []string{
		"127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.100.100.200",
		"0.0.0.0", "::", "0.1.2.3", "224.0.0.1", "ff02::1", "255.255.255.255", "240.0.0.1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
		"64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:1::", "::7f00:1", "192.0.2.1", "198.18.0.1", "203.0.113.9", "2001:db8::1", "fec0::1", "168.63.129.16",
	} {
		if Private(netip.MustParseAddr(a)) == "" {
			t.Errorf("%s counts as public", a)
		}
	}
	if Private(netip.Addr{}) == "" {
		t.Error("no address counts as public")
	}
	for _, a := range []string{"93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2a00:1450::1", "::ffff:8.8.8.8"} {
		if why := Private(netip.MustParseAddr(a)); why != "" {
			t.Errorf("%s counts as %s", a, why)
		}
	}
	for port, refused := range map[uint16]bool{80: false, 443: false, 22: true, 8080: true, 0: true} {
		if got := refuseAddress(netip.AddrPortFrom(netip.MustParseAddr("8.8.8.8"), port)) != ""; got != refused {
			t.Errorf("port %d: refused %v", port, got)
		}
	}
}

// A redirection is looked at as the first address is: here the guard lets one server pass, and not the other.
func TestGuardLooksAtRedirections(t *testing.T) {
	asked := 0
	inside := serve(t, func(w http.ResponseWriter, _ *http.Request) { asked++; io.WriteString(w, "secret") })
	outside := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Query().Get("to"), http.StatusFound)
	})
	c := Client{Agent: "rapporteur/test", Refuse: func(a netip.AddrPort) string {
		if strings.HasSuffix(outside, a.String()) {
			return ""
		}
		return Private(a.Addr())
	}}
	for to, says := range map[string]string{inside: "this machine", "file:///etc/passwd": "only http and https", "http://169.254.169.254/": "local link", "ftp://example.org/": "only http and https"} {
		if _, body, err := get(t, c, outside+"?to="+to); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("led on to %s: %q, error %v, want %q in it", to, body, err, says)
		}
	}
	if asked > 0 {
		t.Error("the inner server was asked")
	}
}

func TestBounds(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/round":
			http.Redirect(w, r, "/round", http.StatusFound)
		case "/four": // redirections, then a page
			n := len(r.URL.RawQuery)
			if n == MaxRedirects {
				io.WriteString(w, page)
				return
			}
			http.Redirect(w, r, "/four?"+strings.Repeat("x", n+1), http.StatusFound)
		case "/endless":
			for r.Context().Err() == nil {
				if _, err := io.WriteString(w, strings.Repeat("x", 1<<16)); err != nil {
					return
				}
			}
		case "/silent":
			<-r.Context().Done()
		case "/slow":
			io.WriteString(w, page)
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		case "/headers":
			w.Header().Set("X-Long", strings.Repeat("x", 400<<10))
		}
	})
	if _, body, err := get(t, open, base+"/four"); err != nil || body != page {
		t.Errorf("%d redirections: %q, %v", MaxRedirects, body, err)
	}
	small := open
	small.Bytes, small.Timeout = 1<<20, 300*time.Millisecond
	for path, says := range map[string]string{"/round": "more than 5 times", "/headers": "header", "/silent": "did not answer within", "/slow": "took more than"} {
		if _, _, err := get(t, small, base+path); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: error %v, want %q in it", path, err, says)
		}
	}
	_, body, err := get(t, small, base+"/endless")
	if fault := new(article.Fault); !errors.As(err, &fault) || fault.Reason != rapporteur.SkipTooLarge || len(body) > 1<<20 {
		t.Errorf("an endless answer: %d bytes, error %v", len(body), err)
	}
	small.Bytes = int64(len(page)) // exactly
	if _, body, err := get(t, small, base+"/four"); err != nil || body != page {
		t.Errorf("an answer of just the bound: %q, %v", body, err)
	}
}

func TestGetEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	base := serve(t, func(_ http.ResponseWriter, r *http.Request) { cancel(); <-r.Context().Done() })
	if _, err := open.Get(ctx, base); err == nil {
		t.Error("no error")
	}
}

func TestIsURL(t *testing.T) {
	for input, want := range map[string]bool{"http://example.org": true, "HTTPS://example.org/a": true, "reports/http": false, "-": false, "ftp://example.org": false, "http:/a": false} {
		if got := IsURL(input); got != want {
			t.Errorf("IsURL(%q) = %v", input, got)
		}
	}
}

func ExamplePrivate() {
	fmt.Println(Private(netip.MustParseAddr("169.254.169.254")))
	// Output: the local link
}
