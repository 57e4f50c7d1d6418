--liquibase formatted sql

--changeset contract:2
-- an award has one live contract; one that was taken back, refused or never signed leaves room for another
ALTER TABLE contract ADD COLUMN sign_by DATETIME(6) NULL;
ALTER TABLE contract ADD COLUMN state_reason VARCHAR(1000) NULL;
CREATE INDEX ix_contract_award ON contract (award_id, id);
ALTER TABLE contract DROP INDEX uq_contract_award;
ALTER TABLE contract ADD COLUMN live_award BINARY(16)
    GENERATED ALWAYS AS (CASE WHEN state IN ('TAKEN_BACK', 'REFUSED', 'LAPSED') THEN NULL ELSE award_id END) STORED;
CREATE UNIQUE INDEX uq_contract_live_award ON contract (live_award);
