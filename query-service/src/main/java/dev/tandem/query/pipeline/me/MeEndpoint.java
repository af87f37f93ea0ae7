package dev.tandem.query.pipeline.me;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.Role;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.requisition.TheirSearches;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Conditions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever asks who they are here. */
@RestController
@Tag(name = "Me")
final class MeEndpoint {

    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private final ReadModels reads;
    private final Discretion discretion;
    private final InstantSource clock;

    MeEndpoint(ReadModels reads, InstantSource clock, Discretion discretion) {
        this.discretion = discretion;
        this.reads = reads;
        this.clock = clock;
    }

    @Refuses({Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT})
    @GetMapping("/me")
    @Operation(operationId = "getMe", summary = "Who you are, and what is yours", description = """
                    Who the token says you are, in which roles; on how many searches you stand in which relation, and whether \
                    your roles let it count; what you may read; and where your queue and your inbox are. For everybody: the \
                    first request of a frontend.""")
    Me me(Caller caller, Consistency consistency) {
        return new Me(
                caller.person(),
                caller.roles().stream().sorted().map(Role::wireName).toList(),
                searches(reads.of(PipelineProjection.NAME, consistency), caller),
                readings(caller),
                links(caller));
    }

    private List<Me.Searches> searches(ReadModel model, Caller caller) {
        Conditions own = discretion.of(model, caller).own("r.key");
        String counts = RELATIONS.stream()
                .map(relation -> """
                        select %d as relation, count(*) as searches, count(*) filter (where r.phase <> 'CLOSED') as open
                        from {requisition} r where r.key = any(array(%s)) and %s
                        """.formatted(relation.ordinal(), TheirSearches.sql(relation), own.sql()))
                .collect(Collectors.joining(" union all "));
        return own
                .bind(model.sql(counts + " order by relation"))
                .param("reader", caller.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, _) -> {
                    Relation relation = RELATIONS.get(rs.getInt("relation"));
                    return new Me.Searches(
                            relation, relation.carriedBy(caller), rs.getInt("open"), rs.getInt("searches"));
                })
                .list()
                .stream()
                .filter(some -> some.all() > 0)
                .toList();
    }

    private static List<Me.Reads> readings(Caller caller) {
        return Arrays.stream(Readable.values())
                .filter(thing -> Rights.any(caller, thing))
                .map(thing -> new Me.Reads(thing, Rights.whole(caller, thing)))
                .toList();
    }

    private static Me.Links links(Caller caller) {
        return new Me.Links(
                "/requisitions",
                own(caller, Readable.QUEUE, "/recruiters/" + caller.person() + "/queue"),
                own(caller, Readable.INBOX, "/managers/" + caller.person() + "/inbox"),
                "/escalations",
                Rights.whole(caller, Readable.WORK) ? "/work-items" : null);
    }

    /** Whoever reads everybody's has none of their own because of that. */
    private static @Nullable String own(Caller caller, Readable thing, String path) {
        return Rights.own(caller, thing) ? path : null;
    }
}
