package dev.tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/**
 * Where a request came from, for the log and for auditors alone.
 *
 * @param requestId its own id, which no other request has: a correlation id may be the caller's, and be that of many
 * @param clientAddress the IP address of whoever sent it, as the container sees it: behind a proxy, that of the proxy, unless
 *     {@code server.forward-headers-strategy} says otherwise
 */
public record RequestOrigin(String requestId, String clientAddress) {

    private static final String ATTRIBUTE = RequestOrigin.class.getName();

    /** That of a request; the same, however often it is asked for. */
    public static RequestOrigin of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestOrigin known) {
            return known;
        }
        RequestOrigin origin = new RequestOrigin(UUID.randomUUID().toString(), request.getRemoteAddr());
        request.setAttribute(ATTRIBUTE, origin);
        return origin;
    }
}
