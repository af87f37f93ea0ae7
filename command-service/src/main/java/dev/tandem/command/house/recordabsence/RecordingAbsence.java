package dev.tandem.command.house.recordabsence;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.house.HouseRule.ABSENCES_OVERLAP;
import static dev.tandem.command.house.HouseRule.ABSENCE_AS_BEFORE;
import static dev.tandem.command.house.HouseRule.ABSENCE_OF_SOMEBODY_ELSE;
import static dev.tandem.command.house.HouseRule.ABSENCE_OUT_OF_RANGE;
import static dev.tandem.command.house.HouseRule.TOO_MANY_ABSENCES;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.house.Absences;
import dev.tandem.events.Role;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.people.WorkingHoursSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides {@link RecordAbsence}. */
final class RecordingAbsence implements Decision<RecordAbsence, RecordingAbsence.State> {

    private static final int LONGEST_DAYS = 366;
    private static final int DAYS_AHEAD = 366;

    /** Each is copied into every search of the person. */
    private static final int MOST = 50;

    record State(ZoneId zone, Absences absences) {}

    @Override
    public DecisionModel<State> reads(RecordAbsence command) {
        return DecisionModel.into(
                State::new,
                Part.from((ZoneId) ZoneOffset.UTC)
                        .on(WorkingHoursSet.class, (_, event) -> event.week().zone())
                        .of(command.person().asInterviewer()),
                Absences.model(command.person()));
    }

    @Override
    public Outcome decide(RecordAbsence command, State state, CommandContext context) {
        if (!context.actor().equals(command.person()) && !context.as(Role.PROVISIONER)) {
            return refused(ABSENCE_OF_SOMEBODY_ELSE);
        }
        LocalDate from = command.from();
        LocalDate until = command.until();
        @Nullable AbsenceRecorded before = state.absences().from(from, context.now());
        LocalDate today = LocalDate.ofInstant(context.now(), state.zone());
        LocalDate earliest = today.minusDays(Absences.DAYS_TO_SAY_SO);
        if (until.isBefore(from)
                || until.isBefore(earliest)
                || before == null && from.isBefore(earliest)
                || from.isAfter(today.plusDays(DAYS_AHEAD))
                || until.isAfter(from.plusDays(LONGEST_DAYS))) {
            return refused(ABSENCE_OUT_OF_RANGE);
        }
        AbsenceRecorded now = new AbsenceRecorded(command.person(), from, until, state.zone(), context.actor());
        if (before != null && before.until().equals(until) && before.zone().equals(now.zone())) {
            return refused(ABSENCE_AS_BEFORE);
        }
        Optional<AbsenceRecorded> other = state.absences().all().stream()
                .filter(one -> !one.from().equals(from))
                .filter(one -> !one.from().isAfter(until) && !one.until().isBefore(from))
                .findFirst();
        if (other.isPresent()) {
            LocalDate its = other.get().from();
            return refused(ABSENCES_OVERLAP, "They are away from " + its + " on.", Map.of("from", its));
        }
        return before == null && state.absences().changeable(context.now()).count() >= MOST
                ? refused(TOO_MANY_ABSENCES)
                : recorded(now);
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                ABSENCE_OF_SOMEBODY_ELSE, ABSENCE_OUT_OF_RANGE, ABSENCE_AS_BEFORE, ABSENCES_OVERLAP, TOO_MANY_ABSENCES);
    }
}
