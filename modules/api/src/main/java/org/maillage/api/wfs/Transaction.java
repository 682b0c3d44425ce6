package org.maillage.api.wfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.features.Items;
import org.maillage.api.question.Question;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.write.FeatureDraft;
import org.maillage.layers.write.FeatureWriter;
import org.maillage.layers.xml.XmlElement;

/**
 * Writes what a {@code Transaction} says (OGC 09-025r2, 15; OGC 04-094, 12), all of it or nothing, one action after the other,
 * each on what those before it have left.
 */
final class Transaction {

    /** As many as a page has: who reads one can write it back. Each is a version in the history, locked until the end. */
    private static final int MOST_FEATURES = Items.MOST;

    /** What may stand around the features that are inserted. */
    private static final Set<String> COLLECTIONS =
            Set.of("FeatureCollection", "featureMember", "featureMembers", "member");

    private final FeatureTypes types;
    private final FeatureWriter writer;
    private final LayerSource source;
    private final Fes fes;
    private final Question question;
    private final Reprojection reprojection;

    Transaction(
            FeatureTypes types,
            FeatureWriter writer,
            LayerSource source,
            Fes fes,
            Question question,
            Reprojection reprojection) {
        this.types = types;
        this.writer = writer;
        this.source = source;
        this.fes = fes;
        this.question = question;
        this.reprojection = reprojection;
    }

    /**
     * @param root the request
     * @param form of its coordinates
     * @throws MaillageException naming the action at fault; then nothing is written
     */
    Written write(XmlElement root, TransactionForm form) {
        return writer.together(() -> {
            requireNoLock(root);
            Written written = new Written();
            FeatureElements elements = new FeatureElements(reprojection, form);
            int number = 0;
            for (XmlElement action : root.children()) {
                number++;
                act(action, number, elements, written);
            }
            return written;
        });
    }

    private static void requireNoLock(XmlElement root) {
        if (root.attribute("lockId").isPresent() || root.child("LockId").isPresent()) {
            throw MaillageException.of(ProblemKind.INVALID, "invalid-lock", "Ce service ne verrouille rien.")
                    .with("parameter", "lockId");
        }
        String release = root.attribute("releaseAction").orElse("ALL").toUpperCase(Locale.ROOT);
        if (!release.equals("ALL") && !release.equals("SOME")) {
            throw MaillageException.parameter("releaseAction", "« releaseAction » vaut ALL ou SOME.");
        }
    }

    /** What is wrong with it is told by what the client calls it, or by its place. */
    private void act(XmlElement action, int number, FeatureElements elements, Written written) {
        try {
            switch (action.name()) {
                case "Insert" -> insert(action, elements, written);
                case "Update" -> update(action, elements, written);
                case "Replace" -> replace(action, elements, written);
                case "Delete" -> delete(action, written);
                case "Native" -> requireIgnored(action);
                default ->
                    throw MaillageException.parameter(
                            "action", "Une transaction est faite d'Insert, Update, Replace et Delete.");
            }
        } catch (MaillageException e) {
            throw of(action, number, e);
        }
    }

    private static MaillageException of(XmlElement action, int number, MaillageException e) {
        Object named = e.details().get("parameter");
        boolean ofValue = e.kind() == ProblemKind.INVALID && named != null;
        String message = "Action " + number + " (" + action.name() + ") : " + e.message();
        MaillageException told = MaillageException.of(e.kind(), ofValue ? "invalid-value" : e.code(), message)
                .causedBy(e);
        // records call their place otherwise than features
        Object parameter = "geometry".equals(named) ? GmlNames.GEOMETRY : named;
        Object locator = handle(action) == null ? parameter : handle(action);
        return locator == null ? told : told.with("parameter", locator);
    }

    private static @Nullable String handle(XmlElement action) {
        return action.attribute("handle").filter(text -> !text.isBlank()).orElse(null);
    }

