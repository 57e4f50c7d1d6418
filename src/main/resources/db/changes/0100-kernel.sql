--liquibase formatted sql

--changeset kernel:1
CREATE TABLE public_number (
    kind VARCHAR(8)  NOT NULL,
    year INT         NOT NULL,
    last BIGINT      NOT NULL,
    CONSTRAINT pk_public_number PRIMARY KEY (kind, year)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE idempotency_key (
    id         CHAR(64)      NOT NULL,
    request    CHAR(64)      NOT NULL,
    created_at DATETIME(6)   NOT NULL,
    status     INT           NULL,
    location   VARCHAR(1000) NULL,
    etag       VARCHAR(40)   NULL,
    body       MEDIUMTEXT    NULL,
    CONSTRAINT pk_idempotency_key PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_idempotency_key_created ON idempotency_key (created_at);

-- The demonstration's offset to real time; a live system never reads it.
CREATE TABLE demo_clock (
    id            INT    NOT NULL,
    offset_micros BIGINT NOT NULL,
    CONSTRAINT pk_demo_clock PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;
INSERT INTO demo_clock (id, offset_micros) VALUES (1, 0);

CREATE TABLE named_lock (
    name VARCHAR(64) NOT NULL,
    CONSTRAINT pk_named_lock PRIMARY KEY (name)
) DEFAULT CHARSET = utf8mb4;
