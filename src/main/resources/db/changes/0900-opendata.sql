--liquibase formatted sql

--changeset opendata:1
-- A file that is being or was imported. While it is received and read, its bytes stand in ocds_import_chunk, so any
-- instance can go on with it; claim counts the readers that took it up, so that one that was given up can't write.
CREATE TABLE ocds_import (
    id            BINARY(16)   NOT NULL,
    version       BIGINT       NOT NULL,
    number        VARCHAR(24)  NOT NULL,
    name          VARCHAR(255) NOT NULL,
    json_lines    BOOLEAN      NOT NULL,
    state         VARCHAR(12)  NOT NULL,
    received_at   DATETIME(6)  NOT NULL,
    received_by   BINARY(16)   NOT NULL,
    received_name VARCHAR(100) NOT NULL,
    digest        CHAR(64)     NULL,
    bytes_total   BIGINT       NOT NULL,
    bytes_read    BIGINT       NOT NULL,
    lines_read    BIGINT       NOT NULL,
    entries_read  BIGINT       NOT NULL,
    taken         BIGINT       NOT NULL,
    unchanged     BIGINT       NOT NULL,
    refused       BIGINT       NOT NULL,
    faults        BIGINT       NOT NULL,
    claim         INT          NOT NULL,
    claimed_until DATETIME(6)  NULL,
    started_at    DATETIME(6)  NULL,
    finished_at   DATETIME(6)  NULL,
    CONSTRAINT pk_ocds_import PRIMARY KEY (id),
    CONSTRAINT uq_ocds_import_number UNIQUE (number),
    CONSTRAINT fk_ocds_import_account FOREIGN KEY (received_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_ocds_import_state ON ocds_import (state, id);

CREATE TABLE ocds_import_chunk (
    import_id BINARY(16) NOT NULL,
    position  INT        NOT NULL,
    bytes     MEDIUMBLOB NOT NULL,
    CONSTRAINT pk_ocds_import_chunk PRIMARY KEY (import_id, position),
    CONSTRAINT fk_ocds_import_chunk_import FOREIGN KEY (import_id) REFERENCES ocds_import (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE ocds_import_fault (
    import_id BINARY(16)   NOT NULL,
    position  BIGINT       NOT NULL,
    line      BIGINT       NOT NULL,
    ocid      VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    path      VARCHAR(300) NOT NULL,
    reason    VARCHAR(24)  NOT NULL,
    effect    VARCHAR(12)  NOT NULL,
    excerpt   VARCHAR(120) NULL,
    CONSTRAINT pk_ocds_import_fault PRIMARY KEY (import_id, position),
    CONSTRAINT fk_ocds_import_fault_import FOREIGN KEY (import_id) REFERENCES ocds_import (id)
) DEFAULT CHARSET = utf8mb4;

-- One release of another publisher, whole in content; the columns and the tables below hold the same for questions over
-- many. content_key is the digest of ocid, release id and content. current_ocid is the ocid while this is the newest
-- release of its process, otherwise null: one at most is.
CREATE TABLE imported_thread (
    id             BINARY(16)     NOT NULL,
    import_id      BINARY(16)     NOT NULL,
    line           BIGINT         NOT NULL,
    content_key    CHAR(64)       NOT NULL,
    ocid           VARCHAR(200)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    current_ocid   VARCHAR(200)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    release_id     VARCHAR(300)   NOT NULL,
    released_at    DATETIME(6)    NULL,
    recorded_at    DATETIME(6)    NOT NULL,
    source         VARCHAR(2000)  NOT NULL,
    language       VARCHAR(35)    NULL,
    title          VARCHAR(2000)  NULL,
    buyer          VARCHAR(2000)  NULL,
    category       VARCHAR(20)    NULL,
    method         VARCHAR(20)    NULL,
    status         VARCHAR(20)    NULL,
    value_amount   DECIMAL(24, 6) NULL,
    value_currency CHAR(3)        NULL,
    content        MEDIUMTEXT     NOT NULL,
    search         MEDIUMTEXT     NOT NULL,
    CONSTRAINT pk_imported_thread PRIMARY KEY (id),
    CONSTRAINT uq_imported_thread_content UNIQUE (content_key),
    CONSTRAINT uq_imported_thread_current UNIQUE (current_ocid),
    CONSTRAINT fk_imported_thread_import FOREIGN KEY (import_id) REFERENCES ocds_import (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_imported_thread_ocid ON imported_thread (ocid, id);
CREATE FULLTEXT INDEX ix_imported_thread_search ON imported_thread (search);

CREATE TABLE imported_party (
    thread_id  BINARY(16)    NOT NULL,
    position   INT           NOT NULL,
    party      VARCHAR(300)  NULL,
    name       VARCHAR(2000) NULL,
    roles      VARCHAR(2000) NOT NULL,
    scheme     VARCHAR(300)  NULL,
    identifier VARCHAR(300)  NULL,
    locality   VARCHAR(300)  NULL,
    region     VARCHAR(300)  NULL,
    country    VARCHAR(300)  NULL,
    CONSTRAINT pk_imported_party PRIMARY KEY (thread_id, position),
    CONSTRAINT fk_imported_party_thread FOREIGN KEY (thread_id) REFERENCES imported_thread (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE imported_award (
    thread_id      BINARY(16)     NOT NULL,
    position       INT            NOT NULL,
    award          VARCHAR(300)   NULL,
    title          VARCHAR(2000)  NULL,
    status         VARCHAR(20)    NULL,
    awarded_at     DATETIME(6)    NULL,
    value_amount   DECIMAL(24, 6) NULL,
    value_currency CHAR(3)        NULL,
    starts_at      DATETIME(6)    NULL,
    ends_at        DATETIME(6)    NULL,
    CONSTRAINT pk_imported_award PRIMARY KEY (thread_id, position),
    CONSTRAINT fk_imported_award_thread FOREIGN KEY (thread_id) REFERENCES imported_thread (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE imported_supplier (
    thread_id      BINARY(16)    NOT NULL,
    award_position INT           NOT NULL,
    position       INT           NOT NULL,
    party          VARCHAR(300)  NULL,
    name           VARCHAR(2000) NULL,
    CONSTRAINT pk_imported_supplier PRIMARY KEY (thread_id, award_position, position),
    CONSTRAINT fk_imported_supplier_award FOREIGN KEY (thread_id, award_position) REFERENCES imported_award (thread_id, position)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE imported_contract (
    thread_id      BINARY(16)     NOT NULL,
    position       INT            NOT NULL,
    contract       VARCHAR(300)   NULL,
    award          VARCHAR(300)   NULL,
    title          VARCHAR(2000)  NULL,
    status         VARCHAR(20)    NULL,
    signed_at      DATETIME(6)    NULL,
    value_amount   DECIMAL(24, 6) NULL,
    value_currency CHAR(3)        NULL,
    starts_at      DATETIME(6)    NULL,
    ends_at        DATETIME(6)    NULL,
    CONSTRAINT pk_imported_contract PRIMARY KEY (thread_id, position),
    CONSTRAINT fk_imported_contract_thread FOREIGN KEY (thread_id) REFERENCES imported_thread (id)
) DEFAULT CHARSET = utf8mb4;

-- phase: PLANNING, TENDER or CONTRACT; contract_position only in the last
CREATE TABLE imported_milestone (
    thread_id         BINARY(16)    NOT NULL,
    position          INT           NOT NULL,
    phase             VARCHAR(12)   NOT NULL,
    contract_position INT           NULL,
    milestone         VARCHAR(300)  NULL,
    title             VARCHAR(2000) NULL,
    type              VARCHAR(300)  NULL,
    status            VARCHAR(20)   NULL,
    due_at            DATETIME(6)   NULL,
    met_at            DATETIME(6)   NULL,
    CONSTRAINT pk_imported_milestone PRIMARY KEY (thread_id, position),
    CONSTRAINT fk_imported_milestone_thread FOREIGN KEY (thread_id) REFERENCES imported_thread (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE imported_transaction (
    thread_id         BINARY(16)     NOT NULL,
    position          INT            NOT NULL,
    contract_position INT            NOT NULL,
    payment           VARCHAR(300)   NULL,
    paid_at           DATETIME(6)    NULL,
    value_amount      DECIMAL(24, 6) NULL,
    value_currency    CHAR(3)        NULL,
    payer             VARCHAR(2000)  NULL,
    payee             VARCHAR(2000)  NULL,
    CONSTRAINT pk_imported_transaction PRIMARY KEY (thread_id, position),
    CONSTRAINT fk_imported_transaction_contract FOREIGN KEY (thread_id, contract_position)
        REFERENCES imported_contract (thread_id, position)
) DEFAULT CHARSET = utf8mb4;
