package dev.tandem.query.activity;

import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.query.history.Scope;
import dev.tandem.query.pipeline.progress.ApplicationProgress;

/**
 * An application that somebody sees something of.
 *
 * @param progress how far it has come
 * @param people who has to do with it
 * @param sight what they see
 */
public record SeenApplication(ApplicationProgress progress, PeopleOfApplication people, Sight sight) {

    /** Which events are its own. */
    public Scope scope() {
        return new Scope.Application(progress.requisition(), progress.candidate());
    }
}
