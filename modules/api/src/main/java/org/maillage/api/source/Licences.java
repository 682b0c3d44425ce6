package org.maillage.api.source;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Link;

/** Where licences are read. */
public final class Licences {

    /** By the names that the page of publications offers, in its own spelling. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
            "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/",
            "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

    /** In a licence of one's own. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Licences() {}

    /** Empty for a licence that is only named. */
    public static Optional<Link> link(@Nullable String licence) {
        if (licence == null) {
            return Optional.empty();
        }
        Matcher named = ADDRESS.matcher(licence);
        String address = named.find() ? named.group() : ADDRESSES.get(licence);
        return Optional.ofNullable(address).map(href -> new Link(href, "license", "text/html", licence));
    }
}
