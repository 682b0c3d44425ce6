package org.maillage.layers.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** The parser takes time with their square, and each element that declares one keeps those around it. */
    @Test
    void namespacesHaveALimit() {
        String tag = IntStream.range(0, 201)
                .mapToObj(n -> " xmlns:a" + n + "='urn:" + n + "'")
                .collect(Collectors.joining());
        // half of its bytes are those of « < » in UTF-16
        String disguised = tag.replace("urn:", "\u3C01");
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> XmlReader.read(
                            new ByteArrayInputStream(("<a" + disguised + "/>").getBytes(charset)), "filter"))
                    .isInstanceOfSatisfying(
                            MaillageException.class, e -> assertThat(e.code()).isEqualTo("too-large"));
            assertThatThrownBy(() ->
                            XmlReader.read(new ByteArrayInputStream(("<a" + tag + "/>").getBytes(charset)), "filter"))
                    .isInstanceOfSatisfying(
                            MaillageException.class, e -> assertThat(e.code()).isEqualTo("too-large"));
        }
        String many = tag.substring(0, tag.lastIndexOf(" xmlns"));
        assertThat(read("<a" + many + "/>").prefixes()).hasSize(200);
        assertThatThrownBy(() -> read("<a" + many + ">" + "<b xmlns:b='c'/>".repeat(5_000) + "</a>"))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.code()).isEqualTo("too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0' encoding='Cp037'?><a/>", "<?xml version='1.0'?><a/>"})
    void encodingsThatCannotBeWatchedAreRefused(String document) {
        assertThatThrownBy(() ->
                        XmlReader.read(new ByteArrayInputStream(document.getBytes(Charset.forName("Cp037"))), "filter"))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "filter"));
    }
}
