--liquibase formatted sql

--changeset award:1
-- one award a tender
CREATE TABLE award (
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    number           VARCHAR(24)   NOT NULL,
    tender_id        BINARY(16)    NOT NULL,
    tender_number    VARCHAR(24)   NOT NULL,
    bid_id           BINARY(16)    NOT NULL,
    purchaser_id     BINARY(16)    NOT NULL,
    supplier_id      BINARY(16)    NOT NULL,
    value            DECIMAL(18,2) NOT NULL,
    reason_zh        TEXT          NOT NULL,
    reason_en        TEXT          NULL,
    proposed_by      BINARY(16)    NOT NULL,
    published_at     DATETIME(6)   NULL,
    standstill_until DATETIME(6)   NULL,
    state            VARCHAR(12)   NOT NULL,
    CONSTRAINT pk_award PRIMARY KEY (id),
    CONSTRAINT uq_award_number UNIQUE (number),
    CONSTRAINT uq_award_tender UNIQUE (tender_id),
    CONSTRAINT fk_award_tender FOREIGN KEY (tender_id) REFERENCES tender (id),
    CONSTRAINT fk_award_bid FOREIGN KEY (bid_id) REFERENCES bid (id),
    CONSTRAINT fk_award_purchaser FOREIGN KEY (purchaser_id) REFERENCES party (id),
    CONSTRAINT fk_award_supplier FOREIGN KEY (supplier_id) REFERENCES party (id),
    CONSTRAINT fk_award_proposer FOREIGN KEY (proposed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_award_standstill ON award (state, standstill_until);
