package org.maillage.api.question;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;

/** The coordinate reference systems that features are served in: those of French law and of its partners' tools. */
public final class CrsList {

    /**
     * CRS84; WGS 84 and RGF93 in degrees; Web Mercator; Lambert-93; the legal projections overseas (Antilles 5490, Guyane
     * 2972, La Réunion 2975, Mayotte 4471, Saint-Pierre-et-Miquelon 4467); LAEA Europe, which INSPIRE asks for.
     */
    public static final List<Crs> SERVED = Stream.concat(
                    Stream.of(Crs.CRS84),
                    Stream.of(4326, 4171, 4258, 3857, 2154, 5490, 2972, 2975, 4471, 4467, 3035)
                            .map(Crs::ofEpsg))
            .toList();

    private CrsList() {}

    public static List<String> uris() {
        return SERVED.stream().map(Crs::uri).toList();
    }

    /**
     * The CRS of a body, by its header: with or without the brackets around the URI, CRS84 when it is absent.
     *
     * @throws MaillageException naming the header
     */
    public static Crs ofHeader(@Nullable String header, String name) {
        Crs crs = header == null ? Crs.CRS84 : Crs.parse(header.strip().replaceAll("^<|>$", ""), name);
        return requireServed(crs, name);
    }

    /** The CRS that the parameter asks for, CRS84 when it is absent. */
    public static Crs asked(Parameters parameters, String name) {
        return requireServed(
                parameters.text(name).map(text -> Crs.parse(text, name)).orElse(Crs.CRS84), name);
    }

    private static Crs requireServed(Crs crs, String name) {
        if (!SERVED.contains(crs)) {
            throw MaillageException.parameter(name, "Les objets ne sont pas servis en EPSG:" + crs.epsg() + ".")
                    .with("crs", uris());
        }
        return crs;
    }
}
