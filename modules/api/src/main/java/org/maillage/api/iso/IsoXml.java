package org.maillage.api.iso;

import org.maillage.layers.layer.LocalText;
import org.maillage.layers.xml.XmlDocument;

/**
 * Writes elements as ISO does, a class inside each property. Names are paths of those of ISO 19115-3 ({@code
 * mdb:contact/cit:CI_Responsibility}), of which {@link IsoEdition} makes the ones of its own.
 */
final class IsoXml {

    /** The id of the second language in a document. */
    static final String ENGLISH = "EN";

    private final IsoEdition edition;
    private final XmlDocument xml = new XmlDocument();

    IsoXml(IsoEdition edition) {
        this.edition = edition;
    }

    /** The root and what is in it. */
    String document(String root, Runnable content) {
        xml.open(edition.named(root));
        edition.namespaces().forEach((prefix, namespace) -> xml.attribute("xmlns:" + prefix, namespace));
        content.run();
        return xml.close().toString();
    }

    IsoXml in(String path, Runnable content) {
        String[] names = path.split("/");
        for (String name : names) {
            xml.open(edition.named(name));
        }
        content.run();
        for (int i = 0; i < names.length; i++) {
            xml.close();
        }
        return this;
    }

    IsoXml text(String path, String text) {
        return value(path, "gco:CharacterString", text);
    }

    /** In French, which is the language of documents, and in English. */
    IsoXml text(String path, LocalText text) {
        return in(path, () -> {
            xml.attribute("xsi:type", edition.named("lan:PT_FreeText_PropertyType"));
            xml.element("gco:CharacterString", text.fr());
            in("lan:PT_FreeText/lan:textGroup", () -> xml.open(edition.named("lan:LocalisedCharacterString"))
                    .attribute("locale", "#" + ENGLISH)
                    .text(text.en())
                    .close());
        });
    }

    IsoXml value(String path, String type, Object value) {
        return in(path, () -> xml.element(edition.named(type), value));
    }

    /** Left out, and why. */
    IsoXml nil(String name, String reason) {
        xml.empty(edition.named(name), "gco:nilReason", reason);
        return this;
    }

    /** @param list with the prefix of its package */
    IsoXml code(String path, String list, String code) {
        String name = list.substring(list.indexOf(':') + 1);
        return in(path, () -> xml.open(edition.named(list))
                .attribute("codeList", edition.list(name))
                .attribute("codeListValue", code)
                .text(code)
                .close());
    }

    /** An element with an id, and what is in it. */
    IsoXml identified(String name, String attribute, String id, Runnable content) {
        xml.open(edition.named(name)).attribute(attribute, id);
        content.run();
        xml.close();
        return this;
    }

    /** GML's own element. */
    IsoXml gml(String name, String text) {
        xml.element(name, text);
        return this;
    }

    /** The same where nothing is known. */
    IsoXml indeterminate(String name, String why) {
        xml.empty(name, "indeterminatePosition", why);
        return this;
    }
}
