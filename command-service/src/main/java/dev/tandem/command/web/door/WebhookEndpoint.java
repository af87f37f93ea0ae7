package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.delivery.Attempt;
import dev.tandem.command.delivery.WebhookDesk;
import dev.tandem.command.integration.WebhookRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where whoever subscribed webhooks sees how they stand, reads their secrets, and tries them. */
@RestController
public final class WebhookEndpoint {

    public static final String ALL = "/webhooks";
    public static final String ONE = "/webhooks/{id}";
    public static final String SECRETS = "/webhooks/{id}/secrets";
    public static final String ATTEMPTS = "/webhooks/{id}/attempts";
    public static final String PING = "/webhooks/{id}/ping";

    private static final String BEFORE = "before";
    private static final String LIMIT = "limit";

    private final WebhookDesk desk;

    WebhookEndpoint(WebhookDesk desk) {
        this.desk = desk;
    }

    /** All that there are, or all of somebody's, by their ids. */
    public record Webhooks(List<WebhookDesk.Standing> webhooks) {}

    /**
     * A webhook, and what waits.
     *
     * @param lines what fails, is paused or waits, by key: the longest failing first, 500 at most
     */
    public record Webhook(WebhookDesk.Standing webhook, List<WebhookDesk.Line> lines) {}

    /** The secrets that sign at this moment, the newest first. */
    public record Secrets(List<String> secrets) {}

    /**
     * Attempts, the newest first.
     *
     * @param next what those before them are asked with, as {@code before}; null: these are the first
     */
    public record Attempts(List<Attempt> attempts, @Nullable Long next) {}

    @GetMapping(path = ALL, produces = MediaType.APPLICATION_JSON_VALUE)
    Webhooks list(Caller caller, HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        if (Rights.whole(caller, Readable.WEBHOOK)) {
            return new Webhooks(desk.list(null));
        }
        Rights.requireOwn(caller, Readable.WEBHOOK, caller.person());
        return new Webhooks(desk.list(caller.person().value()));
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    Webhook one(@PathVariable String id, Caller caller, HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        requireSeen(id, caller);
        return new Webhook(desk.one(id).orElseThrow(() -> unknown().exception()), desk.lines(id));
    }

    @GetMapping(path = SECRETS, produces = MediaType.APPLICATION_JSON_VALUE)
    Secrets secrets(@PathVariable String id, Caller caller, HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        requireOwn(id, caller);
        return new Secrets(desk.secrets(id));
    }

    @GetMapping(path = ATTEMPTS, produces = MediaType.APPLICATION_JSON_VALUE)
    Attempts attempts(
            @PathVariable String id,
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "100") String limit) {
        UnknownParameters.refuse(request, Set.of(BEFORE, LIMIT));
        requireSeen(id, caller);
        int most = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > WebhookDesk.MOST) {
            throw refused(LIMIT, "is a number from 1 to " + WebhookDesk.MOST);
        }
        if (before != null && !before.matches("[0-9]{1,18}")) {
            throw refused(BEFORE, "is the id of an attempt");
        }
        List<Attempt> attempts = desk.attempts(id, before == null ? Long.MAX_VALUE : Long.parseLong(before), most);
        return new Attempts(
                attempts, attempts.size() < most ? null : attempts.getLast().id());
    }

    @PostMapping(path = PING, produces = MediaType.APPLICATION_JSON_VALUE)
    Attempt ping(@PathVariable String id, Caller caller, HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        requireOwn(id, caller);
        return desk.ping(id).orElseThrow(() -> unknown().exception());
    }

    private void requireSeen(String id, Caller caller) {
        if (!Rights.whole(caller, Readable.WEBHOOK)) {
            requireOwn(id, caller);
        }
    }

    /** To whoever it does not belong there is none. */
    private void requireOwn(String id, Caller caller) {
        boolean theirs = Rights.as(caller, Readable.WEBHOOK, Relation.SUBSCRIBER)
                && desk.owner(id).filter(caller.person().value()::equals).isPresent();
        if (!theirs) {
            throw unknown().exception();
        }
    }

    /** There is no such webhook of theirs. */
    public static Problem unknown() {
        WebhookRule rule = WebhookRule.WEBHOOK_UNKNOWN;
        return Problem.of(HttpStatus.NOT_FOUND, rule.name(), rule.meaning(), rule.meaning(), rule.remedy());
    }

    /** They have none, and see none. */
    public static Problem refusedToList() {
        return CommonProblems.forbidden(
                "The webhooks of rita are read by rita as analyst, or by an operator, auditor; the token is of rita (recruiter).",
                "Ask for your own, or with a token of one of those roles.");
    }

    private static RuntimeException refused(String parameter, String why) {
        return CommonProblems.invalidParameters(List.of(new FieldError(parameter, why)))
                .exception();
    }
}
