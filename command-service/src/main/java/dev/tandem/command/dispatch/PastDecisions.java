package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Replaced;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.eventstore.log.EventStore;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** Decides commands on the log as it stood at some position, by the same decisions; nothing is stored, and nobody hears of it. */
public final class PastDecisions {

    private final CommandCatalog catalog;
    private final Supplier<EventStore> store;
    private final EventCodec codec;
    private final Supplier<Lookup.Sighting> sighting;
    private final Replaced replaced;

    PastDecisions(
            CommandCatalog catalog,
            Supplier<EventStore> store,
            EventCodec codec,
            Supplier<Lookup.Sighting> sighting,
            Replaced replaced) {
        this.catalog = catalog;
        this.store = store;
        this.codec = codec;
        this.sighting = sighting;
        this.replaced = replaced;
    }

    /**
     * When and by whom a command was given.
     *
     * @param position up to which the log was known
     * @param role in which they acted
     * @param occurredAt when it happened in the world
     * @param now when it was decided
     */
    public record Given(long position, PersonId actor, Role role, Instant occurredAt, Instant now) {}

    /**
     * What that command would have come to.
     *
     * @param newId ids for what it makes
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    @SuppressWarnings("unchecked") // of its own class
    public <C extends Command> Outcome of(C command, Given given, Supplier<String> newId) {
        CommandType<C> type = catalog.of((Class<C>) command.getClass());
        return decide(type, type.decision(), command, given, newId);
    }

    private <C extends Command, S> Outcome decide(
            CommandType<C> type, Decision<C, S> decision, C command, Given given, Supplier<String> newId) {
        StoredLog log = new StoredLog(store, codec, sighting, given.position());
        CommandContext context = new CommandContext(
                given.actor(),
                Set.of(given.role()),
                type.admission(),
                given.occurredAt(),
                given.now(),
                newId,
                replaced);
        return decision.decide(command, log.read(decision.reads(command, log)), context);
    }
}
