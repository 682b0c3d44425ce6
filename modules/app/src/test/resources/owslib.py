"""OWSLib against one service: `owslib.py ADDRESS` tells as JSON what it read by each of its clients."""
import json
import sys

from owslib.fes2 import FilterRequest, PropertyIsEqualTo
from owslib.ogcapi.features import Features
from owslib.ogcapi.records import Records
from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService
from owslib.wmts import WebMapTileService

ADDRESS = sys.argv[1]
BOX = (2.5, 44.0, 4.0, 45.5)
PNG = b'\x89PNG'


def wms(version):
    service = WebMapService(ADDRESS + '/ogc/wms', version=version)
    layer = service['protected-sites']
    view = {'srs': 'EPSG:4326', 'bbox': BOX, 'size': (200, 200), 'format': 'image/png'}
    map_ = service.getmap(layers=['protected-sites'], styles=['default'], transparent=True, **view)
    posted = service.getmap(layers=['protected-sites'], styles=['default'], transparent=True, method='Post', **view)
    told = service.getfeatureinfo(layers=['territories'], styles=[''], query_layers=['territories'],
                                  info_format='application/json', xy=(67, 100), feature_count=50, **view)
    try:
        service.getmap(layers=['nothing'], styles=[''], **view)
        refusal = None
    except Exception as error:
        refusal = type(error).__name__
    return {
        'layers': len(service.contents),
        'title': layer.title,
        'box': list(layer.boundingBoxWGS84),
        'styles': list(layer.styles),
        'legend': service.getOperationByName('GetMap') is not None and 'legend' in layer.styles['default'],
        'times': layer.timepositions,
        'time': layer.defaulttimeposition,
        'metadata': len(layer.metadataUrls),
        'map': map_.read().startswith(PNG),
        'posted': posted.read().startswith(PNG),
        'under': sorted({feature['layer'] for feature in json.loads(told.read())['features']}),
        'refusal': refusal,
    }


def wmts():
    read = {}
    for name, path in {'parameters': '/ogc/wmts', 'address': '/ogc/wmts/1.0.0/WMTSCapabilities.xml'}.items():
        service = WebMapTileService(ADDRESS + path)
        layer = service['protected-sites']
        tile = service.gettile(layer='protected-sites', tilematrixset='GoogleMapsCompatible', tilematrix='8',
                               row=92, column=130, format='image/png')
        png = tile.read()
        recipe = service.gettile(layer='protected-sites', tilematrixset='WebMercatorQuad', tilematrix='8',
                                 row=92, column=130, format='image/png')
        read[name] = [len(service.contents), sorted(service.tilematrixsets), layer.formats,
                      'text/html' in layer.infoformats, png.startswith(PNG) and png == recipe.read()]
    return read


def wfs(version):
    service = WebFeatureService(ADDRESS + '/ogc/wfs', version=version)
    json_ = {'typename': 'mlg:actors', 'outputFormat': 'application/json'}
    box = service.getfeature(bbox=(2.9, 44.6, 3.1, 44.9, 'urn:ogc:def:crs:EPSG::4326'), **json_)
    named = service.getfeature(propertyname=['mlg:name'], maxfeatures=1, **json_)
    read = {
        'box': len(json.loads(box.read())['features']),
        'named': list(json.loads(named.read())['features'][0]['properties']),
        'metadata': service.contents['mlg:actors'].metadataUrls[0]['url'],
    }
    if version == '2.0.0':
        ask = FilterRequest().setConstraint(PropertyIsEqualTo('mlg:family', 'associations'))
        page = service.getfeature(sortby=['mlg:name'], startindex=2, maxfeatures=3, **json_)
        posted = service.getfeature(filter=ask, method='Post', **json_)
        features = json.loads(page.read())['features']
        one = service.getfeature(storedQueryID=service.storedqueries[0].id,
                                 storedQueryParams={'id': 'actors.' + features[0]['id'].split('.')[-1]})
        read['page'] = [feature['properties']['name'] for feature in features]
        read['posted'] = len(json.loads(posted.read())['features'])
        read['stored'] = one.read().count(b'<mlg:actors ')
    return read


def features():
    service = Features(ADDRESS + '/ogc')
    page = service.collection_items('actors', limit=3, bbox=[2.9, 44.6, 3.1, 44.9])
    text = service.collection_items('actors', limit=1, filter="family='associations'")
    return {
        'collections': len(service.feature_collections()),
        'queryables': 'family' in service.collection_queryables('actors')['properties'],
        'box': [len(page['features']), page['numberMatched']],
        'text': text['numberMatched'],
        'item': service.collection_item('actors', page['features'][0]['id'])['id'] == page['features'][0]['id'],
        'api': service.api()['openapi'],
    }


def records():
    service = Records(ADDRESS + '/ogc/records')
    return [service.records(), service.collection_items('layers', q='acteurs')['numberMatched']]


print(json.dumps({
    'wms111': wms('1.1.1'),
    'wms130': wms('1.3.0'),
    'wmts': wmts(),
    'wfs110': wfs('1.1.0'),
    'wfs200': wfs('2.0.0'),
    'features': features(),
    'records': records(),
}))
