package dev.tandem.query.candidate;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.CandidateId;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.CandidateSearch;
import dev.tandem.query.personaldata.CandidateSearch.Duplicates;
import dev.tandem.query.personaldata.CandidateSearch.Found;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Candidates by what they are called or how they are reached. */
@RestController
@Tag(name = "Candidates")
final class CandidateSearchEndpoint {

    private final CandidateSearch search;

    CandidateSearchEndpoint(CandidateSearch search) {
        this.search = search;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/candidates")
    @Operation(
            operationId = "findCandidates",
            summary = "Candidates by the beginning of a name, by e-mail or by phone",
            description = """
                    By a name: each word that is typed is the beginning of a word of it, in whatever order, without regard to case and \
                    accents. By an address: whoever gave just that one. By their ids; found within moments of their registration, and \
                    not at all once they were erased.

                    Only candidates whom the caller sees: those on searches with which they have to do; for a ta-leader, executive, \
                    privacy-officer or auditor all. An address finds for those alone who may read it: the two whose search it is, who \
                    acts for them, coordinators and sourcers, a privacy-officer and an auditor.""")
    Page<FoundCandidate> find(
            @Parameter(
                            description =
                                    "At least 3 characters of a name (one in scripts such as Han or Hangul), or a whole e-mail"
                                            + " address or telephone number.",
                            required = true,
                            example = "noor had",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 320))
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @ModelAttribute Paging paging,
            Caller caller,
            HttpServletRequest request) {
        if (!Rights.any(caller, Readable.CANDIDATE_NAME)) {
            throw CommonProblems.forbidden(
                            "Candidates are found by those who may know what they are called; " + caller.person()
                                    + " has no role in which that may be.",
                            "Ask with a token of somebody who works on a search.")
                    .exception();
        }
        @Nullable List<Object> behind = paging.behind(request, Cursor.Key.ROW);
        int limit = paging.size();
        Found found = Optional.ofNullable(q)
                .flatMap(typed ->
                        search.find(typed, limit, behind == null ? null : candidate(behind.getFirst()), request))
                .orElseThrow(() -> CommonProblems.invalidParameters(List.of(new FieldError(
                                "q",
                                "is to be at least 3 characters of a name, or a whole e-mail address or telephone number,"
                                        + " and at most 320 characters")))
                        .exception());
        List<FoundCandidate> items = found.candidates().stream()
                .map(one -> new FoundCandidate(one.candidate(), one.name(), one.searches()))
                .toList();
        return new Page<>(
                items, found.more() ? Cursor.behind(request, items.getLast().candidate()) : null);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/candidates/duplicates")
    @Operation(
            operationId = "listDuplicateCandidates",
            summary = "Candidates who are likely the same person",
            description = """
                    Pairs who gave the same e-mail address or telephone number, by their ids, whoever registered them: within moments \
                    of the second registration, and until one of the two is erased.

                    For a privacy-officer or auditor.""")
    Page<LikelyDuplicate> duplicates(@ModelAttribute Paging paging, Caller caller, HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.DUPLICATES);
        @Nullable List<Object> behind = paging.behind(request, Cursor.Key.ROW, Cursor.Key.ROW);
        Duplicates found = search.duplicates(
                paging.size(),
                behind == null ? null : candidate(behind.getFirst()),
                behind == null ? null : candidate(behind.getLast()),
                request);
        List<LikelyDuplicate> items = found.pairs().stream()
                .map(pair -> new LikelyDuplicate(
                        who(pair.one()),
                        who(pair.other()),
                        pair.same().stream()
                                .map(LikelyDuplicate.Address::valueOf)
                                .toList()))
                .toList();
        return new Page<>(
                items,
                found.more()
                        ? Cursor.behind(
                                request,
                                items.getLast().one().candidate(),
                                items.getLast().other().candidate())
                        : null);
    }

    private static LikelyDuplicate.Who who(Duplicates.Who who) {
        return new LikelyDuplicate.Who(who.candidate(), who.name());
    }

    private static CandidateId candidate(Object key) {
        return new CandidateId((String) key);
    }
}
