package org.maillage.domain.audit;

import java.util.Locale;

/** What the journal tells of. What is done to records, who may see them included, is in their history. */
public enum Act {
    STRUCTURE_CREATED,
    STRUCTURE_RENAMED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_ENABLED,
    ACCOUNT_DISABLED,
    /** Someone else gave an account a new password. */
    PASSWORD_RESET,
    /** The owner of an account chose another password, by the one they had. */
    PASSWORD_CHANGED,
    /** The owner of an account chose another password, by the link for who has lost theirs. */
    PASSWORD_RECOVERED,
    /** What whoever kept an account could have come in by has ended, because others keep it from now on. */
    ACCOUNT_HANDED_OVER,
    /** An account belongs to a structure, with a role and areas. */
    MEMBERSHIP_PUT,
    MEMBERSHIP_REMOVED,
    /** The owner of an account was forgotten. */
    ACCOUNT_ERASED,
    /** A person was forgotten. */
    PERSON_ERASED,
    /** By someone else than its owner. */
    TOKEN_REVOKED,
    PUBLICATION_CREATED,
    PUBLICATION_CHANGED,
    PUBLICATION_REMOVED,
    /** It was said anew what a layer of records is called, and under which licence it is. */
    LAYER_DESCRIBED,
    /** A style was sent for a layer, made its default, or taken away. */
    LAYER_STYLED,
    /** It was said beforehand what becomes of the features of a layer, said otherwise, or taken back. */
    LAYER_ANNOUNCED,
    /** A record that is not public was told to someone. */
    RECORD_READ,
    /** Someone was told records of a layer that are not public, in the hour that begins with the entry. */
    LAYER_READ,
    /** An administrator looks as someone else does. */
    SEEN_AS,
    SEEN_AS_ENDED,
    JOURNAL_EXPORTED;

    /** As addresses and files say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
