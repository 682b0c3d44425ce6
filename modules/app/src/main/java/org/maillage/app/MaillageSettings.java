package org.maillage.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * All settings of Maillage. Each is also an environment variable: {@code maillage.database.url} is
 * {@code MAILLAGE_DATABASE_URL}.
 *
 * @param data folder of the embedded database and of what is cached; default {@code data}
 * @param empty whether to start without the sample territory; default false
 * @param address where people and partners reach the service, such as {@code https://carte.example.fr}: links begin
 *     with it, and requests to other names are refused; left out, only the names of this machine are answered to
 * @param operator name of the structure that runs the service, given to it at the first start; default « Maillage », with
 *     the sample its park
 * @param demo whether the sample has an account for each role, with a password that everyone knows; default true, and never
 *     where others than this machine reach the service (an address, another listening address than 127.0.0.1)
 * @param largestBody what a request may send at most; default 20 MB, twice the heaviest shape that may be drawn (200,000
 *     positions)
 * @param smallestGroup how many persons a figure tells of at least; default 5, and never less than 2: a group of one is a person
 */
@ConfigurationProperties("maillage")
public record MaillageSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean empty,
        @Nullable URI address,
        @Nullable String operator,
        @DefaultValue("true") boolean demo,
        @DefaultValue("20MB") DataSize largestBody,
        @DefaultValue Limits limits,
        @DefaultValue("5") int smallestGroup,
        @DefaultValue Purge purge,
        @DefaultValue Database database) {

    public MaillageSettings {
        boolean usable = address == null
                || address.getHost() != null
                        && String.valueOf(address.getScheme()).matches("https?")
                        && address.getPath().matches("/?");
        if (!usable) {
            throw new IllegalArgumentException("maillage.address s'écrit comme https://carte.example.fr, sans chemin");
        }
        if (smallestGroup < 2) {
            throw new IllegalArgumentException("maillage.smallest-group vaut au moins 2");
        }
    }

    /** The name of the structure that runs the service, if it must be made. */
    public String operatorName() {
        return operator == null ? "Maillage" : operator;
    }

    /**
     * How often one address may ask, and one token.
     *
     * @param requests in a minute; default 6000: a map that is moved asks for some fifty tiles at once, and an office of
     *     twenty people has one address
     * @param logins in ten minutes, by address alone; default 100: a room of trainees that logs in at once
     */
    public record Limits(@DefaultValue("6000") int requests, @DefaultValue("100") int logins) {}

    /**
     * Erasing the persons whose day has come.
     *
     * @param cron when, as Spring writes it, in Europe/Paris; default every night at half past three; {@code -} for never
     */
    public record Purge(@DefaultValue("0 30 3 * * *") String cron) {}

    /**
     * The database.
     *
     * @param url {@code jdbc:postgresql://host/name?user=…&password=…} for PostGIS; left out, an H2GIS file in the data folder
     * @param user its user, when the address does not say
     * @param password its password, when the address does not say; never logged
     * @param connections most connections at once; default 10: twice what two cores keep busy, and some for slow readers
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Name("connections") @DefaultValue("10") int connections) {

        @Override
        public String toString() {
            return "Database[connections=" + connections + "]";
        }
    }
}
