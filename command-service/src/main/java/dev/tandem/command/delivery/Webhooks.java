package dev.tandem.command.delivery;

import dev.tandem.events.integration.WebhookForm;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads webhooks from their table. */
final class Webhooks {

    static final String COLUMNS =
            "w.webhook, w.owner, w.url, w.types, w.requisitions, w.form, w.secret, w.former_until, w.position";

    private Webhooks() {}

    /** That one, if it was subscribed and has not ended. */
    static Optional<Webhook> find(JdbcClient jdbc, String webhook) {
        return jdbc.sql("select " + COLUMNS + " from webhooks w where w.webhook = ?")
                .param(webhook)
                .query(Webhooks::read)
                .optional();
    }

    static Webhook read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp former = row.getTimestamp("former_until");
        return new Webhook(
                row.getString("webhook"),
                row.getString("owner"),
                row.getString("url"),
                texts(row.getArray("types")),
                texts(row.getArray("requisitions")),
                WebhookForm.valueOf(row.getString("form")),
                row.getInt("secret"),
                former == null ? null : former.toInstant(),
                row.getLong("position"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
