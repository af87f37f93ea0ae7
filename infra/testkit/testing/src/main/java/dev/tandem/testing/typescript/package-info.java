/** Holds the TypeScript declarations in {@code infra/tools/typescript} to the API documents that they are generated from. */
@NullMarked
package dev.tandem.testing.typescript;

import org.jspecify.annotations.NullMarked;
