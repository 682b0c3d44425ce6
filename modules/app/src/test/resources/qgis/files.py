"""Opens the files that Maillage makes for QGIS as a user would, and prints what is in them as one JSON object.

Arguments: the address, and a folder for what is downloaded.
"""
import json
import os
import sys
import urllib.request

from qgis.core import (
    QgsApplication, QgsLayerDefinition, QgsLayerTreeLayer, QgsMapRendererSequentialJob, QgsMapSettings, QgsProject,
    QgsRuleBasedRenderer, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

ADDRESS, FOLDER = sys.argv[1:]
PIXELS = 600


def told(path):
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return answer.read()


def downloaded(path, name):
    file = os.path.join(FOLDER, name)
    with open(file, 'wb') as out:
        out.write(told(path))
    return file


def colour(colour):
    return colour.name() if colour.alpha() == 255 else f'{colour.name()} {colour.alpha()}'


def symbol_layer(layer):
    """Its kind, the colour that one sees and how large it is, in pixels."""
    properties = layer.properties()
    if layer.layerType() == 'SimpleLine':
        dash = layer.customDashVector() if layer.useCustomDashPattern() else []
        return ['line', colour(layer.color()), layer.width(), properties['line_width_unit'], ';'.join(map(str, dash))]
    if layer.layerType() == 'SimpleFill':
        return ['fill', colour(layer.fillColor()), properties['style']]
    return [properties['name'], colour(layer.fillColor()), layer.size(), properties['size_unit'],
            colour(layer.strokeColor()) if properties['outline_style'] == 'solid' else '']


def drawn(rule):
    return {'title': rule.label(), 'filter': rule.filterExpression(), 'min': rule.maximumScale(), 'max': rule.minimumScale(),
            'symbols': [symbol_layer(layer) for layer in rule.symbol().symbolLayers()]}


def named(rule):
    format = rule.settings().format()
    return {'property': rule.settings().fieldName, 'filter': rule.filterExpression(), 'max': rule.minimumScale(),
            'size': format.size(), 'colour': colour(format.color()), 'halo': format.buffer().enabled(),
            'placement': int(rule.settings().placement)}


def look(layer):
    """How a layer is drawn and labelled."""
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return {'renderer': renderer.type() if renderer else ''}
    labels = layer.labeling().rootRule().children() if layer.labelsEnabled() else []
    return {'renderer': renderer.type(), 'levels': renderer.usingSymbolLevels(),
            'rules': [drawn(rule) for rule in renderer.rootRule().children()],
            'labels': [named(rule) for rule in labels]}


def package(layer):
    """A layer from its GeoPackage, whose styles nobody chose."""
    file = downloaded(f'/ogc/collections/{layer}/files/{layer}.gpkg?crs=EPSG:2154', f'{layer}.gpkg')
    opened = QgsVectorLayer(f'{file}|layername={layer.replace("-", "_")}', layer, 'ogr')
    number, _, names, _, _ = opened.listStylesInDatabase()
    return {'features': opened.featureCount(), 'look': look(opened), 'styles': names[:number]}


def shown(layer):
    """A layer of a project as a user sees it."""
    return {'valid': layer.isValid(), 'name': layer.name(), 'provider': layer.providerType(), 'crs': layer.crs().authid(),
            'about': layer.metadata().abstract(), 'look': look(layer)}


def counted(layer):
    """The same with its features, all of which are read."""
    return {**shown(layer), 'features': layer.featureCount(), 'read': sum(1 for _ in layer.getFeatures()),
            'columns': [field.displayName() for field in layer.fields()]}


def tree(group):
    """Groups with what is in them, from the top: [name, drawn, [...]] for a group and [name, drawn] for a layer."""
    return [[node.name(), node.itemVisibilityChecked()] + ([] if isinstance(node, QgsLayerTreeLayer) else [tree(node)])
            for node in group.children()]


def colours(project):
    """Of the map that the project shows first; it is kept beside, to be looked at."""
    settings = QgsMapSettings()
    settings.setLayers(project.layerTreeRoot().checkedLayers())
    settings.setOutputSize(QSize(PIXELS, PIXELS))
    settings.setDestinationCrs(project.crs())
    settings.setExtent(project.viewSettings().defaultViewExtent())
    settings.setBackgroundColor(QColor('#f6f4ee'))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    picture.save(os.path.join(FOLDER, 'project.png'))
    return len({picture.pixel(x, y) for x in range(PIXELS) for y in range(PIXELS)})


def project(path, name):
    opened = QgsProject()
    read = opened.read(downloaded(path, name))
    box = opened.viewSettings().defaultViewExtent()
    families = opened.mapLayer('maillage_actors').fields().indexOf('family')
    widget = opened.mapLayer('maillage_actors').editorWidgetSetup(families)
    return {'read': read, 'title': opened.title(), 'crs': opened.crs().authid(), 'about': opened.metadata().abstract(),
            'extent': [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()], 'extent crs': box.crs().authid(),
            'tree': tree(opened.layerTreeRoot()), 'families': [widget.type(), widget.config()],
            'layers': {key: shown(layer) for key, layer in opened.mapLayers().items()}, 'colours': colours(opened)}


def definition(path, name):
    into = QgsProject()
    loaded, error = QgsLayerDefinition.loadLayerDefinition(downloaded(path, name), into, into.layerTreeRoot())
    return {'loaded': loaded, 'error': error, 'tree': tree(into.layerTreeRoot()),
            'layers': {layer.name(): counted(layer) for layer in into.mapLayers().values() if layer.providerType() == 'OAPIF'}}


def main():
    layers = [collection['id'] for collection in json.loads(told('/ogc/collections?f=json'))['collections']]
    return {'packages': {layer: package(layer) for layer in layers},
            'qgz': project('/ogc/qgis/project.qgz', 'project.qgz'),
            'qgs': project('/ogc/qgis/project.qgs?lang=en', 'project.qgs'),
            'all': definition('/ogc/qgis/layers.qlr', 'layers.qlr'),
            'one': definition('/ogc/collections/protected-sites/layer.qlr?lang=en', 'one.qlr')}


application = QgsApplication([], False)
application.initQgis()
print(json.dumps(main()), flush=True)
# QGIS's threads of downloads sometimes crash while Python takes things down, after all has been said.
os._exit(0)
