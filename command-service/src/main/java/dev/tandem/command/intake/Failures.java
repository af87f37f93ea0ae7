package dev.tandem.command.intake;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.command.dispatch.TooContendedException;
import dev.tandem.command.privacy.PersonalDataErasedException;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreBusyException;
import dev.tandem.eventstore.log.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said of that which keeps a command from being decided or stored. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** What is answered; what is not the caller's doing is in the log, too. */
    public static Problem problem(RuntimeException failure, String path) {
        return switch (failure) {
            case ProblemException e -> e.problem();
            case PersonalDataErasedException e -> CommandProblems.personalDataErased(e);
            case TooContendedException e -> later(GeneralRule.CONTENDED, e, path);
            case StoreBusyException e -> later(GeneralRule.STORE_BUSY, e, path);
            case StoreUnavailableException e -> later(GeneralRule.STORE_UNAVAILABLE, e, path);
            case OutcomeUnknownException e -> later(GeneralRule.OUTCOME_UNKNOWN, e, path);
            default -> {
                LOG.error("{} failed", path, failure);
                yield CommonProblems.defect();
            }
        };
    }

    private static Problem later(GeneralRule rule, RuntimeException e, String path) {
        LOG.warn("{} answered {}: {}", path, rule, e.getMessage());
        return CommandProblems.of(rule);
    }
}
