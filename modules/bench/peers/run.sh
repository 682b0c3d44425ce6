#!/usr/bin/env bash
# The workloads W1 to W8, ours beside SQL, QGIS Server and MapServer on copies of the same rows:
# run.sh OURS DATABASE [SECONDS [COLD [SQL_TILES]]]. OURS is a service on data set M (GenerateActors 100000 and GenerateSites 5000,
# imported), with maillage.limits.requests out of the way; COLD is a second one on the same data that keeps nothing
# (maillage.kept-tiles=0B and maillage.kept-answers=0B): what it is asked is made each time. SQL_TILES is org.maillage.bench.SqlTiles
# on that database. Without them what is asked of them is left out. DATABASE is theirs as libpq writes it (host=… port=… user=…
# dbname=…). With MAILLAGE_TOKEN, a token that writes, the last of OURS are asked once more while actors are renamed.
# Needs wrk, lighttpd, cgi-mapserver, qgis-server, python3-qgis and postgresql-contrib's pgbench. A line each: requests a second,
# median and 99th percentile of their times, status and bytes of one answer. Four connections, after four seconds of warm-up.
set -euo pipefail
OURS=$1 DATABASE=$2 SECONDS_EACH=${3:-10} COLD=${4:-} SQL_TILES=${5:-}
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
PORT=8301
PEERS=http://127.0.0.1:$PORT
FOLDER=$(mktemp -d)

for file in bench.map mapserver.conf lighttpd.conf; do
  sed "s|@FOLDER@|$FOLDER|g; s|@DATABASE@|$DATABASE|g; s|@PORT@|$PORT|g" "$HERE/$file" >"$FOLDER/$file"
done
psql -q "$DATABASE" -f "$HERE/copies.sql"
/usr/bin/python3 "$HERE/project.py" "$DATABASE" "$FOLDER/bench.qgs"
lighttpd -D -f "$FOLDER/lighttpd.conf" 2>"$FOLDER/log" &
SERVER=$!
trap 'kill $SERVER; rm -r "$FOLDER"' EXIT
sleep 3

ask() {
  local name=$1 url=$2
  shift 2
  local bytes measured
  # as curl does, which asked for the tags: they are of what is accepted too
  set -- "$@" -H 'Accept: */*'
  bytes=$(curl -s -o /dev/null -w '%{http_code} %{size_download}' "$@" "$url")
  wrk -t1 -c4 -d4 "$@" "$url" >/dev/null
  measured=$(wrk -t1 -c4 "-d$SECONDS_EACH" --latency "$@" "$url" | figures)
  printf '%-34s %s   %s bytes\n' "$name" "$measured" "$bytes"
}

figures() {
  awk '/Requests\/sec/ {rate = $2} $1 == "50%" {half = $2} $1 == "99%" {most = $2} /Non-2xx/ {other = " (" $0 ")"}
    END {printf "%10s /s  p50 %8s  p99 %8s%s", rate, half, most, other}'
}

# As ask, of what is made each time.
ask_cold() {
  local name=$1 path=$2
  shift 2
  if [ -n "$COLD" ]; then ask "$name" "$COLD$path" "$@"; fi
}

sql() {
  local name=$1 statement=$2 file
  file=$(mktemp)
  echo "$statement" >"$file"
  printf '%-34s %10s /s\n' "$name" "$(pgbench -n -M prepared -c 2 -j 1 -T "$SECONDS_EACH" -f "$file" "$DATABASE" | awk '/^tps/ {print $3}')"
  rm "$file"
}

