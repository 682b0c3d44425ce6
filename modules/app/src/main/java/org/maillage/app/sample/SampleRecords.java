package org.maillage.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.action.Action;
import org.maillage.domain.action.ActionDetails;
import org.maillage.domain.action.Axes;
import org.maillage.domain.action.Budget;
import org.maillage.domain.action.Indicators;
import org.maillage.domain.action.Partners;
import org.maillage.domain.action.Programme;
import org.maillage.domain.action.ProgrammeDetails;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.actor.AreaOfAction;
import org.maillage.domain.actor.AreaOfActionDetails;
import org.maillage.domain.actor.Establishment;
import org.maillage.domain.actor.EstablishmentDetails;
import org.maillage.domain.connection.Relation;
import org.maillage.domain.connection.RelationDetails;
import org.maillage.domain.funding.FundingScheme;
import org.maillage.domain.funding.FundingSchemeDetails;
import org.maillage.domain.person.Person;
import org.maillage.domain.person.PersonDetails;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.domain.record.Validity;
import org.maillage.domain.source.Provenance;
import org.maillage.domain.territory.Territories;
import org.maillage.domain.zone.InterventionZone;
import org.maillage.domain.zone.InterventionZoneDetails;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.LocalPlane;
import org.maillage.layers.encode.GeoJsonReader;
import tools.jackson.databind.JsonNode;

/** What of the sample is no plain file of features: establishments, areas of action, relations, persons, money, programmes and zones. */
final class SampleRecords {

    private static final int MOST_POSITIONS = 1_000_000;

    private final Records records;
    private final Territories territories;
    private final long source;
    private final LocalDate date;
    private final Authorship by;
    private final Map<String, Records.Imported> actors;

    SampleRecords(Records records, Territories territories, long source, LocalDate date, Authorship by) {
        this.records = records;
        this.territories = territories;
        this.source = source;
        this.date = date;
        this.by = by;
        this.actors = records.importedFrom(Actor.KIND, source);
    }

    void load() {
        establishments();
        areas();
        relations();
        persons();
        funding();
        SampleFile.read("programmes.json").forEach(this::programme);
        SampleFile.read("zones.json").forEach(this::zone);
    }

    private void establishments() {
        List<Establishment> establishments = new ArrayList<>();
        for (JsonNode feature : SampleFile.read("actors.geojson").path("features")) {
            JsonNode facts = feature.path("properties");
            for (JsonNode establishment : facts.path("establishments")) {
                establishments.add(establishment(facts.path("ref").asString(), establishment));
            }
        }
        records.create(Establishment.KIND, establishments, by);
    }

    private Establishment establishment(String actor, JsonNode node) {
        EstablishmentDetails details = new EstablishmentDetails(
                node.path("name").asString(),
                actorOf(actor),
                node.path("kind").asString(),
                SampleFile.text(node, "siret"),
                SampleFile.text(node, "address"),
                SampleFile.text(node, "communeCode"));
        Geometry place =
                Geometries.point(node.path("lon").asDouble(), node.path("lat").asDouble());
        return make(Establishment.KIND, actor + "/" + details.name(), details, place, Validity.ALWAYS);
    }

    private void areas() {
        List<AreaOfAction> areas = new ArrayList<>();
        for (JsonNode feature : SampleFile.read("actors.geojson").path("features")) {
            JsonNode facts = feature.path("properties");
            JsonNode area = facts.path("area");
            if (area.isObject()) {
                areas.add(area(facts, area, geometry(feature)));
            }
        }
        records.create(AreaOfAction.KIND, areas, by);
    }

    private AreaOfAction area(JsonNode facts, JsonNode area, @Nullable Geometry seat) {
        List<String> composition = texts(area.path("composition"));
        Double radius = SampleFile.number(area, "radiusMetres");
        Geometry place = radius == null || seat == null
                ? territories.union(composition, date)
                : LocalPlane.around(seat).buffer(seat, radius);
        String ref = facts.path("ref").asString();
        AreaOfActionDetails details =
                new AreaOfActionDetails(facts.path("name").asString(), actorOf(ref), composition, radius);
        return make(AreaOfAction.KIND, ref, details, place, Validity.ALWAYS);
    }

