package dev.tandem.agreement.promise;

import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.partnership.OverdueEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A promise that keeps a fold of its own, since it has to remember more than what is owed.
 *
 * @param <L> what it remembers
 * @param <O> the event that says that it was broken
 */
abstract class FoldedPromise<L extends Ledger, O extends OverdueEvent> implements Promise<L> {

    private final PromiseKind kind;
    private final Scope scope;
    private final Class<L> ledgerType;
    private final L none;
    private final Class<O> overdueType;
    private final Function<O, String> subject;

    /**
     * A promise of that kind.
     *
     * @param none what is remembered before anything happened
     * @param subject on which subject the event says that it was broken
     */
    FoldedPromise(
            PromiseKind kind,
            Scope scope,
            Class<L> ledgerType,
            L none,
            Class<O> overdueType,
            Function<O, String> subject) {
        this.kind = kind;
        this.scope = scope;
        this.ledgerType = ledgerType;
        this.none = none;
        this.overdueType = overdueType;
        this.subject = subject;
    }

    @Override
    public final PromiseKind kind() {
        return kind;
    }

    @Override
    public final Scope scope() {
        return scope;
    }

    @Override
    public final Class<L> ledgerType() {
        return ledgerType;
    }

    @Override
    public final L none() {
        return none;
    }

    @Override
    public final Class<O> overdueType() {
        return overdueType;
    }

    @Override
    public final @Nullable String subjectOf(OverdueEvent overdue) {
        return overdueType.isInstance(overdue) ? subject.apply(overdueType.cast(overdue)) : null;
    }
}
