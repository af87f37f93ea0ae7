package dev.tandem.command.erasure;

import dev.tandem.command.candidate.forget.ForgetCandidate;
import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.people.forget.ForgetPerson;
import dev.tandem.command.privacy.ErasureList;
import dev.tandem.command.privacy.ErasureList.Erased;
import dev.tandem.command.requisition.lifecycle.forgetreplaced.ForgetReplaced;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.OutsiderId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the erasures again of which the list tells and the events do not, once after each start: their keys are destroyed already, but what
 * follows from an erasure (applications that end, read models that forget, a proof that it happened) follows from its event. Given as whom they
 * were given by; several instances doing so at once record each once.
 */
final class ErasuresGivenAgain {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresGivenAgain.class);
    private static final String CORRELATION = "erasures-given-again";

    /** What such an erasure is refused by where nothing is to be done. */
    private static final Set<String> SETTLED =
            Set.of("CANDIDATE_UNKNOWN", "CANDIDATE_FORGOTTEN", "PERSON_UNKNOWN", "PERSON_FORGOTTEN");

    private final EventStore store;
    private final ErasureList list;
    private final CommandDispatcher dispatcher;
    private boolean done;

    ErasuresGivenAgain(EventStore store, ErasureList list, CommandDispatcher dispatcher) {
        this.store = store;
        this.list = list;
        this.dispatcher = dispatcher;
    }

    /** Gives them; tried again if the store cannot be reached. */
    boolean further() {
        List<StoredEvent> first = store.read(0, 1);
        if (!done && !first.isEmpty()) {
            List<Erased> listed = list.of(first.getFirst().id().toString());
            if (!listed.isEmpty()) {
                Set<String> recorded = recorded();
                listed.stream()
                        .filter(one -> !recorded.contains(one.whom().tag().toString()))
                        .forEach(this::give);
            }
            done = true;
        }
        return false;
    }

    /** Tags of all erasures in the log: whoever was erased is among them. */
    private Set<String> recorded() {
        Set<String> tags = new HashSet<>();
        store.source(List.of(new Criterion(Set.of(Tag.ERASURES.toString()), Set.of())), 0, true)
                .events()
                .forEach(erasure -> tags.addAll(erasure.tags()));
        return tags;
    }

    private void give(Erased erased) {
        CommandResult result = dispatcher.dispatch(
                CommandRequest.of(command(erased), new PersonId(erased.by()), Set.of(role(erased)), CORRELATION));
        if (result instanceof CommandResult.Refused refused && !SETTLED.contains(refused.rule())) {
            LOG.error(
                    "The erasure of {} on {} is not recorded again, for {}; their key is destroyed all the same. Settle it and start again",
                    erased.whom().tag(),
                    erased.at(),
                    refused.rule());
        } else {
            LOG.warn(
                    "{} had been erased on {}, after this copy of the database was made: given again",
                    erased.whom().tag(),
                    erased.at());
        }
    }

    private static Command command(Erased erased) {
        DataSubject whom = erased.whom();
        ErasureGround ground = Objects.requireNonNullElse(erased.ground(), ErasureGround.LEGAL_OBLIGATION);
        return switch (whom) {
            case CandidateId candidate -> new ForgetCandidate(candidate, ground);
            case PersonId person -> new ForgetPerson(person, ground);
            case OutsiderId outsider -> new ForgetReplaced(new RequisitionId(outsider.value()));
        };
    }

    private static Role role(Erased erased) {
        for (Role role : Role.values()) {
            if (role.wireName().equals(erased.role())) {
                return role;
            }
        }
        return Role.PRIVACY_OFFICER;
    }
}
