package dev.tandem.client;

import java.net.URI;

/**
 * Where a Tandem is reached.
 *
 * @param command the base address of command-service
 * @param query the base address of query-service
 * @param identity the base address of the token issuer
 */
public record Endpoints(URI command, URI query, URI identity) {

    /** On the ports of this machine. */
    public static Endpoints local(int command, int query, int identity) {
        return new Endpoints(local(command), local(query), local(identity));
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}
