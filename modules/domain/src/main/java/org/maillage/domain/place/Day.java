package org.maillage.domain.place;

import java.time.LocalDate;

/**
 * The day that a place is asked about.
 *
 * @param asked whether someone named it. Then only what is under way on it is told; otherwise, on the day it is, what is
 *     planned and what is over as well
 */
public record Day(LocalDate date, boolean asked) {}
