package dev.tandem.client.stage;

/** Who sets the stage, of the cast. */
final class Players {

    static final String RECRUITER = "recruiter:rosa";
    static final String MANAGER = "hiring-manager:mia";
    static final String INTERVIEWER = "interviewer:ines";
    static final String LEADER = "ta-leader:tara";
    static final String EXECUTIVE = "executive:eva";
    static final String PRIVACY = "privacy-officer:pia";
    static final String PROVISIONER = "provisioner:petra";
    static final String ANALYST = "analyst:ana";
    static final String IMPORTER = "importer:ivy";

    private Players() {}
}
