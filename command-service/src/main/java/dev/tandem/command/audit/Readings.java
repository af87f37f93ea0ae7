package dev.tandem.command.audit;

import dev.tandem.command.privacy.Sealing;
import dev.tandem.events.DataSubject;
import dev.tandem.events.RequisitionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who had which texts about people opened. It is stored before the texts are told: no text is read without it. */
public final class Readings {

    private final KeptList list;
    private final Kept<Opened> kept;

    private record Opened(Asker asker, Texts texts) {}

    /**
     * Texts about somebody that are opened together.
     *
     * @param about whom they are about
     * @param requisition on which search; null: for whoever reads all there is of such texts
     * @param things what they belong to
     * @param allowedBy by which roles or relations
     */
    public record Texts(
            DataSubject about,
            @Nullable RequisitionId requisition,
            SortedSet<String> things,
            SortedSet<String> allowedBy) {}

    Readings(JdbcClient jdbc, Sealing sealing, KeptList list) {
        this.list = list;
        this.kept = new Kept<>(
                jdbc,
                "readings",
                List.of(
                        "person",
                        "roles",
                        "things",
                        "allowed_by",
                        "about_kind",
                        "about",
                        "requisition",
                        "correlation_id",
                        "request_id",
                        "client_address"),
                opened -> Arrays.asList(
                        opened.asker().person(),
                        opened.asker().roles(),
                        opened.texts().things().toArray(String[]::new),
                        opened.texts().allowedBy().toArray(String[]::new),
                        opened.texts().about().tag().key(),
                        opened.texts().about().value(),
                        opened.texts().requisition() == null
                                ? null
                                : opened.texts().requisition().value(),
                        opened.asker().correlationId(),
                        opened.asker().requestId(),
                        opened.asker().sealedAddress(sealing)));
    }

    /**
     * Keeps that.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if it cannot be stored
     */
    public void keep(Asker asker, List<Texts> texts) {
        kept.keep(texts.stream().map(one -> new Opened(asker, one)).toList());
    }

    /**
     * Those that are asked for, oldest first.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    public List<Reading> list(AuditAsked asked) {
        return list.of("readings", "read_at", "about_kind = 'candidate' and about", asked, Readings::read);
    }

    private static Reading read(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getLong("id"),
                row.getTimestamp("read_at").toInstant(),
                row.getString("person"),
                List.of((String[]) row.getArray("roles").getArray()),
                List.of((String[]) row.getArray("things").getArray()),
                List.of((String[]) row.getArray("allowed_by").getArray()),
                row.getString("about_kind"),
                row.getString("about"),
                row.getString("requisition"),
                row.getString("correlation_id"),
                row.getString("request_id"),
                row.getString("client_address"));
    }
}
