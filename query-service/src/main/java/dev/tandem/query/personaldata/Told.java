package dev.tandem.query.personaldata;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.JsonNode;

/**
 * An answer whose personal data was opened: JSON of that type, in which {@code {"erased": {"on": …}}} stands for each text about somebody
 * who was erased.
 *
 * @param json what is answered
 * @param <T> of what the API document describes it
 */
@SuppressWarnings("unused") // the type is for the API document
public record Told<T>(@JsonValue JsonNode json) {}
