package org.maillage.api.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.api.request.WriteCondition;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.publication.Publication;
import org.maillage.layers.query.LayerSource;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What is published: the layers of records, of which it is said what they are called, and the publications made of them. */
@RestController
public final class PublicationResource {

    private static final String PATH = "/api/publications";
    private static final String ONE = PATH + "/{id}";

    private final Publishing publishing;
    private final Layers layers;
    private final LayerSource source;
    private final LayerTerms terms;

    public PublicationResource(Publishing publishing, Layers layers, LayerSource source, LayerTerms terms) {
        this.terms = terms;
        this.publishing = publishing;
        this.layers = layers;
        this.source = source;
    }

    record Known(List<PublicationAnswer> publications) {}

    /** The publications that the caller keeps, and then the layers of records. */
    @GetMapping(PATH)
    ResponseEntity<Known> list(HttpServletRequest request) {
        Parameters.of(request).refuseOthers();
        Stream<PublicationAnswer> kept = publishing.list().stream().flatMap(this::readable);
        return told(ResponseEntity.ok())
                .body(new Known(Stream.concat(kept, layers.ofRecords().stream().map(this::answer))
                        .toList()));
    }

    /** One that a migration broke is not served, and can be replaced or removed by who knows its id. */
    private Stream<PublicationAnswer> readable(Publication publication) {
        return layers.list().stream()
                .filter(layer -> layer.id().equals(publication.id()))
                .map(layer -> PublicationAnswer.of(publication, layer, terms.of(layer)));
    }

    private PublicationAnswer answer(Layer ofRecords) {
        return PublicationAnswer.of(
                ofRecords, terms.of(ofRecords), publishing.version(ofRecords), publishing.mayDescribe());
    }

    @GetMapping(ONE)
    ResponseEntity<PublicationAnswer> get(HttpServletRequest request, @PathVariable String id) {
        Parameters.of(request).refuseOthers();
        return answer(id);
    }

    private ResponseEntity<PublicationAnswer> answer(String id) {
        PublicationAnswer answer = ofRecords(id).map(this::answer).orElseGet(() -> published(id));
        return told(ResponseEntity.ok().eTag(tag(answer))).body(answer);
    }

    private PublicationAnswer published(String id) {
        Publication publication = publishing.get(id);
        Layer layer = publishing.layerOf(publication);
        return PublicationAnswer.of(publication, layer, terms.of(layer));
    }

    private Optional<Layer> ofRecords(String id) {
        publishing.requirePublisher();
        return layers.ofRecords().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst();
    }

    private static String tag(PublicationAnswer answer) {
        return "\"" + answer.version() + "\"";
    }

    private static <T extends ResponseEntity.HeadersBuilder<?>> T told(T answer) {
        answer.cacheControl(CacheControl.noStore());
        return answer;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PublicationAnswer> create(HttpServletRequest request, @RequestBody PublicationBody body) {
        Parameters.of(request).refuseOthers();
        publishing.requirePublisher();
        Publication wanted = wanted(Parameters.given("id", body.id()), body);
        publishing.create(wanted);
        PublicationAnswer answer = published(wanted.id());
        return told(ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.LOCATION, Link.absolute(PATH + "/" + wanted.id()))
                        .eTag(tag(answer)))
                .body(answer);
    }

    private Publication wanted(String id, PublicationBody body) {
        return body.publication(id, publishing::usualStructure);
    }

    /** What a publication would be, for who thinks of it: it is checked as if it were made, but for its id. */
    @PostMapping(path = PATH + "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Preview> preview(HttpServletRequest request, @RequestBody PublicationBody body) throws IOException {
        Parameters.of(request).refuseOthers();
        publishing.requirePublisher();
        Layer layer = publishing.check(wanted(Publishing.PREVIEW, body));
        return told(ResponseEntity.ok())
                .body(Preview.of(layer, source, publishing.today(), publishing.countForPublic(layer)));
    }

    @PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PublicationAnswer> replace(
            HttpServletRequest request, @PathVariable String id, @RequestBody PublicationBody body) {
        Parameters.of(request).refuseOthers();
        if (body.id() != null && !body.id().equals(id)) {
            throw MaillageException.parameter(
                    "id", "Un identifiant ne change pas : d'autres l'ont dans leurs projets.");
        }
        Optional<Layer> ofRecords = ofRecords(id);
        if (ofRecords.isPresent()) {
            body.requireToldAlone();
            Layer layer = ofRecords.get();
            publishing.describe(layer, body.told(), WriteCondition.version(request, () -> publishing.version(layer)));
        } else {
            Publication now = publishing.get(id);
            publishing.replace(wanted(id, body), WriteCondition.version(request, now::version));
        }
        return answer(id);
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> remove(HttpServletRequest request, @PathVariable String id) {
        Parameters.of(request).refuseOthers();
        if (ofRecords(id).isPresent()) {
            throw MaillageException.of(ProblemKind.FORBIDDEN, "not-allowed", "Une couche de fiches ne se retire pas.");
        }
        Publication now = publishing.get(id);
        publishing.remove(id, WriteCondition.version(request, now::version));
        return ResponseEntity.noContent().build();
    }

    /** What this caller may do with it. */
    @RequestMapping(path = ONE, method = RequestMethod.OPTIONS)
    void options(HttpServletResponse response, @PathVariable String id) {
        Optional<Layer> ofRecords = ofRecords(id);
        String writes = ofRecords.isEmpty() ? ", PUT, DELETE" : publishing.mayDescribe() ? ", PUT" : "";
        if (ofRecords.isEmpty()) {
            publishing.get(id);
        }
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS" + writes);
    }
}
