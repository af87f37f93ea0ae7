package dev.tandem.query.figures;

import java.util.List;

/**
 * About which list of stages figures by stage are.
 *
 * @param stages the stages in order
 * @param applications how many applications that the filter finds go through them
 * @param why it was that list
 * @param others what the filter also found, to be asked for with `stages`
 */
public record StagesChosen(List<String> stages, int applications, Chosen why, List<StageList> others) {

    /** Why a list of stages was chosen. */
    public enum Chosen {
        /** The request named it. */
        ASKED_FOR,
        /** The filter finds no other. */
        ONLY_ONE,
        /**
         * The filter finds several, or none, and this is one of requisitions that name none of their own: of the two that there are, the
         * one that more applications go through.
         */
        DEFAULT,
        /** The filter finds several, and most applications go through this one. */
        MOST_APPLICATIONS
    }

    /**
     * A list of stages in use.
     *
     * @param stages the stages in order
     * @param applications how many applications go through them
     */
    public record StageList(List<String> stages, int applications) {}
}
