package dev.tandem.local.history;

import dev.tandem.local.client.Tokens;
import java.util.function.Supplier;

/** The importer's token; asked for anew when the door no longer takes it, as after a change of the issuer's keys. */
final class Credential {

    private final Supplier<Tokens> issuer;
    private final String who;
    private Tokens tokens;

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
    synchronized String token() {
        return tokens.of(who);
    }

    /** That token was not taken. */
    synchronized void notTaken(String token) {
        // Many learn it at once; one new token is enough.
        if (token.equals(tokens.of(who))) {
            tokens = issuer.get();
        }
    }
}
