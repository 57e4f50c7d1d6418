--liquibase formatted sql

--changeset opening:1
CREATE TABLE opening (
    id        BINARY(16)  NOT NULL,
    version   BIGINT      NOT NULL,
    tender_id BINARY(16)  NOT NULL,
    present   TEXT        NOT NULL,
    opened_at DATETIME(6) NULL,
    CONSTRAINT pk_opening PRIMARY KEY (id),
    CONSTRAINT uq_opening_tender UNIQUE (tender_id),
    CONSTRAINT fk_opening_tender FOREIGN KEY (tender_id) REFERENCES tender (id)
) DEFAULT CHARSET = utf8mb4;
