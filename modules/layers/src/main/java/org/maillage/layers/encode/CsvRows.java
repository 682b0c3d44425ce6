package org.maillage.layers.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) in UTF-8, written row by row. A list is joined by commas, as our imports read it; nothing
 * is an empty cell.
 */
public final class CsvRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");
    /**
     * A cell that starts like this is run as a formula by spreadsheets; an apostrophe in front makes it text
     * (https://owasp.org/www-community/attacks/CSV_Injection). Where one stands there already another one is put, so
     * that taking one off gives every text back.
     */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private final Writer out;
    private boolean begun;

    public CsvRows(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** For spreadsheets that otherwise read UTF-8 as something else; before anything else, and only when asked for. */
    public void mark() throws IOException {
        out.write(BYTE_ORDER_MARK);
    }

    /** A whole row. */
    public void row(@Nullable Object... values) throws IOException {
        for (Object value : values) {
            cell(value);
        }
        end();
    }

    /** The next cell of the row. */
    public void cell(@Nullable Object value) throws IOException {
        if (begun) {
            out.write(',');
        }
        begun = true;
        String text = text(value);
        out.write(TO_QUOTE.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    public void end() throws IOException {
        out.write("\r\n");
        begun = false;
    }

    public void flush() throws IOException {
        out.flush();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return harmless(value instanceof String[] list ? String.join(",", list) : value.toString());
    }

    /** As one writes it: no exponent, no zeros at the end. */
    private static String number(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that a cell stands for: without the apostrophe that keeps it from being a formula. */
    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
