package org.maillage.api.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.Question;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Announcement;
import org.maillage.layers.layer.Announcement.Kind;
import org.maillage.layers.layer.Foretold;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.SchemaVersions;
import org.maillage.layers.publication.Announcements;
import org.maillage.layers.publication.Publications;

/** What is said beforehand of the features of a layer, by who keeps it: see {@link Publishing#requireKept}. */
public final class LayerAnnouncing {

    /** Those that hold; more would be no contract. */
    private static final int MOST = 100;

    /** Nobody plans further, and every database knows the day. */
    private static final int MOST_YEARS = 20;

    private final Publications publications;
    private final Announcements announcements;
    private final SchemaVersions versions;
    private final Layers layers;
    private final Question question;
    private final Journal journal;
    private final Clock clock;

    public LayerAnnouncing(
            Publications publications,
            Announcements announcements,
            SchemaVersions versions,
            Layers layers,
            Question question,
            Journal journal,
            Clock clock) {
        this.publications = publications;
        this.announcements = announcements;
        this.versions = versions;
        this.layers = layers;
        this.question = question;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was ever said of the layer itself, the first day first. */
    List<Foretold> list(Layer layer) {
        return Foretold.of(layer.announcing(announcements.of(layer.id())), versions.of(layer));
    }

    /** @throws MaillageException (not found) */
    Foretold get(Layer layer, UUID id) {
        return list(layer).stream()
                .filter(one -> one.announcement().id().equals(id))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("announcement", "annonce", id.toString()));
    }

    LocalDate today() {
        return question.today();
    }

    /** @throws MaillageException naming the member at fault */
    Foretold add(Layer layer, AnnouncementBody body) {
        Announcement said = check(layer, body.announcement(layer, UUID.randomUUID(), now(), 1), today());
        return publications.oneAtATime(() -> {
            long open = list(layer).stream().filter(one -> one.isOpen(today())).count();
            if (open >= MOST) {
                throw MaillageException.parameter("body", "Une couche a au plus " + MOST + " annonces à la fois.");
            }
            return keep(layer, said, "created");
        });
    }

    /**
     * Says otherwise what holds. The words of what has happened can still be corrected, and what has happened itself cannot be changed.
     *
     * @param seen the version that is replaced
     * @throws MaillageException (conflict) for what was taken back, and for another change than the one that has happened
     */
    Foretold replace(Layer layer, UUID id, AnnouncementBody body, int seen) {
        return change(layer, id, seen, "changed", before -> {
            Announcement said = before.announcement();
            Announcement wanted = body.announcement(layer, id, said.announced(), said.version() + 1)
                    .hidden(said.forMembers());
            return wanted.saysTheChangeOf(said)
                    ? wanted
                    : check(layer, wanted, open(before).effective());
        });
    }

    /** @throws MaillageException (conflict) for what has happened */
    private Announcement open(Foretold before) {
        if (before.status(today()) == Foretold.Status.FULFILLED) {
            throw over("Ce qui était annoncé a eu lieu : seuls les textes et le lien se corrigent.");
        }
        return before.announcement();
    }

    /** Takes it back: it stays for a year, as it was told to others. */
    Foretold withdraw(Layer layer, UUID id, int seen) {
        return change(layer, id, seen, "withdrawn", before -> open(before).takenBack(now()));
    }

    private Foretold change(Layer layer, UUID id, int seen, String done, Function<Foretold, Announcement> changed) {
        return publications.oneAtATime(() -> {
            Foretold before = get(layer, id);
            Publishing.requireSeen(before.announcement().version(), seen, "cette annonce");
            if (before.status(today()) == Foretold.Status.WITHDRAWN) {
                throw over("Cette annonce a été retirée : elle reste comme elle est.");
            }
            return keep(layer, changed.apply(before), done);
        });
    }

    private static MaillageException over(String why) {
        return MaillageException.of(ProblemKind.CONFLICT, "announcement-over", why);
    }

    private Foretold keep(Layer layer, Announcement said, String done) {
        announcements.put(said);
        journal.append(
                Act.LAYER_ANNOUNCED,
                "layer/" + layer.id(),
                Map.of(
                        "announcement", said.id().toString(),
                        "change", said.kind().code(),
                        "property", Objects.requireNonNullElse(said.property(), ""),
                        "effective", said.effective().toString(),
                        "done", done));
        return get(layer, said.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param before a day that was said before may stay, also when it has come */
    private Announcement check(Layer layer, Announcement said, LocalDate before) {
        LocalDate today = today();
        boolean isLate = said.effective().isBefore(today) && !said.effective().equals(before);
        if (isLate || said.effective().isAfter(today.plusYears(MOST_YEARS))) {
            throw MaillageException.parameter(
                    "effective", "Le jour d'effet est entre aujourd'hui et dans " + MOST_YEARS + " ans.");
        }
        boolean isHidden = false;
        if (said.kind() == Kind.ADDED) {
            requireFree(layer, "property", said.property());
        } else if (said.property() != null) {
            isHidden = property(layer, said.property()).protection().isForMembers();
        }
        requireFree(layer, "newName", said.newName());
        return said.hidden(said.forMembers() || isHidden);
    }

    private static Property property(Layer layer, String name) {
        return MaillageException.naming("property", () -> layer.get(name));
    }

    private static void requireFree(Layer layer, String member, @Nullable String name) {
        if (name != null && layer.find(name).isPresent()) {
            throw MaillageException.parameter(
                    member, "La couche « " + layer.id() + " » a déjà une propriété « " + name + " ».");
        }
    }

    /** @throws MaillageException (not found) */
    Layer layer(String id) {
        return layers.get(id);
    }
}
