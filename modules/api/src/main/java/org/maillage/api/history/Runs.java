package org.maillage.api.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Moments;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Callers;
import org.maillage.domain.history.History;
import org.maillage.domain.history.Restoration;
import org.maillage.domain.history.Run;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The imports, and their undoing. For members. */
@RestController
public final class Runs {

    private static final int DEFAULT = 50;
    private static final int MOST = 500;
    private static final String KEEP = "written";

    private final History history;
    private final Restoration restoration;
    private final Callers callers;

    public Runs(History history, Restoration restoration, Callers callers) {
        this.history = history;
        this.restoration = restoration;
        this.callers = callers;
    }

    /** @param next what {@code before} is of the next page, null on the last */
    record Page(List<Run> runs, @Nullable Long next) {}

    /** @param run the undoing, which can be undone too */
    record Undone(UUID run, int deleted, int restored, int kept) {}

    @GetMapping("/api/runs")
    Page list(HttpServletRequest request) {
        callers.current().requireMember();
        Parameters parameters = Parameters.of(request);
        int limit = parameters.integer("limit", DEFAULT, 1, MOST);
        Long before = parameters.text("before").map(Moments::key).orElse(null);
        parameters.refuseOthers();
        List<Run> runs = history.runs(before, limit);
        return new Page(
                runs, runs.size() < limit ? null : runs.get(runs.size() - 1).key());
    }

    @GetMapping("/api/runs/{id}")
    Run get(HttpServletRequest request, @PathVariable String id) {
        callers.current().requireMember();
        Parameters.of(request).refuseOthers();
        return run(id);
    }

    private Run run(String id) {
        return history.run(Parameters.uuid(id, "run", "import"))
                .orElseThrow(() -> MaillageException.notFound("run", "import", id));
    }

    /** Parameter {@code keep=written} leaves records that were written since the run as they are; else all or nothing. */
    @PostMapping("/api/runs/{id}/undo")
    Undone undo(HttpServletRequest request, @PathVariable String id) {
        Parameters parameters = Parameters.of(request);
        Optional<String> keep = parameters.text("keep");
        parameters.refuseOthers();
        if (keep.isPresent() && !keep.get().equals(KEEP)) {
            throw MaillageException.parameter("keep", "« keep » vaut « " + KEEP + " ».");
        }
        Run run = run(id);
        UUID undoing = UUID.randomUUID();
        Restoration.Undone done = restoration.undo(run, keep.isPresent(), undoing, callers.current());
        return new Undone(undoing, done.deleted(), done.restored(), done.kept());
    }
}
