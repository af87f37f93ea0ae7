/** Keeps what the comments on records and enums say beside their classes, so that the API's documentation can quote it. */
@NullMarked
package dev.tandem.doccomments;

import org.jspecify.annotations.NullMarked;
