package dev.tandem.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.dispatch.Decisions;
import dev.tandem.command.find.Addresses;
import dev.tandem.command.sight.CandidateSighting;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateRegistered;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision's test as a sentence:
 *
 * <pre>{@code
 * given(kickoffHeld, requirementsApproved).when(new RejectWithFeedback(...)).by(MANAGER, HIRING_MANAGER)
 *     .refuses(FEEDBACK_NOT_ACTIONABLE);
 * given().when(new OpenRequisition(...)).by(RECRUITER, Role.RECRUITER).records(new RequisitionOpened(...));
 * }</pre>
 *
 * <p>The decision is found in the command's package. Events given are read as the store would: those outside the
 * decision's criteria are not seen. New ids are {@code new-1}, {@code new-2}, and so on. On the way it is checked that
 * the command is valid and allowed to that role, that deciding is pure, that a refusal is declared, and that what is
 * recorded can be read back by the same decision.
 */
public final class Given {

    /** When a test does not say: a Thursday morning. */
    public static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    private static final Map<String, Decisions> FOUND = new ConcurrentHashMap<>();

    private final List<RecordedEvent<?>> past;

    private Given(List<RecordedEvent<?>> past) {
        this.past = past;
    }

    /** These events are stored, in this order; they occurred at {@link #NOW}. */
    public static Given given(Event... past) {
        return given(List.of(past));
    }

    /** These events are stored, in this order; they occurred at {@link #NOW}. */
    public static Given given(List<? extends Event> past) {
        return new Given(List.of()).later(NOW, past);
    }

    /** And then these, at {@link #NOW}. */
    public Given and(Event... more) {
        return later(NOW, List.of(more));
    }

    /** And then these, which occurred at that moment. */
    public Given at(Instant moment, Event... more) {
        return later(moment, List.of(more));
    }

    /** The id of the n-th event that is given, from 1. */
    public static UUID idOf(int nth) {
        return new UUID(0, nth);
    }

    private Given later(Instant moment, List<? extends Event> more) {
        List<RecordedEvent<?>> all = new ArrayList<>(past);
        more.forEach(event -> all.add(new RecordedEvent<>(idOf(all.size() + 1), event, moment)));
        return new Given(List.copyOf(all));
    }

    /** The command is given; say by whom next. */
    public <C extends Command> When<C> when(C command) {
        return new When<>(past, command, PersonId.SYSTEM, Set.of(), NOW, NOW);
    }