    /** The source calls each by its place in the file: its name is nobody's id. */
    private void persons() {
        List<Person> persons = new ArrayList<>();
        for (JsonNode node : SampleFile.read("persons.json")) {
            PersonDetails details = new PersonDetails(
                    node.path("name").asString(),
                    node.path("function").asString(),
                    actorOf(node.path("actor").asString()),
                    node.path("email").asString(),
                    node.path("phone").asString(),
                    null,
                    node.path("legalBasis").asString(),
                    node.path("obtainedFrom").asString(),
                    LocalDate.parse(node.path("purgeOn").asString()));
            persons.add(make(Person.KIND, "persons/" + persons.size(), details, null, Validity.ALWAYS));
        }
        records.create(Person.KIND, persons, by);
    }

    private void relations() {
        List<Relation> relations = new ArrayList<>();
        for (JsonNode node : SampleFile.read("relations.json")) {
            String from = node.path("from").asString();
            String to = node.path("to").asString();
            String kind = node.path("kind").asString();
            RelationDetails details = new RelationDetails(
                    actorOf(from),
                    actorOf(to),
                    kind,
                    node.path("strength").asInt(),
                    SampleFile.text(node, "theme"),
                    SampleFile.text(node, "source"));
            Validity period = new Validity(day(node, "since"), day(node, "until"));
            relations.add(make(Relation.KIND, from + "/" + kind + "/" + to, details, null, period));
        }
        records.create(Relation.KIND, relations, by);
    }

    private void funding() {
        List<FundingScheme> schemes = new ArrayList<>();
        for (JsonNode feature : SampleFile.read("funding.json").path("features")) {
            JsonNode facts = feature.path("properties");
            schemes.add(make(
                    FundingScheme.KIND,
                    facts.path("ref").asString(),
                    scheme(facts),
                    geometry(feature),
                    new Validity(day(facts, "starts"), dayAfter(facts, "ends"))));
        }
        records.create(FundingScheme.KIND, schemes, by);
    }

    private FundingSchemeDetails scheme(JsonNode facts) {
        return new FundingSchemeDetails(
                facts.path("name").asString(),
                facts.path("type").asString(),
                SampleFile.text(facts, "code"),
                optionalActor(facts, "holder"),
                null,
                day(facts, "starts"),
                day(facts, "ends"),
                SampleFile.number(facts, "envelopeEuros"),
                SampleFile.number(facts, "rateMin"),
                SampleFile.number(facts, "rateMax"),
                SampleFile.number(facts, "floorEuros"),
                SampleFile.number(facts, "ceilingEuros"),
                texts(facts.path("beneficiaries")),
                texts(facts.path("themes")),
                SampleFile.number(facts.path("spatialRule"), "minimumShare"),
                texts(facts.path("basis").path("composition")));
    }

    private void programme(JsonNode node) {
        List<Axes.Axis> axes = list(
                node.path("axes"),
                axis -> new Axes.Axis(
                        axis.path("code").asString(), axis.path("name").asString()));
        ProgrammeDetails details = new ProgrammeDetails(
                node.path("name").asString(),
                node.path("kind").asString(),
                SampleFile.text(node, "description"),
                optionalActor(node, "holder"),
                SampleFile.text(node, "holderName"),
                day(node, "starts"),
                day(node, "ends"),
                new Axes(axes));
        Programme programme = make(Programme.KIND, node.path("ref").asString(), details, null, Validity.ALWAYS);
        records.create(Programme.KIND, List.of(programme), by);
        for (JsonNode axis : node.path("axes")) {
            String code = axis.path("code").asString();
            records.create(Action.KIND, list(axis.path("actions"), action -> action(action, programme.id(), code)), by);
        }
    }

