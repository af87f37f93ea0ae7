package dev.tandem.transparency.witness;

import dev.tandem.transparency.note.NoteSignature;

/**
 * What a witness answers, as HTTP has it.
 *
 * @param status 200, 400, 403, 404, 409 or 422
 * @param contentType of the body
 * @param body a cosignature, a size, or why not
 */
public record WitnessAnswer(int status, String contentType, String body) {

    static final int OK = 200;
    static final int CONFLICT = 409;

    private static final String PLAIN = "text/plain; charset=utf-8";

    static WitnessAnswer cosigned(NoteSignature cosignature) {
        return new WitnessAnswer(OK, PLAIN, cosignature + "\n");
    }

    static WitnessAnswer sizeIs(long size) {
        return new WitnessAnswer(CONFLICT, "text/x.tlog.size", size + "\n");
    }

    static WitnessAnswer refused(int status, String why) {
        return new WitnessAnswer(status, PLAIN, why + "\n");
    }
}
