--liquibase formatted sql

--changeset people:1
-- Who works for an organization. resident_id is sealed; resident_id_mark, its keyed digest, finds the same person elsewhere.
CREATE TABLE worker (
    id                BINARY(16)     NOT NULL,
    version           BIGINT         NOT NULL,
    number            VARCHAR(24)    NOT NULL,
    organization_id   BINARY(16)     NOT NULL,
    party_id          BINARY(16)     NOT NULL,
    name_zh           TEXT           NOT NULL,
    name_en           TEXT           NULL,
    role              VARCHAR(24)    NOT NULL,
    resident_id       VARBINARY(255) NOT NULL,
    resident_id_shown VARCHAR(24)    NOT NULL,
    resident_id_mark  VARBINARY(32)     NOT NULL,
    child_contact     BOOLEAN        NOT NULL,
    since             DATE           NOT NULL,
    until             DATE           NULL,
    CONSTRAINT pk_worker PRIMARY KEY (id),
    CONSTRAINT uq_worker_number UNIQUE (number),
    CONSTRAINT fk_worker_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT fk_worker_party FOREIGN KEY (party_id) REFERENCES party (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_worker_organization ON worker (organization_id, id);
CREATE INDEX ix_worker_resident ON worker (resident_id_mark);

-- Certificates and background checks: entered by the organization, verified by the county, reminded of before their end.
CREATE TABLE credential (
    id             BINARY(16)    NOT NULL,
    version        BIGINT        NOT NULL,
    number         VARCHAR(24)   NOT NULL,
    worker_id      BINARY(16)    NOT NULL,
    kind           VARCHAR(32)   NOT NULL,
    paper          VARCHAR(100)  NOT NULL,
    issuer         VARCHAR(200)  NOT NULL,
    issued_on      DATE          NOT NULL,
    valid_until    DATE          NULL,
    clear_record   BOOLEAN       NULL,
    state          VARCHAR(16)   NOT NULL,
    entered_by     BINARY(16)    NOT NULL,
    entered_at     DATETIME(6)   NOT NULL,
    decided_by     BINARY(16)    NULL,
    decided_at     DATETIME(6)   NULL,
    reason         VARCHAR(1000) NULL,
    reminders_sent INT           NOT NULL,
    next_step_at   DATETIME(6)   NULL,
    CONSTRAINT pk_credential PRIMARY KEY (id),
    CONSTRAINT uq_credential_number UNIQUE (number),
    CONSTRAINT fk_credential_worker FOREIGN KEY (worker_id) REFERENCES worker (id),
    CONSTRAINT fk_credential_enterer FOREIGN KEY (entered_by) REFERENCES account (id),
    CONSTRAINT fk_credential_decider FOREIGN KEY (decided_by) REFERENCES account (id),
    CONSTRAINT ck_credential_second_person CHECK (decided_by IS NULL OR decided_by <> entered_by)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_credential_worker ON credential (worker_id, id);
CREATE INDEX ix_credential_next_step ON credential (next_step_at);

CREATE TABLE training (
    id         BINARY(16)    NOT NULL,
    worker_id  BINARY(16)    NOT NULL,
    topic      VARCHAR(200)  NOT NULL,
    provider   VARCHAR(200)  NOT NULL,
    hours      DECIMAL(6,2)  NOT NULL,
    held_on    DATE          NOT NULL,
    entered_by BINARY(16)    NOT NULL,
    entered_at DATETIME(6)   NOT NULL,
    CONSTRAINT pk_training PRIMARY KEY (id),
    CONSTRAINT fk_training_worker FOREIGN KEY (worker_id) REFERENCES worker (id),
    CONSTRAINT fk_training_enterer FOREIGN KEY (entered_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_training_worker ON training (worker_id, held_on);
