/** The API's description, read off the endpoints and the records that they answer with, and a page to try it. */
@NullMarked
package dev.tandem.query.openapi;

import org.jspecify.annotations.NullMarked;
