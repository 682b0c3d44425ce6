package org.maillage.domain.record;

/** Who may see a record; each level includes those before it among its readers. */
public enum Confidentiality {
    PUBLIC,
    PARTNERS,
    STRUCTURE,
    PRIVATE
}
