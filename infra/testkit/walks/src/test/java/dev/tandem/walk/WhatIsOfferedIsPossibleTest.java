package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.work.PartyRole;
import dev.tandem.query.pipeline.work.ReadyCommand;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.testing.TestSize;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The law: of the commands that an item offers to whoever reads it, none is refused to them as things stand, and each names all the
 * things that it is about, so that nothing is left but what they decide. What is refused for what they then write is theirs to mend.
 */
class WhatIsOfferedIsPossibleTest {

    private static final Projection PIPELINE = EveryReadModel.named(PipelineProjection.NAME);

    /** Refused for what was written, though another event could make it right. */
    private static final Set<String> OF_WHAT_WAS_WRITTEN = Set.of("NOTHING_REVISED");

    /** Whom it is about is decided by whoever gives it: an item of a search names no candidate. */
    private static final String WHOEVER_IS_CHOSEN = "candidate";

    private final Set<String> refused = new TreeSet<>();
    private final Set<String> unsaid = new TreeSet<>();
    private final Set<String> offered = new TreeSet<>();

    @Test
    void whatIsOfferedIsPossibleAndLacksOnlyWhatSomebodyDecides() {
        for (Mix mix : List.of(Mix.PREPARATIONS, Mix.INTERVIEWS, Mix.PROMISES, Mix.OFFERS, Mix.EVERYTHING)) {
            for (long seed = 0; seed < TestSize.of(25, 500); seed++) {
                holdsIn(Course.random(seed, mix), seed + " of " + mix.most());
            }
        }

        assertThat(refused).isEmpty();
        assertThat(unsaid).isEmpty();
        assertThat(offered).hasSizeGreaterThan(40);
    }

    private void holdsIn(Course course, String which) {
        SettlingCommand.registerNewcomer(course.walk());
        course.rest(Duration.ZERO);
        RowsInMemory rows = EveryReadModel.rows(PIPELINE, course.log());
        for (StoredWorkItem stored : rows.all(WorkItems.ITEMS)) {
            RequisitionProgress search = Objects.requireNonNull(
                    rows.get(ProgressFold.REQUISITIONS, stored.requisition().value()));
            if (stored.during() == null || stored.during() == search.status().phase()) {
                readers(stored, search).distinct().forEach(reader -> {
                    WorkItem item = WorkItem.of(stored, RequisitionRef.of(search), reader, course.now());
                    item.yours().forEach(ready -> possible(course, item, ready, reader, which));
                });
            }
        }
    }

    /** All those whom it waits for, and both partners; what a candidate says, the recruiter records. */
    private static Stream<PersonId> readers(StoredWorkItem stored, RequisitionProgress search) {
        return Stream.concat(
                Stream.of(search.recruiter(), search.hiringManager()),
                stored.assignees().stream().flatMap(one -> Stream.ofNullable(one.person())));
    }

    private void possible(Course course, WorkItem item, ReadyCommand ready, PersonId reader, String which) {
        String what = item.kind() + " " + ready.command();
        offered.add(what);
        Set<String> missing = new TreeSet<>(things(ready.command()));
        missing.removeAll(said(ready));
        if (item.candidate() == null) {
            missing.remove(WHOEVER_IS_CHOSEN);
        }
        if (!missing.isEmpty() || !fields(ready.command()).containsAll(said(ready))) {
            unsaid.add(what + " says " + said(ready) + ", and lacks " + missing);
        }
        List<SettlingCommand.Given> given = item.waitsFor().stream()
                .filter(who -> reader.equals(
                        who.party() == PartyRole.CANDIDATE ? item.requisition().recruiter() : who.person()))
                .flatMap(who -> Stream.ofNullable(new SettlingCommand(course, item, ready).giveAs(who)))
                .toList();
        if (given.isEmpty()) {
            refused.add(what + " is not " + reader + "'s to give");
        } else if (given.stream().noneMatch(one -> isPossible(one.outcome()))) {
            refused.add(what + " is refused: " + given.getLast().outcome() + " in course " + which + ", " + item.id());
        }
    }

    private static boolean isPossible(Outcome outcome) {
        return !(outcome instanceof Outcome.Refused no)
                || no.rule().kind() == Rule.RefusalKind.UNACCEPTABLE
                || OF_WHAT_WAS_WRITTEN.contains(no.rule().name());
    }

    /** The fields in which that command says what it is about, as it has to: ids of all but people, and versions. */
    private static Set<String> things(String command) {
        return components(command)
                .filter(component -> Id.class.isAssignableFrom(component.getType())
                                && component.getType() != PersonId.class
                                && component.getAccessor().isAnnotationPresent(NotNull.class)
                        || component.getName().equals("version"))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> fields(String command) {
        return components(command).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    private static Stream<RecordComponent> components(String command) {
        return Arrays.stream(Walk.type(command).type().getRecordComponents());
    }

    private static Set<String> said(ReadyCommand ready) {
        Set<String> said = new TreeSet<>(ready.body().keySet());
        if (ready.version() != null) {
            said.add("version");
        }
        return said;
    }
}
