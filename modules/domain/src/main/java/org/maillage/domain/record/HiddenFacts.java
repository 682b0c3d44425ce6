package org.maillage.domain.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The facts of a record that are not told to everyone who sees it. */
public final class HiddenFacts {

    private HiddenFacts() {}

    /**
     * Names of the facts that are hidden.
     *
     * @param sees whether what has this level is seen
     * @param seesPlace whether the true place is
     */
    public static Set<String> of(Class<? extends Details> details, Predicate<Confidentiality> sees, boolean seesPlace) {
        return Arrays.stream(details.getRecordComponents())
                .filter(fact -> isHidden(fact, sees, seesPlace))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isHidden(RecordComponent fact, Predicate<Confidentiality> sees, boolean seesPlace) {
        Confidential confidential = fact.getAnnotation(Confidential.class);
        return confidential != null && !sees.test(confidential.value())
                || fact.isAnnotationPresent(TellsPlace.class) && !seesPlace;
    }
}
