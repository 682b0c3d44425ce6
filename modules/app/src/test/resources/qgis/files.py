"""Opens the files that Maillage makes for QGIS as a user would, and prints what is in them as one JSON object.

Arguments: the address, and a folder for what is downloaded.
"""
import json
import os
import sys
import urllib.request

from qgis.core import QgsApplication, QgsRuleBasedRenderer, QgsVectorLayer

ADDRESS, FOLDER = sys.argv[1:]


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
    renderer = layer.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return {'renderer': renderer.type()}
    labels = layer.labeling().rootRule().children() if layer.labelsEnabled() else []
    return {'renderer': renderer.type(), 'levels': renderer.usingSymbolLevels(),
            'rules': [drawn(rule) for rule in renderer.rootRule().children()],
            'labels': [named(rule) for rule in labels]}


def package(layer):
    """A layer from its GeoPackage, whose styles nobody chose."""
    file = downloaded(f'/ogc/collections/{layer}/files/{layer}.gpkg?crs=EPSG:2154', f'{layer}.gpkg')
    opened = QgsVectorLayer(f'{file}|layername={layer}', layer, 'ogr')
    number, _, names, _, _ = opened.listStylesInDatabase()
    return {'features': opened.featureCount(), 'look': look(opened), 'styles': names[:number]}


def main():
    layers = [collection['id'] for collection in json.loads(told('/ogc/collections?f=json'))['collections']]
    return {'packages': {layer: package(layer) for layer in layers}}


application = QgsApplication([], False)
application.initQgis()
print(json.dumps(main()), flush=True)
# QGIS's threads of downloads sometimes crash while Python takes things down, after all has been said.
os._exit(0)
