--liquibase formatted sql

--changeset award:2
-- a tender has one live award; one that was given back or fell away leaves room for the next in rank
ALTER TABLE award ADD COLUMN state_reason VARCHAR(1000) NULL;
CREATE INDEX ix_award_tender ON award (tender_id, id);
ALTER TABLE award DROP INDEX uq_award_tender;
ALTER TABLE award ADD COLUMN live_tender BINARY(16)
    GENERATED ALWAYS AS (CASE WHEN state IN ('SENT_BACK', 'DECLINED', 'LAPSED') THEN NULL ELSE tender_id END) STORED;
CREATE UNIQUE INDEX uq_award_live_tender ON award (live_tender);
