package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three people at once play a good hire by clicking: what one does, the others see within a second; what is refused, is told where it was tried. */
@ExtendWith(ToldTandem.Given.class)
class StoryTest {

    /** What the searches that are opened here are called. */
    static final Pattern TITLE = Pattern.compile("Engineer [0-9a-f]{6}");

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    /** From a click of one to what another sees. */
    private static final double A_SECOND = 1000;

    private final String title = "Engineer " + UUID.randomUUID().toString().substring(0, 6);
    private double slowest;

    @Test
    void aHireIsPlayedByThreePeopleAtOnce(ToldTandem tandem) {
        try (Visitor rita = Visitor.arrives(tandem).signsIn("recruiter:rita", "requisitions");
                Visitor max = Visitor.arrives(tandem).signsIn("hiring-manager:max", "");
                Visitor ines = Visitor.arrives(tandem).signsIn("interviewer:ines", "")) {
            theyAgree(rita, max);
            somebodyIsBrought(rita, max);
            somebodyIsInterviewed(tandem, rita, max, ines);
            somebodyIsHired(tandem, rita, max);

            System.out.printf("What one did by clicking, another saw after at most %.0f ms%n", slowest);
            assertThat(rita.complaints()).isEmpty();
            assertThat(max.complaints()).isEmpty();
            assertThat(ines.complaints()).isEmpty();
        }
    }

    private void theyAgree(Visitor rita, Visitor max) {
        rita.main().getByText("Open a search").click();
        Written opening = Written.form(rita.page(), "OpenRequisition")
                .with("title", title)
                .with("department", "Payments")
                .with("roleType", "ENGINEER")
                .with("location", "Lisbon")
                .with("openings", "1")
                .with("hiringManager", "max");
        assertThat(opening.refused()).hasAttribute("data-rule", "COMPENSATION_REQUIRED");
        opening.adding("compensation")
                .with("compensation-minimum-amount", "62000")
                .with("compensation-minimum-currency", "EUR")
                .with("compensation-maximum-amount", "78000")
                .with("compensation-maximum-currency", "EUR")
                .done();
        assertThat(rita.main().locator("h1")).hasText(title);

        pressed(rita, "HoldKickoff")
                .with("answers-priority", "QUALITY")
                .with("answers-mostImportantSkills-0", "Java")
                .with("answers-mostImportantSkills-1", "PostgreSQL")
                .with("answers-education-necessity", "NOT_NEEDED")
                .with("answers-minimumYears", "3")
                .with("answers-team", "Six engineers and a product manager")
                .with("answers-dailyChallenges-0", "Keeping settlement correct while volumes double")
                .with("answers-successAtSixMonths", "Owns the payout service and its on-call")
                .with("answers-successAtTwelveMonths", "Leads the move to event-driven settlement")
                .with("daysToHire", "60")
                .with("sourcingPlan", "Referrals of the team first, then the Java user group")
                .done();
        pressed(rita, "ProposeRequirements")
                .adding("requirement")
                .with("requirements-0-text", "Has run Java services in production and debugged them under load")
                .with("requirements-0-necessity", "MUST_HAVE")
                .with("requirements-0-kind", "SKILL")
                .with("requirements-0-competency", "engineering")
                .done();
        heard(max, "ApproveRequirements").done();
        heard(max, "DefineScorecard")
                .with(
                        "competencies-0-anchors",
                        "1: Recites terms\n2: Explains what others built\n3: Has built it\n4: Has taught it")
                .adding("question")
                .with("competencies-0-questions-0", "Tell me about the worst incident you debugged.")
                .done();
        heard(rita, "AssignPanel")
                .with("members-0-interviewer", "ines")
                .ticking("members-0-competencies", "Engineering")
                .adding("member")
                .with("members-1-interviewer", "ivan")
                .ticking("members-1-competencies", "Engineering")
                .done();
        pressed(rita, "ProposeSla").done();
        pressed(rita, "SignSla").done();
        heard(max, "SignSla").done();
    }

    private void somebodyIsBrought(Visitor rita, Visitor max) {
        rita.main().locator("details.acts-menu summary").click();
        rita.main()
                .locator(".acts-menu")
                .getByText("Register candidate", new Locator.GetByTextOptions().setExact(true))
                .click();
        Written.form(rita.page(), "RegisterCandidate")
                .with("name", "Cleo Novak")
                .done();
        Written submitting = Written.form(rita.page(), "SubmitCandidate")
                .with("source", "OUTBOUND")
                .with("rationale", "Ran the payout service of a bank and left it calmer");
        assertThat(submitting.refused()).hasAttribute("data-rule", "EVIDENCE_REQUIRED");
        submitting
                .adding("evidence")
                .withFirst("evidence-0-requirement")
                .with("evidence-0-met", "true")
                .with("evidence-0-text", "Walked me through two incidents of her own")
                .done();

        // Not a fit is no reason: the form says so where it stands.
        Written rejecting = heard(max, "RejectWithFeedback")
                .withFirst("reasons-0-requirement")
                .with("reasons-0-shortfall", "MISSING")
                .with("reasons-0-observed", "Not a fit");
        assertThat(rejecting.refused()).hasAttribute("data-rule", "FEEDBACK_NOT_ACTIONABLE");
        item(max, "RejectWithFeedback", false).getByText("Cancel").click();
        heard(max, "AcceptSubmittal").done();
        columnsThatRefuseACardSaySoBeforeItIsDropped(rita);
    }

