/**
 * What a text, a moment, a day, a time of day, a span and a number are: said once, and held at every way in (bodies, headers, query
 * parameters, imports), so that whatever is accepted can be stored, sent, read and shown. Events keep to it from the moment
 * they are made; those stored before it are read as they are.
 */
@NullMarked
package dev.tandem.events.value;

import org.jspecify.annotations.NullMarked;
