package org.maillage.api.iso;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.Extent;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Subject;
import org.maillage.api.request.Link;
import org.maillage.api.source.Terms;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.layer.LocalText;

/** What both editions say in the same places. */
final class IsoParts {

    static final String UTF8 = "utf8";

    private static final String NO_LIMITS_CODE =
            "http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations";

    /** With its code in INSPIRE's list. */
    private static final LocalText NO_LIMITS = new LocalText(
            "Pas de restriction d’accès public – " + NO_LIMITS_CODE,
            "No limitations on public access – " + NO_LIMITS_CODE);

    private static final LocalText MEMBERS = new LocalText(
            "Réservée aux membres des structures du service.", "For members of the service's structures.");

    private final IsoXml xml;
    private final LayerMetadata layer;
    private final LocalDate today;

    IsoParts(IsoXml xml, LayerMetadata layer, LocalDate today) {
        this.xml = xml;
        this.layer = layer;
        this.today = today;
    }

    /** ISO 639-2, bibliographic, as INSPIRE asks. */
    static String code(Locale language) {
        return language.getLanguage().equals("fr") ? "fre" : "eng";
    }

    void language(String path, Locale language) {
        xml.code(path, "lan:LanguageCode", code(language));
    }

    void characters(String path) {
        xml.code(path, "lan:MD_CharacterSetCode", UTF8);
    }

    void referenceSystem(Crs crs, String inside) {
        xml.text("mdb:referenceSystemInfo/mrs:MD_ReferenceSystem/mrs:referenceSystemIdentifier/" + inside, crs.uri());
    }

    /** Whose date is not known says nothing of it but that. */
    void changed() {
        changedDay().ifPresentOrElse(day -> date(day, "revision"), () -> xml.nil("cit:date", "unknown"));
    }

    private Optional<LocalDate> changedDay() {
        return layer.changed().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Of the document, which is as old as what it tells of. */
    LocalDate written() {
        return changedDay().orElse(today);
    }

    void date(LocalDate day, String kind) {
        xml.in("cit:date/cit:CI_Date", () -> xml.value("cit:date", "gco:Date", day)
                .code("cit:dateType", "cit:CI_DateTypeCode", kind));
    }

    void maintenance(String path) {
        xml.code(
                path + "/mmi:MD_MaintenanceInformation/mmi:maintenanceAndUpdateFrequency",
                "mmi:MD_MaintenanceFrequencyCode",
                "continual");
    }

    void keywords() {
        Subject subject = layer.subject();
        Subject.InspireTheme inspire = subject.inspire();
        if (inspire != null) {
            keywords(List.of(inspire.name()), () -> {
                xml.text("cit:title", "GEMET - INSPIRE themes, version 1.0");
                date(LocalDate.of(2008, 6, 1), "publication");
            });
        }
        keywords(subject.keywords(), null);
    }

    private void keywords(List<LocalText> words, @Nullable Runnable thesaurus) {
        xml.in("mri:descriptiveKeywords/mri:MD_Keywords", () -> {
            words.forEach(word -> xml.text("mri:keyword", word));
            xml.code("mri:type", "mri:MD_KeywordTypeCode", "theme");
            if (thesaurus != null) {
                xml.in("mri:thesaurusName/cit:CI_Citation", thesaurus);
            }
        });
    }

    /** Who may have it, and on which conditions: one element each, as INSPIRE asks. */
    void constraints() {
        constraint("mco:accessConstraints", layer.isPublic() ? NO_LIMITS : MEMBERS);
        constraint("mco:useConstraints", conditions());
    }

    private void constraint(String kind, LocalText text) {
        xml.in("mri:resourceConstraints/mco:MD_LegalConstraints", () -> xml.code(
                        kind, "mco:MD_RestrictionCode", "otherRestrictions")
                .text("mco:otherConstraints", text));
    }

    private LocalText conditions() {
        Terms terms = layer.terms();
        if (terms.licence().isEmpty()) {
            return new LocalText(
                    "Aucune condition n’est dite ; voir la licence de chaque objet.",
                    "No conditions are stated; see the licence of each feature.");
        }
        String licence = terms.licence().get();
        String address = terms.link()
                .map(Link::href)
                .filter(href -> !licence.contains(href))
                .map(href -> " – " + href)
                .orElse("");
        String named = terms.attribution().orElse("");
        return new LocalText(
                licence + address + (named.isEmpty() ? "" : ". Mention : " + named),
                licence + address + (named.isEmpty() ? "" : ". Attribution: " + named));
    }

    void extent() {
        Extent extent = layer.extent();
        if (extent.box().isPresent() || extent.from() != null || extent.to() != null) {
            xml.in("mri:extent/gex:EX_Extent", () -> {
                extent.box().ifPresent(this::box);
                if (extent.from() != null || extent.to() != null) {
                    period(extent);
                }
            });
        }
    }

    private void box(Envelope box) {
        xml.in("gex:geographicElement/gex:EX_GeographicBoundingBox", () -> {
            bound("gex:westBoundLongitude", box.getMinX());
            bound("gex:eastBoundLongitude", box.getMaxX());
            bound("gex:southBoundLatitude", box.getMinY());
            bound("gex:northBoundLatitude", box.getMaxY());
        });
    }

    /** Decimals of XML have no exponent. */
    private void bound(String name, double degrees) {
        xml.value(name, "gco:Decimal", BigDecimal.valueOf(degrees).toPlainString());
    }

    private void period(Extent extent) {
        xml.in(
                "gex:temporalElement/gex:EX_TemporalExtent/gex:extent",
                () -> xml.identified("gml:TimePeriod", "gml:id", "period", () -> {
                    position("gml:beginPosition", extent.from(), "unknown");
                    position("gml:endPosition", extent.to(), "now");
                }));
    }

    /** @param open what it means that there is no such day */
    private void position(String name, @Nullable LocalDate day, String open) {
        if (day == null) {
            xml.indeterminate(name, open);
        } else {
            xml.gml(name, day.toString());
        }
    }

    /** Against the rules that hold for its theme. Nobody has judged it: that is what is said. */
    void conformity(String report) {
        if (layer.subject().inspire() == null) {
            return;
        }
        xml.in(report, () -> {
            xml.in("mdq:specification/cit:CI_Citation", () -> {
                xml.text(
                        "cit:title",
                        new LocalText(
                                "Règlement (UE) n° 1089/2010 de la Commission du 23 novembre 2010 portant modalités d'application de la"
                                        + " directive 2007/2/CE du Parlement européen et du Conseil en ce qui concerne l'interopérabilité des"
                                        + " séries et des services de données géographiques",
                                "COMMISSION REGULATION (EU) No 1089/2010 of 23 November 2010 implementing Directive 2007/2/EC of the"
                                        + " European Parliament and of the Council as regards interoperability of spatial data sets and services"));
                date(LocalDate.of(2010, 12, 8), "publication");
            });
            xml.text("mdq:explanation", new LocalText("Non évaluée", "Not evaluated"));
            xml.nil("mdq:pass", "unknown");
        });
    }
}
