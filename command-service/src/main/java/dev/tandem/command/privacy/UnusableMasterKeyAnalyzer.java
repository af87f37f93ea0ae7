package dev.tandem.command.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot say first, and without a stack of causes, why the service does not start and what to do. */
final class UnusableMasterKeyAnalyzer extends AbstractFailureAnalyzer<UnusableMasterKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableMasterKeyException cause) {
        return new FailureAnalysis(cause.problem(), cause.remedy(), cause);
    }
}
