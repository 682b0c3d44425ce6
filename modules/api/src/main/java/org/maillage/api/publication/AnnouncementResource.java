package org.maillage.api.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.api.request.WriteCondition;
import org.maillage.layers.layer.Foretold;
import org.maillage.layers.layer.Layer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is said beforehand of the features of a layer, for who keeps it; everyone reads it beside the versions of the schema. */
@RestController
public final class AnnouncementResource {

    private static final String PATH = "/api/publications/{id}/announcements";
    private static final String ONE = PATH + "/{announcement}";

    private final Publishing publishing;
    private final LayerAnnouncing announcing;

    public AnnouncementResource(Publishing publishing, LayerAnnouncing announcing) {
        this.publishing = publishing;
        this.announcing = announcing;
    }

    record Said(List<AnnouncementAnswer> announcements) {}

    @GetMapping(PATH)
    ResponseEntity<Said> list(HttpServletRequest request, @PathVariable String id) {
        Layer layer = kept(request, id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Said(announcing.list(layer).stream().map(this::told).toList()));
    }

    private Layer kept(HttpServletRequest request, String id) {
        publishing.requirePublisher();
        Parameters.of(request).refuseOthers();
        return publishing.requireKept(announcing.layer(id));
    }

    private int version(HttpServletRequest request, Layer layer, String announcement) {
        return WriteCondition.version(
                request,
                () -> announcing.get(layer, uuid(announcement)).announcement().version());
    }

    private static UUID uuid(String announcement) {
        return Parameters.uuid(announcement, "announcement", "annonce");
    }

    private AnnouncementAnswer told(Foretold foretold) {
        return AnnouncementAnswer.of(foretold, announcing.today());
    }

    @GetMapping(ONE)
    ResponseEntity<AnnouncementAnswer> get(
            HttpServletRequest request, @PathVariable String id, @PathVariable String announcement) {
        return answer(ResponseEntity.ok(), announcing.get(kept(request, id), uuid(announcement)));
    }

    private ResponseEntity<AnnouncementAnswer> answer(ResponseEntity.BodyBuilder answer, Foretold foretold) {
        return answer.eTag("\"" + foretold.announcement().version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(told(foretold));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AnnouncementAnswer> add(
            HttpServletRequest request, @PathVariable String id, @RequestBody AnnouncementBody body) {
        Foretold said = announcing.add(kept(request, id), body);
        String address = "/api/publications/" + id + "/announcements/"
                + said.announcement().id();
        return answer(
                ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, Link.absolute(address)), said);
    }

    @PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AnnouncementAnswer> replace(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String announcement,
            @RequestBody AnnouncementBody body) {
        Layer layer = kept(request, id);
        return answer(
                ResponseEntity.ok(),
                announcing.replace(layer, uuid(announcement), body, version(request, layer, announcement)));
    }

    /** It stays among those that there were, as withdrawn. */
    @DeleteMapping(ONE)
    ResponseEntity<AnnouncementAnswer> withdraw(
            HttpServletRequest request, @PathVariable String id, @PathVariable String announcement) {
        Layer layer = kept(request, id);
        return answer(
                ResponseEntity.ok(),
                announcing.withdraw(layer, uuid(announcement), version(request, layer, announcement)));
    }
}
