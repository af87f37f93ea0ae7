package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.bench.house.Filling;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.servers.PostgresServer;
import dev.tandem.walk.Entry;
import dev.tandem.walk.house.House;
import dev.tandem.walk.house.HouseSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is measured on is what the service would have stored. */
class FillingTest {

    private static final HouseSize SIZE = HouseSize.of(0.0002, Instant.parse("2026-11-30T12:00:00Z"));
    private static final EventCodec CODEC = new EventCodec(Sealing.NONE);

    @TempDir
    Path folder;

    @Test
    void everyEventIsStoredInItsPlaceAndNamesAreSealed() throws Exception {
        List<Entry> told = new ArrayList<>();
        new House(5, SIZE).tell(told::add);
        try (BenchServer server = BenchServer.start(Effort.GLIMPSE)) {
            String database = server.database();
            SealedTexts sealing = SealedTexts.in(
                    JdbcClient.create(new DriverManagerDataSource(database, PostgresServer.SUPERUSER, "")),
                    folder.resolve("keyset.json"));
            try (PostgresEventStore store = AppendFigures.open(database)) {
                long events = Filling.fill(new House(5, SIZE), SIZE, store, sealing, new Telling());

                assertThat(events).isEqualTo(told.size());
                assertSame(told, all(store), sealing);
            }
        }
    }

    private static List<StoredEvent> all(PostgresEventStore store) {
        List<StoredEvent> all = new ArrayList<>();
        for (List<StoredEvent> page = store.read(0, 1_000);
                !page.isEmpty();
                page = store.read(page.getLast().position(), 1_000)) {
            all.addAll(page);
        }
        return all;
    }

    private static void assertSame(List<Entry> told, List<StoredEvent> stored, SealedTexts sealing) {
        assertThat(stored).hasSameSizeAs(told);
        IntStream.range(0, told.size()).forEach(i -> {
            StoredEvent event = stored.get(i);
            assertThat(event.position()).isEqualTo(i + 1);
            assertThat(event.id()).isEqualTo(told.get(i).recorded().id());
            assertThat(event.occurredAt()).isEqualTo(told.get(i).recorded().occurredAt());
            if (told.get(i).event() instanceof CandidateRegistered registered) {
                assertThat(opened(event, sealing)).isEqualTo(registered.name());
            }
        });
    }

    private static String opened(StoredEvent event, SealedTexts sealing) {
        CandidateRegistered sealed = (CandidateRegistered) CODEC.read(event.type(), event.version(), event.payload());
        List<Optional<String>> opened =
                sealing.open(List.of(new SealedTexts.About(sealed.candidate(), Objects.requireNonNull(sealed.name()))));
        return opened.getFirst().orElseThrow();
    }
}
