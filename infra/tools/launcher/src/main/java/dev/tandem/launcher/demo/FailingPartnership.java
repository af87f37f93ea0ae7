package dev.tandem.launcher.demo;

import java.util.List;

/** Two people who agreed on everything, and then let the clocks run out. */
final class FailingPartnership {

    private static final String ROB = "recruiter:rob";
    private static final String MONA = "hiring-manager:mona";

    private FailingPartnership() {}

    static void play(Script script) {
        script.scene("A failing partnership: rob (recruiter) and mona (hiring manager)");
        Searching.begins(script, "rob", "mona", List.of("ivan"), script.promise(), """
                {"missedDebriefs": 1, "stalledWeeks": 6, "missedSlates": 1, "unqualifiedSubmittals": 1}""");
        Searching.submitted(script, "rob", "Berta Example", "Built the ledger of a marketplace");
        script.keep("candidate", "first");
        script.tooLongPasses("mona does not look at Berta's submittal");
        script.isRefused(MONA, "RejectWithFeedback", """
                {"requisition": "$requisition", "candidate": "$candidate", "reasons": [
                  {"requirement": "java", "version": 1, "shortfall": "UNPROVEN", "observed": "Not a fit."}]}
                """);
        script.does(MONA, "RejectWithFeedback", """
                {"requisition": "$requisition", "candidate": "$candidate", "reasons": [
                  {"requirement": "java", "version": 1, "shortfall": "UNPROVEN",
                   "observed": "Both incidents in her notes were handled by a colleague; asked twice what she did herself, she named the dashboard"}]}
                """);
        Searching.submitted(script, "rob", "Carl Example", "Ten years of Java at two payment providers");
        script.does(MONA, "AcceptSubmittal", """
                {"requisition": "$requisition", "candidate": "$candidate"}
                """);
        Searching.interviewed(script, "rob", "ivan", InterviewTime.at(script.now()));
        script.tooLongPasses("ivan owes his feedback");
        script.tooLongPasses("and nobody calls a debrief");
        Searching.assessed(script, "ivan", 3, "Explained backpressure on the whiteboard without help", "YES");
        script.isRefused(ROB, "ProposeOffer", """
                {"requisition": "$requisition", "candidate": "$candidate",
                 "terms": {"baseSalary": {"amount": 66000, "currency": "EUR"}}}
                """);
        Offering.approved(script, ROB, MONA, """
                "withoutDebrief": "Nobody called one, and ivan's notes say enough" """, 66_000, null);
        script.does(ROB, "ExtendOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "proposal": "$proposal"}
                """);
        script.does(ROB, "DeclineOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer", "reason": "COMPENSATION",
                 "payGap": {"amount": 4000, "currency": "EUR"}, "note": "Would have come for 70,000"}
                """);
        Searching.submittedWithGap(script, "rob", "Dora Example", "Led the team of a card processor for six years");
        script.tooLongPasses("and Dora waits, too");
        Views views = new Views(script);
        views.waiting("What rob sees waiting in his queue", ROB, "/recruiters/rob/queue?requisition=");
        views.waiting("What mona sees waiting in her inbox", MONA, "/managers/mona/inbox?requisition=");
        views.board(ROB);
        Leaders.answer(script, views.recordedByItself(2));
        views.escalations();
    }
}
