/** Asks command-service, which alone holds keys, to open sealed personal data for whoever may read it. */
@NullMarked
package dev.tandem.query.personaldata;

import org.jspecify.annotations.NullMarked;
