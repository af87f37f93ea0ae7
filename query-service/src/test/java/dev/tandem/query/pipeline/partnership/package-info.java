@NullMarked
package dev.tandem.query.pipeline.partnership;

import org.jspecify.annotations.NullMarked;
