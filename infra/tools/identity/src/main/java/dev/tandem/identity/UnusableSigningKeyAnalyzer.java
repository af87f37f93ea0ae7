package dev.tandem.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot say first, and without a stack of causes, why the issuer does not start and what to do. */
final class UnusableSigningKeyAnalyzer extends AbstractFailureAnalyzer<UnusableSigningKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSigningKeyException cause) {
        return new FailureAnalysis(cause.problem(), cause.remedy(), cause);
    }
}
