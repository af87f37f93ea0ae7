package dev.tandem.launcher.client;

import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Run;
import dev.tandem.launcher.stack.Workspace;
import java.net.URI;

/**
 * Where a Tandem is reached.
 *
 * @param command the base address of command-service
 * @param query the base address of query-service
 * @param identity the base address of the token issuer
 */
public record Endpoints(URI command, URI query, URI identity) {

    /** Of the Tandem that was started in this place; where none was, of one that would be. */
    public static Endpoints of(Workspace workspace) {
        Ports ports = Run.in(workspace).map(Run::ports).orElseGet(() -> Ports.from(System.getenv()));
        return new Endpoints(local(ports.command()), local(ports.query()), local(ports.identity()));
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}
