package dev.tandem.query.personaldata;

/** Sealed texts cannot be opened at the moment; what was asked for would be unreadable without them. */
final class PersonalDataUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why, without a cause: what goes wrong while an answer is read may quote the answer.
     *
     * @param reason without anything that was sealed or opened
     */
    PersonalDataUnavailableException(String reason) {
        super(reason);
    }
}
