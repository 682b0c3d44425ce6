package org.maillage.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Csv;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Administration;
import org.maillage.domain.account.Structure;
import org.maillage.kernel.text.TextFolding;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The structures that share the map. */
@RestController
public final class StructureResource {

    private final Administration administration;

    public StructureResource(Administration administration) {
        this.administration = administration;
    }

    /** What a structure is to be called. */
    record Wanted(@Nullable String name) {}

    /** @param members how many accounts belong to it; null for who does not administer it */
    record Told(UUID id, String name, boolean operator, @Nullable Long members) {}

    record Known(List<Told> structures) {}

    /** Parameters: {@code q}, without accents and case; {@code f=csv}. Null is for who wrote the answer by itself. */
    @GetMapping("/api/structures")
    @Nullable ResponseEntity<Known> list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.of(request);
        String words = TextFolding.fold(parameters.text("q").orElse(""));
        boolean csv = Csv.isAsked(parameters);
        parameters.refuseOthers();
        Map<UUID, Long> members = administration.memberCounts();
        List<Told> known = administration.structures().stream()
                .filter(structure -> TextFolding.fold(structure.name()).contains(words))
                .map(structure -> told(structure, members))
                .toList();
        if (csv) {
            Csv.write(response, "structures", out -> {
                out.row("id", "name", "operator", "members");
                for (Told one : known) {
                    out.row(one.id(), one.name(), one.operator(), one.members());
                }
            });
            return null;
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Known(known));
    }

    private static Told told(Structure structure, Map<UUID, Long> members) {
        return new Told(structure.id(), structure.name(), structure.operator(), members.get(structure.id()));
    }

    @PostMapping(path = "/api/structures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> create(@RequestBody Wanted wanted) {
        Structure made = administration.createStructure(Parameters.given("name", wanted.name()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(told(made, administration.memberCounts()));
    }

    @PutMapping(path = "/api/structures/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> rename(@PathVariable String id, @RequestBody Wanted wanted) {
        UUID structure = Parameters.uuid(id, "structure", "structure");
        Structure renamed = administration.renameStructure(structure, Parameters.given("name", wanted.name()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(told(renamed, administration.memberCounts()));
    }
}
