package dev.tandem.query.live;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secret with which places are sealed: one for all instances, in the database that they share, drawn by whoever comes first. */
final class TokenSecret {

    private static final int BYTES = 32;

    private TokenSecret() {}

    static byte[] of(JdbcClient sql) {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        sql.sql("insert into live.secret (secret) values (:secret) on conflict do nothing")
                .param("secret", drawn)
                .update();
        return sql.sql("select secret from live.secret").query(byte[].class).single();
    }
}
