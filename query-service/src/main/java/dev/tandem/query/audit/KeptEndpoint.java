package dev.tandem.query.audit;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Bearer;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What was refused, and who read what, as command-service keeps it. */
@RestController
@Tag(name = "Audit")
final class KeptEndpoint {

    private final KeptForAuditors kept;

    KeptEndpoint(KeptForAuditors kept) {
        this.kept = kept;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/refused-commands")
    @Operation(
            operationId = "listRefusedCommands",
            summary = "Which commands were refused, to whom and why",
            description = """
                    Oldest first: who gave which command when, and which rule refused it. What the command said is not kept. \
                    Kept for as long as command-service is told to (400 days unless configured otherwise). For an auditor or operator.""")
    Page<RefusedCommand> refused(
            @ModelAttribute AuditFilter filter,
            @ModelAttribute Paging paging,
            Caller caller,
            HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.REFUSALS);
        List<RefusedCommand> found =
                kept.refused(filter, after(paging, request), paging.size() + 1, Bearer.of(request));
        return page(found, paging, request, RefusedCommand::number);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/readings")
    @Operation(operationId = "listReadings", summary = "Who read what was written about people", description = """
                    Oldest first: who had which texts about whom opened when, and by which role or relation they were allowed to. Names \
                    are read all day, by every list, and are not among them. Kept for as long as command-service is told to. For an \
                    auditor or privacy officer.""")
    Page<TextReading> readings(
            @ModelAttribute AuditFilter filter,
            @ModelAttribute Paging paging,
            Caller caller,
            HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.READINGS);
        List<TextReading> found = kept.readings(filter, after(paging, request), paging.size() + 1, Bearer.of(request));
        return page(found, paging, request, TextReading::number);
    }

    private static long after(Paging paging, HttpServletRequest request) {
        @Nullable List<Object> behind = paging.behind(request, Cursor.Key.POSITION);
        return behind == null ? 0 : (Long) behind.getFirst();
    }

    private static <T> Page<T> page(
            List<T> found, Paging paging, HttpServletRequest request, Function<T, Long> number) {
        return Page.of(found, paging.size(), one -> one, one -> Cursor.behind(request, number.apply(one)));
    }
}
