package dev.tandem.command.wording;

import java.util.List;
import java.util.function.UnaryOperator;

/** English. */
final class EnglishEmptyWords {

    private static final String GRAMMAR = """
            a about above across actual actually after again against ago ah all almost along already also although always am an
            and another any anybody anyone anything anyway are arent around as at away back basic basically be because been before being below
            between beyond both but by can cannot cant come could couldnt definitely did didnt do does doesnt doing done dont down due during each
            either else enough entirely especially etc even ever every everybody everyone everything exactly far few for from further general generally
            get getting given go goes going gone got had hadnt has hasnt have havent having he hed hell her here hers herself hes him himself his honest
            honestly how however i id if ill im in indeed instead into is isnt it its itself ive just kind kinda lack last least less let lets like
            little lot lots made mainly make many may maybe me mean might mine more most mostly much must my myself near need neither
            never nevertheless no nobody none nope nor not nothing now obviously of off often oh ok okay on once one ones only or other others otherwise
            ought our ours ourselves out over overall own per perhaps plain please possible possibly pretty probably put quite rather really regardless
            same say she shed shes should shouldnt simply since so some somebody somehow someone something sometimes somewhat somewhere soon sort sorta still such
            sure than thanks thank that thats the their theirs them themselves then there theres therefore these they theyd theyre thing things this
            those though through thus til till time times to together too toward truly two under unfortunately unless until up upon us usually various very via
            was wasnt way ways we wed well were werent weve what whatever when whenever where whether which while who whole whom whose why will wish
            with within without wont would wouldnt yeah yes yet you youre your yours today tomorrow yesterday week month day moment point
            """;

    private static final String HIRING = """
            applicant application background bar boss business candidate career colleague company compare conversation criteria culture cultural cv debrief
            decide decision department dept employee employer employment environment experience expectation expect feedback field guy gal hire hiring interview
            interviewer job level loop man manager managers match meet meeting met need opening opinion option org organisation organization panel partner people person personality
            pool position process profile qualification qualified quality recruit recruiter recruitment requirement resume role round screen search seat skill skillset slate
            spec stage standard submittal submission talent talk team talked spoke tech technical type vacancy value woman work worked working workplace young old age
            client customer fellow folk individual kid lady level culturewise
            """;

    private static final String JUDGEMENT = """
            able add adequate admit agree air alarm align amazing angle apart appeal arrogant ask attitude attract average avoid awesome awful awkward bad behave believe belong best better
            big bit blah bland blow bored boring bother bright brilliant bring buy care cause certain chance change charisma charm check chemistry choice choose clear clearly click close cold
            comfortable comm communicate communication communicator concern confidence confident connect consider continue contribute convince cool correct could cup current curious cut deal decent decline deep deeply
            delight desire desperate differ different difficult disappoint dislike disqualify doubt drive dull easy edge effective elsewhere encourage end energy engage enjoy enthuse enthusiasm enthusiastic entry excellent exceptional
            excite exciting extra eye face fail fair fall fan fancy fantastic favourite favorite feel felt find fine finger first fit fitness flag forward found fresh friendly front full future gap gel gift
            give glad gosh great green grow gut guts hand happy hard head hear heard heart heavy hesitant hesitate high hit hold hope hot hunch hung idea ideal imagine immature impact impress impression impressive
            improve inadequate incompetent inexperience insufficient inspire instinct intangible interest intrigue intuition issue jell jive junior justify keen keep kept know knowledge known land later lead leadership leave
            left likable likeable limit literally live look loose lose loss lost love low lukewarm major mark matter mature maturity mediocre meh mesh middle mind minded misalign misfit mismatch
            miss mistake mix mood motivate motivated motivation move name neat negative new next nice niche normal note notice nowhere objective obvious odd offer opportunity original overqualified pass passion passionate
            path perfect perform performer personal phase pick picture piece place plenty poor poorly positive potential prefer preference presence present problem proceed professional progress promise proper pull pursue push quick quickly
            quiet quirky radar rate reach ready real reason recommend red reject rejected rejection reservation reserve respond rest result right rub rubbed sadly satisfied satisfy scare seasoned see seem seen select sell senior seniority sense
            serious serve set settle shake shine short shot shy side sign simple sit situation skip slow small smart smell soft sold solid sound spark special spirit spot stand standout stay stick stop
            story straight strange stretch strong stronger stuff style subpar suck suit suitable suitability super surprise switch take taste tell terrible thought think thrill thrive throw tick tone top tough track trait trust try turn uncertain
            unconvinced unclear underqualified underwhelm underwhelming unfit unimpressed unsuitable unsure upside useful vague vibe view vote wait walk want warm waste weak weaker weakness weird wonderful world worry worse worst worth wow wrong wrench year zero
            gutfeel gutfeeling culturefit cultural nofit notafit notfit nonfit
            """;

    static final EmptyWords WORDS = new WordForms(
            List.of(GRAMMAR, HIRING, JUDGEMENT),
            "s es d ed ing ly er ers est al ally ment ness able wise",
            List.of("", "e"),
            UnaryOperator.identity());

    private EnglishEmptyWords() {}
}
