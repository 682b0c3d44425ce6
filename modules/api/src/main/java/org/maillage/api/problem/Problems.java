package org.maillage.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** The one table from problems to RFC 9457 answers. A bug is logged once, with an id that the caller gets. */
@RestControllerAdvice
public final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String BODY = "body";

    private static final Map<ProblemKind, HttpStatus> STATUS = new EnumMap<>(Map.ofEntries(
            Map.entry(ProblemKind.INVALID, HttpStatus.BAD_REQUEST),
            Map.entry(ProblemKind.NOT_FOUND, HttpStatus.NOT_FOUND),
            Map.entry(ProblemKind.GONE, HttpStatus.GONE),
            Map.entry(ProblemKind.UNAUTHENTICATED, HttpStatus.UNAUTHORIZED),
            Map.entry(ProblemKind.FORBIDDEN, HttpStatus.FORBIDDEN),
            Map.entry(ProblemKind.NOT_ACCEPTABLE, HttpStatus.NOT_ACCEPTABLE),
            Map.entry(ProblemKind.CONFLICT, HttpStatus.CONFLICT),
            Map.entry(ProblemKind.STALE, HttpStatus.PRECONDITION_FAILED),
            Map.entry(ProblemKind.VERSION_REQUIRED, HttpStatus.PRECONDITION_REQUIRED),
            Map.entry(ProblemKind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE),
            Map.entry(ProblemKind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS),
            Map.entry(ProblemKind.UNSUPPORTED_FORMAT, HttpStatus.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(ProblemKind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE)));

    private static final Pattern COLLECTION = Pattern.compile("/?api/([^/]+)(/[^/]+(/history)?)?");

    /** Too long, out of range, a character that no text of the database has, null where a value must be. */
    private static final Set<String> VALUE_STATES = Set.of("22001", "22003", "22021", "23502");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistake(MaillageException e) {
        ProblemDetail problem = detail(STATUS.getOrDefault(e.kind(), HttpStatus.BAD_REQUEST), e.message());
        problem.setProperty("code", e.code());
        e.details().forEach(problem::setProperty);
        return answer(problem, new HttpHeaders());
    }

    /**
     * The same answer for services that tell it in their own way.
     *
     * @throws Exception the one that was caught, when a part of the answer is sent already
     */
    public ResponseEntity<ProblemDetail> answerTo(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        return e instanceof MaillageException mistake && !response.isCommitted()
                ? mistake(mistake)
                : other(e, request, response);
    }

    /** A body that is missing or no JSON. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return any(mistake(
                e.getCause() instanceof JacksonException json
                        ? UnreadBody.of(json)
                        : MaillageException.parameter(BODY, "Il manque le corps de la requête, en JSON.")));
    }

    /** A part of an address that is not of its type, such as a zoom that no integer holds. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = String.valueOf(e.getPropertyName());
        return any(mistake(
                MaillageException.parameter(name, "« " + e.getValue() + " » ne convient pas à « " + name + " ».")));
    }

    /** Below {@code /api}, what is no resource is asked as a collection. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Matcher collection = COLLECTION.matcher(e.getResourcePath());
        return collection.matches()
                ? any(mistake(MaillageException.notFound("collection", "collection", collection.group(1))))
                : super.handleNoResourceFoundException(e, headers, status, request);
    }

    /** Spring's other refusals, in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = detail(status, explained(e, status));
        problem.setProperty("code", "http-" + status.value());
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }

    /** Those that no one has met yet keep Spring's own. */
    private static @Nullable String explained(Exception e, HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "Il n'y a rien à cette adresse.";
            case 405 -> "Cette adresse n'a pas cette méthode ; celles qu'elle a sont dans Allow.";
            case 406 -> "Aucun des formats acceptés (Accept) n'existe à cette adresse.";
            case 415 -> "Ce type de corps n'est pas compris ici. Content-Type peut dire : " + understood(e) + ".";
            default -> e instanceof ErrorResponse known ? known.getBody().getDetail() : null;
        };
    }

    /** What the address takes by that method, as Spring knows it. */
    private static String understood(Exception e) {
        List<MediaType> known =
                e instanceof HttpMediaTypeNotSupportedException unknown ? unknown.getSupportedMediaTypes() : List.of();
        String types = known.stream()
                .filter(MediaType::isConcrete)
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? MediaType.APPLICATION_JSON_VALUE : types;
    }

    private static ResponseEntity<Object> any(ResponseEntity<ProblemDetail> answer) {
        return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
    }

    /**
     * What happens when a part of the answer is sent already ends it there, by the connection: words after it would be taken for
     * more of it.
     *
     * @throws Exception the one that was caught
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            LOG.error("event=answer-cut method={} path={}", request.getMethod(), request.getRequestURI(), e);
            throw e;
        }
        if (BusyDatabase.isCauseOf(e)) {
            return unavailable(
                    e, "database-busy", "D'autres écrivent ce que cette requête demande ; réessayer dans un instant.");
        }
        if (LostDatabase.isCauseOf(e)) {
            return unavailable(
                    e, "database-unavailable", "La base de données ne répond pas ; réessayer dans un instant.");
        }
        if (isRefusedByDatabase(e)) {
            return refused(e, request);
        }
        return bug(e, request);
    }

    private static ResponseEntity<ProblemDetail> unavailable(Exception e, String code, String message) {
        ProblemDetail problem = detail(HttpStatus.SERVICE_UNAVAILABLE, message);
        problem.setProperty("code", code);
        LOG.warn("event={} cause=\"{}\"", code, deepest(e));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(problem, headers);
    }

    private static ResponseEntity<ProblemDetail> refused(Exception e, HttpServletRequest request) {
        RefusedValue refused = RefusedValue.of(e);
        ProblemDetail problem = detail(HttpStatus.BAD_REQUEST, "Une valeur manque, ou est trop longue ou trop grande.");
        problem.setProperty("code", "value-refused");
        if (refused.column() != null) {
            problem.setProperty("parameter", refused.parameter());
        }
        LOG.warn(
                "event=value-refused path={} state={} column={}",
                request.getRequestURI(),
                refused.state(),
                refused.column());
        return answer(problem, new HttpHeaders());
    }

    private static @Nullable String deepest(Exception e) {
        return NestedExceptionUtils.getMostSpecificCause(e).getMessage();
    }

    private static ResponseEntity<ProblemDetail> bug(Exception e, HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        LOG.error("event=bug id={} method={} path={}", id, request.getMethod(), request.getRequestURI(), e);
        ProblemDetail problem = detail(
                HttpStatus.INTERNAL_SERVER_ERROR, "C'est une faute du service. La signaler avec cet identifiant.");
        problem.setProperty("code", "internal");
        problem.setProperty("id", id);
        return answer(problem, new HttpHeaders());
    }

    /** The caller's mistake that no rule of ours named. */
    private static boolean isRefusedByDatabase(Throwable e) {
        return Causes.of(e)
                .anyMatch(cause ->
                        cause instanceof SQLException sql && VALUE_STATES.contains(String.valueOf(sql.getSQLState())));
    }

    private static ProblemDetail detail(HttpStatusCode status, @Nullable String message) {
        return ProblemDetail.forStatusAndDetail(status, message);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
