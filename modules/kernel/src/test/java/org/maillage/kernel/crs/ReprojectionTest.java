package org.maillage.kernel.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;

class ReprojectionTest {

    private final Reprojection reprojection = new Reprojection();

    /** Expected longitudes and latitudes: PROJ 9.1 (gdaltransform). */
    @ParameterizedTest
    @CsvSource({
        "2154, 652469.02, 6862035.26, 2.352200, 48.856600",
        "27572, 600000, 2428000, 2.336506, 48.850347",
        "3857, 261845.72, 6250564.35, 2.352200, 48.856600",
        "2975, 340000, 7670000, 55.459966, -21.063967",
        "4326, 48.8566, 2.3522, 2.352200, 48.856600",
    })
    void readsCoordinatesInTheAxisOrderOfTheAuthority(int epsg, double first, double second, double lon, double lat) {
        Coordinate stored = reprojection
                .toStorage(Geometries.FACTORY.createPoint(new Coordinate(first, second)), Crs.ofEpsg(epsg))
                .getCoordinate();
        assertThat(stored.x).isCloseTo(lon, within(1e-5));
        assertThat(stored.y).isCloseTo(lat, within(1e-5));
    }

    @Test
    void givesBackWhatItWasGivenToTheCentimetre() {
        Crs lambert93 = Crs.ofEpsg(2154);
        Coordinate back = reprojection
                .fromStorage(
                        reprojection.toStorage(
                                Geometries.FACTORY.createPoint(new Coordinate(652469.02, 6862035.26)), lambert93),
                        lambert93)
                .getCoordinate();
        assertThat(back.x).isCloseTo(652469.02, within(0.01));
        assertThat(back.y).isCloseTo(6862035.26, within(0.01));
    }

    @Test
    void refusesCoordinatesFarFromWhereTheSystemIsDefined() {
        assertThatThrownBy(() -> reprojection.toStorage(
                        Geometries.FACTORY.createPoint(new Coordinate(6862035.26, 652469.02)), Crs.ofEpsg(2154)))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining("2154");
    }

    @Test
    void refusesAnUnknownCode() {
        assertThatThrownBy(() -> reprojection.toStorage(Geometries.point(0, 0), Crs.ofEpsg(999999)))
                .hasMessageContaining("EPSG:999999");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/EPSG/0/2154, 2154, false",
        "https://www.opengis.net/def/crs/EPSG/0/4326, 4326, false",
        "urn:ogc:def:crs:EPSG::2154, 2154, false",
        "EPSG:3035, 3035, false",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 4326, true",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 4326, true",
        "CRS:84, 4326, true",
    })
    void understandsEverySpellingOfACode(String text, int epsg, boolean longitudeFirst) {
        assertThat(Crs.parse(text, "crs")).isEqualTo(new Crs(epsg, longitudeFirst));
    }

    @Test
    void namesTheParameterOfAnUnreadableCode() {
        assertThatThrownBy(() -> Crs.parse("Lambert", "bbox-crs"))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "bbox-crs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROJCS['RGF93_Lambert_93',GEOGCS['GCS_RGF_1993',DATUM['D_RGF_1993',SPHEROID['GRS_1980',6378137.0,298.257222101]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]],PROJECTION['Lambert_Conformal_Conic'],PARAMETER['False_Easting',700000.0],PARAMETER['False_Northing',6600000.0],PARAMETER['Central_Meridian',3.0],PARAMETER['Standard_Parallel_1',44.0],PARAMETER['Standard_Parallel_2',49.0],PARAMETER['Latitude_Of_Origin',46.5],UNIT['Meter',1.0]] | 2154",
                "PROJCS['NTF_Lambert_II_\u00e9tendu',GEOGCS['GCS_NTF',DATUM['D_NTF',SPHEROID['Clarke_1880_IGN',6378249.2,293.46602]],PRIMEM['Greenwich',0],UNIT['Degree',0.017453292519943299]],PROJECTION['Lambert_Conformal_Conic'],PARAMETER['False_Easting',600000],PARAMETER['False_Northing',2200000],PARAMETER['Central_Meridian',2.33722917],PARAMETER['Standard_Parallel_1',45.898919],PARAMETER['Standard_Parallel_2',47.696014],PARAMETER['Latitude_Of_Origin',46.8],UNIT['Meter',1]] | 27572",
                "GEOGCS['GCS_WGS_1984',DATUM['D_WGS_1984',SPHEROID['WGS_1984',6378137.0,298.257223563]],PRIMEM['Greenwich',0.0],UNIT['Degree',0.0174532925199433]] | 4326",
            })
    void knowsTheSystemsOfFrenchShapefiles(String text, int epsg) {
        assertThat(reprojection.ofWellKnownText(text.replace('\'', '"'))).isEqualTo(Crs.ofEpsg(epsg));
    }

    /** La Réunion's zone gives numbers for Lozère too, which no reader of the file could make sense of. */
    @Test
    void writesNoFileInASystemThatIsNotDefinedThere() {
        assertThatThrownBy(() -> reprojection.storageToFile(Geometries.point(3.04, 44.73), Crs.ofEpsg(2975)))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.code()).isEqualTo("outside-area-of-use"));
    }

    @Test
    void tellsWhatAnUnreadableProjectionSays() {
        assertThatThrownBy(() -> reprojection.ofWellKnownText("Lambert, je crois"))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining("--crs")
                .hasMessageContaining("Lambert, je crois");
    }
}
