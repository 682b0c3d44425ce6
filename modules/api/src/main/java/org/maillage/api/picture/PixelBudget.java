package org.maillage.api.picture;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** How many pixels are drawn at once by all requests together, so that a few large maps do not take the memory of everyone. */
final class PixelBudget {

    /** Bytes of a pixel: the picture's four, and as many for the reduction of colours. */
    private static final int BYTES = 8;

    /** The part of the heap that pictures may take. */
    private static final int PART = 4;

    private static final int WAIT_SECONDS = 10;

    private final Semaphore thousands;

    /** A part of an answer, given back when it is closed. */
    interface Share extends AutoCloseable {
        @Override
        void close();
    }

    /** @param heap bytes that the process may take */
    PixelBudget(long heap) {
        long most = Math.max(Picture.LARGEST * Picture.LARGEST, heap / PART / BYTES);
        this.thousands = new Semaphore((int) (most / 1_000 + 1), true);
    }

    /** @throws MaillageException (unavailable) when others draw so much that none of it is free for a while */
    Share take(int pixels) {
        int part = pixels / 1_000 + 1;
        try {
            if (!thousands.tryAcquire(part, WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy().causedBy(e);
        }
        return () -> thousands.release(part);
    }

    private static MaillageException busy() {
        return MaillageException.of(
                ProblemKind.UNAVAILABLE,
                "too-many-maps",
                "Trop de grandes cartes sont dessinées en même temps ; réessayer dans un instant.");
    }
}
