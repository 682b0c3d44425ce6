package org.maillage.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.api.request.KeptAnswers;

/** The two filters as they stand in the service, in a server of their own around one that answers: how often it is asked is counted. */
class KeptFirstTest {

    private static final String COOKIE = "maillage";
    private static final long ROOM = 1L << 30;

    /** More than what two sockets hold between them. */
    private static final int CHUNKS = 512;

    private static final byte[] CHUNK = "0123456789abcdef".repeat(4096).getBytes(StandardCharsets.US_ASCII);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final Tomcat server = new Tomcat();
    private final Answering answering = new Answering();

    private static final class Answering extends HttpServlet {

        private static final long serialVersionUID = 1;

        final AtomicInteger made = new AtomicInteger();
        volatile boolean holds = true;
        volatile boolean fails;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            int time = made.incrementAndGet();
            response.setHeader("ETag", "\"" + time + "\"");
            KeptAnswers.keepWhile(response, () -> holds);
            response.setContentType(request.getParameter("type"));
            try {
                for (int i = 0; i < Integer.parseInt(request.getParameter("chunks")); i++) {
                    response.getOutputStream().write(CHUNK);
                }
                if (fails) {
                    response.setStatus(500);
                }
            } catch (IOException left) {
                // as the services do, which tell nobody of a caller who has left
            }
        }
    }

    @BeforeEach
    void start() throws LifecycleException {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.setSilent(true);
        server.getConnector();
        Context context = server.addContext("", folder.toString());
        add(context, new Compression());
        add(context, new KeptFirst(new KeptAnswers(ROOM, Clock.systemUTC()), KeptFirstTest::shortcut, COOKIE));
        Tomcat.addServlet(context, "answering", answering);
        context.addServletMappingDecoded("/", "answering");
        server.start();
    }

    private static boolean shortcut(HttpServletRequest request, HttpServletResponse response) {
        boolean isFor = request.getServletPath().equals("/short");
        if (isFor) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        return isFor;
    }

    @Test
    void whoShowsSomethingGoesTheLongWay() throws IOException, InterruptedException {
        assertThat(get("/short").statusCode()).isEqualTo(204);
        assertThat(answering.made).hasValue(0);
        get("/short?chunks=1&type=text/csv", "Authorization", "Bearer some");
        get("/short?chunks=1&type=text/csv", "Cookie", COOKIE + "=some");
        get("/short?chunks=1&type=text/csv", "Range", "bytes=0-");
        assertThat(answering.made).hasValue(3);
    }

    private static void add(Context context, Filter filter) {
        String name = filter.getClass().getSimpleName();
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        map.setDispatcher(DispatcherType.REQUEST.name());
        context.addFilterMap(map);
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    @ParameterizedTest
    @CsvSource({"identity, text/csv", "gzip, text/csv", "br, text/csv", "br, image/png"})
    void whatWasMadeTwiceIsGivenAsItLeft(String coding, String type) throws IOException, InterruptedException {
        String path = "/?chunks=2&type=" + type;
        get(path, "Accept-Encoding", coding);
        HttpResponse<byte[]> second = get(path, "Accept-Encoding", coding);
        HttpResponse<byte[]> third = get(path, "Accept-Encoding", coding);
        assertThat(answering.made).hasValue(2);
        assertThat(third.body()).isEqualTo(second.body());
        boolean packs = !coding.equals("identity") && type.startsWith("text");
        for (String header : new String[] {"ETag", "Content-Type", "Content-Encoding", "Vary"}) {
            assertThat(third.headers().allValues(header))
                    .isEqualTo(second.headers().allValues(header));
        }
        assertThat(third.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(packs);
        assertThat(third.headers().firstValue("Content-Length")).contains(String.valueOf(third.body().length));
    }

    @Test
    void whoHasItIsToldSo() throws IOException, InterruptedException {
        String path = "/?chunks=1&type=text/csv";
        get(path, "Accept-Encoding", "br");
        String tag =
                get(path, "Accept-Encoding", "br").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo("\"2-br\"");
        HttpResponse<byte[]> again = get(path, "Accept-Encoding", "br", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(answering.made).hasValue(2);
    }

    @Test
    void whatNoLongerHoldsIsMadeAgainAndKeptAgain() throws IOException, InterruptedException {
        String path = "/?chunks=1&type=text/csv";
        get(path);
        get(path);
        answering.holds = false;
        assertThat(get(path).headers().firstValue("ETag")).contains("\"3\"");
        answering.holds = true;
        assertThat(get(path).headers().firstValue("ETag")).contains("\"3\"");
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Bearer x", "Cookie, maillage=x", "Range, bytes=0-9"})
    void whoMayBeSomeoneIsAnsweredByThem(String header, String value) throws IOException, InterruptedException {
        String path = "/?chunks=1&type=text/csv";
        for (int time = 1; time <= 4; time++) {
            get(path, header, value);
            assertThat(answering.made).hasValue(time);
        }
    }

    @Test
    void whatBrokeOffBecauseACallerLeftIsNotKept() throws IOException, InterruptedException {
        String path = "/?type=image/png&chunks=" + CHUNKS;
        get(path);
        try (Socket caller = new Socket("127.0.0.1", port())) {
            caller.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(caller.getInputStream().read()).isPositive();
        }
        for (int time = 0; time < 3; time++) {
            assertThat(get(path).body()).hasSize(CHUNKS * CHUNK.length);
        }
    }

    @Test
    void whatEndedInAMistakeIsNotKept() throws IOException, InterruptedException {
        String path = "/?chunks=4&type=image/png";
        get(path);
        answering.fails = true;
        assertThat(get(path).statusCode()).isEqualTo(200);
        answering.fails = false;
        assertThat(get(path).headers().firstValue("ETag")).contains("\"3\"");
    }

    private int port() {
        return server.getConnector().getLocalPort();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        HttpResponse<byte[]> answer = CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
        if (answer.headers().firstValue("Content-Encoding").filter("br"::equals).isPresent()) {
            InputStream packed = new ByteArrayInputStream(answer.body());
            try (InputStream plain = new BrotliInputStream(packed)) {
                assertThat(plain.readAllBytes().length % CHUNK.length).isZero();
            }
        }
        return answer;
    }
}
