package dev.tandem.query.metrics;

import static dev.tandem.query.columns.Micros.micros;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.query.columns.Context;
import dev.tandem.query.columns.Yes;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search.
 *
 * @param opened how it began, as amended since
 * @param openedBy the event that opened it
 * @param recruiter who runs it now
 * @param hiringManager whose need it is now
 * @param filledAt when as many were hired as were wanted; null while they are not
 * @param closedAt when it was filled or cancelled; null while neither
 * @param holds for how long it rested
 * @param approved whether a version of its requirements was ever approved
 * @param churn how often its requirements were revised after that
 */
public record Search(
        RequisitionOpened opened,
        Instant openedAt,
        UUID openedBy,
        PersonId recruiter,
        PersonId hiringManager,
        @Nullable Instant filledAt,
        @Nullable Instant closedAt,
        Holds holds,
        boolean approved,
        int churn) {

    /** One row a search, by its id. */
    public static final Table<Search> SEARCHES = new Table<>(
                    "search",
                    Search.class,
                    Context.columns(
                            Search::context,
                            new Column<>("opened_at", "bigint", row -> micros(row.openedAt())),
                            new Column<>("filled_at", "bigint", row -> micros(row.filledAt())),
                            new Column<>("closed_at", "bigint", row -> micros(row.closedAt())),
                            new Column<>(
                                    "held_at",
                                    "bigint",
                                    row -> micros(row.holds().heldAt())),
                            new Column<>(
                                    "rested",
                                    "bigint",
                                    row -> micros(row.holds().together())),
                            new Column<>(
                                    "rests_since",
                                    "bigint",
                                    row -> micros(row.holds().restsSince())),
                            new Column<>(
                                    "held_by_recruiter",
                                    "bigint",
                                    row -> micros(row.holds().byRecruiter())),
                            new Column<>(
                                    "held_by_manager",
                                    "bigint",
                                    row -> micros(row.holds().byManager())),
                            new Column<>(
                                    "held_agreed",
                                    "bigint",
                                    row -> micros(row.holds().agreed())),
                            new Column<>("approved", "text", row -> Yes.of(row.approved())),
                            new Column<>("churn", "bigint", Search::churn),
                            new Column<>("cost_per_day", "float8", Search::costPerDay),
                            new Column<>("currency", "text", Search::currency)),
                    List.of())
            .toCopy();

    static Search opened(RequisitionOpened event, Instant at, UUID by) {
        return new Search(event, at, by, event.recruiter(), event.hiringManager(), null, null, Holds.NONE, false, 0);
    }

    /** What it is grouped by: of those who have it now. */
    public Context context() {
        return Context.of(opened, recruiter, hiringManager);
    }

    private @Nullable Double costPerDay() {
        return opened.costOfVacancyPerDay() == null
                ? null
                : (Double) opened.costOfVacancyPerDay().amount().doubleValue();
    }

    private @Nullable String currency() {
        return opened.costOfVacancyPerDay() == null
                ? null
                : opened.costOfVacancyPerDay().currency().getCurrencyCode();
    }

    Search amended(RequisitionOpened now) {
        return new Search(
                now, openedAt, openedBy, recruiter, hiringManager, filledAt, closedAt, holds, approved, churn);
    }

    Search ownedBy(PersonId nowRecruiter, PersonId nowManager) {
        return new Search(
                opened, openedAt, openedBy, nowRecruiter, nowManager, filledAt, closedAt, holds, approved, churn);
    }

    Search closed(@Nullable Instant filled, @Nullable Instant closed) {
        return new Search(opened, openedAt, openedBy, recruiter, hiringManager, filled, closed, holds, approved, churn);
    }

    Search resting(Holds now) {
        return new Search(
                opened, openedAt, openedBy, recruiter, hiringManager, filledAt, closedAt, now, approved, churn);
    }

    Search requiring(boolean everApproved, int revisions) {
        return new Search(
                opened,
                openedAt,
                openedBy,
                recruiter,
                hiringManager,
                filledAt,
                closedAt,
                holds,
                everApproved,
                revisions);
    }
}
