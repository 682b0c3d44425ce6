package org.maillage.api.ows;

import org.maillage.api.metadata.Publisher;
import org.maillage.layers.xml.XmlDocument;

/** Who runs the service, as capabilities of the WFS and the WMTS say it ({@code ows:ServiceProvider}). */
public final class ServiceProvider {

    private ServiceProvider() {}

    public static void write(XmlDocument out, Publisher operator) {
        out.open("ows:ServiceProvider").element("ows:ProviderName", operator.name());
        out.open("ows:ServiceContact");
        String email = operator.email();
        if (email != null) {
            out.open("ows:ContactInfo")
                    .open("ows:Address")
                    .element("ows:ElectronicMailAddress", email)
                    .close()
                    .close();
        }
        out.close().close();
    }
}
