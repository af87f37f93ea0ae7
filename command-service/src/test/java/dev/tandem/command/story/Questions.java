package dev.tandem.command.story;

import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.PersonId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Side;

/** What one side asks the other. */
public final class Questions {

    public static final QuestionId QUESTION = new QuestionId("q-8");

    private Questions() {}

    /** The recruiter asks the manager whether remote work is possible. */
    public static QuestionAsked questionAsked() {
        return questionAsked(Side.RECRUITER);
    }

    /** The same, asked by that side. */
    public static QuestionAsked questionAsked(Side by) {
        return questionAsked(QUESTION, by, "Is remote work possible?");
    }

    /** That side asks the other something about the search. */
    public static QuestionAsked questionAsked(QuestionId question, Side by, String text) {
        return new QuestionAsked(question, REQUISITION, null, null, by, partner(by), partner(other(by)), text);
    }

    /** That side asks the other something about Noor, who was submitted. */
    public static QuestionAsked questionAskedAboutNoor(QuestionId question, Side by, String text) {
        return new QuestionAsked(question, REQUISITION, APPLICATION, NOOR, by, partner(by), partner(other(by)), text);
    }

    private static Side other(Side side) {
        return side == Side.RECRUITER ? Side.HIRING_MANAGER : Side.RECRUITER;
    }

    private static PersonId partner(Side side) {
        return side == Side.RECRUITER ? RECRUITER : MANAGER;
    }
}