    /** Ids are the service's own. */
    private void insert(XmlElement action, FeatureElements elements, Written written) {
        String ids = action.attribute("idgen").orElse("GenerateNew");
        if (!ids.equals("GenerateNew")) {
            throw MaillageException.parameter("idgen", "« " + ids + " » : ce service donne lui-même les identifiants.");
        }
        action.attribute("inputFormat").ifPresent(WfsFormat::requireGml);
        features(action).forEach(feature -> {
            Layer layer = types.of(feature);
            requireRoom(written, 1);
            UUID id = writer.create(layer, elements.feature(layer, feature, action));
            written.inserted().add(Written.feature(layer, id, handle(action)));
        });
    }

    private static Stream<XmlElement> features(XmlElement around) {
        return around.children().stream()
                .filter(child -> !child.name().equals("boundedBy"))
                .flatMap(child -> COLLECTIONS.contains(child.name()) ? features(child) : Stream.of(child));
    }

    private void update(XmlElement action, FeatureElements elements, Written written) {
        Layer layer = type(action);
        FeatureDraft draft = elements.update(layer, action);
        for (UUID id : matching(layer, action.child("Filter"), written)) {
            writer.update(layer, id, null, draft);
            written.updated().add(Written.feature(layer, id, handle(action)));
        }
    }

    /** One feature takes the place of one. */
    private void replace(XmlElement action, FeatureElements elements, Written written) {
        XmlElement feature = features(action)
                .filter(child -> !child.name().equals("Filter"))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter("typeNames", "Il manque l'objet qui remplace."));
        action.attribute("inputFormat").ifPresent(WfsFormat::requireGml);
        Layer layer = types.of(feature);
        FeatureDraft draft = elements.feature(layer, feature, action);
        List<UUID> replaced = matching(layer, Optional.of(filter(action)), written);
        if (replaced.size() > 1) {
            throw MaillageException.parameter(
                    "filter", "Un objet en remplace un autre, et le filtre en désigne " + replaced.size() + ".");
        }
        for (UUID id : replaced) {
            writer.replace(layer, id, null, draft);
            written.replaced().add(Written.feature(layer, id, handle(action)));
        }
    }

    private void delete(XmlElement action, Written written) {
        Layer layer = type(action);
        for (UUID id : matching(layer, Optional.of(filter(action)), written)) {
            writer.delete(layer, id, null);
            written.countDeleted();
        }
    }

    private static void requireIgnored(XmlElement action) {
        if (!action.attribute("safeToIgnore").orElse("false").equals("true")) {
            throw MaillageException.parameter("Native", "Ce service n'a pas d'action de son propre langage.");
        }
    }

    private Layer type(XmlElement action) {
        return types.get(
                action.attribute("typeName")
                        .orElseThrow(() -> MaillageException.parameter("typeName", "Il manque le type d'objets.")),
                action);
    }

    private static XmlElement filter(XmlElement action) {
        return action.child("Filter")
                .orElseThrow(
                        () -> MaillageException.parameter("filter", "Il manque le filtre qui dit de quels objets."));
    }

    /**
     * The features that are meant, found before any of them is written. A filter means those that {@code GetFeature} would
     * give, which hold today; ids mean features at any time; no filter means all.
     */
    private List<UUID> matching(Layer layer, Optional<XmlElement> filter, Written written) {
        boolean named = filter.isPresent() && Fes.isOfIds(filter.get());
        FeatureQuery everything = named ? FeatureQuery.ofAllTimes(layer) : FeatureQuery.of(layer, question.today());
        FeatureQuery meant = filter.map(condition -> everything.where(fes.read(layer, condition)))
                .orElse(everything)
                .reading(List.of(), false)
                .page(List.of(), MOST_FEATURES + 1, null);
        try {
            List<UUID> ids = source.read(meant, features -> {
                List<UUID> found = new ArrayList<>();
                while (features.next()) {
                    found.add(features.id());
                }
                return found;
            });
            requireRoom(written, ids.size());
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireRoom(Written written, int more) {
        if (written.total() + more > MOST_FEATURES) {
            throw MaillageException.of(
                    ProblemKind.INVALID,
                    "too-many-features",
                    "Une transaction écrit au plus " + MOST_FEATURES + " objets.");
        }
    }
}
