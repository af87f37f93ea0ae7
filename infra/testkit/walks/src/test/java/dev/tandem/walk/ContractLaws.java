package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.testing.documents.Contract;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is recorded is what its contract says, by which consumers read it. */
final class ContractLaws {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContractLaws() {}

    /** Fails with the first event that is not. */
    static void holdIn(List<Entry> log) {
        for (Entry entry : log) {
            Class<? extends Event> type = entry.event().getClass();
            assertThat(Contract.complaints(
                            EventCatalog.nameOf(type),
                            EventCatalog.versionOf(type),
                            JSON.writeValueAsString(entry.event())))
                    .as("%s", entry.event())
                    .isEmpty();
        }
    }
}