    private Action action(JsonNode node, UUID programme, String axis) {
        ActionDetails details = new ActionDetails(
                node.path("name").asString(),
                SampleFile.text(node, "description"),
                programme,
                axis,
                node.path("status").asString(),
                texts(node.path("themes")),
                optionalActor(node, "leader"),
                null,
                day(node, "starts"),
                day(node, "ends"),
                node.path("progress").asInt(0),
                new Partners(list(
                        node.path("partners"),
                        partner -> new Partners.Partner(
                                actorOf(partner.path("actor").asString()),
                                partner.path("role").asString()))),
                budget(node.path("budget")),
                new Indicators(list(node.path("indicators"), SampleRecords::indicator)));
        return make(Action.KIND, node.path("ref").asString(), details, geometry(node), Validity.ALWAYS);
    }

    private Budget budget(JsonNode node) {
        return new Budget(
                list(
                        node.path("expenses"),
                        line -> new Budget.Expense(
                                line.path("label").asString(),
                                line.path("category").asString(),
                                line.path("amountEuros").asDouble(),
                                line.path("inKind").asBoolean())),
                list(
                        node.path("resources"),
                        line -> new Budget.Resource(
                                line.path("label").asString(),
                                optionalActor(line, "funder"),
                                line.path("category").asString(),
                                line.path("amountEuros").asDouble(),
                                line.path("status").asString(),
                                line.path("inKind").asBoolean())));
    }

    private static Indicators.Indicator indicator(JsonNode node) {
        return new Indicators.Indicator(
                node.path("name").asString(),
                SampleFile.text(node, "unit"),
                SampleFile.number(node, "target"),
                SampleFile.number(node, "value"));
    }

    /** The earlier versions are written first, each as its own version. */
    private void zone(JsonNode node) {
        List<JsonNode> versions = new ArrayList<>();
        node.path("versions").forEach(versions::add);
        versions.add(node);
        InterventionZone zone = null;
        for (JsonNode version : versions) {
            Draft<InterventionZoneDetails> draft =
                    draft(node.path("ref").asString(), zoneDetails(node, version), geometry(version), Validity.ALWAYS);
            if (zone == null) {
                zone = InterventionZone.KIND.create(UUID.randomUUID(), draft);
                records.create(InterventionZone.KIND, List.of(zone), by);
            } else {
                zone.revise(draft);
                records.update(InterventionZone.KIND, List.of(zone), by);
            }
        }
    }

    private InterventionZoneDetails zoneDetails(JsonNode zone, JsonNode version) {
        return new InterventionZoneDetails(
                zone.path("name").asString(),
                zone.path("purpose").asString(),
                zone.path("status").asString(),
                SampleFile.text(version, "reason"),
                optionalActor(zone, "holder"),
                null);
    }

    private <D extends Details, R extends TrackedRecord<D>> R make(
            RecordKind<D, R> kind, String ref, D details, @Nullable Geometry geometry, Validity validity) {
        return kind.create(UUID.randomUUID(), draft(ref, details, geometry, validity));
    }

    private <D extends Details> Draft<D> draft(String ref, D details, @Nullable Geometry geometry, Validity validity) {
        return new Draft<>(details, geometry, validity, new Provenance(source, ref, date), null);
    }

    private UUID actorOf(String ref) {
        Records.Imported actor = actors.get(ref);
        if (actor == null) {
            throw new IllegalStateException("The sample names an actor it has not: " + ref);
        }
        return actor.id();
    }

    private @Nullable UUID optionalActor(JsonNode node, String member) {
        String ref = SampleFile.text(node, member);
        return ref == null ? null : actorOf(ref);
    }

    private static @Nullable Geometry geometry(JsonNode node) {
        JsonNode geometry = node.path("geometry");
        return geometry.isObject() ? GeoJsonReader.read(geometry, "geometry", MOST_POSITIONS) : null;
    }

    private static @Nullable LocalDate day(JsonNode node, String member) {
        String text = SampleFile.text(node, member);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The last day of a scheme is included; a validity ends on the first day that is not. */
    private static @Nullable LocalDate dayAfter(JsonNode node, String member) {
        LocalDate day = day(node, member);
        return day == null ? null : day.plusDays(1);
    }

    private static List<String> texts(JsonNode list) {
        return list(list, node -> node.asString());
    }

    private static <T> List<T> list(JsonNode list, java.util.function.Function<JsonNode, T> of) {
        return StreamSupport.stream(list.spliterator(), false).map(of).toList();
    }
}
