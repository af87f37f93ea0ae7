package dev.tandem.query.live;

import dev.tandem.events.PersonId;

/** Which changes can concern a list. More may be looked at than do; none may be missed. */
public sealed interface Interest {

    /** Any. */
    record Everything() implements Interest {}

    /** Those in scopes whose audience that person belongs to, or did. */
    record OfPerson(PersonId person) implements Interest {}

    /** Those in that scope. */
    record OfScope(String scope) implements Interest {}
}
