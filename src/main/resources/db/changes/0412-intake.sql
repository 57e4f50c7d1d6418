--liquibase formatted sql

--changeset intake:1
-- A sheet that was read and checked and waits for its confirmation. content: its rows, sealed, because rosters hold identity
-- numbers; emptied when it is done or given up.
CREATE TABLE sheet_import (
    id           BINARY(16)    NOT NULL,
    version      BIGINT        NOT NULL,
    number       VARCHAR(24)   NOT NULL,
    kind         VARCHAR(16)   NOT NULL,
    state        VARCHAR(16)   NOT NULL,
    file_name    VARCHAR(255)  NOT NULL,
    uploaded_by  BINARY(16)    NOT NULL,
    uploaded_at  DATETIME(6)   NOT NULL,
    confirmed_at DATETIME(6)   NULL,
    finished_at  DATETIME(6)   NULL,
    all_rows     INT           NOT NULL,
    fresh        INT           NOT NULL,
    changed      INT           NOT NULL,
    unchanged    INT           NOT NULL,
    faulty       INT           NOT NULL,
    done_rows    INT           NOT NULL,
    refused_rows INT           NOT NULL,
    content      LONGBLOB      NULL,
    CONSTRAINT pk_sheet_import PRIMARY KEY (id),
    CONSTRAINT uq_sheet_import_number UNIQUE (number),
    CONSTRAINT fk_sheet_import_uploader FOREIGN KEY (uploaded_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_sheet_import_waiting ON sheet_import (state, confirmed_at);
CREATE INDEX ix_sheet_import_uploader ON sheet_import (uploaded_by, id);
