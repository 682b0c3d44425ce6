package org.maillage.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.maillage.app.guard.Refusal;

/** What the server itself refuses, before the application sees it, told as a problem (RFC 9457) instead of a page. */
public final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_PROBLEM = 400;
    private static final int FIRST_FAILURE = 500;
    /** The server says of both the same, so that it stands with whatever else is wrong too. */
    private static final String LONG =
            "Ce que 64 ko ne contiennent pas s'envoie par POST, là où il existe : WFS, WMS, WMTS, /api/place.";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() >= FIRST_PROBLEM
                && response.getContentWritten() == 0
                && response.setErrorReported()
                && isOpen(response)) {
            try {
                write(request, response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isOpen(Response response) {
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }

    private static void write(Request request, Response response) throws IOException {
        int status = response.getStatus();
        String problem = new Refusal(status, "http-" + status, detail(status)).begin(request, response);
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(problem);
            response.finishResponse();
        }
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 ->
                "La requête n'est pas du HTTP que ce service comprend : son adresse ou ses en-têtes ont des caractères"
                        + " interdits, un % mal formé, ou sont trop longs. "
                        + LONG;
            case 414 -> "L'adresse est trop longue. " + LONG;
            case 431 -> "Les en-têtes de la requête sont trop longs.";
            default ->
                status < FIRST_FAILURE
                        ? "Le serveur refuse cette requête."
                        : "Le serveur n'a pas pu répondre à cette requête.";
        };
    }
}
