package dev.tandem.query.story;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.Money;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.KickoffAnswers;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PanelMember;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.PlannedRound;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementChange;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.RiskDismissed;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlatePresented;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.StrategyAdjusted;
import dev.tandem.events.requisition.SuggestionDeclined;
import dev.tandem.events.requisition.Vacancy;
import dev.tandem.events.requisition.WorkCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A search, whose events need not be spelt out each time. */
public record Search(
        String id,
        String title,
        String department,
        String roleType,
        String recruiter,
        String manager,
        int openings,
        List<Stage> stages,
        Origin origin) {

    private static final CompetencyId CODE = new CompetencyId("code");
    public static final RequirementId JAVA = new RequirementId("java");

    private static final List<PlannedRound> ROUNDS = List.of(
            new PlannedRound("Code", List.of(CODE), 60, RoundEnd.DECISION),
            new PlannedRound("The team", List.of(CODE), 120, RoundEnd.DEBRIEF));

    /** For one data engineer, by anna for mara. */
    public static Search forEngineer(String id) {
        return new Search(
                id, "Data Engineer", "Platform", "ENGINEER", "anna", "mara", 1, Stage.FORMER_DEFAULT, Origin.NATIVE);
    }

    public Search by(String otherRecruiter, String otherManager) {
        return new Search(id, title, department, roleType, otherRecruiter, otherManager, openings, stages, origin);
    }

    public Search as(String otherTitle, String otherDepartment, String otherRoleType) {
        return new Search(id, otherTitle, otherDepartment, otherRoleType, recruiter, manager, openings, stages, origin);
    }

    public Search wanting(int people) {
        return new Search(id, title, department, roleType, recruiter, manager, people, stages, origin);
    }

    public Search through(Stage... others) {
        return new Search(id, title, department, roleType, recruiter, manager, openings, List.of(others), origin);
    }

    public Search broughtIn() {
        return new Search(id, title, department, roleType, recruiter, manager, openings, stages, Origin.IMPORTED);
    }

    public RequisitionId requisition() {
        return new RequisitionId(id);
    }

    public Candidacy candidate(String candidate) {
        return new Candidacy(this, new CandidateId(candidate));
    }

    public RequisitionOpened opened() {
        return new RequisitionOpened(
                requisition(),
                title,
                department,
                roleType,
                "Berlin",
                openings,
                new PersonId(manager),
                new PersonId(recruiter),
                null,
                null,
                new Money(new BigDecimal("450.00"), Currency.getInstance("EUR")),
                stages,
                origin,
                null,
                null);
    }

    public KickoffHeld kickoffHeld() {
        return new KickoffHeld(
                requisition(),
                List.of(new PersonId(recruiter), new PersonId(manager)),
                new KickoffAnswers(
                        KickoffAnswers.Priority.QUALITY,
                        List.of("java", "sql"),
                        new KickoffAnswers.Education(KickoffAnswers.Necessity.NOT_NEEDED, null),
                        List.of(),
                        3,
                        List.of(),
                        "the platform team",
                        List.of("pipelines"),
                        "one pipeline is theirs",
                        "they lead a project"),
                60,
                "Referrals first");
    }

    public RequirementsProposed requirementsProposed() {
        return new RequirementsProposed(requisition(), 1, List.of(java("Java in production")), List.of());
    }

    public RequirementsRevised requirementsRevised(int version, RiskId... answers) {
        return new RequirementsRevised(
                requisition(),
                version,
                List.of(java("Java in production, version " + version)),
                List.of(new RequirementChange(
                        JAVA, RequirementChange.RequirementChangeKind.CHANGED, "the team moved on")),
                List.of(),
                answers.length == 0 ? null : List.of(answers));
    }

    public RequirementsApproved requirementsApproved(int version) {
        return new RequirementsApproved(requisition(), version, new PersonId(manager));
    }

    private static Requirement java(String text) {
        return new Requirement(JAVA, text, Requirement.Necessity.MUST_HAVE, Requirement.RequirementKind.SKILL, CODE);
    }

    public ScorecardDefined scorecardDefined() {
        return new ScorecardDefined(
                requisition(),
                List.of(new Competency(CODE, "Code", Map.of(1, "none", 4, "teaches it"), List.of("Show me"))));
    }

    public PanelAssigned panelAssigned(String... interviewers) {
        return new PanelAssigned(
                requisition(),
                Stream.of(interviewers)
                        .map(person -> new PanelMember(new PersonId(person), List.of(CODE), true))
                        .toList());
    }

    public InterviewPlanProposed planProposed(int version, Side by) {
        return new InterviewPlanProposed(
                requisition(), version, ROUNDS, by, new PersonId(by == Side.RECRUITER ? recruiter : manager));
    }

    public InterviewPlanAgreed planAgreed(int version, String by) {
        return new InterviewPlanAgreed(requisition(), version, ROUNDS, new PersonId(by));
    }

    public SlaProposed slaProposed(int version, SlaTerms terms) {
        return new SlaProposed(requisition(), version, terms, new PersonId(recruiter));
    }

    public SlaSigned slaSigned(int version, Side side) {
        return new SlaSigned(requisition(), version, side, new PersonId(side == Side.RECRUITER ? recruiter : manager));
    }

    public SlaAgreed slaAgreed(int version, SlaTerms terms) {
        return new SlaAgreed(requisition(), version, terms);
    }

    public SlatePresented slatePresented(int qualified, ApplicationId... applications) {
        return new SlatePresented(requisition(), List.of(applications), qualified, true, true);
    }

    public QuestionAsked asked(String question, Side by) {
        return new QuestionAsked(
                new QuestionId(question),
                requisition(),
                null,
                null,
                by,
                new PersonId(by == Side.RECRUITER ? recruiter : manager),
                new PersonId(by == Side.RECRUITER ? manager : recruiter),
                "May we look abroad?");
    }

    /** The recruiter flagged a risk by hand. */
    public PipelineRiskFlagged atRisk(RiskId risk) {
        return new PipelineRiskFlagged(
                risk,
                requisition(),
                RiskCause.SEEN_BY_HAND,
                null,
                null,
                List.of(),
                new PersonId(recruiter),
                Side.RECRUITER,
                "Two of the three in reach have signed elsewhere");
    }

    public RiskDismissed dismissed(RiskId risk) {
        return new RiskDismissed(risk, requisition(), "They came from one agency", new PersonId(manager));
    }

    public StrategyAdjusted adjustedFor(RiskId... risks) {
        return new StrategyAdjusted(
                requisition(),
                StrategyAdjusted.AdjustmentKind.WIDEN_SEARCH,
                "Remote, too",
                "Nobody is left in the city",
                new PersonId(manager),
                List.of(risks));
    }

    public SuggestionDeclined declined(SuggestionId suggestion) {
        return new SuggestionDeclined(suggestion, requisition(), "The team has somebody", new PersonId(recruiter));
    }

    public QuestionAnswered answered(String question, String by) {
        return new QuestionAnswered(
                new QuestionId(question), requisition(), null, null, new PersonId(by), "Yes, within Europe.");
    }

    public RequisitionPutOnHold putOnHold() {
        return new RequisitionPutOnHold(requisition(), "budget freeze");
    }

    public RequisitionResumed resumed() {
        return new RequisitionResumed(requisition(), "budget is back");
    }

    public RequisitionReassigned reassigned(Side side, String to) {
        return new RequisitionReassigned(
                requisition(),
                side,
                new PersonId(side == Side.RECRUITER ? recruiter : manager),
                new PersonId(to),
                "another team");
    }

    /** What it is for changes; the requirements of that version are to be confirmed, if any. */
    public RequisitionAmended amended(UnaryOperator<Vacancy> change, @Nullable Integer confirm) {
        Vacancy before = opened().vacancy();
        return new RequisitionAmended(
                requisition(), null, before, change.apply(before), confirm, "the team moves and grows");
    }

    /** Somewhere else, in another department, for two people, soon. */
    public static Vacancy moved(Vacancy before) {
        return new Vacancy(2, "Cards", "Porto", "Senior", before.compensation(), LocalDate.parse("2026-06-01"));
    }

    public RequisitionFilled filled(int hires) {
        return new RequisitionFilled(requisition(), hires);
    }

    public RequisitionCancelled cancelled() {
        return new RequisitionCancelled(requisition(), "not needed any more");
    }

    /** The usual terms, on all hours, without a slate. */
    public static SlaTerms terms() {
        return terms(WorkCalendar.ALL_HOURS, null);
    }

    public static SlaTerms terms(WorkCalendar calendar, SlaTerms.@Nullable SlatePromise slate) {
        return new SlaTerms(
                Duration.ofHours(48),
                Duration.ofHours(24),
                Duration.ofHours(48),
                Duration.ofHours(72),
                Duration.ofHours(72),
                Duration.ofHours(24),
                slate,
                new SlaTerms.EscalationThresholds(2, 6, 2),
                calendar);
    }

    /** The same, with what candidates are promised. */
    public static SlaTerms termsWithCandidates() {
        return terms().with(null, null, null, new SlaTerms.Candidates(Duration.ofDays(3), Duration.ofDays(2)));
    }

    public static SlaTerms.SlatePromise slate(int candidates, String by) {
        return new SlaTerms.SlatePromise(candidates, Instant.parse(by));
    }

    /** From opening to agreement: all that has to be there before somebody is submitted. */
    public Event[] prepared(SlaTerms terms) {
        return new Event[] {
            opened(),
            kickoffHeld(),
            requirementsProposed(),
            requirementsApproved(1),
            scorecardDefined(),
            panelAssigned("ines", "ivan"),
            slaProposed(1, terms),
            slaSigned(1, Side.RECRUITER),
            slaSigned(1, Side.HIRING_MANAGER),
            slaAgreed(1, terms)
        };
    }
}
