package org.maillage.layers.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonOutputTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** More than the buffer of 64 KiB holds. */
    private static final int BEYOND_THE_BUFFER = 70_000;

    private interface Writing {
        void to(JsonOutput out) throws IOException;
    }

    @ParameterizedTest
    @CsvSource({
        "3.5, 7, 3.5",
        "3, 7, 3",
        "0, 7, 0",
        "-0.0, 7, 0",
        "3.05, 7, 3.05",
        "0.0000001, 7, 0.0000001",
        "0.00000004, 7, 0",
        "-0.00000004, 7, 0",
        "-0.00000006, 7, -0.0000001",
        "2.99999996, 7, 3",
        "-2.99999996, 7, -3",
        "-0.5000001, 7, -0.5000001",
        "179.9999999, 7, 179.9999999",
        "652469.025, 2, 652469.03",
        "-652469.026, 2, -652469.03",
        "1.005, 0, 1",
        "2.5, 0, 3",
        "8999999999.12345, 2, 8999999999.12",
        "8999999999.99999999, 8, 9000000000",
    })
    void aNumberHasAtMostTheDecimalsAskedForAndNoZerosAtTheEnd(double number, int decimals, String expected) {
        assertThat(written(out -> out.fixed(number, decimals))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {9e9, -9e9, 1e15, -1e15, 1.5e22, -1e300, Double.MAX_VALUE, Double.MIN_VALUE})
    void aHugeNumberReadsBackTheSame(double number) {
        assertThat(JSON.readTree(written(out -> out.number(number))).asDouble()).isEqualTo(number);
        double expected = Math.abs(number) < 1 ? 0 : number;
        assertThat(JSON.readTree(written(out -> out.fixed(number, 7))).asDouble())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberInJsonIsNull(double number) {
        assertThat(written(out -> out.fixed(number, 7))).isEqualTo("null");
        assertThat(written(out -> out.number(number))).isEqualTo("null");
    }

    @Property
    void aNumberIsOffByHalfItsLastDecimalAtMost(
            @ForAll @DoubleRange(min = -8_999_999_999.0, max = 8_999_999_999.0) double number,
            @ForAll @IntRange(max = 8) int decimals) {
        BigDecimal read = new BigDecimal(written(out -> out.fixed(number, decimals)));
        BigDecimal error = read.subtract(new BigDecimal(number)).abs();
        // Scaling by a power of ten is one rounding of a double; half an ulp of the scaled number on top of the half
        // unit.
        double bound = (0.5 + Math.ulp(number * Math.pow(10, decimals))) * Math.pow(10, -decimals);
        assertThat(error.doubleValue()).isLessThanOrEqualTo(bound * (1 + 1e-9));
        assertThat(read.stripTrailingZeros().scale()).isLessThanOrEqualTo(decimals);
    }

    @Property
    void aNumberWithoutDecimalsGivenReadsBackTheSame(@ForAll double number) {
        assertThat(JSON.readTree(written(out -> out.number(number))).asDouble()).isEqualTo(number + 0.0);
    }

    @Test
    void controlCharactersQuotesAndBackslashesAreEscaped() {
        assertThat(written(out -> out.string("a\"b\\c\n\t\u0000\u001f/")))
                .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0009\\u0000\\u001f/\"");
    }

    @Test
    void textBeyondAsciiIsUtf8() {
        String text = "Forêt de l’Œuvre \u2028 🌲";
        assertThat(written(out -> out.string(text))).isEqualTo('"' + text + '"');
    }

    @Property
    void aStringReadsBackTheSame(@ForAll @StringLength(max = 50) String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(JSON.readTree(written(out -> out.string(text))).asString()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\"", "\n", "🌲"})
    void aStringLongerThanTheBufferComesOutWhole(String character) {
        String text = character.repeat(BEYOND_THE_BUFFER);
        assertThat(JSON.readTree(written(out -> out.string(text))).asString()).isEqualTo(text);
    }

    @Test
    void rawJsonLongerThanTheBufferKeepsItsPlace() {
        String filler = " ".repeat(BEYOND_THE_BUFFER);
        assertThat(written(out -> out.raw("[1,").raw(filler).raw("2").raw(']'))).isEqualTo("[1," + filler + "2]");
    }

    @Test
    void numbersAcrossTheEndOfTheBufferComeOutWhole() {
        StringBuilder expected = new StringBuilder();
        String json = written(out -> {
            for (int i = 0; i < 20_000; i++) {
                out.fixed(-i - 0.25, 7).raw(',');
                expected.append(-i - 0.25).append(',');
            }
        });
        assertThat(json).isEqualTo(expected.toString());
    }

    private static String written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonOutput out = new JsonOutput(bytes);
            writing.to(out);
            out.flushBuffer();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
