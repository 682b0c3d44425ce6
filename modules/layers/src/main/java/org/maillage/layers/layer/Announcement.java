package org.maillage.layers.layer;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.SchemaVersion.Change;

/**
 * What is said beforehand of the features of a layer: what programs that read them by name must be ready for.
 *
 * @param layer that it was said of
 * @param property that it is about; null for none in particular. What is to be removed without one is the layer itself
 * @param newName that a property is to have; null where it keeps its own
 * @param text in French
 * @param english the same in English; null when it was not said
 * @param effective the first day on which it holds, in Europe/Paris
 * @param link where more is told; null for nowhere
 * @param announced when it was said first
 * @param withdrawn when it was taken back; null for what holds
 * @param forMembers whether it is about what the public does not know
 * @param version counts its changes, the first is 1
 */
public record Announcement(
        UUID id,
        String layer,
        Kind kind,
        @Nullable String property,
        @Nullable String newName,
        String text,
        @Nullable String english,
        LocalDate effective,
        @Nullable String link,
        Instant announced,
        @Nullable Instant withdrawn,
        boolean forMembers,
        int version) {

    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_LINK = 1000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** What becomes of a property. */
    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        /** Of another type, unit or vocabulary. */
        CHANGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws MaillageException naming the member {@code change} */
        public static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return kind;
                }
            }
            throw MaillageException.parameter(
                    "change",
                    "« " + code + " » n'est pas un changement qui s'annonce : added, removed, renamed ou changed.");
        }
    }

    /** @throws MaillageException naming the member at fault */
    public Announcement {
        text = Told.required("text.fr", text, LONGEST_TEXT);
        english = Told.line("text.en", english, LONGEST_TEXT);
        property = name("property", property);
        newName = name("newName", newName);
        link = address(Told.line("link", link, LONGEST_LINK));
        if (kind == Kind.RENAMED && property == null) {
            throw MaillageException.parameter("property", "Dire quelle propriété est renommée.");
        }
        if (kind == Kind.RENAMED && newName == null) {
            throw MaillageException.parameter("newName", "Dire le nom que la propriété aura.");
        }
        if (kind != Kind.RENAMED && newName != null) {
            throw MaillageException.parameter("newName", "Seule une propriété renommée a un nouveau nom.");
        }
    }

    private static @Nullable String name(String member, @Nullable String name) {
        if (name != null && !NAME.matcher(name).matches()) {
            throw MaillageException.parameter(
                    member, "Le nom d'une propriété a des lettres sans accent et des chiffres, une lettre d'abord.");
        }
        return name;
    }

    private static @Nullable String address(@Nullable String link) {
        if (link == null) {
            return null;
        }
        try {
            URI uri = new URI(link);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return Told.required("link", uri.toASCIIString(), LONGEST_LINK);
            }
        } catch (URISyntaxException e) {
            throw noAddress().causedBy(e);
        }
        throw noAddress();
    }

    private static MaillageException noAddress() {
        return MaillageException.parameter("link", "Un lien commence par https:// ou http://.");
    }

    /** @param language an ISO 639 code; French where nothing was said in it */
    public String in(String language) {
        return english != null && language.equals("en") ? english : text;
    }

    /** The same, about what the public does not know, or not. */
    public Announcement hidden(boolean isHidden) {
        return with(withdrawn, isHidden, version);
    }

    /** Whether both say the same of the features, in whatever words. */
    public boolean saysTheChangeOf(Announcement other) {
        return kind == other.kind
                && effective.equals(other.effective)
                && Objects.equals(property, other.property)
                && Objects.equals(newName, other.newName);
    }

    public Announcement takenBack(Instant at) {
        return with(at, forMembers, version + 1);
    }

    private Announcement with(@Nullable Instant otherWithdrawn, boolean isHidden, int otherVersion) {
        return new Announcement(
                id,
                layer,
                kind,
                property,
                newName,
                text,
                english,
                effective,
                link,
                announced,
                otherWithdrawn,
                isHidden,
                otherVersion);
    }

    /** Whether the layer itself is to be taken away, and not something of its features. */
    public boolean endsLayer() {
        return kind == Kind.REMOVED && property == null;
    }

    /** @param whole the layer with all its properties */
    boolean isForPublic(Layer whole) {
        return !forMembers && !isProtected(whole, property) && !isProtected(whole, newName);
    }

    private static boolean isProtected(Layer whole, @Nullable String name) {
        return name != null
                && whole.base()
                        .find(name)
                        .filter(known -> known.protection().isForMembers())
                        .isPresent();
    }

    /** Whether a version of what the features have, which came after it, brought what it says. */
    boolean isFulfilledBy(SchemaVersion version, Change change) {
        return withdrawn == null
                && change.name().equals(property)
                && !version.since().isBefore(announced)
                && switch (kind) {
                    case ADDED -> change.before() == null;
                    case REMOVED, RENAMED -> change.after() == null;
                    case CHANGED -> change.before() != null && change.after() != null;
                };
    }
}
