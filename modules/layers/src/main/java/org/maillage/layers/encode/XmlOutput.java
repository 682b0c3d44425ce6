package org.maillage.layers.encode;

import java.io.IOException;
import java.io.OutputStream;

/** Writes XML 1.0 as UTF-8 bytes. */
public final class XmlOutput {

    private final Utf8Output out;

    public XmlOutput(OutputStream out) {
        this.out = new Utf8Output(out);
    }

    /** XML as it is: tags, or what is already escaped. */
    public XmlOutput raw(String xml) throws IOException {
        out.text(xml);
        return this;
    }

    /** One ASCII character, as it is. */
    public XmlOutput raw(char one) throws IOException {
        out.put((byte) one);
        return this;
    }

    /** Character data or the value of an attribute; characters that XML has not are left out. */
    public XmlOutput text(String text) throws IOException {
        return raw(escaped(text));
    }

    /** An ordinate, with at most so many decimals. */
    public XmlOutput fixed(double number, int decimals) throws IOException {
        if (Utf8Output.isFixed(number)) {
            out.fixed(number, decimals);
            return this;
        }
        return number(number);
    }

    /** An {@code xs:double}. */
    XmlOutput number(double number) throws IOException {
        if (Double.isFinite(number)) {
            out.number(number);
            return this;
        }
        return raw(Double.isNaN(number) ? "NaN" : number > 0 ? "INF" : "-INF");
    }

    /** Hands everything to the stream below; does not flush that one. */
    public void flushBuffer() throws IOException {
        out.flush();
    }

    /** The same text in almost all cases. */
    private static String escaped(String text) {
        return text.chars().allMatch(XmlOutput::isPlain) ? text : escapedEach(text);
    }

    private static boolean isPlain(int unit) {
        return unit >= ' '
                && unit != '<'
                && unit != '>'
                && unit != '&'
                && unit != '"'
                && unit < Character.MIN_SURROGATE;
    }

    private static String escapedEach(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        text.codePoints().filter(XmlOutput::isXml).forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                // else read as blanks: in attributes all of them, in text the carriage return
                case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0 (2.2). */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= ' ' && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point > Character.MAX_VALUE;
    }
}
