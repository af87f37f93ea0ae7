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
 * @param looksBack whether they may look at how it stood
 */
public record SeenApplication(
        ApplicationProgress progress, PeopleOfApplication people, Sight sight, boolean looksBack) {

    /** It as it was; what they see of it is what they see of it now. */
    public SeenApplication asItWas(ApplicationProgress then) {
        return new SeenApplication(then, people, sight, looksBack);
    }

    /** Which events are its own. */
    public Scope scope() {
        return new Scope.Application(progress.requisition(), progress.candidate());
    }
}
