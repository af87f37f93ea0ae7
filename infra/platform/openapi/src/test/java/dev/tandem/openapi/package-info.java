/** What the documents say, held against small types of every kind. */
@NullMarked
package dev.tandem.openapi;

import org.jspecify.annotations.NullMarked;
