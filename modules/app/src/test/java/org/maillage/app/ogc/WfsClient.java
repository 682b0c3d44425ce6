package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.RunningApplication;
import org.maillage.layers.xml.XmlElement;
import org.maillage.layers.xml.XmlReader;

/** Who asks the WFS: nobody in particular, who shows nothing. */
final class WfsClient {

    static final String PATH = "/ogc/wfs";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    WfsClient(RunningApplication maillage) {
        this.address = maillage.address();
    }

    /** Value of a parameter as it stands in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String query) {
        String absolute = query.startsWith("http") ? query : address + PATH + "?" + query;
        return send(HttpRequest.newBuilder(URI.create(absolute)));
    }

    HttpResponse<String> post(String xml) {
        return send(HttpRequest.newBuilder(URI.create(address + PATH))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(xml)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction with the prefixes that its version has: {@code wfs}, {@code gml}, {@code mlg}, and {@code fes} or {@code ogc}. */
    static String transaction(String version, String actions) {
        boolean second = version.startsWith("2");
        return "<wfs:Transaction service='WFS' version='" + version
                + "' xmlns:mlg='urn:maillage:layers' xmlns:wfs='http://www.opengis.net/wfs"
                + (second
                        ? "/2.0' xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'>"
                        : "' xmlns:ogc='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'>")
                + actions + "</wfs:Transaction>";
    }

    /** The document of a 200. */
    XmlElement xml(String query) {
        return document(get(query));
    }

    XmlElement posted(String xml) {
        return document(post(xml));
    }

    static XmlElement document(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parsed(answer);
    }

    static XmlElement parsed(HttpResponse<String> answer) {
        return XmlReader.read(new StringReader(answer.body()), "body");
    }

    /** {@code GetFeature} of 2.0.0. */
    XmlElement features(String parameters) {
        return xml("service=WFS&version=2.0.0&request=GetFeature&" + parameters);
    }

    long hits(String parameters) {
        return matched(features(parameters + "&resultType=hits"));
    }

    static long matched(XmlElement collection) {
        return Long.parseLong(collection.attribute("numberMatched").orElseThrow());
    }

    /** All elements of that name, however deep. */
    static List<XmlElement> all(XmlElement root, String name) {
        List<XmlElement> found = new ArrayList<>();
        if (root.name().equals(name)) {
            found.add(root);
        }
        root.children().forEach(child -> found.addAll(all(child, name)));
        return found;
    }

    static List<String> texts(XmlElement root, String name) {
        return all(root, name).stream().map(XmlElement::value).toList();
    }

    /** {@code gml:id} of the features of a layer. */
    static List<String> ids(XmlElement root, String layer) {
        return all(root, layer).stream()
                .map(feature -> feature.attribute("id").orElseThrow())
                .toList();
    }

    /** Status, code and locator of what was refused, as {@code 400 InvalidParameterValue count}. */
    static String refusal(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("xml");
        XmlElement exception = parsed(answer).child("Exception").orElseThrow();
        return answer.statusCode() + " " + exception.attribute("exceptionCode").orElse("") + " "
                + exception.attribute("locator").orElse("-");
    }
}
