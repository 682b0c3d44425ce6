CREATE ALIAS maillage_meets DETERMINISTIC FOR 'org.maillage.store.dialect.H2Functions.meets';
