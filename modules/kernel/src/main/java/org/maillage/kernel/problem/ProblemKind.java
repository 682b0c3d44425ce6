package org.maillage.kernel.problem;

/** The family of a problem; each protocol maps it to its own status once. */
public enum ProblemKind {
    /** A parameter, a body or a file is malformed or out of range. */
    INVALID,
    /** The thing asked for does not exist, or the caller may not know that it does. */
    NOT_FOUND,
    /** The thing asked for was taken away, and nothing else will have its name. */
    GONE,
    /** Who the caller is must be known first. */
    UNAUTHENTICATED,
    /** The caller may not do this. */
    FORBIDDEN,
    /** None of the formats that the caller accepts can be produced. */
    NOT_ACCEPTABLE,
    /** The state of the thing forbids the operation (a duplicate, a reference from elsewhere). */
    CONFLICT,
    /** The version the caller holds is not the current one. */
    STALE,
    /** The operation needs the version that the caller holds, and it was not said. */
    VERSION_REQUIRED,
    /** The body or the answer would exceed a limit. */
    TOO_LARGE,
    /** The caller asks more often than is fair to the others. */
    TOO_MANY,
    /** The format of the body is not understood. */
    UNSUPPORTED_FORMAT,
    /** Something this service leans on does not answer; the same request may succeed later. */
    UNAVAILABLE
}
