package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import dev.tandem.servers.FreePort;
import java.util.Map;

/** The ports on the loopback interface; each changeable by a variable of the environment. */
public record Ports(int command, int query, int identity, int kafka, int postgres, int witness) {

    static final String COMMAND = "TANDEM_COMMAND_PORT";
    static final String QUERY = "TANDEM_QUERY_PORT";
    static final String IDENTITY = "TANDEM_IDENTITY_PORT";
    static final String KAFKA = "TANDEM_KAFKA_PORT";
    static final String POSTGRES = "TANDEM_POSTGRES_PORT";
    static final String WITNESS = "TANDEM_WITNESS_PORT";

    /** Any that nobody uses. */
    public static Ports free() {
        return new Ports(
                FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any());
    }

    /**
     * Reads the variables.
     *
     * @throws ToolException if one is not a port; names it
     */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, COMMAND, 8080),
                port(environment, QUERY, 8081),
                port(environment, IDENTITY, 8082),
                port(environment, KAFKA, 9092),
                // Not PostgreSQL's usual 5432: a developer's machine often has one there already.
                port(environment, POSTGRES, 5433),
                port(environment, WITNESS, 8083));
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are out of range.
        }
        throw new ToolException(variable + "=" + value + " is not a port (1 to 65535)");
    }
}
