package dev.tandem.query.pipeline.interviewers;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class InterviewersAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(new Asked("listInterviewers", "/interviewers", "", "?id=ines&total=true", "lea", "ta-leader"));
    }
}
