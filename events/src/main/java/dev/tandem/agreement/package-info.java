/**
 * What a service agreement means: when time passes, what was promised, when it is due. The published reading of
 * {@link dev.tandem.events.requisition.SlaAgreed}, on which every service and every consumer of the stream agrees. Pure: events in,
 * answers out, no clock of its own.
 */
@NullMarked
package dev.tandem.agreement;

import org.jspecify.annotations.NullMarked;
