package org.maillage.store.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LayerChanges;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link LayerChanges} by the places that each commit noted. Of each layer the latest commits since the start are known. */
public final class StoredChanges implements LayerChanges {

    private final JdbcClient jdbc;
    private final StoredLayers layers;
    private final Map<String, Commits> known = new ConcurrentHashMap<>();

    public StoredChanges(JdbcClient jdbc, StoredLayers layers) {
        this.jdbc = jdbc;
        this.layers = layers;
    }

    @Override
    public long revision(Layer layer) {
        long now = layers.revision(layer);
        known.computeIfAbsent(layer.id(), id -> new Commits(now));
        return now;
    }

    @Override
    public boolean changed(Layer layer, long since, Envelope box) {
        long now = revision(layer);
        return now != since && Objects.requireNonNull(known.get(layer.id())).changed(layer, since, now, box);
    }

    /** One commit and the box around what it changed. */
    private record Commit(long revision, Envelope place) {}

    /** A node of an older version says nothing of where. */
    private static Envelope place(ResultSet row) throws SQLException {
        double west = row.getDouble("west");
        if (row.wasNull()) {
            return Geometries.world();
        }
        double east = row.getDouble("east");
        return west > east ? new Envelope() : new Envelope(west, east, row.getDouble("south"), row.getDouble("north"));
    }

    /** Those of one layer, one after the other. */
    private final class Commits {

        /** A tile that is asked again after more commits is made again. */
        private static final int MOST = 4000;

        private final List<Commit> commits = new ArrayList<>();
        private long from;
        private long to;

        Commits(long revision) {
            from = revision;
            to = revision;
        }

        synchronized boolean changed(Layer layer, long since, long now, Envelope box) {
            if (now > to) {
                read(layer, now);
            }
            // before what is known, or of another node that is further than this one
            if (since < from || now > to) {
                return true;
            }
            for (int i = commits.size() - 1; i >= 0 && commits.get(i).revision() > since; i--) {
                if (commits.get(i).place().intersects(box)) {
                    return true;
                }
            }
            return false;
        }

        private void read(Layer layer, long now) {
            List<Commit> later = StoredLayers.definition(layer) > to ? List.of() : commits(layer, now);
            if (later.size() == now - to) {
                commits.addAll(later);
                if (commits.size() > MOST) {
                    commits.subList(0, commits.size() - MOST / 2).clear();
                    from = commits.get(0).revision() - 1;
                }
            } else {
                // more than are worth it, or the layer itself is another one
                commits.clear();
                from = now;
            }
            to = now;
        }

        private List<Commit> commits(Layer layer, long now) {
            long definition = StoredLayers.definition(layer);
            return jdbc.sql("SELECT revision, west, south, east, north FROM layer_commit"
                            + " WHERE layer = ? AND revision > ? AND revision <= ? ORDER BY revision LIMIT " + MOST)
                    .params(layer.id(), to - definition, now - definition)
                    .query((row, n) -> new Commit(row.getLong(1) + definition, place(row)))
                    .list();
        }
    }
}
