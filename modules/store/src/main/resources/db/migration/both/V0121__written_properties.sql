-- The fact of a record that a property shows as it is: what is written through a layer is written to it. Properties without one are made
-- of others (measures, names of other records, provenance) and only read.
ALTER TABLE layer_property ADD COLUMN fact varchar(64);

UPDATE layer_property SET fact = name
WHERE name IN ('name', 'type', 'kind', 'code', 'family', 'acronym', 'siren', 'siret', 'rna', 'address', 'themes', 'website', 'status',
  'description', 'population', 'epci', 'departement', 'region', 'designated', 'manager', 'url', 'axis', 'starts', 'ends', 'progress',
  'beneficiaries', 'composition', 'purpose', 'reason', 'actor', 'contact', 'email', 'phone', 'notes');
UPDATE layer_property SET fact = 'officialName' WHERE name = 'official_name';
UPDATE layer_property SET fact = 'legalCategory' WHERE name = 'legal_category';
UPDATE layer_property SET fact = 'communeCode' WHERE name = 'commune_code';
UPDATE layer_property SET fact = 'verifiedOn' WHERE name = 'verified_on';
UPDATE layer_property SET fact = 'nationalId' WHERE name = 'national_id';
UPDATE layer_property SET fact = 'legalAct' WHERE name = 'legal_act';
UPDATE layer_property SET fact = 'officialAreaSquareMetres' WHERE name = 'official_area';
UPDATE layer_property SET fact = 'envelopeEuros' WHERE name = 'envelope_euros';
UPDATE layer_property SET fact = 'rateMin' WHERE name = 'rate_min';
UPDATE layer_property SET fact = 'rateMax' WHERE name = 'rate_max';
UPDATE layer_property SET fact = 'floorEuros' WHERE name = 'floor_euros';
UPDATE layer_property SET fact = 'ceilingEuros' WHERE name = 'ceiling_euros';
UPDATE layer_property SET fact = 'minimumShare' WHERE name = 'minimum_share';
UPDATE layer_property SET fact = 'radiusMetres' WHERE name = 'radius_metres';
-- of the actor, where the feature is a place of it
UPDATE layer_property SET fact = NULL
WHERE layer IN ('actor-areas', 'actor-establishments') AND name IN ('family', 'type', 'themes');
