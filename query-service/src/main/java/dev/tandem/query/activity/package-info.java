/** What happened to a search, an application, a candidate and whatever else there is, for whoever may read it. */
@NullMarked
package dev.tandem.query.activity;

import org.jspecify.annotations.NullMarked;
