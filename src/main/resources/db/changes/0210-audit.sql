--liquibase formatted sql

--changeset audit:1
-- log_index, salt and commitment are filled when the entry is sequenced into the Merkle tree.
CREATE TABLE audit_entry (
    id             BINARY(16)   NOT NULL,
    at             DATETIME(6)  NOT NULL,
    account_id     BINARY(16)   NULL,
    party_id       BINARY(16)   NULL,
    actor_name     VARCHAR(100) NOT NULL,
    act            VARCHAR(80)  NOT NULL,
    outcome        VARCHAR(8)   NOT NULL,
    subject_kind   VARCHAR(40)  NOT NULL,
    subject_number VARCHAR(120) NOT NULL,
    thread         VARCHAR(40)  NULL,
    details        TEXT         NOT NULL,
    request_id     CHAR(36)     NULL,
    log_index      BIGINT       NULL,
    salt           BINARY(32)   NULL,
    commitment     BINARY(32)   NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id),
    CONSTRAINT uq_audit_entry_index UNIQUE (log_index),
    CONSTRAINT fk_audit_entry_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_audit_entry_thread ON audit_entry (thread, id);
CREATE INDEX ix_audit_entry_subject ON audit_entry (subject_number, id);
