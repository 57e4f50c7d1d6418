--liquibase formatted sql

--changeset document:1
-- A row is one revision of one file; series_id holds the revisions of a logical document together.
-- owner_kind and owner_key name a thing of another room; that room's gate says who may see the file.
CREATE TABLE document (
    id               BINARY(16)   NOT NULL,
    version          BIGINT       NOT NULL,
    series_id        BINARY(16)   NOT NULL,
    revision         INT          NOT NULL,
    owner_kind       VARCHAR(40)  NOT NULL,
    owner_key        VARCHAR(64)  NOT NULL,
    name             VARCHAR(200) NOT NULL,
    media_type       VARCHAR(100) NOT NULL,
    size             BIGINT       NOT NULL,
    sha256           CHAR(64)     NOT NULL,
    stored_key       VARCHAR(100) NOT NULL,
    uploaded_by      BINARY(16)   NULL,
    uploaded_by_name VARCHAR(100) NOT NULL,
    uploaded_at      DATETIME(6)  NOT NULL,
    published_at     DATETIME(6)  NULL,
    deleted_at       DATETIME(6)  NULL,
    erased_at        DATETIME(6)  NULL,
    CONSTRAINT pk_document PRIMARY KEY (id),
    CONSTRAINT uq_document_revision UNIQUE (series_id, revision),
    CONSTRAINT uq_document_stored UNIQUE (stored_key),
    CONSTRAINT ck_document_published CHECK (published_at IS NULL OR deleted_at IS NULL),
    CONSTRAINT fk_document_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_document_owner ON document (owner_kind, owner_key, id);
CREATE INDEX ix_document_erasing ON document (erased_at, deleted_at);

-- valid_for is kind, owner and language while this print is the valid one, and null once another took its place.
CREATE TABLE issued_document (
    id            BINARY(16)   NOT NULL,
    version       BIGINT       NOT NULL,
    code          CHAR(12)     NOT NULL,
    kind          VARCHAR(60)  NOT NULL,
    owner_kind    VARCHAR(40)  NOT NULL,
    owner_key     VARCHAR(64)  NOT NULL,
    language      VARCHAR(4)   NOT NULL,
    document_id   BINARY(16)   NOT NULL,
    fingerprint   CHAR(64)     NOT NULL,
    issued_at     DATETIME(6)  NOT NULL,
    superseded_at DATETIME(6)  NULL,
    valid_for     VARCHAR(180) NULL,
    CONSTRAINT pk_issued_document PRIMARY KEY (id),
    CONSTRAINT uq_issued_document_code UNIQUE (code),
    CONSTRAINT uq_issued_document_valid UNIQUE (valid_for),
    CONSTRAINT fk_issued_document_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARSET = utf8mb4;
