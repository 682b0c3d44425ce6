package org.maillage.kernel.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A caller's mistake, or a refusal the caller must be told of. Carries a kind (which family of answer), a stable
 * code (what a program can test) and details (what a person needs to mend it). Bugs are other exceptions.
 */
public final class MaillageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemKind kind;
    private final String code;
    private final transient Map<String, Object> details;

    private MaillageException(
            ProblemKind kind, String code, String message, Map<String, Object> details, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
        this.details = details;
    }

    /** @param code stable, lower case with hyphens, e.g. {@code unknown-layer} */
    public static MaillageException of(ProblemKind kind, String code, String message) {
        return new MaillageException(kind, code, message, Map.of(), null);
    }

    /** What the reading gives. Its mistakes are told of the parameter that was read, whatever part of it they name. */
    public static <T extends @Nullable Object> T naming(String parameter, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MaillageException e) {
            throw e.with("parameter", parameter);
        }
    }

    /** An unusable value of the named parameter. */
    public static MaillageException parameter(String parameter, String message) {
        return of(ProblemKind.INVALID, "invalid-parameter", message).with("parameter", parameter);
    }

    /**
     * @param noun what was looked for, as codes say it, e.g. {@code layer}
     * @param word the same as people say it, e.g. {@code couche}
     */
    public static MaillageException notFound(String noun, String word, Object id) {
        return of(ProblemKind.NOT_FOUND, "unknown-" + noun, "Introuvable : " + word + " « " + id + " ».");
    }

    /** The same problem with one more detail, told to the caller under that name. */
    public MaillageException with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new MaillageException(kind, code, message(), more, getCause());
    }

    /** The same problem in other words. */
    public MaillageException saying(String words) {
        return new MaillageException(kind, code, words, details, this);
    }

    public MaillageException causedBy(Throwable cause) {
        return new MaillageException(kind, code, message(), details, cause);
    }

    public ProblemKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** Never null, unlike {@link #getMessage()} by its type. */
    public String message() {
        String message = getMessage();
        return message == null ? code : message;
    }

    public Map<String, Object> details() {
        return details;
    }
}
