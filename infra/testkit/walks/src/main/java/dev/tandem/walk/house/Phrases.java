package dev.tandem.walk.house;

import java.util.List;
import java.util.SplittableRandom;

/** What people write: about what somebody did, never about who somebody is. */
final class Phrases {

    private static final List<String> DID = List.of(
            "Ran the payout service of a bank for three years",
            "Built the ledger of a marketplace and kept it balanced",
            "Moved a monolith to events without a day of downtime",
            "Wrote the settlement of two card processors",
            "Led the on-call rotation of a team of six",
            "Brought the build of forty services below ten minutes",
            "Took over a failing migration and ended it in a quarter",
            "Designed the index behind a search of two million documents",
            "Cut the cost of a data platform by a third",
            "Taught a team of nine to test what they deploy");

    private static final List<String> HOW = List.of(
            "and told us what went wrong on the way",
            "and showed the figures before and after",
            "with the colleagues who run it today",
            "and wrote down what others had to know",
            "and would do two things differently today",
            "although half of the team was new",
            "with one release every week",
            "and answered for it at night");

    private static final List<String> SHOWED = List.of(
            "Found the leak in the exercise by reading the pool's metrics before the code",
            "Drew our settlement from what we told her, with its two weak spots",
            "Explained backpressure on the whiteboard without help, then broke it and mended it",
            "Asked which of the two failures we would rather have before choosing a lock",
            "Wrote the test first, saw it fail, and said why",
            "Measured twice, and threw the first idea away on the second figure",
            "Walked us through an incident hour by hour, with what was known at each",
            "Named the three places where the design loses money, and which is worst");

    private static final List<String> LACKED = List.of(
            "Could not explain why the connection pool ran dry in the incident described as their own",
            "Asked twice what they did themselves, named the dashboard that a colleague had built",
            "Had not worked with a database under load; the largest table had a thousand rows",
            "Proposed to retry a payment without a key, also after we had asked what happens twice",
            "Knew the framework and not what a transaction promises, asked with two examples",
            "Has read about reconciliation and never done it; said so at once",
            "Gave up on the exercise when the first query was slow, and did not look at its plan",
            "Told us what the team had built, and could not name a part that they had built themselves");

    private static final List<String> TITLES = List.of(
            "Backend engineer",
            "Data engineer",
            "Platform engineer",
            "Payments engineer",
            "Site reliability engineer",
            "Frontend engineer",
            "Product manager",
            "Data analyst",
            "Security engineer",
            "Engineering manager");

    private static final List<String> DEPARTMENTS = List.of(
            "Payments",
            "Ledger",
            "Platform",
            "Risk",
            "Onboarding",
            "Cards",
            "Lending",
            "Data",
            "Security",
            "Operations");

    private static final List<String> PLACES =
            List.of("Lisbon", "Leipzig", "Porto", "Berlin", "Madrid", "Utrecht", "Remote");

    private static final List<String> BOARDS =
            List.of("Lisbon Tech Jobs", "Berlin Tech Jobs", "Java User Group", "Women Who Code", "Data Careers");

    private Phrases() {}

    static String achievement(SplittableRandom random) {
        return one(DID, random) + " " + one(HOW, random);
    }

    static String showed(SplittableRandom random) {
        return one(SHOWED, random);
    }

    static String lacked(SplittableRandom random) {
        return one(LACKED, random);
    }

    static String title(SplittableRandom random) {
        return one(TITLES, random);
    }

    static String department(SplittableRandom random) {
        return one(DEPARTMENTS, random);
    }

    static String place(SplittableRandom random) {
        return one(PLACES, random);
    }

    static String board(SplittableRandom random) {
        return one(BOARDS, random);
    }

    static <T> T one(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
