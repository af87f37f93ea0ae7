@NullMarked
package dev.tandem.query.candidate;

import org.jspecify.annotations.NullMarked;
