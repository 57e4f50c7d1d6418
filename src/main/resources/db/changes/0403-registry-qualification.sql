--liquibase formatted sql

--changeset registry:4
-- A round: the conditions as they were when it was published, and the window in which applications are taken.
CREATE TABLE qualification_round (
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    number           VARCHAR(24)   NOT NULL,
    body_id          BINARY(16)    NOT NULL,
    title_zh         TEXT          NOT NULL,
    title_en         TEXT          NULL,
    note_zh          TEXT          NOT NULL,
    note_en          TEXT          NULL,
    criteria_version VARCHAR(24)   NOT NULL,
    criteria         MEDIUMTEXT    NOT NULL,
    rule_profile     VARCHAR(64)   NOT NULL,
    opens_on         DATE          NOT NULL,
    intake_ends_on   DATE          NOT NULL,
    state            VARCHAR(16)   NOT NULL,
    state_reason     VARCHAR(1000) NULL,
    drafted_by       BINARY(16)    NOT NULL,
    published_by     BINARY(16)    NULL,
    published_at     DATETIME(6)   NULL,
    CONSTRAINT pk_qualification_round PRIMARY KEY (id),
    CONSTRAINT uq_qualification_round_number UNIQUE (number),
    CONSTRAINT fk_qualification_round_body FOREIGN KEY (body_id) REFERENCES party (id),
    CONSTRAINT fk_qualification_round_drafter FOREIGN KEY (drafted_by) REFERENCES account (id),
    CONSTRAINT fk_qualification_round_publisher FOREIGN KEY (published_by) REFERENCES account (id),
    CONSTRAINT ck_qualification_round_second_person CHECK (published_by IS NULL OR published_by <> drafted_by)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_qualification_round_window ON qualification_round (state, opens_on, intake_ends_on);

-- current_for: the organization while this is its qualification, so that it has one at most. round_id is null for applications from before rounds. next_step_at: when the clock has to do something (reminder, end of
-- the time to put right, lapse), null where it has nothing to do.
ALTER TABLE qualification ADD COLUMN round_id BINARY(16) NULL;
ALTER TABLE qualification ADD COLUMN fields_asked VARCHAR(2000) NULL;
ALTER TABLE qualification ADD COLUMN fields_granted VARCHAR(2000) NULL;
ALTER TABLE qualification ADD COLUMN capacity MEDIUMTEXT NULL;
ALTER TABLE qualification ADD COLUMN level VARCHAR(8) NULL;
ALTER TABLE qualification ADD COLUMN marks MEDIUMTEXT NULL;
ALTER TABLE qualification ADD COLUMN marked_at DATETIME(6) NULL;
ALTER TABLE qualification ADD COLUMN cure MEDIUMTEXT NULL;
ALTER TABLE qualification ADD COLUMN valid_from DATE NULL;
ALTER TABLE qualification ADD COLUMN reminders_sent INT NOT NULL DEFAULT 0;
ALTER TABLE qualification ADD COLUMN next_step_at DATETIME(6) NULL;
ALTER TABLE qualification ADD COLUMN rejudges_id BINARY(16) NULL;
ALTER TABLE qualification ADD COLUMN current_for BINARY(16) NULL;
ALTER TABLE qualification ADD CONSTRAINT uq_qualification_current UNIQUE (current_for);
ALTER TABLE qualification ADD CONSTRAINT fk_qualification_round FOREIGN KEY (round_id) REFERENCES qualification_round (id);
ALTER TABLE qualification ADD CONSTRAINT fk_qualification_rejudges FOREIGN KEY (rejudges_id) REFERENCES qualification (id);
ALTER TABLE qualification ADD CONSTRAINT ck_qualification_second_person CHECK (confirmed_by IS NULL OR confirmed_by <> proposed_by);
CREATE INDEX ix_qualification_next_step ON qualification (next_step_at);
CREATE INDEX ix_qualification_organization ON qualification (organization_id, id);

--changeset registry:5
-- Suspensions and blocks: noticed, answered, imposed by a second person, with an end.
CREATE TABLE measure (
    id              BINARY(16)    NOT NULL,
    version         BIGINT        NOT NULL,
    number          VARCHAR(24)   NOT NULL,
    organization_id BINARY(16)    NOT NULL,
    body_id         BINARY(16)    NOT NULL,
    kind            VARCHAR(16)   NOT NULL,
    basis           VARCHAR(200)  NOT NULL,
    ground          VARCHAR(200)  NOT NULL,
    reason          VARCHAR(4000) NOT NULL,
    days            INT           NOT NULL,
    state           VARCHAR(16)   NOT NULL,
    rule_profile    VARCHAR(64)   NOT NULL,
    noticed_at      DATETIME(6)   NOT NULL,
    defence_until   DATETIME(6)   NOT NULL,
    defence         VARCHAR(4000) NULL,
    defended_at     DATETIME(6)   NULL,
    proposed_by     BINARY(16)    NOT NULL,
    decided_by      BINARY(16)    NULL,
    decided_at      DATETIME(6)   NULL,
    decision        VARCHAR(1000) NULL,
    starts_on       DATE          NULL,
    ends_on         DATE          NULL,
    CONSTRAINT pk_measure PRIMARY KEY (id),
    CONSTRAINT uq_measure_number UNIQUE (number),
    CONSTRAINT fk_measure_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT fk_measure_body FOREIGN KEY (body_id) REFERENCES party (id),
    CONSTRAINT fk_measure_proposer FOREIGN KEY (proposed_by) REFERENCES account (id),
    CONSTRAINT fk_measure_decider FOREIGN KEY (decided_by) REFERENCES account (id),
    CONSTRAINT ck_measure_second_person CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CONSTRAINT ck_measure_end CHECK (starts_on IS NULL OR ends_on IS NOT NULL)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_measure_organization ON measure (organization_id, id);
CREATE INDEX ix_measure_end ON measure (state, ends_on);

-- Appeals to the supervising body against a rejection or a measure; one for each decision.
CREATE TABLE appeal (
    id              BINARY(16)    NOT NULL,
    version         BIGINT        NOT NULL,
    number          VARCHAR(24)   NOT NULL,
    organization_id BINARY(16)    NOT NULL,
    against         VARCHAR(24)   NOT NULL,
    text            VARCHAR(4000) NOT NULL,
    state           VARCHAR(16)   NOT NULL,
    filed_by        BINARY(16)    NOT NULL,
    filed_at        DATETIME(6)   NOT NULL,
    decided_by      BINARY(16)    NULL,
    decided_at      DATETIME(6)   NULL,
    decision        VARCHAR(4000) NULL,
    CONSTRAINT pk_appeal PRIMARY KEY (id),
    CONSTRAINT uq_appeal_number UNIQUE (number),
    CONSTRAINT uq_appeal_against UNIQUE (against),
    CONSTRAINT fk_appeal_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT fk_appeal_filer FOREIGN KEY (filed_by) REFERENCES account (id),
    CONSTRAINT fk_appeal_decider FOREIGN KEY (decided_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_appeal_organization ON appeal (organization_id, id);

--changeset registry:6
-- Qualifications from before: the one that the organization's file shows is its present one; it lapses at its end without reminders.
UPDATE qualification q
    JOIN organization o ON o.id = q.organization_id AND o.qualified_until = q.valid_until
    JOIN (SELECT organization_id, MAX(number) AS number FROM qualification WHERE state = 'QUALIFIED' GROUP BY organization_id) latest
        ON latest.number = q.number
SET q.current_for = q.organization_id, q.reminders_sent = 99, q.next_step_at = DATE_SUB(DATE_ADD(q.valid_until, INTERVAL 1 DAY), INTERVAL 8 HOUR);
