package dev.tandem.importer.send;

import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import dev.tandem.events.PersonId;
import java.util.Base64;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The importer's token; asked for anew when the door no longer takes it, as after a change of the issuer's keys. */
public final class Credential {

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
    public Credential(Supplier<Tokens> issuer, String who) {
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

    /**
     * Whose token it is: under their name everything is brought in.
     *
     * @throws ToolException if the issuer gives none, or one that names nobody
     */
    public PersonId person() {
        String[] parts = tokens.of(who).split("\\.", -1);
        try {
            return new PersonId(JsonMapper.shared()
                    .readTree(Base64.getUrlDecoder().decode(parts.length > 1 ? parts[1] : ""))
                    .path("sub")
                    .asString(""));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ToolException("the token of '" + who + "' does not say whose it is: it needs a subject", e);
        }
    }
}
