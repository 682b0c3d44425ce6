package org.maillage.api.iso;

import java.util.function.BiConsumer;
import org.maillage.api.metadata.AccessService;
import org.maillage.api.metadata.Download;
import org.maillage.api.metadata.LayerMetadata;

/** Where a layer is: its page, its files, and the services that have it. */
final class OnlineResources {

    private static final String FILE = "WWW:DOWNLOAD-1.0-http--download";
    private static final String PAGE = "WWW:LINK-1.0-http--link";

    private final IsoXml xml;
    private final LayerMetadata layer;
    private final BiConsumer<String, String> linkage;

    /** @param linkage writes an address into the element of that name, as the edition does */
    OnlineResources(IsoXml xml, LayerMetadata layer, BiConsumer<String, String> linkage) {
        this.xml = xml;
        this.layer = layer;
        this.linkage = linkage;
    }

    void write() {
        xml.in("mrd:transferOptions/mrd:MD_DigitalTransferOptions", () -> {
            resource(layer.page(), PAGE, layer.layer().title().fr(), "Page de la couche", "information");
            layer.downloads().forEach(this::file);
            layer.services().forEach(this::service);
        });
    }

    private void file(Download download) {
        String name = layer.layer().id() + download.ending();
        resource(download.link().href(), FILE, name, download.link().title(), "download");
    }

    /** Clients look for the layer by its name in the service. */
    private void service(AccessService service) {
        resource(
                service.entry(layer.layer()),
                service.protocol(),
                layer.layer().id(),
                service.title() + " : " + service.summary().fr(),
                service.givesFeatures() ? "download" : "information");
    }

    private void resource(String address, String protocol, String name, String description, String function) {
        xml.in("mrd:onLine/cit:CI_OnlineResource", () -> {
            linkage.accept("cit:linkage", address);
            xml.text("cit:protocol", protocol)
                    .text("cit:name", name)
                    .text("cit:description", description)
                    .code("cit:function", "cit:CI_OnLineFunctionCode", function);
        });
    }
}
