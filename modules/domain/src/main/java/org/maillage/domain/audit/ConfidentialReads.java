package org.maillage.domain.audit;

import java.util.UUID;

/** Told when someone is given what is not public; it is for others to write it down. */
public interface ConfidentialReads {

    /** A record, or what it was. */
    void record(String collection, UUID id);

    /** Records of a layer, whatever the protocol. May be called inside a transaction that only reads. */
    void layer(String layer);
}
