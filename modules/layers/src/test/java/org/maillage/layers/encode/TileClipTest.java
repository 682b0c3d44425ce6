package org.maillage.layers.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clipping to the square from 0 to 10. */
class TileClipTest {

    private static final TileClip CLIP = new TileClip(0, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1, 9 1, 9 9                    | 1 1, 9 1, 9 9",
                "20 1, 30 1, 30 9                 | ''",
                "1 20, 9 20, 9 30                 | ''",
                "-10 -10, 20 -10, 20 20, -10 20   | 0 0, 10 0, 10 10, 0 10",
                "5 5, 15 5, 15 8, 5 8             | 5 5, 10 5, 10 8, 5 8",
                "-5 2, 5 2, 5 4, -5 4             | 0 2, 5 2, 5 4, 0 4",
                "10 1, 20 1, 20 9                 | 10 1",
            })
    void aRingKeepsWhatLiesInside(String ring, String expected) {
        assertThat(rotatedToSmallest(CLIP.ring(positions(ring)))).isEqualTo(rotatedToSmallest(positions(expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1, 9 9                         | 1 1, 9 9",
                "20 1, 30 9                       | ''",
                "-5 5, 15 5                       | 0 5, 10 5",
                "5 5, 15 5, 15 8, 5 8             | 5 5, 10 5; 10 8, 5 8",
                "-5 -5, 15 15                     | 0 0, 10 10",
                "-5 4, 4 -5, 9 9                  | 5.785714285714286 0, 9 9",
                "5 5, 10 5, 15 5                  | 5 5, 10 5, 10 5",
                "5 -5, 5 15, 6 15, 6 -5           | 5 0, 5 10; 6 10, 6 0",
                "-9 5, -1 5, -1 20, 5 20          | ''",
            })
    void aLineKeepsThePartsInside(String line, String expected) {
        List<String> parts = new ArrayList<>();
        CLIP.line(positions(line), part -> parts.add(text(part)));
        assertThat(withoutPoints(parts)).isEqualTo(withoutPoints(Arrays.asList(expected.split(";"))));
    }

    @Test
    void theBorderIsInside() {
        assertThat(CLIP.holds(0, 10)).isTrue();
        assertThat(CLIP.holds(-0.001, 5)).isFalse();
        assertThat(CLIP.holds(5, 10.001)).isFalse();
    }

    /** A line that touches the border leaves a part of one position twice, which rounding drops later. */
    private static List<String> withoutPoints(List<String> parts) {
        return parts.stream()
                .map(part -> text(positions(part)))
                .filter(part -> Arrays.stream(part.split(", ")).distinct().count() > 1)
                .toList();
    }

    private static String rotatedToSmallest(double[] ring) {
        List<String> at = new ArrayList<>();
        for (int i = 0; i < ring.length; i += 2) {
            String position = ring[i] + " " + ring[i + 1];
            if (!at.contains(position)) {
                at.add(position);
            }
        }
        if (!at.isEmpty()) {
            String smallest = at.stream().min(String::compareTo).orElseThrow();
            java.util.Collections.rotate(at, -at.indexOf(smallest));
        }
        return String.join(", ", at);
    }

    private static String text(double[] positions) {
        List<String> at = new ArrayList<>();
        for (int i = 0; i < positions.length; i += 2) {
            at.add(positions[i] + " " + positions[i + 1]);
        }
        return String.join(", ", at);
    }

    private static double[] positions(String text) {
        return text.isBlank()
                ? new double[0]
                : Arrays.stream(text.strip().split(",? +"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
