-- Flyway logs what the server says as warnings, notices too: that an extension asked for « if not exists » exists.
SET client_min_messages = warning;