    private static void columnsThatRefuseACardSaySoBeforeItIsDropped(Visitor rita) {
        Locator column = rita.main().locator(".column[data-stage='SUBMITTED']");
        Locator card = column.locator(".card").filter(new Locator.FilterOptions().setHasText("Cleo Novak"));
        assertThat(card).isVisible();
        card.hover();
        rita.page().mouse().down();
        card.hover(new Locator.HoverOptions().setPosition(20, 20));
        Locator hired = rita.main().locator(".column[data-stage='HIRED']");
        hired.hover();
        assertThat(hired.locator(".refusal[data-rule]")).isVisible();
        assertThat(hired).hasClass(Pattern.compile(".*refuses.*"));
        rita.pictures("board");
        rita.page().mouse().up();
        assertThat(rita.main().locator(".column.refuses")).hasCount(0);
        assertThat(card).isVisible();
    }

    private void somebodyIsInterviewed(ToldTandem tandem, Visitor rita, Visitor max, Visitor ines) {
        rita.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My day"))
                .click();
        Instant now = tandem.time().clock().instant();
        heard(rita, "ScheduleInterview")
                .with("startsAt", local(now))
                .with("endsAt", local(now.plus(1, ChronoUnit.HOURS)))
                .done();
        heard(ines, "CompleteInterview").done();
        heard(ines, "SubmitFeedback")
                .with("ratings-0-rating", "4")
                .with("ratings-0-evidence", "Found the leak by reading the pool's metrics before the code")
                .with("recommendation", "STRONG_YES")
                .done();
        ivanIsBlindUntilHeHasGivenHis(tandem);
        heard(rita, "ScheduleDebrief")
                .with("startsAt", local(now.plus(1, ChronoUnit.HOURS)))
                .ticking("attendees", "Max Albrecht")
                .ticking("attendees", "Inês Duarte")
                .done();
        heard(max, "HoldDebrief")
                .with("outcome", "OFFER")
                .with("rationale", "Has done the work we need, and taught it")
                .done();
    }

    private void ivanIsBlindUntilHeHasGivenHis(ToldTandem tandem) {
        try (Visitor ivan = Visitor.arrives(tandem).signsIn("interviewer:ivan", "")) {
            Locator item = ivan.main().locator("tandem-item").filter(new Locator.FilterOptions().setHasText(title));
            item.locator("a[href*='/applications/']").first().click();
            assertThat(ivan.main().locator("[data-blind]")).isVisible();
            assertThat(ivan.main()).not().containsText("Found the leak");
            assertThat(ivan.main()).not().containsText("Strong yes");

            ivan.main().locator("button[data-command='SubmitFeedback']").first().click();
            Written.form(ivan.page(), "SubmitFeedback")
                    .with("ratings-0-rating", "3")
                    .with("ratings-0-evidence", "Drew our settlement from what we told her, with its two weak spots")
                    .with("recommendation", "YES")
                    .done();
            assertThat(ivan.main().locator("[data-blind]")).hasCount(0);
            assertThat(ivan.main()).containsText("Found the leak");
            assertThat(ivan.complaints()).isEmpty();
        }
    }

    private void somebodyIsHired(ToldTandem tandem, Visitor rita, Visitor max) {
        heard(max, "DecideToHire").done();
        heard(rita, "ProposeOffer")
                .adding("base salary")
                .with("terms-baseSalary-amount", "72000")
                .with("terms-baseSalary-currency", "EUR")
                .done();
        heard(max, "ApproveOffer").done();
        heard(rita, "ExtendOffer").done();
        // The candidate's answer is waited for, and told by whoever hears it.
        rita.main().locator("details.others > summary").click();
        heard(rita, "AcceptOffer").done();
        heard(rita, "RecordHire")
                .with(
                        "startDate",
                        LocalDateTime.ofInstant(tandem.time().clock().instant(), LISBON)
                                .toLocalDate()
                                .plusDays(30)
                                .toString())
                .done();
        assertThat(item(rita, "RecordHire", true)).hasCount(0);
        rita.pictures("my-day");
    }

    /** Presses the button of a command where a search says what it waits for. */
    private static Written pressed(Visitor visitor, String command) {
        visitor.main()
                .locator("tandem-item button[data-command='" + command + "']")
                .first()
                .click();
        return Written.form(visitor.page(), command);
    }

    /** Waits until somebody's page asks for a command on this search by itself, and presses its button. */
    private Written heard(Visitor visitor, String command) {
        long begun = System.nanoTime();
        Locator button = item(visitor, command, true);
        button.waitFor();
        double took = (System.nanoTime() - begun) / 1e6;
        slowest = Math.max(slowest, took);
        assertThat(took).as("milliseconds until %s is asked for", command).isLessThan(A_SECOND);
        button.click();
        return Written.form(visitor.page(), command);
    }

    /** The item that asks for a command on this search, or its button. */
    private Locator item(Visitor visitor, String command, boolean button) {
        boolean board = visitor.page().url().contains("/requisitions/");
        Locator items = visitor.main().locator("tandem-item");
        Locator its = board ? items : items.filter(new Locator.FilterOptions().setHasText(title));
        return button ? its.locator("button[data-command='" + command + "']").first() : its.first();
    }

    private static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, LISBON)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
