package dev.tandem.agreement;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.Event;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each promise on one application, or on a requisition as a whole. Immutable. In JSON each ledger stands under the
 * name of its promise; which type reads it, {@link Promise#ledgerType} says.
 */
public final class Ledgers {

    /** Before anything happened. */
    public static final Ledgers NONE = new Ledgers(new EnumMap<>(PromiseKind.class));

    private final Map<PromiseKind, Ledger> byPromise;

    private Ledgers(Map<PromiseKind, Ledger> byPromise) {
        this.byPromise = Collections.unmodifiableMap(byPromise);
    }

    /** Made of what is known of each promise; nothing happened yet to those that are missing. */
    public static Ledgers of(Map<PromiseKind, Ledger> byPromise) {
        return byPromise.isEmpty() ? NONE : new Ledgers(new EnumMap<>(byPromise));
    }

    @JsonValue
    Map<String, Ledger> json() {
        Map<String, Ledger> stored = new LinkedHashMap<>();
        byPromise.forEach((kind, ledger) -> stored.put(kind.name(), ledger));
        return stored;
    }

    /** After an event of that scope, which occurred then; the same object if no promise follows it. */
    public Ledgers after(Promise.Scope scope, Event event, Instant at) {
        @Nullable Map<PromiseKind, Ledger> changed = null;
        for (Promise<?> promise : Promises.shownFollowing(event.getClass())) {
            if (promise.scope() == scope) {
                Ledger before = byPromise.get(promise.kind());
                Ledger after = after(promise, before, event, at);
                if (!after.equals(before)) {
                    changed = changed == null ? copy() : changed;
                    changed.put(promise.kind(), after);
                }
            }
        }
        return changed == null ? this : new Ledgers(changed);
    }

    /** All that was ever asked for, promise by promise, oldest first; each keeps its place in its promise. */
    public List<DatedObligation> all(SlaClock clock) {
        return Promises.SHOWN.stream().flatMap(promise -> of(promise, clock)).toList();
    }

    /** All that was ever asked for under that promise, oldest first. */
    List<Obligation> of(PromiseKind kind) {
        Ledger ledger = byPromise.get(kind);
        return ledger == null ? List.of() : ledger.obligations().all();
    }

    /** Whether something is owed whose time goes on after the end of the application. */
    public boolean oweWithoutRest() {
        return byPromise.entrySet().stream()
                .filter(entry -> Promises.of(entry.getKey()).neverRests())
                .flatMap(entry -> entry.getValue().obligations().all().stream())
                .anyMatch(one -> one.open() && one.bound());
    }

    /** What is owed under that promise, oldest first. */
    public List<DatedObligation> open(PromiseKind kind, SlaClock clock) {
        Ledger ledger = byPromise.get(kind);
        if (ledger == null) {
            return List.of();
        }
        Promise<?> promise = Promises.of(kind);
        return ledger.obligations().all().stream()
                .filter(Obligation::open) // before it is reckoned when they are due, which is most of the work
                .map(one -> DatedObligation.of(promise, one, clock))
                .filter(DatedObligation::open)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledgers ledgers && byPromise.equals(ledgers.byPromise);
    }

    @Override
    public int hashCode() {
        return byPromise.hashCode();
    }

    @Override
    public String toString() {
        return byPromise.toString();
    }

    private Stream<DatedObligation> of(Promise<?> promise, SlaClock clock) {
        Ledger ledger = byPromise.get(promise.kind());
        return ledger == null
                ? Stream.empty()
                : ledger.obligations().all().stream().map(one -> DatedObligation.of(promise, one, clock));
    }

    private Map<PromiseKind, Ledger> copy() {
        Map<PromiseKind, Ledger> copy = new EnumMap<>(PromiseKind.class);
        copy.putAll(byPromise);
        return copy;
    }

    private static <L extends Ledger> L after(Promise<L> promise, @Nullable Ledger before, Event event, Instant at) {
        return promise.after(
                before == null ? promise.none() : promise.ledgerType().cast(before), event, at);
    }
}
