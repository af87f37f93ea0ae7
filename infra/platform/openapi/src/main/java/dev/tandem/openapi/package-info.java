/** What the OpenAPI documents of both services are made with: comments, schemas and spellings read off the code, the frame, and how they are served. */
@NullMarked
package dev.tandem.openapi;

import org.jspecify.annotations.NullMarked;
