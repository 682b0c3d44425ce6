package org.maillage.api.problem;

import java.util.Objects;
import java.util.stream.Stream;

/** What made something fail. */
final class Causes {

    private Causes() {}

    /** The failure itself, what caused it, what caused that, and so on. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
