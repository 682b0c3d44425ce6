package org.maillage.layers.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.kernel.problem.MaillageException;

class XmlReaderTest {

    private static XmlElement read(String document) {
        return XmlReader.read(new StringReader(document), "filter");
    }

    @Test
    void elementsHaveTheirNamespaceAttributesAndText() {
        XmlElement root = read("<f:Filter xmlns:f='urn:f' xmlns:a='urn:a'><f:Name a:lang='fr'> Pré &amp; <!-- x -->"
                + "<![CDATA[<bois>]]> </f:Name><Name xmlns='urn:other'/></f:Filter>");

        assertThat(root.namespace()).isEqualTo("urn:f");
        assertThat(root.children("Name")).hasSize(2);
        assertThat(root.childValue("Name")).isEqualTo("Pré & <bois>");
        assertThat(root.child("Name").orElseThrow().attribute("lang")).contains("fr");
        assertThat(root.children("Name").get(1).namespace()).isEqualTo("urn:other");
        assertThat(root.children("Name").get(1).prefixes())
                .containsEntry("a", "urn:a")
                .containsEntry("", "urn:other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;</a>",
                "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>",
                "<a>&nbsp;</a>",
                "<a><b></a>",
                "",
                "{}"
            })
    void whatIsNotPlainXmlIsRefusedByName(String document) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "filter"));
    }

    @Test
    void depthHasALimit() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        assertThatThrownBy(() -> read(deep)).isInstanceOfSatisfying(MaillageException.class, e -> assertThat(e.code())
                .isEqualTo("too-deep"));
        assertThat(read("<a>".repeat(200) + "</a>".repeat(200)).children()).hasSize(1);
    }
}
