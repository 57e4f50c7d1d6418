--liquibase formatted sql

--changeset bid:1
-- one live bid per bidder and tender
CREATE TABLE bid (
    id             BINARY(16)     NOT NULL,
    version        BIGINT         NOT NULL,
    number         VARCHAR(24)    NOT NULL,
    tender_id      BINARY(16)     NOT NULL,
    tender_number  VARCHAR(24)    NOT NULL,
    bidder_id      BINARY(16)     NOT NULL,
    state          VARCHAR(12)    NOT NULL,
    sealed         MEDIUMBLOB     NULL,
    digest         CHAR(64)       NULL,
    saved_at       DATETIME(6)    NOT NULL,
    submitted_at   DATETIME(6)    NULL,
    invalid_reason VARCHAR(1000)  NULL,
    CONSTRAINT pk_bid PRIMARY KEY (id),
    CONSTRAINT uq_bid_number UNIQUE (number),
    CONSTRAINT uq_bid_tender_bidder UNIQUE (tender_id, bidder_id),
    CONSTRAINT fk_bid_tender FOREIGN KEY (tender_id) REFERENCES tender (id),
    CONSTRAINT fk_bid_bidder FOREIGN KEY (bidder_id) REFERENCES party (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_bid_bidder ON bid (bidder_id, id);
