package dev.tandem.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that holds a candidate's personal data, or free text about them. Such an event names its candidate
 * in a component of type {@link CandidateId}, so that what is marked can be encrypted with that candidate's key and
 * erased by destroying it. A marked component never leaves the log for a queue, a metric or an analyst in clear.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {}
