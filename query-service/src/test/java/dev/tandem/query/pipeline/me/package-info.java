@NullMarked
package dev.tandem.query.pipeline.me;

import org.jspecify.annotations.NullMarked;
