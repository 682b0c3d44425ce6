package org.maillage.app.rights;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.domain.actor.Actor;

/** What is asked of each address that tells of records. */
final class Questions {

    private static final String ITEMS = "/ogc/collections/actors/items?limit=1000";

    /** One pixel under which everything lies. */
    private static final String MAP =
            "/ogc/wms?VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=actors&QUERY_LAYERS=actors&STYLES="
                    + "&CRS=CRS:84&BBOX=0,40,10,50&WIDTH=1&HEIGHT=1&I=0&J=0&FORMAT=image/png&FEATURE_COUNT=1000&INFO_FORMAT=";

    private static final String WFS = "/ogc/wfs?service=WFS&version=2.0.0";

    private Questions() {}

    /** By address, of all actors at once. */
    static Map<String, List<String>> ofAll() {
        Map<String, List<String>> questions = new TreeMap<>();
        questions.put("GET /dcat/catalog", List.of("/dcat/catalog"));
        questions.put("GET /dcat/catalog.{ending}", List.of("/dcat/catalog.ttl"));
        questions.put(
                "GET /ogc/records/collections/{id}/items", List.of("/ogc/records/collections/layers/items?limit=100"));
        questions.put(
                "GET /ogc/records/collections/{id}/items/{recordId}",
                List.of("/ogc/records/collections/layers/items/actors"));
        questions.put("GET /dcat/datasets/{id}", List.of("/dcat/datasets/actors"));
        questions.put(
                "GET /ogc/collections/{id}/metadata",
                List.of("/ogc/collections/actors/metadata", "/ogc/collections/actors/metadata?f=iso19115-3"));
        questions.put("GET /ogc/collections", List.of("/ogc/collections"));
        questions.put("GET /ogc/collections/{id}", List.of("/ogc/collections/actors"));
        String changes = "/ogc/collections/actors/changes";
        questions.put(
                "GET /ogc/collections/{id}/changes",
                List.of(changes, changes + "?f=html", changes + "?since=2000-01-01"));
        questions.put(
                "GET /ogc/collections/{id}/items",
                List.of(
                        ITEMS,
                        ITEMS + "&f=csv",
                        ITEMS + "&f=html",
                        ITEMS + "&sortby=address",
                        ITEMS + "&bbox=0,40,10,50",
                        ITEMS + "&filter=" + encoded("name LIKE 'nom%'")));
        questions.put(
                "GET /ogc/collections/{id}/files/{file}",
                List.of(
                        "/ogc/collections/actors/files/actors.csv",
                        "/ogc/collections/actors/files/actors.geojson",
                        "/ogc/collections/actors/files/actors.kml"));
        questions.put(
                "GET /ogc/wms",
                List.of(
                        MAP + "application/json",
                        MAP + "text/plain",
                        MAP + "text/html",
                        MAP + "application/vnd.ogc.gml"));
        questions.put("GET /ogc/wmts", List.of("/ogc/wmts?service=WMTS&request=GetCapabilities"));
        questions.put("GET /ogc/wmts/1.0.0/WMTSCapabilities.xml", List.of("/ogc/wmts/1.0.0/WMTSCapabilities.xml"));
        questions.put(
                "GET /ogc/wfs",
                List.of(
                        WFS + "&request=GetCapabilities",
                        WFS + "&request=GetFeature&typeNames=actors",
                        WFS + "&request=GetFeature&typeNames=actors&outputFormat=csv&sortBy=address",
                        WFS + "&request=GetFeature&typeNames=actors&outputFormat=application/json",
                        WFS + "&request=GetFeature&typeNames=actors&outputFormat=gpkg",
                        WFS + "&request=GetFeature&typeNames=actors&filter="
                                + encoded("<Filter><PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>"
                                        + "<ValueReference>name</ValueReference><Literal>nom*</Literal>"
                                        + "</PropertyIsLike></Filter>"),
                        WFS + "&request=GetPropertyValue&typeNames=actors&valueReference=address"));
        for (String tiles : List.of("/ogc/collections/{id}/tiles", "/ogc/tiles")) {
            String asked = tiles.replace("{id}", "actors");
            questions.put("GET " + tiles + "/{tileMatrixSetId}", List.of(asked + "/WebMercatorQuad"));
            questions.put("GET " + tiles + "/WebMercatorQuad/tilejson", List.of(asked + "/WebMercatorQuad/tilejson"));
            questions.put("GET " + tiles + "/xyz/metadata.json", List.of(asked + "/xyz/metadata.json"));
        }
        questions.put("GET /api/layers/{id}/facets", List.of("/api/layers/actors/facets?by=family,status"));
        questions.put("GET /api/layers/{id}/count", List.of("/api/layers/actors/count"));
        questions.put("GET /api/search", List.of("/api/search?q=nom&limit=100"));
        questions.put("GET /api/sources", List.of("/api/sources"));
        questions.put("GET /api/service", List.of("/api/service"));
        questions.put("GET /api/place", List.of("/api/place?lon=4&lat=44&radius=100000"));
        questions.put("GET /api/changes", List.of("/api/changes?limit=500"));
        questions.put("GET /api/runs", List.of("/api/runs"));
        questions.put("GET /api/structures", List.of("/api/structures", "/api/structures?f=csv"));
        return questions;
    }

