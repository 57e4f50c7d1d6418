--liquibase formatted sql

--changeset contract:1
CREATE TABLE contract (
    id                     BINARY(16)    NOT NULL,
    version                BIGINT        NOT NULL,
    number                 VARCHAR(24)   NOT NULL,
    award_id               BINARY(16)    NOT NULL,
    tender_number          VARCHAR(24)   NOT NULL,
    purchaser_id           BINARY(16)    NOT NULL,
    supplier_id            BINARY(16)    NOT NULL,
    title_zh               TEXT          NOT NULL,
    title_en               TEXT          NULL,
    value                  DECIMAL(18,2) NOT NULL,
    valid_from             DATE          NOT NULL,
    valid_until            DATE          NOT NULL,
    milestones             MEDIUMTEXT    NOT NULL,
    commitments            MEDIUMTEXT    NOT NULL,
    supplier_signer        BINARY(16)    NULL,
    signed_by_supplier_at  DATETIME(6)   NULL,
    purchaser_signer       BINARY(16)    NULL,
    signed_by_purchaser_at DATETIME(6)   NULL,
    content_digest         CHAR(64)      NOT NULL,
    state                  VARCHAR(16)   NOT NULL,
    CONSTRAINT pk_contract PRIMARY KEY (id),
    CONSTRAINT uq_contract_number UNIQUE (number),
    CONSTRAINT uq_contract_award UNIQUE (award_id),
    CONSTRAINT fk_contract_award FOREIGN KEY (award_id) REFERENCES award (id),
    CONSTRAINT fk_contract_purchaser FOREIGN KEY (purchaser_id) REFERENCES party (id),
    CONSTRAINT fk_contract_supplier FOREIGN KEY (supplier_id) REFERENCES party (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_contract_purchaser ON contract (purchaser_id, id);
CREATE INDEX ix_contract_supplier ON contract (supplier_id, id);
