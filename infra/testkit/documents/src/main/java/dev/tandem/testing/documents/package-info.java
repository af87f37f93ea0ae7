/** Holds the API documents to what was released. */
@NullMarked
package dev.tandem.testing.documents;

import org.jspecify.annotations.NullMarked;
