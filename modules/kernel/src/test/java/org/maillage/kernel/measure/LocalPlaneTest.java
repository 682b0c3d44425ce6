package org.maillage.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.geometry.Geometries;

/** The plane against geodesics of the ellipsoid: at the equator, in France and overseas, across the antimeridian, at a pole. */
class LocalPlaneTest {

    private static final String CENTRES_AND_WAYS =
            """
            0, 0, 100000, 37
            3.04, 44.73, 2000, 200
            3.04, 44.73, 100000, 0
            3.04, 44.73, 100000, 61
            55.5, -21.1, 50000, 271
            -61.5, 16.2, 100000, 143
            179.95, -17, 50000, 90
            20, 78, 100000, 300
            20, 89.5, 100000, 10
            20, 90, 100000, 45
            """;

    @ParameterizedTest
    @CsvSource(textBlock = CENTRES_AND_WAYS)
    void distancesAndDirectionsFromTheCentreAreThoseOfTheEllipsoid(
            double lon, double lat, double metres, double azimuth) {
        GeodesicData there = Geodesy.ELLIPSOID.Direct(lat, lon, azimuth, metres);
        Coordinate at = new LocalPlane(new Coordinate(lon, lat))
                .toPlane(Geometries.point(there.lon2, there.lat2))
                .getCoordinate();
        double tolerance = metres * 1e-7;
        assertThat(Math.hypot(at.x, at.y)).isCloseTo(metres, within(tolerance));
        // Around a pole there is no north to count from.
        if (lat < 90) {
            assertThat(at.x).isCloseTo(metres * Math.sin(Math.toRadians(azimuth)), within(metres * 1e-5));
            assertThat(at.y).isCloseTo(metres * Math.cos(Math.toRadians(azimuth)), within(metres * 1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = CENTRES_AND_WAYS)
    void thereAndBackIsWhereOneStarted(double lon, double lat, double metres, double azimuth) {
        GeodesicData there = Geodesy.ELLIPSOID.Direct(lat, lon, azimuth, metres);
        LocalPlane plane = new LocalPlane(new Coordinate(lon, lat));
        Geometry back = plane.toGeographic(plane.toPlane(Geometries.point(there.lon2, there.lat2)));
        assertThat(Geodesy.distance(there.lon2, there.lat2, back.getCoordinate().x, back.getCoordinate().y))
                .isCloseTo(0, within(1e-6));
    }
}
