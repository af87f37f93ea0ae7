package dev.tandem.command.wording;

import java.util.List;

/** German, which people at work mix with English; with umlauts or as ae, oe, ue, or without either. */
final class GermanEmptyWords {

    private static final String GRAMMAR = """
            aber ab abgesehen alle allem allen aller alles allgemein als also am an ander andere anderem anderen anderer anderes anders anfang anfangs auch auf aufgrund aus
            ausser ausserdem bald bei beide beim bereits besonder besonders bevor bin bis bisher bisschen bist da dabei dadurch dafuer dagegen daher dahin damals damit danach daneben dann
            daran darauf daraus darin darueber darum das dass davon davor dazu dein deine dem demnach den denen denn dennoch der deren derzeit des deshalb dessen deswegen dich die dies
            diese diesem diesen dieser dieses dir doch dort du durch durchaus eben ebenfalls ebenso egal eher eigen eigentlich ein eine einem einen einer eines einfach einige einigen einmal einzig
            entweder er erst erstmal es etc etliche etwa etwas euch euer eure ferner fuer gab gaebe ganz gar geben gegen gehabt geht gehen ging gegangen genau genauso genug gerade gern gerne gesamt gesamten gewesen gewiss gibt
            habe haben hab hast hat hatte hatten haette haetten halt haufen hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer immerhin in indem ins insgesamt irgendwas irgendwie irgendwo irgendwelche ist ja jede jedem jeden
            jeder jedes jedoch jemand jene jetzt kann kannst kaum kein keine keinem keinen keiner keinerlei keines klar konnte konnten koennen koennte koennten kurz leider letzt letzte letztlich letztendlich lieber los
            mag mal man manche mehr mein meine meinem meinen meiner meines meist meisten mich mir mit mochte moechte moechten momentan moment momentane moeglich muss muessen musste muesste mussten nach nachdem naemlich natuerlich neben nee nein nicht nichts
            nie niemand nirgends noch nun nur ob obwohl oder offen offenbar offensichtlich oft ohne per paar prinzipiell quasi recht relativ rund sache sachen schon sehr sei seid sein seine seinem seinen seiner seines seit selbst sich sicher sicherlich sie sind so
            sobald sofort sogar solange solche soll sollen sollte sollten somit sondern sonst soweit sowie sowieso sozusagen statt teil teils teilweise trotz trotzdem ueber ueberhaupt uebrigens um und ungefaehr uns unser unsere unserem unseren unserer unseres unter
            viel viele vielen vieler vielleicht voellig vom von vor vorher waehrend waere waeren wann war waren warum was wegen weil weiss weit weiter weitere weiterhin welche welchem welchen welcher welches wem wen wenig wenige weniger wenigstens wenn wer werde werden
            wessen wie wieder wieso will wir wird wirklich wo wohl wollen wollte womit worden worum wurde wurden wuerde wuerden zeit ziemlich zu zudem zuerst zuletzt zum zumindest zur zusammen zwar zwei zwischen
            gestern heute morgen woche tag monat jahr jahre diesmal nix na tja naja halber bzw zb dh vs doof net ned ne nen ner isses hats gibts gehts wars mans
            """;

    private static final String HIRING = """
            abteilung anforderung anforderungen anforderungsprofil arbeit arbeiten arbeitet arbeitsweise aufgabe ausbildung auswahl auswahlprozess berufserfahrung beruf bewerber bewerberin bewerbern bewerbung bewerbungen bewerbungsgespraech
            besetzung besetzen betrieb chef dame herr frau mann einstellen einstellung einstellt erfahrung erfahren erfahrungen erwartung erwartungen fachlich fachbereich feedback firma fuehrungskraft gespraech gespraeche hintergrund interview job jobs kandidat kandidatin kandidaten kandidatinnen karriere kollege
            kollegin kollegen kolleginnen kompetenz kompetenzen kriterien kriterium kultur kulturell kulturelle kulturfit kunde kunden kundin lebenslauf leute mannschaft mensch menschen menschlich mitarbeiter mitarbeiterin mitarbeitern mitbewerber person personen persoenlich persoenlichkeit position
            profil profile prozess qualifikation qualifikationen qualifiziert qualitaet rolle runde skill skills stelle stellenprofil team teams teamfit teamplayer typ unternehmen unternehmenskultur vorstellungsgespraech vorstellung vorstellungen werdegang anspruch ansprueche unterlagen
            """;

