package dev.tandem.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** 304 for whoever has the answer, with the tag that they have. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class NotModifiedAdvice {

    @ExceptionHandler
    ResponseEntity<Void> answer(EntityTags.NotModified known, HttpServletRequest request) {
        String had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.NOT_MODIFIED);
        return had.contains(",")
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, had).build();
    }
}
