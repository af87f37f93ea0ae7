package dev.tandem.agreement.risk;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one figure of a search is counted from. Immutable.
 *
 * @param first the search's first stage; null before it was opened, and for figures that do not ask
 * @param standing the applications that may still become a case
 * @param ended the newest cases of each stage, oldest first: never more than a target may ask for
 */
public record Cases(@Nullable Stage first, Map<ApplicationId, Standing> standing, List<Case> ended) {

    /** Before anything happened. */
    public static final Cases NONE = new Cases(null, Map.of(), List.of());

    private static final int MOST = 100;

    /**
     * Where an application stands.
     *
     * @param stage in which stage; null for figures that do not ask
     * @param since since when; null after the application ended
     */
    public record Standing(@Nullable Stage stage, @Nullable Instant since) {}

    /**
     * One case.
     *
     * @param application whose it is; null for a case of several
     * @param stage in which stage; null for figures that do not ask
     * @param event what ended it
     * @param from since when
     * @param at when it ended
     * @param good how much of it was as wanted
     * @param of out of how much
     */
    public record Case(
            @Nullable ApplicationId application,
            @Nullable Stage stage,
            UUID event,
            Instant from,
            Instant at,
            int good,
            int of) {}

    Cases opened(Stage firstStage) {
        return new Cases(firstStage, standing, ended);
    }

    Cases stands(ApplicationId application, @Nullable Stage stage, @Nullable Instant since) {
        Map<ApplicationId, Standing> more = new HashMap<>(standing);
        more.put(application, new Standing(stage, since));
        return new Cases(first, Map.copyOf(more), ended);
    }

    Cases gone(ApplicationId application) {
        if (!standing.containsKey(application)) {
            return this;
        }
        Map<ApplicationId, Standing> fewer = new HashMap<>(standing);
        fewer.remove(application);
        return new Cases(first, Map.copyOf(fewer), ended);
    }

    Cases and(Case one) {
        List<Case> more = new ArrayList<>(ended);
        more.add(one);
        long ofStage = more.stream().filter(of(one.stage())).count();
        if (ofStage > MOST) {
            more.remove(more.stream().filter(of(one.stage())).findFirst().orElseThrow());
        }
        return new Cases(first, standing, List.copyOf(more));
    }

    Cases without(Predicate<Case> which) {
        return new Cases(first, standing, ended.stream().filter(which.negate()).toList());
    }

    /** From now on only what ends after this counts for that stage; null: for every stage. */
    public Cases answered(@Nullable Stage stage) {
        return without(stage == null ? _ -> true : of(stage));
    }

    /**
     * The newest cases of a stage that ended under the terms.
     *
     * @param stage null for figures that do not ask
     * @param notBefore when terms first bound the search
     * @return as many as asked for; none if there are fewer
     */
    List<Case> newest(int count, @Nullable Stage stage, Instant notBefore) {
        List<Case> all = ended.stream()
                .filter(of(stage))
                .filter(one -> !one.at().isBefore(notBefore))
                .toList();
        return all.size() < count ? List.of() : all.subList(all.size() - count, all.size());
    }

    private static Predicate<Case> of(@Nullable Stage stage) {
        return one -> Objects.equals(one.stage(), stage);
    }
}
