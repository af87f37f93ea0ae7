package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.sight.NamesTold.Told;
import dev.tandem.events.PersonId;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells what those who work on hires are called to whoever may know it: by the events themselves, as they are stored now. */
@Component
public final class PersonNames {

    private static final Part<StoredName> NAME = Part.from(StoredName.NONE)
            .on(PersonIntroduced.class, (before, event) -> before.called(event.name()))
            .onRecorded(PersonForgotten.class, (before, recorded) -> before.erased(recorded.occurredAt()));

    private final Supplier<Lookup> logs;
    private final SealedTexts sealed;

    PersonNames(@Qualifier("lookups") Supplier<Lookup> logs, SealedTexts sealed) {
        this.logs = logs;
        this.sealed = sealed;
    }

    /**
     * What each of these is called, in the same order; nothing of those who were never introduced, and nothing at all to whoever may
     * not know.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if events or keys cannot be had
     */
    public List<Told> tell(List<PersonId> asked, Caller caller) {
        if (asked.isEmpty() || !Rights.whole(caller, Readable.PERSON)) {
            return asked.stream().map(_ -> Told.NOTHING).toList();
        }
        Map<PersonId, StoredName> stored = logs.get().read(DecisionModel.each(asked, person -> NAME.of(person.tag())));
        Map<PersonId, Told> told = StoredName.told(stored, sealed);
        return asked.stream()
                .map(person -> told.getOrDefault(person, Told.NOTHING))
                .toList();
    }
}
