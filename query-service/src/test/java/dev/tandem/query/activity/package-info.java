@NullMarked
package dev.tandem.query.activity;

import org.jspecify.annotations.NullMarked;
