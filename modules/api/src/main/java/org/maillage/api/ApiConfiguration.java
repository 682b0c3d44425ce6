package org.maillage.api;

import java.time.Clock;
import org.maillage.api.account.Areas;
import org.maillage.api.download.FileAnswers;
import org.maillage.api.download.KeptFiles;
import org.maillage.api.download.MadeFiles;
import org.maillage.api.html.PageFrame;
import org.maillage.api.html.Pages;
import org.maillage.api.html.Templates;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.metadata.Publishers;
import org.maillage.api.picture.Pictures;
import org.maillage.api.publication.LayerAnnouncing;
import org.maillage.api.publication.LayerStyling;
import org.maillage.api.publication.Publishing;
import org.maillage.api.question.Question;
import org.maillage.api.record.CardAccess;
import org.maillage.api.record.CardFacts;
import org.maillage.api.record.RecordCards;
import org.maillage.api.record.RecordForms;
import org.maillage.api.record.ToldRecords;
import org.maillage.api.request.Freshness;
import org.maillage.api.schemaorg.SchemaOrg;
import org.maillage.api.service.FirstView;
import org.maillage.api.source.LayerTerms;
import org.maillage.api.source.ShownSources;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.connection.Connections;
import org.maillage.domain.history.History;
import org.maillage.domain.history.Restoration;
import org.maillage.domain.place.Place;
import org.maillage.domain.place.PlaceAnalysis;
import org.maillage.domain.place.Surroundings;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.Register;
import org.maillage.domain.source.Sources;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.layer.LayerChanges;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.SchemaVersions;
import org.maillage.layers.publication.Announcements;
import org.maillage.layers.publication.Publications;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.style.StyleReader;
import org.maillage.layers.style.Styles;
import org.maillage.layers.style.given.StyleDocuments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The controllers and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({
    org.maillage.api.problem.Problems.class,
    org.maillage.api.problem.ProblemAnswers.class,
    org.maillage.api.account.TokenResource.class,
    org.maillage.api.account.AccountRights.class,
    org.maillage.api.person.PersonalData.class,
    org.maillage.api.person.PersonRights.class,
    org.maillage.api.person.PersonFigures.class,
    org.maillage.api.account.StructureResource.class,
    org.maillage.api.account.AccountResource.class,
    org.maillage.api.audit.JournalResource.class,
    org.maillage.api.landing.Landing.class,
    org.maillage.api.dcat.CatalogueResource.class,
    org.maillage.api.iso.IsoResource.class,
    org.maillage.api.records.Catalogue.class,
    org.maillage.api.records.RecordItems.class,
    org.maillage.api.features.Collections.class,
    org.maillage.api.features.Schemas.class,
    org.maillage.api.features.Changes.class,
    org.maillage.api.features.Items.class,
    org.maillage.api.features.Item.class,
    org.maillage.api.wfs.Wfs.class,
    org.maillage.api.download.Downloads.class,
    org.maillage.api.tiles.TileLimits.class,
    org.maillage.api.tiles.Tiles.class,
    org.maillage.api.tiles.PreviewTiles.class,
    org.maillage.api.tiles.Tilesets.class,
    org.maillage.api.tiles.WebTilesets.class,
    org.maillage.api.tiles.TileMatrixSets.class,
    org.maillage.api.wms.Wms.class,
    org.maillage.api.wmts.Wmts.class,
    org.maillage.api.styles.GlyphResource.class,
    org.maillage.api.styles.SpriteResource.class,
    org.maillage.api.styles.StyleResource.class,
    org.maillage.api.styles.StyleUploads.class,
    org.maillage.api.qgis.QgisFiles.class,
    org.maillage.api.maps.MapResource.class,
    org.maillage.api.openapi.OpenApi.class,
    org.maillage.api.layer.LayerList.class,
    org.maillage.api.vocabulary.VocabularyList.class,
    org.maillage.api.search.Search.class,
    org.maillage.api.place.PlaceQuestions.class,
    org.maillage.api.record.RecordResource.class,
    org.maillage.api.record.RecordVersions.class,
    org.maillage.api.history.Activity.class,
    org.maillage.api.history.Runs.class,
    org.maillage.api.source.SourceList.class,
    org.maillage.api.publication.AnnouncementResource.class,
    org.maillage.api.publication.PublicationResource.class,
    org.maillage.api.service.ServiceDescription.class
})
public class ApiConfiguration {

