@NullMarked
package dev.tandem.query.application;

import org.jspecify.annotations.NullMarked;
