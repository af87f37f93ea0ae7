/** What the OpenAPI documents of both services read off the code: comments, and how values are spelled in JSON. */
@NullMarked
package dev.tandem.openapi;

import org.jspecify.annotations.NullMarked;
