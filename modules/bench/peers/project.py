"""Writes a project of the two copies for QGIS Server: project.py "host=… dbname=…" FILE."""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer  # noqa: E402

database, file = sys.argv[1:]
application = QgsApplication([], False)
application.initQgis()
project = QgsProject.instance()
layers = []
for table, geometry in (("bench_areas", "Polygon"), ("bench_points", "Point")):
    source = f'{database} key=\'gid\' estimatedmetadata=true srid=4326 type={geometry} table="public"."{table}" (geom)'
    layer = QgsVectorLayer(source, table, "postgres")
    if not layer.isValid():
        sys.exit(f"{table} cannot be read")
    project.addMapLayer(layer)
    layers.append(layer.id())
project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
project.writeEntry("WFSLayers", "/", layers)
project.writeEntry("WMSCrsList", "/", ["EPSG:4326", "EPSG:3857", "EPSG:2154"])
for layer in layers:
    project.writeEntry("WFSLayersPrecision", "/" + layer, 7)
project.write(file)
