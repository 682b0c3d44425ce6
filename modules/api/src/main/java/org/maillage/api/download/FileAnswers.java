package org.maillage.api.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.maillage.api.question.Question;
import org.maillage.api.request.Attachment;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.WriteCondition;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.Layer;
import org.springframework.http.HttpHeaders;

/** Answers requests by files: whole before they are sent, made once for each state of their layers, in ranges for who asks so. */
public final class FileAnswers {

    private final KeptFiles files;
    private final Freshness freshness;
    private final FileKeys keys;

    public FileAnswers(KeptFiles files, Freshness freshness, Question question, Callers callers) {
        this.files = files;
        this.freshness = freshness;
        this.keys = new FileKeys(freshness, question, callers);
    }

    /**
     * What is asked for.
     *
     * @param name of the file, which tells its format
     * @param parameters all that chooses what is in it
     * @param read the layers that it comes from
     * @param making writes the file that it is given
     */
    public record Asked(
            String name, String mediaType, Map<String, String[]> parameters, Set<Layer> read, Consumer<Path> making) {}

    public void send(Asked asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        KeptFiles.Key key = keys.of(asked.name(), asked.parameters(), asked.read());
        try (KeptFiles.Open open = files.open(key, asked.making())) {
            WriteCondition.requireMatch(request, open.kept().tag());
            if (!freshness.isCurrent(request, response, open.kept().tag())) {
                response.setContentType(asked.mediaType());
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(asked.name()));
                new FileAnswer(request, response, open).write();
            }
        }
    }
}
