--liquibase formatted sql

--changeset opendata:2
-- Whole publishers give their releases no id; content_key, which is over all of a release, tells them apart.
ALTER TABLE imported_thread MODIFY release_id VARCHAR(300) NULL;
