package org.maillage.layers.encode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** Geometry as GML, always the multiple one of its family ({@link GmlNames#geometry}), from well-known binary straight to bytes. */
public final class GmlGeometry {

    private final XmlOutput out;
    private final GmlCrs crs;
    private final boolean identified;
    private String id = "";
    private int parts;

    public GmlGeometry(XmlOutput out, GmlVersion version, GmlCrs crs) {
        this.out = out;
        this.crs = crs;
        this.identified = version.identifiesGeometries();
    }

    /**
     * @param wkb EPSG:4326, longitude first
     * @param geometryId of the whole; its parts are numbered after it
     */
    public void write(byte[] wkb, String geometryId) throws IOException {
        this.id = geometryId;
        this.parts = 0;
        WkbInput in = new WkbInput(crs.fromStorage().apply(wkb));
        int type = in.type();
        switch (type) {
            case WkbInput.POINT, WkbInput.MULTI_POINT -> multiple("MultiPoint", "pointMember", in, type, this::point);
            case WkbInput.LINE, WkbInput.MULTI_LINE -> multiple("MultiCurve", "curveMember", in, type, this::line);
            case WkbInput.POLYGON, WkbInput.MULTI_POLYGON ->
                multiple("MultiSurface", "surfaceMember", in, type, this::polygon);
            default ->
                throw MaillageException.of(
                        ProblemKind.NOT_ACCEPTABLE,
                        "mixed-geometry",
                        "Cet objet mêle des géométries : GML ne l'a pas.");
        }
    }

    private interface Part {
        void write(WkbInput in) throws IOException;
    }

    private void multiple(String name, String member, WkbInput in, int type, Part part) throws IOException {
        open(name, id, crs.name().text());
        boolean single = type < WkbInput.MULTI_POINT;
        int count = single ? 1 : in.count();
        for (int i = 0; i < count; i++) {
            if (!single) {
                in.type();
            }
            out.raw("<gml:").raw(member).raw('>');
            part.write(in);
            out.raw("</gml:").raw(member).raw('>');
        }
        out.raw("</gml:").raw(name).raw('>');
    }

    private void point(WkbInput in) throws IOException {
        openPart("Point");
        out.raw("<gml:pos>");
        position(in);
        out.raw("</gml:pos></gml:Point>");
    }

    private void line(WkbInput in) throws IOException {
        openPart("LineString");
        positions(in);
        out.raw("</gml:LineString>");
    }

    private void polygon(WkbInput in) throws IOException {
        openPart("Polygon");
        int rings = in.count();
        for (int i = 0; i < rings; i++) {
            String ring = i == 0 ? "exterior" : "interior";
            out.raw("<gml:").raw(ring).raw("><gml:LinearRing>");
            positions(in);
            out.raw("</gml:LinearRing></gml:").raw(ring).raw('>');
        }
        out.raw("</gml:Polygon>");
    }

    private void openPart(String name) throws IOException {
        open(name, id + "." + ++parts, null);
    }

    private void open(String name, String geometryId, @Nullable String srsName) throws IOException {
        out.raw("<gml:").raw(name);
        if (identified) {
            out.raw(" gml:id=\"").raw(geometryId).raw('"');
        }
        if (srsName != null) {
            out.raw(" srsName=\"").text(srsName).raw('"');
        }
        out.raw('>');
    }

    private void positions(WkbInput in) throws IOException {
        out.raw("<gml:posList>");
        int count = in.count();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.raw(' ');
            }
            position(in);
        }
        out.raw("</gml:posList>");
    }

    private void position(WkbInput in) throws IOException {
        double x = in.ordinate();
        double y = in.ordinate();
        in.endPosition();
        out.fixed(crs.swapped() ? y : x, crs.decimals()).raw(' ').fixed(crs.swapped() ? x : y, crs.decimals());
    }
}
