--liquibase formatted sql

--changeset evaluation:1
CREATE TABLE panel_member (
    id           BINARY(16)    NOT NULL,
    version      BIGINT        NOT NULL,
    tender_id    BINARY(16)    NOT NULL,
    account_id   BINARY(16)    NOT NULL,
    appointed_at DATETIME(6)   NOT NULL,
    stated_at    DATETIME(6)   NULL,
    conflict     BOOLEAN       NOT NULL,
    statement    VARCHAR(1000) NULL,
    CONSTRAINT pk_panel_member PRIMARY KEY (id),
    CONSTRAINT uq_panel_member UNIQUE (tender_id, account_id),
    CONSTRAINT fk_panel_member_tender FOREIGN KEY (tender_id) REFERENCES tender (id),
    CONSTRAINT fk_panel_member_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE score_sheet (
    id         BINARY(16)  NOT NULL,
    version    BIGINT      NOT NULL,
    tender_id  BINARY(16)  NOT NULL,
    account_id BINARY(16)  NOT NULL,
    bid_id     BINARY(16)  NOT NULL,
    scores     MEDIUMTEXT  NOT NULL,
    saved_at   DATETIME(6) NULL,
    sent_at    DATETIME(6) NULL,
    CONSTRAINT pk_score_sheet PRIMARY KEY (id),
    CONSTRAINT uq_score_sheet UNIQUE (tender_id, account_id, bid_id),
    CONSTRAINT fk_score_sheet_bid FOREIGN KEY (bid_id) REFERENCES bid (id),
    CONSTRAINT fk_score_sheet_member FOREIGN KEY (tender_id, account_id) REFERENCES panel_member (tender_id, account_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE ranking (
    id        BINARY(16)  NOT NULL,
    version   BIGINT      NOT NULL,
    tender_id BINARY(16)  NOT NULL,
    result    MEDIUMTEXT  NOT NULL,
    closed_by BINARY(16)  NOT NULL,
    closed_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_ranking PRIMARY KEY (id),
    CONSTRAINT uq_ranking_tender UNIQUE (tender_id),
    CONSTRAINT fk_ranking_tender FOREIGN KEY (tender_id) REFERENCES tender (id),
    CONSTRAINT fk_ranking_closer FOREIGN KEY (closed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