echo '## W1: a page of 1000 points, GeoJSON'
sql 'SQL ST_AsGeoJSON' "SELECT string_agg(ST_AsGeoJSON(t.*, 'geom', 7), ',') FROM (SELECT * FROM bench_points WHERE gid > 0 ORDER BY gid LIMIT 1000) t;"
sql 'SQL ST_AsGeoJSON, rows' "SELECT ST_AsGeoJSON(t.*, 'geom', 7) FROM (SELECT * FROM bench_points WHERE gid > 0 ORDER BY gid LIMIT 1000) t;"
ask 'Maillage' "$OURS/ogc/collections/actors/items?limit=1000&f=json"
ask 'Maillage, br' "$OURS/ogc/collections/actors/items?limit=1000&f=json" -H 'Accept-Encoding: br'
ask_cold 'Maillage, made each time' '/ogc/collections/actors/items?limit=1000&f=json'
ask 'QGIS Server, WFS' "$PEERS/qgis?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=bench_points&MAXFEATURES=1000&OUTPUTFORMAT=geojson"
ask 'MapServer, WFS' "$PEERS/ms?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=bench_points&COUNT=1000&OUTPUTFORMAT=geojson"
echo '## W2: a page of 100 areas of 200 corners'
sql 'SQL ST_AsGeoJSON, rows' "SELECT ST_AsGeoJSON(t.*, 'geom', 7) FROM (SELECT * FROM bench_areas WHERE gid > 0 ORDER BY gid LIMIT 100) t;"
ask 'Maillage' "$OURS/ogc/collections/protected-sites/items?limit=100&f=json"
ask_cold 'Maillage, made each time' '/ogc/collections/protected-sites/items?limit=100&f=json'
ask 'QGIS Server, WFS' "$PEERS/qgis?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=bench_areas&MAXFEATURES=100&OUTPUTFORMAT=geojson"
ask 'MapServer, WFS' "$PEERS/ms?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=bench_areas&COUNT=100&OUTPUTFORMAT=geojson"
echo '## W3: the last page of 1000 points'
LAST=$(psql -At "$DATABASE" -c 'SELECT key FROM actors ORDER BY key DESC OFFSET 1000 LIMIT 1')
CURSOR=$(printf '[%s]' "$LAST" | base64 | tr '+/' '-_' | tr -d '=')
sql 'SQL by key, rows' "SELECT ST_AsGeoJSON(t.*, 'geom', 7) FROM (SELECT * FROM bench_points WHERE gid > $LAST ORDER BY gid LIMIT 1000) t;"
sql 'SQL OFFSET 99000, rows' "SELECT ST_AsGeoJSON(t.*, 'geom', 7) FROM (SELECT * FROM bench_points ORDER BY gid OFFSET 99000 LIMIT 1000) t;"
ask 'Maillage' "$OURS/ogc/collections/actors/items?limit=1000&f=json&cursor=$CURSOR"
ask_cold 'Maillage, made each time' "/ogc/collections/actors/items?limit=1000&f=json&cursor=$CURSOR"
ask 'MapServer, WFS' "$PEERS/ms?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=bench_points&COUNT=1000&STARTINDEX=99000&OUTPUTFORMAT=geojson"
echo '## W4: a box of 0.1° to 2° anywhere, those of one family, 100 of them'
printf '%-34s %s\n' 'Maillage' "$(wrk -t1 -c4 "-d$SECONDS_EACH" --latency -s "$HERE/boxes.lua" "$OURS" | figures)"
cat >"$FOLDER/boxes.sql" <<'SQL'
\set west random(-50, 75)
\set south random(420, 500)
\set size random(1, 20)
SELECT ST_AsGeoJSON(t.*, 'geom', 7) FROM (SELECT * FROM bench_points WHERE geom && ST_MakeEnvelope(:west::float / 10, :south::float / 10, (:west::float + :size::float) / 10, (:south::float + :size::float) / 10, 4326) AND family = 'associations' ORDER BY gid LIMIT 100) t;
SQL
printf '%-34s %10s /s\n' 'SQL ST_AsGeoJSON, rows' "$(pgbench -n -M prepared -c 2 -j 1 -T "$SECONDS_EACH" -f "$FOLDER/boxes.sql" "$DATABASE" | awk '/^tps/ {print $3}')"
if [ -n "$COLD" ]; then
  echo '## W5: cold tiles of points'
  for z in 5 6 7 8 9 10 11 12 13 14; do
    row=$((z > 11 ? (704 << (z - 11)) + (1 << (z - 12)) : 704 >> (11 - z)))
    column=$((z > 11 ? (1037 << (z - 11)) + (1 << (z - 12)) : 1037 >> (11 - z)))
    sql "SQL ST_AsMVT $z" "SELECT ST_AsMVT(q, 'points', 4096, 'geom') FROM (SELECT gid, name, family, themes, status, ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope($z, $column, $row), 4096, 64) AS geom FROM bench_points WHERE geom && ST_Transform(ST_TileEnvelope($z, $column, $row), 4326)) q;"
    if [ -n "$SQL_TILES" ]; then ask "SQL ST_AsMVT by HTTP $z" "$SQL_TILES/$z/$row/$column"; fi
    ask "Maillage $z" "$COLD/ogc/collections/actors/tiles/WebMercatorQuad/$z/$row/$column"
    ask "MapServer $z" "$PEERS/ms?mode=tile&tilemode=gmap&tile=$column+$row+$z&layers=bench_points&map.imagetype=mvt"
  done
