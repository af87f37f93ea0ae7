package dev.tandem.command.partnership.review;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.PromiseFigure;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.SearchRecord;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.people.PartnershipReviewed.Counted;
import dev.tandem.events.people.PartnershipReviewed.Metric;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the two owed each other in all their searches, up to a position of the log.
 *
 * @param owed each time that a promise was called upon
 * @param position up to which the log was read
 */
record PairRecord(List<DatedObligation> owed, long position) {

    /** Before anything was read. */
    static final PairRecord NONE = new PairRecord(List.of(), 0);

    private static final Part<Set<RequisitionId>> SEARCHES = Part.from(Set.<RequisitionId>of())
            .on(RequisitionOpened.class, (before, event) -> and(before, event.requisition()))
            .on(RequisitionReassigned.class, (before, event) -> and(before, event.requisition()));

    private static final Part<SearchRecord> SEARCH = Part.from(SearchRecord.NONE)
            .onAny(SearchRecord.TYPES, (search, recorded) -> search.after(recorded.event(), recorded.occurredAt()));

    /** Reads every search that the two ever had together, but for those that are kept from somebody. */
    static PairRecord of(PersonId recruiter, PersonId manager, Lookup log) {
        Set<RequisitionId> both = new HashSet<>(log.read(SEARCHES.of(recruiter.asRecruiter())));
        both.retainAll(log.read(SEARCHES.of(manager.asManager())));
        // Figures with a search that is kept from somebody and without it would single it out.
        both.removeAll(keptFromSomebody(both, log));
        Map<RequisitionId, SearchRecord> searches =
                log.read(DecisionModel.each(both, requisition -> SEARCH.of(requisition.tag())));
        return new PairRecord(
                searches.values().stream()
                        .flatMap(search -> search.of(recruiter, manager).stream())
                        .toList(),
                log.position());
    }

    private static Set<RequisitionId> keptFromSomebody(Set<RequisitionId> searches, Lookup log) {
        Set<RequisitionId> kept = new HashSet<>();
        log.read(DecisionModel.each(searches, RequisitionState::model)).forEach((id, search) -> {
            if (!search.discretion().none()) {
                kept.add(id);
            }
        });
        return kept;
    }

    /** The figures of what was asked for in that quarter, as they stand now: two for each promise, in their order. */
    List<Metric> metrics(Predicate<Instant> quarter, Instant now) {
        Map<PromiseKind, PromiseFigure> figures = PromiseFigure.of(
                owed.stream().filter(one -> quarter.test(one.asked())).toList(), now);
        return Promises.SHOWN.stream()
                .map(promise -> promise.kind())
                .flatMap(kind -> metrics(kind, figures.getOrDefault(kind, PromiseFigure.NONE)))
                .toList();
    }

    /** From what they were counted, and how. */
    Counted counted() {
        return new Counted(position, PromiseFigure.DEFINITIONS);
    }

    private static Stream<Metric> metrics(PromiseKind kind, PromiseFigure figure) {
        return Stream.of(
                metric(kind.figure() + ".shareInSla", figure.shareInSla(), figure.measured()),
                metric(
                        kind.figure() + ".p50Hours",
                        figure.medianHours(),
                        figure.took().size()));
    }

    private static Metric metric(String name, @Nullable Double value, int cases) {
        return new Metric(
                name,
                value == null ? null : BigDecimal.valueOf(value).setScale(Metric.DECIMALS, RoundingMode.HALF_EVEN),
                cases);
    }

    private static Set<RequisitionId> and(Set<RequisitionId> before, RequisitionId more) {
        Set<RequisitionId> all = new HashSet<>(before);
        all.add(more);
        return all;
    }
}
