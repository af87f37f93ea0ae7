/** One application, with the candidate's whole way, for whoever may see it. */
@NullMarked
package dev.tandem.query.application;

import org.jspecify.annotations.NullMarked;
