package org.maillage.api.iso;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Format;
import org.springframework.http.MediaType;

/** The two forms in which ISO metadata are written; the first, which INSPIRE asks for, is for who names none. */
enum IsoEdition {
    /** ISO 19115:2003 as ISO/TS 19139:2007 writes it: one namespace for all. */
    ISO_19139("iso19139", "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml"),
    /** ISO 19115-1:2014 as ISO 19115-3:2016 writes it, with its amendment of 2018: a namespace for each package. */
    ISO_19115_3("iso19115-3", "http://standards.iso.org/iso/19115/resources/Codelists/cat/codelists.xml");

    private final Format format;
    private final String codeLists;

    IsoEdition(String name, String codeLists) {
        this.format = new Format(name, MediaType.APPLICATION_XML);
        this.codeLists = codeLists;
    }

    /** As {@code f} has it. */
    String code() {
        return format.name();
    }

    static List<Format> formats() {
        return Arrays.stream(values()).map(edition -> edition.format).toList();
    }

    static IsoEdition of(Format format) {
        return Arrays.stream(values())
                .filter(edition -> edition.format.equals(format))
                .findFirst()
                .orElseThrow();
    }

    /** Where the list of codes is defined. */
    String list(String name) {
        return codeLists + "#" + name;
    }

    /** The name of an element of the newer edition in this one: most are called the same, in another namespace. */
    String named(String name) {
        boolean moved = this == ISO_19139 && !name.startsWith("gco:") && !name.startsWith("gml:");
        return moved ? "gmd" + name.substring(name.indexOf(':')) : name;
    }

    /** By prefix. */
    Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        if (this == ISO_19139) {
            namespaces.put("gmd", "http://www.isotc211.org/2005/gmd");
            namespaces.put("gco", "http://www.isotc211.org/2005/gco");
        } else {
            List.of("gco", "gex", "lan", "mcc", "mco", "mmi", "mrd", "mri", "mrs")
                    .forEach(part -> namespaces.put(part, "http://standards.iso.org/iso/19115/-3/" + part + "/1.0"));
            List.of("cit", "mdb", "mrl")
                    .forEach(part -> namespaces.put(part, "http://standards.iso.org/iso/19115/-3/" + part + "/2.0"));
            namespaces.put("mdq", "http://standards.iso.org/iso/19157/-2/mdq/1.0");
        }
        namespaces.put("gml", "http://www.opengis.net/gml/3.2");
        namespaces.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        return namespaces;
    }
}
