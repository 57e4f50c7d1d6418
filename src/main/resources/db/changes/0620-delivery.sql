--liquibase formatted sql

--changeset delivery:1
CREATE TABLE milestone (
    id              BINARY(16)    NOT NULL,
    version         BIGINT        NOT NULL,
    contract_id     BINARY(16)    NOT NULL,
    contract_number VARCHAR(24)   NOT NULL,
    tender_number   VARCHAR(24)   NOT NULL,
    purchaser_id    BINARY(16)    NOT NULL,
    supplier_id     BINARY(16)    NOT NULL,
    no              INT           NOT NULL,
    title_zh        TEXT          NOT NULL,
    title_en        TEXT          NULL,
    due             DATE          NOT NULL,
    amount          DECIMAL(18,2) NOT NULL,
    state           VARCHAR(12)   NOT NULL,
    submissions     MEDIUMTEXT    NOT NULL,
    accepted_at     DATETIME(6)   NULL,
    accepted_by     BINARY(16)    NULL,
    opinion         TEXT          NULL,
    users_opinion   TEXT          NULL,
    CONSTRAINT pk_milestone PRIMARY KEY (id),
    CONSTRAINT uq_milestone_no UNIQUE (contract_id, no),
    CONSTRAINT fk_milestone_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT fk_milestone_acceptor FOREIGN KEY (accepted_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
