/**
 * Requests that no friend would send, made from a service's own OpenAPI document, and what every answer to them has to be.
 */
@NullMarked
package dev.tandem.testing.fuzz;

import org.jspecify.annotations.NullMarked;
