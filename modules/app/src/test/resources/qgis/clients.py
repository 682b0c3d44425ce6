"""Reads everything that Maillage serves as a user of QGIS would, edits a layer, and prints what was found as one JSON object.

Arguments: the address, and the login and the token of who edits.
"""
import json
import os
import sys
import urllib.parse
import urllib.request

from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeature, QgsFeatureRequest, QgsGeometry,
    QgsMapRendererSequentialJob, QgsMapSettings, QgsNetworkAccessManager, QgsNetworkRequestParameters, QgsProject,
    QgsRaster, QgsRasterLayer, QgsRectangle, QgsVectorLayer, QgsVectorTileLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

ADDRESS, LOGIN, TOKEN = sys.argv[1:]
PARK = QgsRectangle(2.8, 44.5, 3.3, 45.0)
CORNER = QgsRectangle(2.9, 44.8, 3.0, 44.9)
ASSOCIATIONS = "\"family\" = 'associations'"
PIXELS = 300

asked = []


def requests():
    """What was asked since last time: threads of QGIS hand it over as events."""
    QgsApplication.processEvents()
    heard = list(asked)
    asked.clear()
    return heard


def oapif(layer, more=''):
    return QgsVectorLayer(f"url='{ADDRESS}/ogc' typename='{layer}' {more}", layer, 'OAPIF')


def wfs(layer, version='2.0.0', more=''):
    return QgsVectorLayer(
        f"url='{ADDRESS}/ogc/wfs' typename='mlg:{layer}' version='{version}' {more}", layer, 'WFS')


def wms(layer, crs='EPSG:4326'):
    return QgsRasterLayer(
        f'layers={layer}&styles=&format=image/png&crs={crs}&url={ADDRESS}/ogc/wms', layer, 'wms')


def placed(layer):
    """How many features come with a place."""
    return sum(1 for feature in layer.getFeatures() if feature.hasGeometry())


def counts(layer):
    return [layer.featureCount(), sum(1 for _ in layer.getFeatures()), placed(layer)]


def kept(layer):
    layer.setSubsetString(ASSOCIATIONS)
    return [layer.featureCount(), sum(1 for _ in layer.getFeatures())]


def pages(layer, key):
    requests()
    features = list(layer.getFeatures())
    return {'features': len(features), 'different': len({key(feature) for feature in features}), 'asked': requests()}


def place(layer, name):
    point = next(f for f in layer.getFeatures() if f['name'] == name).geometry().centroid().asPoint()
    return [point.x(), point.y()]


def inside(layer):
    requests()
    found = sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setFilterRect(CORNER)))
    return {'features': found, 'asked': requests()}


def in_crs(box, crs):
    to = QgsCoordinateReferenceSystem(crs)
    return QgsCoordinateTransform(
        QgsCoordinateReferenceSystem('EPSG:4326'), to, QgsProject.instance()).transformBoundingBox(box)


def colours(layer, crs):
    """Of a map of the park: one when it is blank."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(PIXELS, PIXELS))
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setExtent(in_crs(PARK, crs))
    settings.setBackgroundColor(QColor('white'))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    return len({picture.pixel(x, y) for x in range(PIXELS) for y in range(PIXELS)})


def identified(layer):
    told = layer.dataProvider().identify(PARK.center(), QgsRaster.IdentifyFormatText, PARK, PIXELS, PIXELS)
    return str(told.results())


def shown(name):
    """What the service has under that name."""
    with urllib.request.urlopen(
            f'{ADDRESS}/ogc/collections/protected-sites/items?f=json&name={urllib.parse.quote(name)}') as answer:
        return [{**feature['properties'], 'geometry': feature['geometry']} for feature in json.load(answer)['features']]


def edited(version):
    """Adds a feature, changes two of its values, moves it and deletes it; what the service has after each."""
    layer = wfs('protected-sites', version, f"username='{LOGIN}' password='{TOKEN}'")
    name = 'Pré d\'essai & ' + version
    steps = {}

    def commit(step):
        steps[step] = {'committed': layer.commitChanges(False), 'errors': layer.commitErrors(), 'shown': shown(name)}

    layer.startEditing()
    added = QgsFeature(layer.fields())
    added.setGeometry(QgsGeometry.fromWkt('MultiPolygon(((3 44.7, 3.01 44.7, 3.01 44.71, 3 44.7)))'))
    for field, value in {'name': name, 'type': 'ZPS', 'designated': '2020-05-01'}.items():
        added[field] = value
    layer.addFeature(added)
    commit('added')
    site = next(feature.id() for feature in layer.getFeatures() if feature['name'] == name)
    layer.changeAttributeValue(site, layer.fields().indexOf('manager'), 'Le parc')
    layer.changeAttributeValue(site, layer.fields().indexOf('designated'), None)
    commit('changed')
    layer.changeGeometry(site, QgsGeometry.fromWkt('MultiPolygon(((3.1 44.7, 3.11 44.7, 3.11 44.71, 3.1 44.7)))'))
    commit('moved')
    layer.changeAttributeValue(site, layer.fields().indexOf('type'), 'nothing of the vocabulary')
    commit('refused')
    layer.rollBack()
    layer.startEditing()
    layer.deleteFeature(site)
    commit('deleted')
    return steps


def tiles(layer):
    template = f'{ADDRESS}/ogc/collections/{layer}/tiles/xyz/%7Bz%7D/%7Bx%7D/%7By%7D.pbf'
    return QgsVectorTileLayer(f'type=xyz&url={template}&zmin=0&zmax=14', layer)


def main():
    QgsNetworkAccessManager.instance().requestAboutToBeCreated[QgsNetworkRequestParameters].connect(
        lambda request: asked.append(request.request().url().toString()))
    with urllib.request.urlopen(f'{ADDRESS}/ogc/collections?f=json') as answer:
        layers = [collection['id'] for collection in json.load(answer)['collections']]
    town = 'Mairie de Saint-Aubrin'
    return {
        # First: QGIS asks once what a service can do, and nobody in particular may write nothing.
        'edited': {version: edited(version) for version in ('2.0.0', '1.1.0')},
        'oapif': {layer: counts(oapif(layer)) for layer in layers},
        'wfs 2.0.0': {layer: counts(wfs(layer)) for layer in layers},
        'wfs 1.1.0': {layer: counts(wfs(layer, '1.1.0')) for layer in layers},
        'wms': {layer: colours(wms(layer), 'EPSG:4326') for layer in layers},
        'wms in a CRS': {crs: colours(wms('maillage', crs), crs) for crs in ('EPSG:3857', 'EPSG:2154')},
        'identified': identified(wms('territories')),
        'tiles': colours(tiles('territories'), 'EPSG:3857'),
        'kept': {'oapif': kept(oapif('actors')), 'wfs': kept(wfs('actors'))},
        'oapif pages': pages(oapif('actors', "pageSize='40'"), lambda feature: feature['id']),
        'oapif page': pages(oapif('actors'), lambda feature: feature['id']),
        'wfs pages': pages(wfs('actors', more="pagingEnabled='true' pageSize='40'"),
                           lambda feature: (feature['name'], feature.geometry().asWkt())),
        'oapif box': inside(oapif('actors', "restrictToRequestBBOX='1'")),
        'wfs box': inside(wfs('actors', more="restrictToRequestBBOX='1'")),
        'places': [place(oapif('actors'), town), place(wfs('actors'), town), place(wfs('actors', '1.1.0'), town)],
    }


application = QgsApplication([], False)
application.initQgis()
print(json.dumps(main()), flush=True)
# QGIS's threads of downloads sometimes crash while Python takes things down, after all has been said.
os._exit(0)
