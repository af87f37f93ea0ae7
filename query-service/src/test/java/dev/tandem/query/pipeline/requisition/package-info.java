@NullMarked
package dev.tandem.query.pipeline.requisition;

import org.jspecify.annotations.NullMarked;
