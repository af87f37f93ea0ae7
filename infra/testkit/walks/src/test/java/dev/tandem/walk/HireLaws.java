package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.hire.HireLeft;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.HireStarted;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever was hired comes or never comes, works for one manager at a time, who reviews the hire, and leaves once, if at all. */
final class HireLaws {

    private final Map<RequisitionId, PersonId> managers = new HashMap<>();
    private final Map<RequisitionId, KickoffHeld> kickoffs = new HashMap<>();
    private final Map<ApplicationId, Hire> hires = new HashMap<>();

    private static final class Hire {
        LocalDate firstDay;
        boolean came;
        boolean neverCame;

        @Nullable
        PersonId handedTo;

        @Nullable
        LocalDate lastDay;

        final Set<Integer> reviewed = new HashSet<>();

        Hire(LocalDate firstDay) {
            this.firstDay = firstDay;
        }
    }

    /** Fails if that event breaks one. */
    void holdFor(Entry entry) {
        switch (entry.event()) {
            case RequisitionOpened e -> managers.put(e.requisition(), e.hiringManager());
            case RequisitionReassigned e when e.side() == Side.HIRING_MANAGER -> managers.put(e.requisition(), e.to());
            case KickoffHeld e -> kickoffs.put(e.requisition(), e);
            case CandidateHired e -> hires.put(e.application(), new Hire(e.startDate()));
            case HireStarted e -> {
                Hire hire = of(e.application());
                assertThat(hire.came || hire.neverCame || hire.lastDay != null)
                        .as("came before %s", e)
                        .isFalse();
                hire.came = true;
                hire.firstDay = e.startedOn();
            }
            case HireFellThrough e -> {
                Hire hire = of(e.application());
                assertThat(hire.came || hire.neverCame || hire.lastDay != null || !hire.reviewed.isEmpty())
                        .as("came before %s", e)
                        .isFalse();
                hire.neverCame = true;
            }
            case HireHandedOver e -> {
                assertThat(e.from())
                        .as("for whom they worked: %s", e)
                        .isEqualTo(manager(e.requisition(), e.application()));
                assertThat(e.to()).as("to another: %s", e).isNotEqualTo(e.from());
                of(e.application()).handedTo = e.to();
            }
            case HireReviewed e -> reviewed(entry, e);
            case HireLeft e -> {
                Hire hire = of(e.application());
                assertThat(hire.lastDay).as("left before %s", e).isNull();
                assertThat(hire.neverCame).as("never came: %s", e).isFalse();
                assertThat(hire.came || !hire.reviewed.isEmpty() || entry.role() == Role.IMPORTER)
                        .as("came before %s", e)
                        .isTrue();
                assertThat(e.lastDay()).as("last day of %s", e).isAfterOrEqualTo(hire.firstDay);
                hire.lastDay = e.lastDay();
            }
            default -> {}
        }
    }

    private void reviewed(Entry entry, HireReviewed e) {
        Hire hire = of(e.application());
        assertThat(hire.neverCame).as("never came: %s", e).isFalse();
        assertThat(hire.reviewed.add(e.months())).as("reviewed once: %s", e).isTrue();
        if (entry.role() == Role.IMPORTER) {
            return;
        }
        assertThat(entry.actor()).as("whom they work for: %s", e).isEqualTo(manager(e.requisition(), e.application()));
        LocalDate day = hire.firstDay.plusMonths(e.months());
        assertThat(e.retained())
                .as("whether they still worked here: %s", e)
                .isEqualTo(hire.lastDay == null || !hire.lastDay.isBefore(day));
        @Nullable KickoffHeld kickoff = kickoffs.get(e.requisition());
        if (kickoff != null) {
            assertThat(e.expected())
                    .as("what was expected: %s", e)
                    .isEqualTo(
                            e.months() == 6
                                    ? kickoff.answers().successAtSixMonths()
                                    : kickoff.answers().successAtTwelveMonths());
            assertThat(e.cameTrue()).as("whether it came true: %s", e).isNotNull();
        }
    }

    private PersonId manager(RequisitionId requisition, ApplicationId application) {
        @Nullable PersonId handedTo = of(application).handedTo;
        return handedTo == null ? Objects.requireNonNull(managers.get(requisition)) : handedTo;
    }

    private Hire of(ApplicationId application) {
        return Objects.requireNonNull(hires.get(application), () -> "nobody was hired: " + application);
    }
}
