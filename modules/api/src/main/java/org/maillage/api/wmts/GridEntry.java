package org.maillage.api.wmts;

import java.math.BigDecimal;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.xml.XmlDocument;

/** A grid in capabilities. Its CRS is a URN, and its corners have the CRS's order of axes, which is easting first in all. */
final class GridEntry {

    private GridEntry() {}

    static void write(XmlDocument out, TileGrid grid) {
        TileGrids.names(grid).forEach(name -> write(out, name, grid));
    }

    private static void write(XmlDocument out, String name, TileGrid grid) {
        out.open("TileMatrixSet")
                .element("ows:Title", grid.title())
                .element("ows:Identifier", name)
                .element("ows:SupportedCRS", grid.crs().urn());
        if (grid.scaleSet() != null) {
            out.element("WellKnownScaleSet", grid.scaleSet());
        }
        grid.matrices().forEach(matrix -> write(out, grid, matrix));
        out.close();
    }

    private static void write(XmlDocument out, TileGrid grid, TileMatrix matrix) {
        out.open("TileMatrix")
                .element("ows:Identifier", matrix.zoom())
                .element("ScaleDenominator", plain(matrix.scaleDenominator()))
                .element("TopLeftCorner", plain(grid.left()) + " " + plain(grid.top()))
                .element("TileWidth", TileMatrix.PIXELS)
                .element("TileHeight", TileMatrix.PIXELS)
                .element("MatrixWidth", matrix.width())
                .element("MatrixHeight", matrix.height())
                .close();
    }

    /** Without an exponent, which some clients read as text. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }
}
