package org.maillage.domain.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.Geodesy;

/** What a test says lies around; all of it holds on every day. */
record ListedSurroundings(List<Thing> things) implements Surroundings {

    static ListedSurroundings of(Thing... things) {
        return new ListedSurroundings(List.of(things));
    }

    /** A thing measured as the store measures it. */
    static Thing thing(String kind, String name, Geometry geometry) {
        boolean area = geometry.getDimension() == 2;
        return new Thing(
                kind + "s",
                kind,
                null,
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                null,
                name,
                null,
                null,
                null,
                null,
                geometry,
                area ? Geodesy.area(geometry) : null,
                null,
                null,
                new Thing.SourceNote("Essai", null, null));
    }

    static Thing thing(String kind, String name, String wkt) {
        return thing(kind, name, Geometries.fromWkt(wkt));
    }

    @Override
    public void visit(Envelope box, Day day, Consumer<Thing> visitor) {
        things.stream()
                .filter(thing -> thing.geometry().getEnvelopeInternal().intersects(box))
                .forEach(visitor);
    }

    @Override
    public Optional<Thing> find(String layer, UUID id, LocalDate at) {
        return things.stream().filter(thing -> thing.id().equals(id)).findFirst();
    }
}