fi
echo '## W5: warm tiles of points'
for tile in 8/88/129 11/704/1037; do
  IFS=/ read -r z row column <<<"$tile"
  sql "SQL ST_AsMVT $z" "SELECT ST_AsMVT(q, 'points', 4096, 'geom') FROM (SELECT gid, name, family, themes, status, ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope($z, $column, $row), 4096, 64) AS geom FROM bench_points WHERE geom && ST_Transform(ST_TileEnvelope($z, $column, $row), 4326)) q;"
  ask "Maillage $z" "$OURS/ogc/collections/actors/tiles/WebMercatorQuad/$z/$row/$column"
  ask "MapServer $z" "$PEERS/ms?mode=tile&tilemode=gmap&tile=$column+$row+$z&layers=bench_points&map.imagetype=mvt"
done
echo '## W6: GetMap 512², two layers, 2154'
MAP='SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=,&CRS=EPSG:2154&BBOX=600000,6500000,650000,6550000&WIDTH=512&HEIGHT=512&FORMAT=image/png'
ask 'Maillage' "$OURS/ogc/wms?$MAP&LAYERS=protected-sites,actors"
ask_cold 'Maillage, made each time' "/ogc/wms?$MAP&LAYERS=protected-sites,actors"
ask 'QGIS Server' "$PEERS/qgis?$MAP&LAYERS=bench_areas,bench_points"
ask 'MapServer' "$PEERS/ms?$MAP&LAYERS=bench_areas,bench_points"
echo '## W7: GetFeature of 1000 points, GML 3.2'
GET='SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=1000'
ask 'Maillage' "$OURS/ogc/wfs?$GET&TYPENAMES=actors"
ask_cold 'Maillage, made each time' "/ogc/wfs?$GET&TYPENAMES=actors"
ask 'MapServer' "$PEERS/ms?$GET&TYPENAMES=bench_points"
echo '## W8: 304'
for path in '/ogc/collections/actors/items?limit=100&f=json' /ogc/collections/actors/tiles/WebMercatorQuad/11/704/1037; do
  tag=$(curl -s -D - -o /dev/null "$OURS$path" | awk 'tolower($1) == "etag:" {print $2}' | tr -d '\r')
  ask "Maillage ${path:17:20}" "$OURS$path" -H "If-None-Match: $tag"
done
if [ -n "${MAILLAGE_TOKEN:-}" ]; then
  echo '## W5 and W8 while five actors a second are renamed'
  /usr/bin/python3 "$HERE/edits.py" "$OURS" &
  EDITS=$!
  ask 'Maillage, tile 11' "$OURS/ogc/collections/actors/tiles/WebMercatorQuad/11/704/1037"
  ask 'Maillage, tile 8' "$OURS/ogc/collections/actors/tiles/WebMercatorQuad/8/88/129"
  ask 'Maillage, items' "$OURS/ogc/collections/actors/items?limit=100&f=json"
  kill $EDITS
fi
