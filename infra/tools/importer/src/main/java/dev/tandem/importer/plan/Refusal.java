package dev.tandem.importer.plan;

/** A row that contradicts what others say; no rule of the service is asked for that. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String detail;

    Refusal(String rule, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
        this.detail = detail;
    }

    /** A name for it. */
    public String rule() {
        return rule;
    }

    /** In words, with what to do. */
    public String detail() {
        return detail;
    }
}