    private static final String JUDGEMENT = """
            abgehoben abgelehnt abgeholt ablehnen ablehnung absage absagen abgesagt abschliessend ahnung aehnlich akzeptabel angemessen angenehm angetan ansicht aufgefallen auffaellig auftreten auge augen ausdruck ausgereift ausreichend ausreicht aussen ausstrahlung bauch bauchgefuehl bauchgefuehle bauchentscheidung bedenken bedauern
            bedauerlich begeistert begeistern begeisterung begeisterungsfaehigkeit belastbar berauschend besser bessere beste besten bestimmt beurteilen bewertung bild blass brauchen braucht charakter charisma chemie daneben denke denken deutlich draht duenn durchschnitt durchschnittlich
            durchwachsen dynamik dynamisch echt eignet eignung eindruck eindruecke empfehlen empfehlung empfinden empfand energie engagement engagiert enttaeuschend enttaeuscht entschieden entscheiden entscheidung entspricht entsprechen entsprach erfuellt erfuellen erreicht erste erster ersten erwartet erwarten falsch falsche faellt fehlt fehlte fehlen fehlend fehlende
            feuer finde finden fand fanden funke funken gefunkt frisch freundlich froh fuehlt fuehlen fuehlte funktioniert funktionieren gefaellt gefallen gefiel gefuehl gefuehle gedacht geeignet geeigneter geeignetere gefehlt gegenueber gepasst geringe gering gesucht gesamteindruck gesehen gewirkt gewisse gewuenscht glaube glauben glaubte grottig gross grosse grund gruende gruenden gut gute guten guter harmoniert
            harmonie herz hoffen hoffnung hungrig ideal interesse interessant interessiert jung junge alt alte juenger klappt klappen klasse klick geklickt klicken knapp komisch komische kommunikation kommunikativ kommunikationsfaehigkeit kommunikationsstaerke koennte konkret kopf langweilig lassen laesst leicht leidenschaft leistung leistungstraeger leistungsbereitschaft lust luft locker macht machen machte mangel mangelnd mangelnde mangels meinung messlatte mitbringen mitbringt
            mittelmaessig motivation motiviert mulmig nachvollziehbar negativ nett nette netter neu neue niveau nochmal optimal ordentlich passion passe passen passend passende passender passenderen passendere passt passte perfekt potenzial potential platz positiv problem punkt punkte quatsch qualifizierter raus reden reif reife reicht richtig richtige richtigen richtung rockstar rueberkommt rueberkam rueckmeldung runder schade scheint schien schlecht schlechte
            schlechtes schlimm schoen schwach schwache schwaecher schwer schwierig schwierige senior junior sehe sehen seltsam seltsame seniorig seniority souveraen spass springt sprang spricht sprach stark starke staerker staerkere staerkeren stellt stellen stimmt stimmte stimmen stimmung suche suchen sucht sympathie sympathisch sympathischer tauglich tendenz tendiere tief tiefe tiefgang traue trauen traut typisch ueberqualifiziert unterqualifiziert ueberzeugt ueberzeugen ueberzeugend
            ueberzeugte ueberragend unangenehm unausgereift uebereinstimmung unerfahren ungeeignet ungeeignete ungut unmotiviert unpassend unsicher unsympathisch unterdurchschnittlich unzureichend verhalten verlaufen verstehen verstanden vorgestellt vorstellen vorstellbar vorzug wackelig wahl warm weiterentwickeln weiterverfolgen wellenlaenge wert werte wertvoll wesen willen wirken wirkt wirkte wissen wunsch wunschkandidat wuenschen zaehlt zufrieden zuckend
            zukunft zusage zutrauen zuversichtlich zweifel zweifeln zieht gezogen ziehen zog haut hauen gehauen hocker gerissen reissen riss umgehauen umhauen vibe vibes fit match no go nogo cultural culture gut feeling feel bad good not enough mindset attitude hunger biss schwung bock latte liegt lag liegen fussend faktisch standard standards bar top nummer geschmack sagen sagt gesagt sage erklaeren begruenden beschreiben benennen
            naechste naechster naechsten weitersuchen entgegen wollte bleiben bleibt blieb nehmen nimmt genommen anderweitig kommt kam kommen infrage frage setzen gesetzt fortfahren fortsetzen verfolgen absehen moegen gemocht leiden unklar undefinierbar komplett total absolut null schlicht schlichtweg wirkung merkwuerdig eigenartig gefragt bringt bringen gebracht mitgebracht vorbei tun weh hinten vorne nein danke
            gehoben hand finger legen harte hart klares klarer ganze funkt ueberspringen uebergesprungen uebersprang rein reinpassen reinpasst hineinpasst einfuegen integrieren hauch spur lau lauwarm egal zugesagt zusagen zusagt zusagte abschneiden haelt halte halten hielt fern dies
            """;

    static final EmptyWords WORDS = new WordForms(
            List.of(GRAMMAR, HIRING, JUDGEMENT),
            "e en er es em n s t r st te ten ung",
            List.of("", "e", "en"),
            GermanEmptyWords::oneSpelling);

    private GermanEmptyWords() {}

    /** The umlauts have lost their dots already, unless they were written with an e. */
    private static String oneSpelling(String word) {
        return word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
