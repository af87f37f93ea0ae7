@NullMarked
package dev.tandem.query.openapi;

import org.jspecify.annotations.NullMarked;
