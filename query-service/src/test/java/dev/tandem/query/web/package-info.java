/** Tests of what holds for all endpoints. */
@NullMarked
package dev.tandem.query.web;

import org.jspecify.annotations.NullMarked;
