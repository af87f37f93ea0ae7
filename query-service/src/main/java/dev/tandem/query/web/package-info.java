/** What all endpoints share: pages and cursors, known parameters, sparse fields, entity tags, rights, and the API's description. */
@NullMarked
package dev.tandem.query.web;

import org.jspecify.annotations.NullMarked;