    @Bean
    Question question(Layers layers, LayerSource source, Reprojection reprojection, Clock clock) {
        return new Question(layers, source, reprojection, clock);
    }

    @Bean
    Fes fes(Reprojection reprojection) {
        return new Fes(reprojection, (place, metres) -> Place.grown(place, metres, "filter"));
    }

    @Bean
    FirstView firstView(Layers layers, LayerSource source, Question question) {
        return new FirstView(layers, source, question);
    }

    @Bean
    Templates templates() {
        return new Templates();
    }

    @Bean
    Pages pages(PageFrame frame, Layers layers, Templates templates, JsonMapper json) {
        return new Pages(frame, layers, templates, json);
    }

    @Bean
    StyleReader styleReader(Fes fes, Reprojection reprojection) {
        return new StyleDocuments(fes, new Cql2(reprojection));
    }

    @Bean
    Styles styles(StyleReader reader) {
        return new Styles(reader);
    }

    @Bean
    Pictures pictures(LayerSource source, Reprojection reprojection) {
        return new Pictures(source, reprojection);
    }

    @Bean
    Freshness freshness(Layers layers, Callers callers) {
        return new Freshness(layers, callers);
    }

    @Bean
    MadeFiles madeFiles(KeptFiles files, Freshness freshness, Question question, Callers callers) {
        return new MadeFiles(files, freshness, question, callers);
    }

    @Bean
    FileAnswers fileAnswers(KeptFiles files, Freshness freshness, Question question, Callers callers) {
        return new FileAnswers(files, freshness, question, callers);
    }

    @Bean
    LayerTerms layerTerms(ShownSources sources, LayerChanges changes) {
        return new LayerTerms(sources, changes);
    }

    @Bean
    ShownSources shownSources(Sources sources, LayerSource source, Question question) {
        return new ShownSources(sources, source, question);
    }

    @Bean
    Metadata metadata(
            Layers layers,
            LayerSource source,
            LayerFiles files,
            MadeFiles made,
            ShownSources sources,
            LayerTerms terms,
            Publishers publishers,
            Question question,
            Reprojection reprojection) {
        return new Metadata(layers, source, files, made, sources, terms, publishers, question, reprojection);
    }

    @Bean
    SchemaOrg schemaOrg(JsonMapper json) {
        return new SchemaOrg(json);
    }

    @Bean
    PlaceAnalysis placeAnalysis(Surroundings surroundings) {
        return new PlaceAnalysis(surroundings);
    }

    @Bean
    Register register(Records records, Vocabularies vocabularies, Accounts accounts, Clock clock) {
        return new Register(records, vocabularies, accounts::structures, clock);
    }

    @Bean
    Areas areas(Surroundings surroundings, Clock clock) {
        return new Areas(surroundings, clock);
    }

    @Bean
    Restoration restoration(History history, Records records, Register register) {
        return new Restoration(history, records, register);
    }

    @Bean
    ToldRecords toldRecords(Callers callers, ConfidentialReads reads) {
        return new ToldRecords(callers, reads);
    }

    @Bean
    RecordForms recordForms(JsonMapper json, Callers callers) {
        return new RecordForms(json, callers);
    }

    @Bean
    RecordCards recordCards(
            CardFacts facts,
            Connections connections,
            Question question,
            RecordForms forms,
            Accounts accounts,
            Callers callers) {
        return new RecordCards(facts, connections, question, forms, new CardAccess(accounts, callers), callers);
    }

    @Bean
    CardFacts cardFacts(Layers layers, LayerSource source) {
        return new CardFacts(layers, source);
    }

    @Bean
    LayerStyling layerStyling(Publications publications, Styles styles, Journal journal) {
        return new LayerStyling(publications, styles, journal);
    }

    @Bean
    LayerAnnouncing layerAnnouncing(
            Publications publications,
            Announcements announcements,
            SchemaVersions versions,
            Layers layers,
            Question question,
            Journal journal,
            Clock clock) {
        return new LayerAnnouncing(publications, announcements, versions, layers, question, journal, clock);
    }

    @Bean
    Publishing publishing(
            Publications publications,
            Layers layers,
            LayerSource source,
            Question question,
            Accounts accounts,
            Callers callers,
            Journal journal) {
        return new Publishing(publications, layers, source, question, accounts, callers, journal);
    }
}
