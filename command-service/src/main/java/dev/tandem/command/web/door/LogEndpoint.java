package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.QueryParameters;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.transparency.PublishedLog;
import dev.tandem.events.RequisitionId;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.proof.ProofFile;
import dev.tandem.transparency.tiles.TilePath;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The transparency log, as C2SP's tlog-tiles has it, and the files that prove one history. */
@RestController
public final class LogEndpoint {

    public static final String CHECKPOINT = "/log/checkpoint";
    public static final String KEYS = "/log/keys";
    public static final String TILE = "/log/tile/{path}";
    public static final String PROOF = "/log/requisitions/{requisition}/proof";

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final PublishedLog log;

    LogEndpoint(PublishedLog log) {
        this.log = log;
    }

    /** 404: nothing was published yet. */
    public static Problem nothingPublished() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "NOTHING_LOGGED",
                "The log has no checkpoint yet.",
                "No event has been stored, or no checkpoint of the first ones has been published.",
                "Ask again in a moment; what keeps it from being published is told at /actuator/health.");
    }

    /** 404: the tree has no such tile. */
    public static Problem noSuchTile(String path) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "TILE_UNKNOWN",
                "There is no such tile.",
                "The tree of the last checkpoint has nothing at " + path + ".",
                "Take its size from /log/checkpoint, and paths from C2SP's tlog-tiles.");
    }

    @GetMapping(path = CHECKPOINT, produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> checkpoint(HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(log.checkpoint()
                        .orElseThrow(() -> nothingPublished().exception())
                        .toString());
    }

    @GetMapping(path = KEYS, produces = "text/plain;charset=UTF-8")
    String keys(HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        return String.join("\n", log.keys()) + "\n";
    }

    @GetMapping(path = "/log/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable String path, Caller caller, HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        TilePath wanted = TilePath.parse("tile" + path)
                .orElseThrow(() -> noSuchTile("tile" + path).exception());
        if (wanted.entries()) {
            Rights.requireWhole(caller, Readable.HISTORY); // entries are the events
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
                .body(log.at(wanted).orElseThrow(() -> noSuchTile("tile" + path).exception()));
    }

    @GetMapping(path = PROOF, produces = "text/plain;charset=UTF-8")
    ResponseEntity<byte[]> proof(@PathVariable RequisitionId requisition, Caller caller, HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of("since"));
        Rights.requireWhole(caller, Readable.HISTORY);
        long size = Checkpoint.parse(log.checkpoint()
                        .orElseThrow(() -> nothingPublished().exception())
                        .text())
                .size();
        ProofFile file = log.prove(requisition.tag().toString(), since(request, size));
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(requisition + ProofFile.EXTENSION)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    /** Read by hand, since the container would throw at what is no text. */
    private static OptionalLong since(HttpServletRequest request, long size) {
        String[] given = QueryParameters.of(request).get("since");
        if (given == null) {
            return OptionalLong.empty();
        }
        try {
            if (given.length == 1 && Long.parseLong(given[0]) >= 0 && Long.parseLong(given[0]) <= size) {
                return OptionalLong.of(Long.parseLong(given[0]));
            }
        } catch (NumberFormatException e) {
            // said below, with what else it cannot be
        }
        throw CommonProblems.invalidParameters(List.of(
                        new FieldError("since", "is the size of an earlier tree: one whole number, 0 to " + size)))
                .exception();
    }
}
