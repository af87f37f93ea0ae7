package dev.tandem.command.privacy;

import org.jspecify.annotations.Nullable;

/** Without the master key of its database the service must not start: it could read nothing and write what nobody reads. */
final class UnusableMasterKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /**
     * Says it to whoever starts the service.
     *
     * @param problem what is wrong, in sentences
     * @param remedy what to do about it, in sentences
     */
    UnusableMasterKeyException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
