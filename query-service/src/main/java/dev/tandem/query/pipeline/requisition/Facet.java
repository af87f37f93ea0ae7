package dev.tandem.query.pipeline.requisition;

/** By what requisitions can be counted. */
enum Facet {
    STATUS("r.status"),
    DEPARTMENT("r.department"),
    ROLE_TYPE("r.role_type"),
    RECRUITER("r.recruiter"),
    HIRING_MANAGER("r.hiring_manager");

    private final String column;

    Facet(String column) {
        this.column = column;
    }

    /** Where it stands, of a requisition {@code r}. */
    String column() {
        return column;
    }
}
