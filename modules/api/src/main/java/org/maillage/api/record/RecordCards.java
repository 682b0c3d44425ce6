package org.maillage.api.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.maillage.api.question.Question;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Callers;
import org.maillage.domain.connection.Connections;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** Records as a card shows them: what is kept, what we add, and what they are connected with. */
public final class RecordCards {

    private final CardFacts facts;
    private final Connections connections;
    private final Question question;
    private final RecordForms forms;
    private final CardAccess access;
    private final Callers callers;

    public RecordCards(
            CardFacts facts,
            Connections connections,
            Question question,
            RecordForms forms,
            CardAccess access,
            Callers callers) {
        this.facts = facts;
        this.connections = connections;
        this.question = question;
        this.forms = forms;
        this.access = access;
        this.callers = callers;
    }

    Map<String, @Nullable Object> card(RecordKind<?, ?> kind, TrackedRecord<?> record) {
        Map<String, @Nullable Object> card = new LinkedHashMap<>(facts.of(kind, record.id()));
        card.put("id", record.id());
        card.put("version", record.version());
        card.put("name", record.details().name());
        card.put("validFrom", record.validity().validFrom());
        card.put("validTo", record.validity().validTo());
        place(record, card);
        card.put("access", access.of(record));
        card.put(
                "links",
                connections.listOf(record.id(), question.today()).stream()
                        .filter(link ->
                                RecordKinds.ofCollection(link.collection()).isReadBy(callers.current()))
                        .map(CardLink::of)
                        .toList());
        return card;
    }

    /** The facts and the place that the caller is told; a blurred place has no measures. */
    private void place(TrackedRecord<?> record, Map<String, @Nullable Object> card) {
        boolean truePlace = forms.seesPlace(record);
        card.put("record", forms.facts(record));
        card.put("areaSquareMetres", truePlace ? record.areaSquareMetres() : null);
        card.put("lengthMetres", truePlace ? record.lengthMetres() : null);
        Geometry shown = truePlace ? record.geometry() : record.publicGeometry();
        if (shown != null) {
            Point inside = shown.getInteriorPoint();
            Envelope box = shown.getEnvelopeInternal();
            card.put("geometry", forms.geometry(shown));
            card.put("point", new double[] {inside.getX(), inside.getY()});
            card.put("bbox", new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()});
        }
    }
}