    /** A command on its way to being decided. */
    public record When<C extends Command>(
            List<RecordedEvent<?>> past, C command, PersonId actor, Set<Role> roles, Instant occurredAt, Instant now) {

        /** By this person, in these roles. */
        public When<C> by(PersonId person, Role... as) {
            return new When<>(past, command, person, Set.of(as), occurredAt, now);
        }

        /** By this person, in these roles. */
        public When<C> by(String person, Role... as) {
            return by(new PersonId(person), as);
        }

        /** It is this moment, and it happens now. */
        public When<C> at(Instant moment) {
            return new When<>(past, command, actor, roles, moment, moment);
        }

        /** It happened at that moment, before now. */
        public When<C> occurredAt(Instant moment) {
            return new When<>(past, command, actor, roles, moment, now);
        }

        /** Accepted, with exactly these events. */
        public void records(Event... expected) {
            assertThat(recorded()).containsExactly(expected);
        }

        /** Accepted, with exactly these events, which occurred at that moment and not when it was decided. */
        public void recordsAt(Instant moment, Event... expected) {
            assertThat(decided()).isEqualTo(new Outcome.Recorded(List.of(expected), moment));
        }

        /** Accepted, with events of exactly these types. */
        @SafeVarargs
        public final void records(Class<? extends Event>... expected) {
            assertThat(recorded()).<Class<?>>map(Object::getClass).containsExactly(expected);
        }

        /** Accepted; the events, for a closer look. */
        public List<Event> recorded() {
            Outcome outcome = decided();
            assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
            return ((Outcome.Recorded) outcome).events();
        }

        /** Refused by that rule; the refusal, for a closer look. */
        public Outcome.Refused refuses(Rule rule) {
            Outcome outcome = decided();
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            Outcome.Refused refused = (Outcome.Refused) outcome;
            assertThat(refused.rule()).as(refused.detail()).isEqualTo(rule);
            return refused;
        }

        /** Whether it is decided again if that event is stored between reading and recording. */
        public boolean heeds(Event event) {
            return decision().reads(command).criteria().stream().anyMatch(criterion -> matches(criterion, event));
        }

        /** The types of events that it reads. */
        public Set<Class<? extends Event>> reads() {
            return decision().reads(command).criteria().stream()
                    .flatMap(criterion -> criterion.types().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Never comes to be decided: the constraints on these paths, such as {@code reasons[0].observed}, fail. */
        public void isInvalidAt(String... paths) {
            assertThat(invalidPaths()).containsExactlyInAnyOrder(paths);
        }

        /** What is decided, all checks made. */
        public Outcome decided() {
            return decided(decision());
        }

        private <S> Outcome decided(Decision<C, S> decision) {
            assertThat(invalidPaths())
                    .as("paths at which the command is invalid")
                    .isEmpty();
            assertThat(Admission.to(command.getClass()).actingRole(roles))
                    .as("the role in which " + roles + " may give the command")
                    .isNotNull();

            DecisionModel<S> model = decision.reads(command, lookup());
            DecisionModel.Folding<S> folding = model.begin();
            see(past, model, folding);
            S state = folding.state();
            Outcome outcome = decision.decide(command, state, context());
            assertThat(decision.decide(command, state, context()))
                    .as("deciding again on the same state: a decision is pure")
                    .isEqualTo(outcome);
            switch (outcome) {
                case Outcome.Recorded recorded -> see(events(recorded), model, folding);
                case Outcome.Refused refused ->
                    assertThat(decision.refusals()).as("declared refusals").contains(refused.rule());
            }
            return outcome;
        }

        private List<String> invalidPaths() {
            return Valid.ATOR.validate(command).stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .toList();
        }

        @SuppressWarnings("unchecked")
        private Decision<C, ?> decision() {
            return FOUND.computeIfAbsent(command.getClass().getPackageName(), Decisions::in)
                    .of((Class<C>) command.getClass());
        }

        private Lookup lookup() {
            return new Lookup() {
                @Override
                public long position() {
                    return past.size();
                }

                @Override
                public <T> T read(DecisionModel<T> looked) {
                    DecisionModel.Folding<T> folding = looked.begin();
                    see(past, looked, folding);
                    return folding.state();
                }

                @Override
                public Seen<CandidateId> reachedAt(@Nullable String email, @Nullable String phone) {
                    return sighting().reachedAt(email, phone, this);
                }

                @Override
                public Seen<RequisitionId> applicationsOf(CandidateId candidate, Set<RequisitionId> searches) {
                    return sighting().applicationsOf(candidate, searches, this);
                }
            };
        }

        /** As if all that happened were in the index. */
        private CandidateSighting sighting() {
            return new CandidateSighting((email, phone, most) -> past.stream()
                    .map(RecordedEvent::event)
                    .filter(CandidateRegistered.class::isInstance)
                    .map(CandidateRegistered.class::cast)
                    .filter(one ->
                            !Collections.disjoint(Addresses.of(one.email(), one.phone()), Addresses.of(email, phone)))
                    .map(CandidateRegistered::candidate)
                    .limit(most)
                    .toList());
        }

        private CommandContext context() {
            AtomicInteger ids = new AtomicInteger();
            Supplier<String> newId = () -> "new-" + ids.incrementAndGet();
            return new CommandContext(actor, roles, Admission.to(command.getClass()), occurredAt, now, newId);
        }

        private List<RecordedEvent<?>> events(Outcome.Recorded recorded) {
            Instant moment = recorded.occurredAt() == null ? occurredAt : recorded.occurredAt();
            assertThat(moment)
                    .as("when it occurred, which is never in the future")
                    .isBeforeOrEqualTo(now);
            return new Given(past)
                    .later(moment, recorded.events())
                    .past
                    .subList(past.size(), past.size() + recorded.events().size());
        }

        private static void see(
                List<RecordedEvent<?>> events, DecisionModel<?> model, DecisionModel.Folding<?> folding) {
            for (RecordedEvent<?> stored : events) {
                if (model.criteria().stream().anyMatch(criterion -> matches(criterion, stored.event()))) {
                    folding.see(stored);
                }
            }
            assertThat(folding.state()).as("the state after all that").isNotNull();
        }

        private static boolean matches(DecisionModel.Criterion criterion, Event event) {
            return criterion.types().contains(event.getClass()) && event.tags().containsAll(criterion.tags());
        }
    }

    /** Started once, when first asked. */
    private static final class Valid {
        private static final Validator ATOR =
                Validation.buildDefaultValidatorFactory().getValidator();
    }
}
