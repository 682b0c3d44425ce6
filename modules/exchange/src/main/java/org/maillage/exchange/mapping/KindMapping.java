package org.maillage.exchange.mapping;

import java.util.List;
import java.util.Map;
import org.maillage.kernel.problem.MaillageException;

/**
 * What an import knows of a kind of record.
 *
 * @param columns for each fact, the columns it is usually called by, folded and without punctuation, best first
 * @param identity what names a record for its source: the first of these lists whose facts are all there
 * @param defaults facts that a file seldom has
 * @param placeless whether a row without a place is a record all the same
 */
public record KindMapping(
        Map<String, List<String>> columns,
        List<List<String>> identity,
        Map<String, Object> defaults,
        boolean placeless) {

    private static final List<String> NAMES = List.of(
            "nom",
            "name",
            "libelle",
            "nomsite",
            "sitename",
            "nomqp",
            "libqp",
            "nomcom",
            "nomcommune",
            "nomofficiel",
            "libfs",
            "libgeo",
            "title",
            "titre",
            "label",
            "intitule",
            "nomepci",
            "nomdep",
            "nomreg",
            "nomdept",
            "nomzone",
            "nomparc",
            "denomination",
            "raisonsociale",
            "libreg",
            "libdep",
            "libepci",
            "libcom",
            "nomforet",
            "toponyme");

    private static final Map<String, List<String>> TERRITORY = Map.of(
            "kind", List.of("kind", "nature"),
            "code",
                    List.of(
                            "code",
                            "insee",
                            "inseecom",
                            "codeinsee",
                            "codgeo",
                            "codecom",
                            "sirenepci",
                            "codesiren",
                            "siren",
                            "codedep",
                            "codedept",
                            "codereg",
                            "inseedep",
                            "inseereg",
                            "codeepci",
                            "idmnhn",
                            "reg",
                            "dep"),
            "name", NAMES,
            "population", List.of("population", "pop", "popmun", "ptot", "populationmunicipale", "pmun"),
            "epci", List.of("epci", "parentsepci", "codeepci", "sirenepci"),
            "departement",
                    List.of("departement", "parentsdepartement", "inseedep", "codedep", "codedepartement", "dep"),
            "region", List.of("region", "parentsregion", "inseereg", "codereg", "coderegion", "reg"),
            "validFrom", List.of("validfrom", "datedebut"),
            "validTo", List.of("validto", "datefin"));

    private static final Map<String, List<String>> SITE = Map.of(
            "name", NAMES,
            "type", List.of("type", "typezone", "typesite"),
            "nationalId",
                    List.of(
                            "nationalid",
                            "idmnhn",
                            "sitecode",
                            "idspn",
                            "codesite",
                            "idnat",
                            "code",
                            "idlocal",
                            "nmsffzn",
                            "identifian",
                            "idznieff"),
            "designated", List.of("designated", "datecrea", "datedecret", "datearrete"),
            "legalAct", List.of("legalact", "acte", "actefondateur", "decret", "arrete"),
            "manager", List.of("manager", "gestsite", "gestionnaire", "operateur"),
            "officialAreaSquareMetres", List.of("officialarea", "officialareasquaremetres"),
            "url", List.of("url", "urlfiche", "lien", "fiche"));

    private static final Map<String, List<String>> ACTOR = Map.ofEntries(
            Map.entry("ref", List.of("ref", "idfs", "identifiant")),
            Map.entry("name", NAMES),
            Map.entry("officialName", List.of("officialname", "raisonsocialeofficielle")),
            Map.entry("acronym", List.of("acronym", "sigle")),
            Map.entry("family", List.of("family", "famille")),
            Map.entry("type", List.of("type")),
            Map.entry("legalCategory", List.of("legalcategory", "categoriejuridique")),
            Map.entry("siren", List.of("siren")),
            Map.entry("siret", List.of("siret")),
            Map.entry("rna", List.of("rna", "idrna")),
            Map.entry("address", List.of("address", "adresse")),
            Map.entry("communeCode", List.of("communecode", "inseecom", "codeinsee", "codecommune", "insee")),
            Map.entry("themes", List.of("themes")),
            Map.entry("website", List.of("website", "siteinternet", "siteweb", "url")),
            Map.entry("status", List.of("status", "statut")),
            Map.entry("description", List.of("description")),
            Map.entry("verifiedOn", List.of("verifiedon")),
            Map.entry("contact", List.of("contact")),
            Map.entry("email", List.of("email")),
            Map.entry("phone", List.of("phone")),
            Map.entry("notes", List.of("notes")));

    private static final Map<String, List<String>> FUNDING = Map.ofEntries(
            Map.entry("ref", List.of("ref")),
            Map.entry("name", NAMES),
            Map.entry("type", List.of("type", "typefinancement")),
            Map.entry("code", List.of("code", "codeqp", "codezone", "idzone", "identifian", "idqp")),
            Map.entry("holderName", List.of("holdername", "porteur", "structureporteuse", "communeag")),
            Map.entry("starts", List.of("starts", "datedebut", "debut", "datesignature")),
            Map.entry("ends", List.of("ends", "datefin", "fin")),
            Map.entry("envelopeEuros", List.of("envelopeeuros", "enveloppe")),
            Map.entry("themes", List.of("themes")),
            Map.entry("validFrom", List.of("validfrom")),
            Map.entry("validTo", List.of("validto")));

    private static final Map<String, List<String>> ACTION = Map.ofEntries(
            Map.entry("ref", List.of("ref", "idmesure", "idaction")),
            Map.entry("name", NAMES),
            Map.entry("description", List.of("description", "descriptif")),
            Map.entry("status", List.of("status", "etat", "statut")),
            Map.entry("themes", List.of("themes")),
            Map.entry("leaderName", List.of("leadername", "pilote", "maitreouvrage", "maitredouvrage", "mo")),
            Map.entry("starts", List.of("starts", "datedebut", "debut")),
            Map.entry("ends", List.of("ends", "datefin", "fin")),
            Map.entry("progress", List.of("progress", "avancement")));

    private static final Map<String, KindMapping> BY_COLLECTION = Map.of(
            "territories",
                    new KindMapping(
                            TERRITORY,
                            List.of(List.of("kind", "code", "validFrom"), List.of("kind", "code")),
                            Map.of(),
                            false),
            "protected-sites", new KindMapping(SITE, List.of(List.of("type", "nationalId")), Map.of(), false),
            "funding-perimeters",
                    new KindMapping(
                            FUNDING,
                            List.of(List.of("ref"), List.of("type", "code")),
                            Map.of("beneficiaries", List.of(), "themes", List.of(), "composition", List.of()),
                            false),
            "actions",
                    new KindMapping(
                            ACTION, List.of(List.of("ref")), Map.of("status", "idee", "themes", List.of()), false),
            "actors",
                    new KindMapping(
                            ACTOR,
                            List.of(List.of("ref"), List.of("siret"), List.of("rna")),
                            Map.of("status", "a-verifier", "themes", List.of()),
                            true));

    /** @param collection as {@link org.maillage.domain.record.RecordKind#collection} says it */
    public static KindMapping of(String collection) {
        KindMapping mapping = BY_COLLECTION.get(collection);
        if (mapping == null) {
            throw MaillageException.parameter("as", "Rien ne s'importe comme « " + collection + " ».");
        }
        return mapping;
    }
}
