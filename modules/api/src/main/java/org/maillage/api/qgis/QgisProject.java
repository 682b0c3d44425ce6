package org.maillage.api.qgis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.source.Terms;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.xml.XmlDocument;

/**
 * Layers as QGIS keeps them in files, written as version 3.22 writes them: a whole project, or a definition that is added to
 * another. The tree has groups for people; features are read by OGC API Features, and a group that is off has the same as pictures.
 */
final class QgisProject {

    /** Lambert-93, in which France is drawn. */
    static final int EPSG = 2154;

    static final String VERSION = "3.22.0";
    private static final String EVERYTHING = "maillage";
    private static final LocalText IMAGES = new LocalText("Images (WMS)", "Images (WMS)");
    private static final LocalText ALL = new LocalText("Toutes les couches", "All layers");
    private static final LocalText LIVE = new LocalText("Couches lues en direct à", "Layers read live at");

    private final XmlDocument xml = new XmlDocument();
    private final Given given;

    /**
     * @param layers those that the caller may see
     * @param lang ISO 639 code
     * @param base absolute address of the OGC interface
     * @param terms on which each layer may be used
     * @param authentication id of an authentication configuration of the user's own QGIS, which has the secret; null for none
     */
    record Given(
            List<Layer> layers,
            Function<Layer, Terms> terms,
            String lang,
            String base,
            @Nullable String authentication) {
        Given {
            layers = List.copyOf(layers);
        }

        QgisSource features(Layer layer) {
            return QgisSource.features(base, layer.id(), authentication);
        }

        QgisSource images(String layer) {
            return QgisSource.images(base, layer, authentication);
        }

        private List<Layer> ofRecords() {
            return layers.stream().filter(layer -> layer.origin() == null).toList();
        }
    }

    private QgisProject(Given given) {
        this.given = given;
    }

    /** @param extent EPSG:2154, what is shown first; null for what QGIS chooses */
    static String project(Given given, QgisLayers writer, @Nullable Envelope extent) {
        return new QgisProject(given).wholeProject(writer, extent);
    }

    /** All layers in their groups; one alone without any. */
    static String definition(Given given, QgisLayers writer) {
        return new QgisProject(given).wholeDefinition(writer);
    }

    private String wholeProject(QgisLayers writer, @Nullable Envelope extent) {
        xml.docType("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
        xml.open("qgis").attribute("version", VERSION).attribute("projectname", "Maillage");
        xml.element("title", "Maillage");
        crs("projectCrs", "EPSG:" + EPSG);
        xml.open("layer-tree-group");
        groups();
        xml.close();
        if (extent != null) {
            canvas(extent);
        }
        layers("projectlayers", writer);
        properties();
        metadata();
        if (extent != null) {
            xml.open("ProjectViewSettings").attribute("UseProjectScales", 0);
            box(xml.open("DefaultViewExtent"), extent);
            xml.close().close();
        }
        return xml.toString();
    }

    private String wholeDefinition(QgisLayers writer) {
        xml.docType("<!DOCTYPE qgis-layer-definition>");
        xml.open("qlr").open("layer-tree-group").attribute("name", "").attribute("checked", "Qt::Checked");
        xml.attribute("expanded", 1);
        if (isOne()) {
            Layer layer = given.layers().get(0);
            leaf(given.features(layer), title(layer), true, true);
        } else {
            groups();
        }
        xml.close();
        layers("maplayers", writer);
        return xml.toString();
    }

    private boolean isOne() {
        return given.layers().size() == 1;
    }

    private void groups() {
        for (LayerGroup group : LayerGroup.values()) {
            List<Layer> members = group.members(given.layers());
            if (!members.isEmpty()) {
                open(group.title(), true);
                members.forEach(layer -> leaf(given.features(layer), title(layer), LayerGroup.isShown(layer), false));
                xml.close();
            }
        }
        open(IMAGES, false);
        leaf(given.images(EVERYTHING), ALL.in(given.lang()), true, false);
        given.ofRecords().forEach(layer -> leaf(given.images(layer.id()), title(layer), false, false));
        xml.close();
    }

    private void open(LocalText title, boolean isShown) {
        xml.open("layer-tree-group").attribute("name", title.in(given.lang()));
        xml.attribute("checked", isShown ? "Qt::Checked" : "Qt::Unchecked").attribute("expanded", isShown ? 1 : 0);
    }

    private void leaf(QgisSource source, String title, boolean isShown, boolean isOpen) {
        xml.open("layer-tree-layer").attribute("id", source.id()).attribute("name", title);
        xml.attribute("providerKey", source.provider()).attribute("source", source.address());
        xml.attribute("checked", isShown ? "Qt::Checked" : "Qt::Unchecked").attribute("expanded", isOpen ? 1 : 0);
        xml.close();
    }

    private String title(Layer layer) {
        return layer.title().in(given.lang());
    }

    private void layers(String around, QgisLayers writer) {
        xml.open(around);
        given.layers().forEach(layer -> writer.features(xml, given, layer));
        if (!isOne()) {
            writer.image(xml, given, EVERYTHING, ALL, null);
            given.ofRecords().forEach(layer -> writer.image(xml, given, layer.id(), layer.title(), layer));
        }
        xml.close();
    }

    private void crs(String around, String code) {
        crs(xml, around, code);
    }

    static void crs(XmlDocument xml, String around, String code) {
        reference(xml.open(around), code);
        xml.close();
    }

    /** QGIS has the rest in its own register, where it looks for the code only beside a number that could be of its register. */
    private static void reference(XmlDocument xml, String code) {
        xml.open("spatialrefsys").element("srsid", 1).element("authid", code).close();
    }

    /** What the window shows first. */
    private void canvas(Envelope extent) {
        xml.open("mapcanvas").attribute("name", "theMapCanvas").attribute("annotationsVisible", 1);
        xml.element("units", "meters").open("extent");
        xml.element("xmin", extent.getMinX()).element("ymin", extent.getMinY());
        xml.element("xmax", extent.getMaxX()).element("ymax", extent.getMaxY()).close();
        xml.element("rotation", 0);
        crs("destinationsrs", "EPSG:" + EPSG);
        xml.close();
    }

    private void box(XmlDocument element, Envelope extent) {
        element.attribute("xmin", extent.getMinX()).attribute("ymin", extent.getMinY());
        element.attribute("xmax", extent.getMaxX()).attribute("ymax", extent.getMaxY());
        reference(xml, "EPSG:" + EPSG);
    }

    private void properties() {
        xml.open("properties").open("Paths");
        xml.open("Absolute").attribute("type", "bool").text(true).close().close();
        xml.open("SpatialRefSys");
        xml.open("ProjectionsEnabled").attribute("type", "int").text(1).close().close();
        xml.close();
    }

    private void metadata() {
        xml.open("projectMetadata").element("identifier", given.base()).element("language", given.lang());
        xml.element("title", "Maillage")
                .element("abstract", String.join("\n", abstracts()))
                .close();
    }

    /** Who is to be named, once each. */
    private List<String> abstracts() {
        List<String> lines = new ArrayList<>(List.of(LIVE.in(given.lang()) + " " + given.base()));
        given.layers().stream()
                .map(given.terms())
                .flatMap(terms -> Stream.of(terms.attribution(), terms.licence())
                        .flatMap(Optional::stream)
                        .reduce((who, how) -> who + " — " + how)
                        .stream())
                .distinct()
                .forEach(lines::add);
        return lines;
    }
}
