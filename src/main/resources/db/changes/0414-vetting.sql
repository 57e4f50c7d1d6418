--liquibase formatted sql

--changeset vetting:1
-- What two organizations, or an organization and somebody who decides about it, have in common; found by the machine, judged by people.
CREATE TABLE relation (
    id          BINARY(16)    NOT NULL,
    version     BIGINT        NOT NULL,
    number      VARCHAR(24)   NOT NULL,
    kind        VARCHAR(24)   NOT NULL,
    one         VARCHAR(64)   NOT NULL,
    other       VARCHAR(64)   NOT NULL,
    evidence    VARCHAR(400)  NOT NULL,
    state       VARCHAR(16)   NOT NULL,
    first_seen  DATETIME(6)   NOT NULL,
    last_seen   DATETIME(6)   NOT NULL,
    decided_by  BINARY(16)    NULL,
    decided_at  DATETIME(6)   NULL,
    reason      VARCHAR(1000) NULL,
    CONSTRAINT pk_relation PRIMARY KEY (id),
    CONSTRAINT uq_relation_number UNIQUE (number),
    CONSTRAINT uq_relation_ends UNIQUE (kind, one, other),
    CONSTRAINT fk_relation_decider FOREIGN KEY (decided_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_relation_one ON relation (one);
CREATE INDEX ix_relation_other ON relation (other);

-- One row: when relations were looked for last; locked by whoever looks, so that instances do not do it twice.
CREATE TABLE relation_run (
    id     INT         NOT NULL,
    ran_at DATETIME(6) NULL,
    CONSTRAINT pk_relation_run PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;
INSERT INTO relation_run (id, ran_at) VALUES (1, NULL);

-- A sample of qualified organizations whose papers are checked again: frame, seed and draw can be recomputed by anybody.
CREATE TABLE sample_check (
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    number       VARCHAR(24)  NOT NULL,
    body_id      BINARY(16)   NOT NULL,
    title_zh     TEXT         NOT NULL,
    title_en     TEXT         NULL,
    seed         VARCHAR(64)  NOT NULL,
    frame        MEDIUMTEXT   NOT NULL,
    frame_digest CHAR(64)     NOT NULL,
    findings     MEDIUMTEXT   NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    drawn_by     BINARY(16)   NOT NULL,
    drawn_at     DATETIME(6)  NOT NULL,
    closed_by    BINARY(16)   NULL,
    closed_at    DATETIME(6)  NULL,
    CONSTRAINT pk_sample_check PRIMARY KEY (id),
    CONSTRAINT uq_sample_check_number UNIQUE (number),
    CONSTRAINT fk_sample_check_body FOREIGN KEY (body_id) REFERENCES party (id),
    CONSTRAINT fk_sample_check_drawer FOREIGN KEY (drawn_by) REFERENCES account (id),
    CONSTRAINT fk_sample_check_closer FOREIGN KEY (closed_by) REFERENCES account (id),
    CONSTRAINT ck_sample_check_second_person CHECK (closed_by IS NULL OR closed_by <> drawn_by)
) DEFAULT CHARSET = utf8mb4;
