/** How the projections stand, for people and for health checks; takes the orders of those who run the service. */
@NullMarked
package dev.tandem.query.projection.report;

import org.jspecify.annotations.NullMarked;
