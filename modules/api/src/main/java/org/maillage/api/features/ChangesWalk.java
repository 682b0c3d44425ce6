package org.maillage.api.features;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.query.ChangedFeatures;
import org.maillage.layers.query.ChangedFeatures.Changed;
import org.maillage.layers.query.ChangedFeatures.State;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/** One page of the changes of a layer: hands out what there is now, and tells what there is no more. */
final class ChangesWalk {

    /** Looked at together: of those of whom the caller is told nothing there may be many. */
    private static final int TOGETHER = 1000;

    private final ChangesRequest asked;
    private final ChangedFeatures changed;
    private final LayerSource source;
    private final FeatureQuery query;
    private final LocalDate today;

    ChangesWalk(ChangesRequest asked, ChangedFeatures changed, LayerSource source, LocalDate today) {
        this.asked = asked;
        this.changed = changed;
        this.source = source;
        this.today = today;
        FeatureQuery everything = FeatureQuery.of(asked.layer(), today);
        this.query = everything.reading(everything.properties(), asked.geometry());
    }

    interface Sink {
        void add(FeatureStream feature) throws IOException;
    }

    /**
     * @param removed ids of features that there were and are no more
     * @param next where the next page starts, null when this is the last
     */
    record End(List<UUID> removed, @Nullable String next) {}

    End walk(Sink sink) throws IOException {
        State since = asked.since();
        return since == null ? everything(sink) : since(since, sink);
    }

    private End everything(Sink sink) throws IOException {
        FeatureQuery page = query.page(List.of(), asked.limit() + 1, new Cursor(List.of(), asked.after()));
        return source.read(page, features -> {
            long last = asked.after();
            int written = 0;
            while (written < asked.limit() && features.next()) {
                sink.add(features);
                last = features.key();
                written++;
            }
            boolean more = written == asked.limit() && features.next();
            return new End(List.of(), more ? asked.cursor(last) : null);
        });
    }

    private End since(State since, Sink sink) throws IOException {
        List<UUID> removed = new ArrayList<>();
        long last = asked.after();
        int left = asked.limit();
        while (left > 0) {
            int most = Math.min(left, TOGETHER);
            List<Changed> some = changed.since(asked.layer(), since, today, last, most);
            if (!some.isEmpty()) {
                left -= tell(since, some, sink, removed);
                last = some.get(some.size() - 1).key();
            }
            if (some.size() < most) {
                return new End(removed, null);
            }
        }
        return new End(removed, asked.cursor(last));
    }

    /** How many were told of. */
    private int tell(State since, List<Changed> some, Sink sink, List<UUID> removed) throws IOException {
        List<UUID> ids = some.stream().map(Changed::id).toList();
        Set<UUID> there = new HashSet<>();
        source.read(query.withIds(ids), features -> {
            while (features.next()) {
                sink.add(features);
                there.add(features.id());
            }
            return true;
        });
        List<UUID> others = ids.stream().filter(id -> !there.contains(id)).toList();
        Set<UUID> known = changed.known(asked.layer(), since, others);
        others.stream().filter(known::contains).forEach(removed::add);
        return there.size() + known.size();
    }
}
