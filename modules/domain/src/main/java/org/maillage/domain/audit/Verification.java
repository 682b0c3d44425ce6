package org.maillage.domain.audit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What reading the whole journal told. Who can write to the database could write the whole chain anew: a head that was noted
 * elsewhere shows that too.
 *
 * @param entries how many lines there are up to the first that is wrong
 * @param head the hash of the last of them
 * @param broken the number of the first line that does not follow the one before; null when all do
 */
public record Verification(long entries, String head, @Nullable Long broken) {

    /** Takes the lines one after the other, the first first. */
    public static final class Reading implements Consumer<JournalEntry> {

        private long number;
        private String hash = JournalEntry.NO_HASH;
        private @Nullable Long broken;

        @Override
        public void accept(JournalEntry entry) {
            if (broken != null) {
                return;
            }
            if (entry.follows(hash, number)) {
                number = entry.number();
                hash = entry.hash();
            } else {
                broken = entry.number();
            }
        }

        /** @param lastNumber and lastHash where the journal says that it ends: lines may have been cut off */
        public Verification end(long lastNumber, String lastHash) {
            boolean cut = broken == null && (number != lastNumber || !hash.equals(lastHash));
            return new Verification(number, hash, cut ? Long.valueOf(number + 1) : broken);
        }
    }
}
