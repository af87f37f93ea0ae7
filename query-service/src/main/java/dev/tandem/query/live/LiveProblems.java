package dev.tandem.query.live;

import dev.tandem.access.Problem;
import org.springframework.http.HttpStatus;

/** What whoever follows a list is told where it does not go on. */
public final class LiveProblems {

    private LiveProblems() {}

    /** 422: too much to begin a stream with. */
    public static Problem tooMuch(int most) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "TOO_MUCH_TO_STREAM",
                "The list is too long to be sent as the beginning of a stream.",
                "A stream begins with at most " + most + " items, and the list has more.",
                "Narrow it with filters; or read it page by page and begin the stream with the 'since' of the first page.");
    }

    /** 503: enough streams. */
    public static Problem tooMany(String whose, int most) {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "TOO_MANY_STREAMS",
                "There are as many streams as there may be.",
                whose + " may have " + most + " at once.",
                "Close some, or ask again later with the last 'id' as 'Last-Event-ID'; asking with 'since' now and then needs no"
                        + " stream.");
    }

    /** The end of a stream whose client does not read. */
    static Problem tooSlow() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "TOO_SLOW",
                "The stream was not read as fast as there was something to say.",
                "More is waiting to be sent than is kept for one stream.",
                "Connect again with the last 'id' as 'Last-Event-ID': what was missed comes then.");
    }

    /** The end of a stream whose service stops. */
    static Problem stopping() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "STOPPING",
                "The service is stopping.",
                "This instance of the service ends all its streams.",
                "Connect again with the last 'id' as 'Last-Event-ID'; another instance, or this one after its restart, goes on.");
    }

    /** The end of a stream whose changes cannot be looked at. */
    static Problem interrupted() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "INTERRUPTED",
                "What has changed cannot be looked at at the moment.",
                "The read model, or what people are called, cannot be read.",
                "Connect again with the last 'id' as 'Last-Event-ID'.");
    }
}
