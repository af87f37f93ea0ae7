package dev.tandem.command.delivery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up for deliveries, and hands out no address that is not of the public internet: what stands beside the service answers whoever
 * comes from beside it. The client connects to what this has handed out, and looks nothing up by itself; so a name that means another address
 * a moment later changes nothing.
 *
 * @param names looks a name up, or reads an address that is written out
 * @param anywhere whether any address may be called
 */
record Addresses(Lookup names, boolean anywhere) implements DnsResolver {

    /** Looks a name up. */
    @FunctionalInterface
    interface Lookup {

        /** All addresses of that host. */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** An address that is not called. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String host) {
            super(host + " is not an address of the public internet, or not only");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        if (!anywhere && !Arrays.stream(found).allMatch(Addresses::isPublic)) {
            throw new ForbiddenAddressException(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether it is one that anybody on the internet could have. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicV6(six.getAddress());
            default -> false;
        };
    }

    /** By IANA's registry of special-purpose addresses. */
    private static boolean isPublic(byte[] four) {
        int a = four[0] & 0xff;
        int b = four[1] & 0xff;
        int c = four[2] & 0xff;
        return !(a == 0
                || a == 10
                || a == 127
                || a == 100 && b >= 64 && b < 128
                || a == 169 && b == 254
                || a == 172 && b >= 16 && b < 32
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 168
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a >= 224);
    }

    /** Global unicast alone, and none that carries another address to which somebody would translate it. */
    private static boolean isPublicV6(byte[] six) {
        int first = (six[0] & 0xff) << 8 | six[1] & 0xff;
        int second = (six[2] & 0xff) << 8 | six[3] & 0xff;
        boolean globalUnicast = (first & 0xe000) == 0x2000;
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8) // protocols, documentation
                || first == 0x2002 // 6to4
                || first == 0x3fff && second < 0x1000;
        return globalUnicast && !special;
    }
}
