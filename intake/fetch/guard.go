package fetch

import (
	"context"
	"fmt"
	"net/netip"
	"syscall"
)

// inner are the ranges of addresses that do not lie in the public internet, beside those that net/netip knows. From the
// registries of special-purpose addresses (RFC 6890, https://www.iana.org/assignments/iana-ipv4-special-registry and
// .../iana-ipv6-special-registry). Ranges that carry an IPv4 address within are here too, as they may lead to any host.
var inner = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),        // this network
	netip.MustParsePrefix("100.64.0.0/10"),    // shared by a carrier's customers
	netip.MustParsePrefix("192.0.0.0/24"),     // for protocols
	netip.MustParsePrefix("192.0.2.0/24"),     // for examples
	netip.MustParsePrefix("192.88.99.0/24"),   // relays to IPv6, of old
	netip.MustParsePrefix("198.18.0.0/15"),    // for measuring
	netip.MustParsePrefix("198.51.100.0/24"),  // for examples
	netip.MustParsePrefix("203.0.113.0/24"),   // for examples
	netip.MustParsePrefix("240.0.0.0/4"),      // kept free, and broadcast
	netip.MustParsePrefix("168.63.129.16/32"), // a cloud's own services
	netip.MustParsePrefix("::/96"),            // IPv4 within, of old
	netip.MustParsePrefix("64:ff9b::/96"),     // IPv4 within, translated
	netip.MustParsePrefix("64:ff9b:1::/48"),   // the same, within a network
	netip.MustParsePrefix("100::/64"),         // thrown away
	netip.MustParsePrefix("2001::/23"),        // for protocols, Teredo among them
	netip.MustParsePrefix("2001:db8::/32"),    // for examples
	netip.MustParsePrefix("2002::/16"),        // IPv4 within: 6to4
	netip.MustParsePrefix("3fff::/20"),        // for examples
	netip.MustParsePrefix("5f00::/16"),        // segment routing
	netip.MustParsePrefix("fec0::/10"),        // of a site, of old
}

// Private says why an address is not one of the public internet; "" where it is. The services that clouds give their machines
// at 169.254.169.254 and fd00:ec2::254 are link-local and unique-local, and so refused.
func Private(a netip.Addr) string {
	a = a.WithZone("").Unmap() // ::ffff:127.0.0.1 is 127.0.0.1
	switch {
	case !a.IsValid():
		return "no address"
	case a.IsLoopback():
		return "this machine itself"
	case a.IsPrivate():
		return "a private network"
	case a.IsLinkLocalUnicast(), a.IsLinkLocalMulticast(), a.IsInterfaceLocalMulticast():
		return "the local link"
	case a.IsMulticast():
		return "many hosts at once"
	case a.IsUnspecified():
		return "no host"
	}
	for _, p := range inner {
		if p.Contains(a) {
			return "a special range, " + p.String()
		}
	}
	return ""
}

// refuseAddress is the usual guard: public addresses, and the ports of the web.
func refuseAddress(a netip.AddrPort) string {
	if a.Port() != 80 && a.Port() != 443 {
		return fmt.Sprintf("port %d, and only 80 and 443 are fetched from", a.Port())
	}
	return Private(a.Addr())
}

// refusedError says that a host was not connected to.
type refusedError struct {
	address string
	why     string
}

func (e *refusedError) Error() string {
	return fmt.Sprintf("it leads to %s (%s), which is not fetched from; only hosts of the public internet are; save the page, and read the file", e.address, e.why)
}

// guard looks at each address that is about to be connected to, after its name was looked up.
func guard(refuse func(netip.AddrPort) string) func(context.Context, string, string, syscall.RawConn) error {
	return func(_ context.Context, _, address string, _ syscall.RawConn) error {
		a, err := netip.ParseAddrPort(address)
		if err != nil {
			return &refusedError{address, "no address of the internet"}
		}
		if why := refuse(a); why != "" {
			return &refusedError{address, why}
		}
		return nil
	}
}
