package dev.tandem.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that holds somebody's personal data, or free text about them. Such an event names whom it is about: its
 * candidate in a component of type {@link CandidateId}, somebody who works on hires as {@link OfPerson} says, or whom a search replaces
 * as {@link OfOutsider} says. So what is marked can be encrypted with the key of that {@link DataSubject} and erased by destroying it. A marked component never leaves the log for a queue, a metric or an analyst in clear.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {}