    /** By address, of one actor. */
    static Map<String, List<String>> of(Actor actor) {
        String card = "/api/actors/" + actor.id();
        Map<String, List<String>> questions = new TreeMap<>(tiles(actor));
        questions.putAll(Map.of(
                "GET /api/search",
                List.of("/api/search?q=nom" + mark(actor), "/api/search?q=" + encoded("dit" + mark(actor))),
                "GET /ogc/collections/{id}/items/{featureId}",
                List.of(
                        "/ogc/collections/actors/items/" + actor.id(),
                        "/ogc/collections/actors/items/" + actor.id() + "?f=html"),
                "GET /api/{collection}/{id}",
                List.of(card),
                "GET /api/{collection}/{id}/history",
                List.of(card + "/history"),
                "GET /api/{collection}/{id}/history/{version}",
                List.of(card + "/history/1"),
                "GET /api/place",
                List.of("/api/place?feature=actors/" + actor.id()),
                "GET /api/layers/{id}/count",
                List.of("/api/layers/actors/count?within=actors/" + actor.id() + ",500")));
        return questions;
    }

    private static Map<String, List<String>> tiles(Actor actor) {
        String[] at = tile(actor).split("/");
        String byRow = "/WebMercatorQuad/" + tile(actor);
        String byColumn = "/xyz/" + at[0] + "/" + at[2] + "/" + at[1] + ".pbf";
        return Map.of(
                "GET /ogc/collections/{id}/tiles/{grid}/{z}/{row}/{column}",
                List.of("/ogc/collections/actors/tiles" + byRow),
                "GET /ogc/tiles/{grid}/{z}/{row}/{column}",
                List.of("/ogc/tiles" + byRow),
                "GET /ogc/collections/{id}/tiles/xyz/{z}/{column}/{row}.pbf",
                List.of("/ogc/collections/actors/tiles" + byColumn),
                "GET /ogc/tiles/xyz/{z}/{column}/{row}.pbf",
                List.of("/ogc/tiles" + byColumn));
    }

    /** The addresses of all of them, and of some actors in each of so many turns. */
    static List<List<String>> inTurns(List<Actor> actors, int turns) {
        List<List<String>> all = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            List<String> questions = new ArrayList<>();
            ofAll().values().forEach(questions::addAll);
            for (int i = turn; i < actors.size(); i += turns) {
                of(actors.get(i)).values().forEach(questions::addAll);
            }
            all.add(questions);
        }
        return all;
    }

    /** The word that all facts of the actor have. */
    static String mark(Actor actor) {
        return actor.details().name().substring("nom".length());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Zoom, row and column of a tile that the place lies in. */
    static String tile(Actor actor) {
        int zoom = 9;
        double latitude = Math.toRadians(actor.geometry().getCoordinate().y);
        double x = (actor.geometry().getCoordinate().x + 180) / 360;
        double y = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2;
        return zoom + "/" + (int) (y * (1 << zoom)) + "/" + (int) (x * (1 << zoom));
    }
}
