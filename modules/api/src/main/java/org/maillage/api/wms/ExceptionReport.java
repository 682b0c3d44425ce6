package org.maillage.api.wms;

import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.xml.XmlDocument;

/** A mistake as the ServiceExceptionReport of each version. */
final class ExceptionReport {

    private ExceptionReport() {}

    static String of(MaillageException mistake, WmsVersion version) {
        XmlDocument xml = new XmlDocument();
        if (version == WmsVersion.V1_1_1) {
            xml.docType("<!DOCTYPE ServiceExceptionReport SYSTEM"
                    + " \"http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd\">");
        }
        xml.open("ServiceExceptionReport").attribute("version", version.number());
        if (version == WmsVersion.V1_3_0) {
            xml.attribute("xmlns", "http://www.opengis.net/ogc")
                    .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                    .attribute(
                            "xsi:schemaLocation",
                            "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd");
        }
        xml.open("ServiceException");
        String code = Mistakes.code(mistake, version);
        if (code != null) {
            xml.attribute("code", code);
        }
        Object parameter = mistake.details().get("parameter");
        if (parameter != null) {
            xml.attribute("locator", parameter);
        }
        return xml.text(mistake.message()).toString();
    }
}
