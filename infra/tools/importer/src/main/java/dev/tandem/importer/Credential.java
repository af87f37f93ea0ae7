package dev.tandem.importer;

import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import java.util.function.Supplier;

/** The importer's token; asked for anew when the door no longer takes it, as after a change of the issuer's keys. */
final class Credential {

    private final Supplier<Tokens> issuer;
    private final String who;
    private Tokens tokens;
    private String last = "";

    /** The issuer gives none now; it may be away like everybody else. */
    static final class NoToken extends Exception {

        private static final long serialVersionUID = 1L;

        NoToken(ToolException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * A credential.
     *
     * @param issuer gives a place to ask for tokens that remembers none
     * @param who as in {@code importer:ivy}
     */
    Credential(Supplier<Tokens> issuer, String who) {
        this.issuer = issuer;
        this.who = who;
        this.tokens = issuer.get();
    }

    /** A token that should be good. */
    synchronized String token() throws NoToken {
        try {
            last = tokens.of(who);
            return last;
        } catch (ToolException e) {
            throw new NoToken(e);
        }
    }

    /** That token was not taken. */
    synchronized void notTaken(String token) {
        // Many learn it at once; one new token is enough.
        if (token.equals(last)) {
            tokens = issuer.get();
        }
    }
}
