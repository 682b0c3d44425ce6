package org.maillage.domain.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The territories by their codes. */
public interface Territories {

    /**
     * The area of several territories as one, as they are on a day.
     *
     * @param codes official codes of any kind; a code of two kinds means both
     * @throws org.maillage.kernel.problem.MaillageException naming the first code that is not known
     */
    Geometry union(List<String> codes, LocalDate at);

    /** The area of the commune that a point lies in on a day, EPSG:4326; empty where none is known. */
    Optional<Geometry> communeAt(Point point, LocalDate at);
}
