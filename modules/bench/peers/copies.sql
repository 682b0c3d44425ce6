-- The same rows with the same columns as everyone is shown, each as a table of its own.
drop table if exists bench_points, bench_areas;
create table bench_points as select key::int as gid, id::text as uuid, name, official_name, acronym, family, type, legal_category, siren, siret, rna, address, commune_code, array_to_string(themes, ',') as themes, website, status, description, verified_on::text as verified_on, source, source_date::text as source_date, licence, geom::geometry(Point,4326) as geom from actors;
alter table bench_points add primary key (gid); create index on bench_points using gist(geom);
create table bench_areas as select key::int as gid, id::text as uuid, name, type, national_id, designated::text as designated, legal_act, manager, url, official_area, area, length, source, source_date::text as source_date, licence, geom::geometry(Polygon,4326) as geom from protected_sites;
alter table bench_areas add primary key (gid); create index on bench_areas using gist(geom);
analyze bench_points; analyze bench_areas;
