package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one report on a pipeline. */
public record PipelineReportId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PipelineReportId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.PIPELINE_REPORT, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
