package dev.tandem.query.pipeline.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** As what somebody is waited for. On the wire in lower case with dashes, such as {@code hiring-manager}. */
public enum PartyRole {
    RECRUITER,
    HIRING_MANAGER,
    INTERVIEWER,
    APPROVER,
    CANDIDATE;

    /** The name on the wire. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
