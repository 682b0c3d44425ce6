package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.CrsList;
import org.maillage.api.request.Format;
import org.maillage.api.request.Moments;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.kernel.time.Rfc3339;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.ChangedFeatures;
import org.maillage.layers.query.ChangedFeatures.State;

/**
 * What is asked of the changes of a layer.
 *
 * @param since null for the whole layer
 * @param after key of the last feature of the page before, 0 for the first
 * @param until what to ask since next time: what was so when the first page was asked
 */
record ChangesRequest(
        Layer layer,
        @Nullable State since,
        long after,
        String until,
        int limit,
        Crs crs,
        boolean geometry,
        Format format,
        Parameters parameters) {

    static final List<Format> FORMATS = List.of(Format.GEO_JSON, Format.HTML);

    /** As {@link #revision} writes them: the revision, the day and who sees. */
    private static final Pattern REVISION = Pattern.compile("(\\d{1,18})\\.(\\d{4}-\\d\\d-\\d\\d)(-[0-9a-f]+)?");

    /** A key and a revision. */
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})~(" + REVISION.pattern() + ")");

    /**
     * @param now what the layer is now, as {@link #revision} writes it; read before anything else
     * @param sight of the caller
     */
    static ChangesRequest of(
            HttpServletRequest request, Layer layer, ChangedFeatures changed, String now, String sight) {
        Parameters parameters = Parameters.of(request);
        State since = parameters
                .text("since")
                .map(text -> since(layer, changed, text, sight))
                .orElse(null);
        Matcher cursor = parameters.text("cursor").map(CURSOR::matcher).orElse(null);
        if (cursor != null && !cursor.matches()) {
            throw MaillageException.parameter("cursor", "Ce curseur n'est pas de ceux que ces pages ont donnés.");
        }
        ChangesRequest asked = new ChangesRequest(
                layer,
                since,
                cursor == null ? 0 : Long.parseLong(cursor.group(1)),
                cursor == null ? now : cursor.group(2),
                parameters.integer("limit", Changes.DEFAULT, 1, Items.MOST),
                CrsList.asked(parameters, "crs"),
                !parameters.flag("skipGeometry"),
                Format.asked(request, parameters, FORMATS),
                parameters);
        parameters.refuseOthers();
        return asked;
    }

    /** What a layer is on a day, as the caller is told it. */
    static String revision(long revision, LocalDate day, String sight) {
        return revision + "." + day + sight;
    }

    private static State since(Layer layer, ChangedFeatures changed, String text, String sight) {
        Matcher revision = REVISION.matcher(text);
        if (!revision.matches()) {
            Instant moment = Moments.start(text, "since");
            return changed.at(layer, moment, Moments.dayOf(moment));
        }
        if (!sight.equals(revision.group(3) == null ? "" : revision.group(3))) {
            throw MaillageException.of(
                    ProblemKind.GONE,
                    "changes-unknown",
                    "Cette révision a été donnée à qui ne voit pas les mêmes fiches : il faut relire toute la couche.");
        }
        return changed.of(layer, Long.parseLong(revision.group(1)), day(revision.group(2)));
    }

    private static LocalDate day(String text) {
        try {
            return Rfc3339.day(text);
        } catch (DateTimeException e) {
            throw MaillageException.parameter("since", "Cette révision n'est pas de celles que ces pages ont données.")
                    .causedBy(e);
        }
    }

    /** @param key of the last feature of this page */
    String cursor(long key) {
        return key + "~" + until;
    }
}
