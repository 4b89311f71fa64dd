// Package fetch gets reports from the web, when somebody asks for it by name: it is the only part of the program that opens a
// connection. It goes only to hosts of the public internet (guard.go), says who it is, and takes no more than so many bytes,
// redirections and seconds.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"rapporteur"
	"rapporteur/article"
)

// The usual bounds of one fetch.
const (
	MaxBytes     = 256 << 20 // a report has 2 MiB at most, an archive of some can be large
	MaxRedirects = 5
	Timeout      = 30 * time.Second // from the first connection to the last byte
)

// Client fetches pages. The zero value of each field but Agent is sensible.
type Client struct {
	Agent   string        // who asks: "rapporteur/0.2"
	Bytes   int64         // bound of one answer; 0 for MaxBytes
	Timeout time.Duration // bound of one fetch; 0 for Timeout
	// Refuse says why an address is not to be connected to, "" where it may be; nil for Private and the ports of the web.
	Refuse func(netip.AddrPort) string
}

// Page is what was fetched. Its Body must be closed.
type Page struct {
	URL     string // where it was found at last, after all redirections
	Charset string // as the server names it
	Body    io.ReadCloser
}

// IsURL reports whether an input is an address of the web, not a file.
func IsURL(input string) bool {
	lower := strings.ToLower(input)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// Get fetches the page at the address. An error says what failed, less the address, and what to do.
func (c Client) Get(ctx context.Context, address string) (Page, error) {
	u, err := url.Parse(address)
	if err != nil {
		return Page{}, fmt.Errorf("the address cannot be read (%v); check it", errors.Unwrap(err))
	}
	if bad := refuseURL(u); bad != "" {
		return Page{}, errors.New(bad)
	}
	timeout := c.Timeout
	if timeout == 0 {
		timeout = Timeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		cancel()
		return Page{}, fmt.Errorf("the address cannot be asked for (%v); check it", err)
	}
	req.Header.Set("User-Agent", c.Agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/json, text/plain, */*;q=0.5")
	req.Header.Set("Accept-Language", "en")
	answer, err := c.http().Do(req)
	if err != nil {
		cancel()
		return Page{}, reason(err, timeout)
	}
	if answer.StatusCode != http.StatusOK {
		answer.Body.Close()
		cancel()
		return Page{}, fmt.Errorf("the server answered %s; open the address in a browser, and save the page", answer.Status)
	}
	most := c.Bytes
	if most == 0 {
		most = MaxBytes
	}
	p := Page{URL: answer.Request.URL.String(), Body: &body{in: answer.Body, left: most, most: most, timeout: timeout, end: cancel}}
	if _, params, err := mime.ParseMediaType(answer.Header.Get("Content-Type")); err == nil {
		p.Charset = params["charset"]
	}
	return p, nil
}

// http makes a client whose every connection is looked at once its address is known, and before anything is sent: names that
// lead to inner hosts, and redirections to such, are refused then. No proxy is used, as the guard could not see past it.
func (c Client) http() *http.Client {
	refuse := c.Refuse
	if refuse == nil {
		refuse = refuseAddress
	}
	dialer := &net.Dialer{Timeout: 15 * time.Second, ControlContext: guard(refuse)}
	return &http.Client{
		Transport: &http.Transport{
			Proxy:                  nil,
			DisableKeepAlives:      true, // each host is asked once
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    15 * time.Second,
			ResponseHeaderTimeout:  30 * time.Second,
			MaxResponseHeaderBytes: 256 << 10,
			ForceAttemptHTTP2:      true,
		},
		CheckRedirect: func(next *http.Request, before []*http.Request) error {
			if len(before) > MaxRedirects {
				return fmt.Errorf("it leads on to other addresses more than %d times", MaxRedirects)
			}
			if bad := refuseURL(next.URL); bad != "" {
				return errors.New("it leads on to another address, but " + bad)
			}
			return nil
		},
	}
}

// refuseURL says why an address is not asked for, before any name is looked up.
func refuseURL(u *url.URL) string {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Sprintf("only http and https are fetched, not %q", u.Scheme)
	case u.Hostname() == "":
		return "the address names no host; check it"
	case u.User != nil:
		return "the address holds a name or a password, which are not sent; leave them out"
	}
	return ""
}

// reason words why an answer could not be had.
func reason(err error, timeout time.Duration) error {
	refused := new(refusedError)
	asked := new(url.Error)
	switch {
	case errors.As(err, &refused):
		return refused
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("the server did not answer within %v; try again, or save the page", timeout)
	case errors.As(err, &asked):
		err = asked.Err // less the address, which who asks knows
	}
	return fmt.Errorf("%w; check the address and the connection", err)
}

// body is the content of an answer, within its bounds.
type body struct {
	in         io.ReadCloser
	left, most int64
	timeout    time.Duration
	end        func()
}

func (b *body) Read(p []byte) (int, error) {
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.in.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, &article.Fault{Reason: rapporteur.SkipTooLarge, Detail: fmt.Sprintf("the server's answer has more than %d MiB, the bound for one; get it by other means, and read the file", b.most>>20)}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		err = fmt.Errorf("the server took more than %v for its answer; try again, or save the page", b.timeout)
	}
	return n, err
}

func (b *body) Close() error {
	defer b.end()
	return b.in.Close()
}
