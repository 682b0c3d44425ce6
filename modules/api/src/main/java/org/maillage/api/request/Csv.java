package org.maillage.api.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.CsvRows;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** Lists as files of comma-separated values, asked for by {@code f=csv}. */
public final class Csv {

    private Csv() {}

    /** @throws MaillageException naming {@code f} when it is neither csv nor json */
    public static boolean isAsked(Parameters parameters) {
        Optional<String> format = parameters.text("f");
        if (format.isPresent() && !format.get().equals("csv") && !format.get().equals("json")) {
            throw MaillageException.parameter("f", "« " + format.get() + " » n'est pas un format ici : json ou csv.");
        }
        return format.filter("csv"::equals).isPresent();
    }

    /** Writes the rows. */
    @FunctionalInterface
    public interface Rows {
        void to(CsvRows out) throws IOException;
    }

    /**
     * A file for whoever asked, and nobody else.
     *
     * @param name of the file, without its ending
     */
    public static void write(HttpServletResponse response, String name, Rows rows) throws IOException {
        response.setContentType("text/csv;charset=utf-8;header=present");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name + ".csv"));
        CsvRows out = new CsvRows(response.getOutputStream());
        rows.to(out);
        out.flush();
    }
}
