package dev.tandem.launcher.demo;

/** Two people who agreed on everything, and then let the clocks run out. */
final class FailingPartnership {

    private static final String ROB = "recruiter:rob";
    private static final String MONA = "hiring-manager:mona";

    private FailingPartnership() {}

    static void play(Play play) {
        play.scene("A failing partnership: rob (recruiter) and mona (hiring manager)");
        Searching.begins(play, "rob", "mona", "ivan", play.promise(), """
                {"missedDebriefs": 1, "stalledWeeks": 6, "missedSlates": 1, "unqualifiedSubmittals": 1}""");
        Searching.submitted(play, "rob", "Berta Example", "Built the ledger of a marketplace");
        play.keep("candidate", "first");
        play.tooLongPasses("mona does not look at Berta's submittal");
        play.isRefused(MONA, "RejectWithFeedback", """
                {"requisition": "$requisition", "candidate": "$candidate", "reasons": [
                  {"requirement": "java", "version": 1, "shortfall": "UNPROVEN", "observed": "Not a fit."}]}
                """);
        play.does(MONA, "RejectWithFeedback", """
                {"requisition": "$requisition", "candidate": "$candidate", "reasons": [
                  {"requirement": "java", "version": 1, "shortfall": "UNPROVEN",
                   "observed": "Both incidents in her notes were handled by a colleague; asked twice what she did herself, she named the dashboard"}]}
                """);
        Searching.submitted(play, "rob", "Carl Example", "Ten years of Java at two payment providers");
        play.does(MONA, "AcceptSubmittal", """
                {"requisition": "$requisition", "candidate": "$candidate"}
                """);
        Searching.interviewed(play, "rob", "ivan", InterviewTime.at(play.now()));
        play.tooLongPasses("ivan owes his feedback, and nobody calls a debrief");
        Searching.assessed(play, "ivan", 3, "Explained backpressure on the whiteboard without help", "YES");
        play.does(ROB, "ExtendOffer", """
                {"requisition": "$requisition", "candidate": "$candidate",
                 "terms": {"baseSalary": {"amount": 66000, "currency": "EUR"}}}
                """);
        play.does(ROB, "DeclineOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer", "reason": "COMPENSATION",
                 "payGap": {"amount": 4000, "currency": "EUR"}, "note": "Would have come for 70,000"}
                """);
        Searching.submittedWithGap(play, "rob", "Dora Example", "Led the team of a card processor for six years");
        play.tooLongPasses("and Dora waits, too");
        Views views = new Views(play);
        views.waiting("What rob sees waiting in his queue", ROB, "/recruiters/rob/queue?requisition=");
        views.waiting("What mona sees waiting in her inbox", MONA, "/managers/mona/inbox?requisition=");
        views.board(ROB);
        Leaders.answer(play, views.recordedByItself(2));
        views.escalations();
    }
}
