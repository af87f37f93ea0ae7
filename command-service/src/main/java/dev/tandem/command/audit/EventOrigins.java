package dev.tandem.command.audit;

import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.PersonId;
import dev.tandem.events.wire.ActorKind;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where stored events came from. */
public final class EventOrigins {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SealedTexts sealed;
    private final JsonMapper json = new JsonMapper();

    EventOrigins(JdbcClient jdbc, SealedTexts sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    private record Stored(long position, Map<String, String> metadata) {

        String actor() {
            return metadata.getOrDefault(EventMetadata.ACTOR, PersonId.SYSTEM.value());
        }

        @Nullable
        String address() {
            return metadata.get(EventMetadata.CLIENT_ADDRESS);
        }

        /** As it was stored, or, of events from before that was, as it follows from who did it in which role. */
        String actorKind() {
            @Nullable String kind = metadata.get(EventMetadata.ACTOR_KIND);
            return kind != null
                    ? kind
                    : ActorKind.of(actor(), String.valueOf(metadata.get(EventMetadata.ACTOR_ROLE)))
                            .name();
        }
    }

    /**
     * Those of the events at these positions, by position; nothing of positions where no event is.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public List<EventOrigin> of(List<Long> positions) {
        try {
            List<Stored> stored = jdbc.sql(
                            "select position, metadata::text as metadata from events where position = any (?) order by position")
                    .param(positions.toArray(Long[]::new))
                    .query((row, _) ->
                            new Stored(row.getLong("position"), json.readValue(row.getString("metadata"), METADATA)))
                    .list();
            Iterator<Optional<String>> opened = sealed.open(addresses(stored)).iterator();
            return stored.stream()
                    .map(event -> new EventOrigin(
                            event.position(),
                            event.actorKind(),
                            event.metadata().get(EventMetadata.REQUEST_ID),
                            event.address() == null ? null : opened.next().orElse(null)))
                    .toList();
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("the log cannot be read", e);
        }
    }

    private static List<About> addresses(List<Stored> stored) {
        List<About> addresses = new ArrayList<>();
        stored.forEach(event -> {
            if (event.address() != null) {
                addresses.add(new About(new PersonId(event.actor()), event.address()));
            }
        });
        return addresses;
    }
}
