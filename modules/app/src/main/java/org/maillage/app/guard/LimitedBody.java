package org.maillage.app.guard;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.util.unit.DataSize;

/** A body that counts what is read of it. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize most;
    private long read;

    LimitedBody(ServletInputStream body, DataSize most) {
        this.body = body;
        this.most = most;
    }

    static MaillageException tooLarge(DataSize most) {
        return MaillageException.of(
                        ProblemKind.TOO_LARGE,
                        "body-too-large",
                        "Le corps de la requête dépasse " + most.toMegabytes() + " Mo.")
                .with("maximumBytes", most.toBytes());
    }

    @Override
    public int read() throws IOException {
        int value = body.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = body.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most.toBytes()) {
            throw tooLarge(most);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
