--liquibase formatted sql

--changeset tender:2
-- a plan item has one live tender; one that failed or was cancelled leaves it free for another
CREATE INDEX ix_tender_plan ON tender (plan_number, id);
ALTER TABLE tender DROP INDEX uq_tender_plan;
ALTER TABLE tender ADD COLUMN live_plan VARCHAR(24)
    GENERATED ALWAYS AS (CASE WHEN state IN ('FAILED', 'CANCELLED') THEN NULL ELSE plan_number END) STORED;
CREATE UNIQUE INDEX uq_tender_live_plan ON tender (live_plan);
