@NullMarked
package dev.tandem.query.projection.topic;

import org.jspecify.annotations.NullMarked;
