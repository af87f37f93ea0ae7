@NullMarked
package dev.tandem.query.pipeline.queue;

import org.jspecify.annotations.NullMarked;
