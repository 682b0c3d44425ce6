package org.maillage.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one table from problems to RFC 9457 answers. A bug is logged once, with an id that the caller gets. */
@RestControllerAdvice
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Map<ProblemKind, HttpStatus> STATUS = new EnumMap<>(Map.of(
            ProblemKind.INVALID, HttpStatus.BAD_REQUEST,
            ProblemKind.NOT_FOUND, HttpStatus.NOT_FOUND,
            ProblemKind.FORBIDDEN, HttpStatus.FORBIDDEN,
            ProblemKind.NOT_ACCEPTABLE, HttpStatus.NOT_ACCEPTABLE,
            ProblemKind.CONFLICT, HttpStatus.CONFLICT,
            ProblemKind.STALE, HttpStatus.PRECONDITION_FAILED,
            ProblemKind.VERSION_REQUIRED, HttpStatus.PRECONDITION_REQUIRED,
            ProblemKind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE,
            ProblemKind.UNSUPPORTED_FORMAT, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            ProblemKind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE));

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistake(MaillageException e) {
        ProblemDetail problem = detail(STATUS.getOrDefault(e.kind(), HttpStatus.BAD_REQUEST), e.message());
        problem.setProperty("code", e.code());
        e.details().forEach(problem::setProperty);
        return answer(problem, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            ProblemDetail problem = known.getBody();
            problem.setProperty("code", "http-" + problem.getStatus());
            return answer(problem, known.getHeaders());
        }
        if (isDatabaseAway(e)) {
            ProblemDetail problem =
                    detail(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer; try again in a moment.");
            problem.setProperty("code", "database-unavailable");
            LOG.warn(
                    "event=database-unavailable cause=\"{}\"",
                    NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, "5");
            return answer(problem, headers);
        }
        return bug(e, request);
    }

    private static ResponseEntity<ProblemDetail> bug(Exception e, HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        LOG.error("event=bug id={} method={} path={}", id, request.getMethod(), request.getRequestURI(), e);
        ProblemDetail problem = detail(
                HttpStatus.INTERNAL_SERVER_ERROR, "This is a fault of the service. Quote the id when you report it.");
        problem.setProperty("code", "internal");
        problem.setProperty("id", id);
        return answer(problem, new HttpHeaders());
    }

    /** Also when H2's file cannot be read, which it tells as a « general error » of this cause; no H2 is on this class path. */
    private static boolean isDatabaseAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConnectionLost(sql)
                    || cause.getClass().getName().equals("org.h2.mvstore.MVStoreException")) {
                return true;
            }
        }
        return false;
    }

    /**
     * SQL state class 08 is a connection failure, 57P is PostgreSQL going down, 90098 an H2 database that closed. Other
     * states by which H2 tells of a lost connection have the exception's type in common.
     */
    private static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("90098"));
    }

    private static ProblemDetail detail(HttpStatusCode status, String message) {
        return ProblemDetail.forStatusAndDetail(status, message);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
