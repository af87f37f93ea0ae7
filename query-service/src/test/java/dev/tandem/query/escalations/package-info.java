/** Escalations, told and counted. */
@NullMarked
package dev.tandem.query.escalations;

import org.jspecify.annotations.NullMarked;
