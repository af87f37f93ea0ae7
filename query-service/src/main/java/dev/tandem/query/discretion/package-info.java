/** Which searches are kept from whom: followed by every read model that tells of searches, and asked for every answer. */
@NullMarked
package dev.tandem.query.discretion;

import org.jspecify.annotations.NullMarked;
