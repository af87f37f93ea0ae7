package dev.tandem.identity;

/** The issuer cannot start: there is no key to sign tokens with. */
final class UnusableSigningKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /**
     * Says it to whoever starts the issuer.
     *
     * @param problem what is wrong, in sentences
     * @param remedy what to do about it, in sentences
     */
    UnusableSigningKeyException(String problem, String remedy, Throwable cause) {
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
