package dev.tandem.query.discretion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tandem.access.Caller;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.personaldata.Bearer;
import dev.tandem.query.personaldata.SeenSearches;
import dev.tandem.query.projection.api.ReadModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which searches a caller may know of. Whom a search replaces is sealed, so command-service is asked; that somebody sees a search
 * tells for good that it does not replace them, and is remembered.
 */
@Component
public final class Discretion {

    private static final int REMEMBERED = 100_000;
    private static final int SNAPSHOTS = 200;
    private static final Duration FOR = Duration.ofHours(1);

    private final SeenSearches commandService;
    private final HttpServletRequest request;
    private final Cache<Of, Boolean> seen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    /** Which searches replace somebody, in rows that never change: all who follow a list look at the same ones. */
    private final Cache<ReadModel.Snapshot, List<RequisitionId>> replacing =
            Caffeine.newBuilder().maximumSize(SNAPSHOTS).expireAfterAccess(FOR).build();

    /** Asks there, by default for the request that is being answered. */
    Discretion(SeenSearches commandService, HttpServletRequest request) {
        this.commandService = commandService;
        this.request = request;
    }

    private record Of(PersonId person, RequisitionId search) {}

    /** What that caller may know of, in that read model. Throws what is answered with 503 where command-service has to be asked and cannot. */
    public Seeing of(ReadModel model, Caller caller) {
        return of(model, caller, Bearer.of(request));
    }

    /** The same, where no request is being answered: for somebody who comes with that. */
    public Seeing of(ReadModel model, Caller caller, Bearer bearer) {
        List<RequisitionId> unknown = replacing(model).stream()
                .filter(search -> seen.getIfPresent(new Of(caller.person(), search)) == null)
                .toList();
        Set<RequisitionId> kept = new HashSet<>(unknown);
        commandService.of(unknown, bearer).forEach(search -> {
            seen.put(new Of(caller.person(), search), true);
            kept.remove(search);
        });
        return new Seeing(caller, kept);
    }

    /**
     * What they could know of in that read model as it was. Whom a search replaced is forgotten with {@code ReplacedForgotten}, so nobody
     * knows any more who did not see it before: it counts as one that they did not see.
     *
     * @param then as it was
     * @param now as it is
     * @param seeing what they may know of now
     */
    public Seeing before(ReadModel then, ReadModel now, Seeing seeing) {
        Set<RequisitionId> forgotten = new HashSet<>(replacing(then));
        forgotten.removeAll(replacing(now));
        forgotten.addAll(seeing.replacedIn());
        return new Seeing(seeing.caller(), forgotten);
    }

    /** The ids of all that figures leave out, as {@link KeptSearches#counts} does. */
    public static Set<String> keptFromAnybody(ReadModel model) {
        return Set.copyOf(
                model.sql("select key from {kept_search}").query(String.class).list());
    }

    private List<RequisitionId> replacing(ReadModel model) {
        ReadModel.@Nullable Snapshot snapshot = model.snapshot();
        return snapshot == null ? read(model) : replacing.get(snapshot, _ -> read(model));
    }

    private static List<RequisitionId> read(ReadModel model) {
        return model.sql("select key from {kept_search} where replaces").query(String.class).list().stream()
                .map(RequisitionId::new)
                .toList();
    }
}
