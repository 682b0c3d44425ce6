package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.http.HttpHeaders;

/**
 * What a write asks of the state that there is (RFC 9110, 13.1): {@code If-Match} names those that it may start from,
 * {@code If-None-Match} those that it must leave alone. Each has one tag, several, or {@code *} for any.
 */
public final class WriteCondition {

    /** Any state, in the place of one. */
    public static final String ANY = "*";

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"|[^\\s,]+");
    /** The tag of what is told by its version alone; some proxies make it a weak one, and it says the same. */
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    /** Null when none is asked for, empty when all are of elsewhere. */
    private final @Nullable List<String> seen;

    private final List<String> excluded;

    private WriteCondition(@Nullable List<String> seen, List<String> excluded) {
        this.seen = seen;
        this.excluded = excluded;
    }

    /** @param tag one of ours, its first group the state; others name no state that there is */
    public static WriteCondition of(HttpServletRequest request, Pattern tag) {
        String match = header(request, HttpHeaders.IF_MATCH);
        // Weak tags are as good as strong ones here, and not in If-Match.
        String none = header(request, HttpHeaders.IF_NONE_MATCH).replace("W/", "");
        return new WriteCondition(match.isEmpty() ? null : states(match, tag), states(none, tag));
    }

    private static String header(HttpServletRequest request, String name) {
        return String.join(",", Collections.list(request.getHeaders(name))).strip();
    }

    private static List<String> states(String header, Pattern ours) {
        if (header.equals(ANY)) {
            return List.of(ANY);
        }
        return TAG.matcher(header)
                .results()
                .map(MatchResult::group)
                .map(ours::matcher)
                .filter(Matcher::matches)
                .map(tag -> tag.group(1))
                .toList();
    }

    /** Whether there is nothing to compare. */
    public boolean isEmpty() {
        return seen == null && excluded.isEmpty();
    }

    /**
     * The state that the write starts from: of several that is the one that there is, if it is among them. {@link #ANY} for whatever
     * there is, null when none is named.
     *
     * @param now the state that there is, null for none; asked only when it decides
     * @throws MaillageException (stale) when that is to be left alone, or no state of ours is named
     */
    public @Nullable String seen(Supplier<@Nullable String> now) {
        if (!excluded.isEmpty()) {
            requireNotExcluded(now.get());
        }
        if (seen == null) {
            return null;
        }
        if (seen.isEmpty()) {
            throw unmatched();
        }
        String first = seen.get(0);
        if (seen.size() == 1) {
            return first;
        }
        String current = now.get();
        return current != null && seen.contains(current) ? current : first;
    }

    private static MaillageException unmatched() {
        return MaillageException.of(
                ProblemKind.STALE, "stale-version", "Ce que nomme If-Match n'est l'ETag d'aucun état d'ici.");
    }

    /**
     * What {@code If-Match} asks of something that is read: pieces that belong together are of one state.
     *
     * @param tag of the state that there is
     * @throws MaillageException (stale) when it names others alone
     */
    public static void requireMatch(HttpServletRequest request, String tag) {
        String match = header(request, HttpHeaders.IF_MATCH);
        if (!match.isEmpty()
                && states(match, Pattern.compile("(" + Pattern.quote(tag) + ")"))
                        .isEmpty()) {
            throw unmatched();
        }
    }

    private void requireNotExcluded(@Nullable String now) {
        if (now != null && (excluded.contains(ANY) || excluded.contains(now))) {
            throw MaillageException.of(
                    ProblemKind.STALE, "already-there", "Ce qui est là est ce que If-None-Match dit de laisser.");
        }
    }

    /**
     * The version that a write starts from, of what has it as its tag.
     *
     * @param now the version that there is
     * @throws MaillageException (version required) without one, (stale) as {@link #seen}
     */
    public static int version(HttpServletRequest request, IntSupplier now) {
        String seen = of(request, VERSION).seen(() -> String.valueOf(now.getAsInt()));
        if (seen == null) {
            throw MaillageException.of(
                    ProblemKind.VERSION_REQUIRED,
                    "version-required",
                    "Dire par If-Match quelle version a été vue, telle que l'ETag l'a donnée.");
        }
        return seen.equals(ANY) ? now.getAsInt() : Integer.parseInt(seen);
    }
}
