package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.sight.NamesTold.Told;
import dev.tandem.command.sight.NamesTold.ToldPerson;
import dev.tandem.events.PersonId;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells what those who work on hires are called to whoever may know it: by the events themselves, as they are stored now. */
@Component
public final class PersonNames {

    private static final Part<StoredPerson> PERSON = Part.from(new StoredPerson(StoredName.NONE, StoredName.NONE))
            .on(PersonIntroduced.class, (before, event) -> before.introduced(event))
            .onRecorded(PersonForgotten.class, (before, recorded) -> before.erased(recorded.occurredAt()));

    /** What is stored of somebody: both are sealed with one key. */
    private record StoredPerson(StoredName name, StoredName email) {

        StoredPerson introduced(PersonIntroduced event) {
            @Nullable String address = event.email();
            return new StoredPerson(
                    name.called(event.name()), address == null ? StoredName.NONE : email.called(address));
        }

        StoredPerson erased(Instant at) {
            return new StoredPerson(name.erased(at), email.erased(at));
        }
    }

    /** One of the texts of somebody. */
    private record Text(PersonId person, boolean isName) {}

    private final Supplier<Lookup> logs;
    private final SealedTexts sealed;

    PersonNames(@Qualifier("lookups") Supplier<Lookup> logs, SealedTexts sealed) {
        this.logs = logs;
        this.sealed = sealed;
    }

    /**
     * What each of these is called, and where to write to them, in the same order; nothing of those who were never introduced, and nothing at all to whoever may
     * not know.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if events or keys cannot be had
     */
    public List<ToldPerson> tell(List<PersonId> asked, Caller caller) {
        if (asked.isEmpty() || !Rights.whole(caller, Readable.PERSON)) {
            return asked.stream().map(_ -> ToldPerson.NOTHING).toList();
        }
        Map<Text, StoredName> stored = new HashMap<>();
        logs.get()
                .read(DecisionModel.each(asked, person -> PERSON.of(person.tag())))
                .forEach((person, said) -> {
                    stored.put(new Text(person, true), said.name());
                    stored.put(new Text(person, false), said.email());
                });
        Map<Text, Told> told = StoredName.told(stored, Text::person, sealed);
        return asked.stream()
                .map(person -> {
                    Told name = told.getOrDefault(new Text(person, true), Told.NOTHING);
                    Told email = told.getOrDefault(new Text(person, false), Told.NOTHING);
                    return new ToldPerson(name.name(), email.name(), name.erased());
                })
                .toList();
    }
}
