/** What the OpenAPI documents of both services have in common: comments and spellings read off the code, and how they are served. */
@NullMarked
package dev.tandem.openapi;

import org.jspecify.annotations.NullMarked;
