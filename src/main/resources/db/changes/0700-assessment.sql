--liquibase formatted sql

--changeset assessment:1
-- live_for: one living round of a contract, kind and first day
CREATE TABLE assessment_round (
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    number           VARCHAR(24)   NOT NULL,
    contract_id      BINARY(16)    NOT NULL,
    contract_number  VARCHAR(24)   NOT NULL,
    tender_number    VARCHAR(24)   NOT NULL,
    purchaser_id     BINARY(16)    NOT NULL,
    supplier_id      BINARY(16)    NOT NULL,
    title_zh         TEXT          NOT NULL,
    title_en         TEXT          NULL,
    kind             VARCHAR(12)   NOT NULL,
    period_from      DATE          NOT NULL,
    period_until     DATE          NOT NULL,
    template         VARCHAR(40)   NOT NULL,
    template_version INT           NULL,
    reason           VARCHAR(1000) NULL,
    opened_by        BINARY(16)    NULL,
    opened_at        DATETIME(6)   NULL,
    figures          MEDIUMTEXT    NULL,
    recorded_by      BINARY(16)    NULL,
    previewed_by     BINARY(16)    NULL,
    previewed_at     DATETIME(6)   NULL,
    outcome          MEDIUMTEXT    NULL,
    reply_until      DATETIME(6)   NULL,
    replies          MEDIUMTEXT    NOT NULL,
    reviewer_id      BINARY(16)    NULL,
    decisions        MEDIUMTEXT    NOT NULL,
    state_reason     VARCHAR(1000) NULL,
    locked_by        BINARY(16)    NULL,
    locked_at        DATETIME(6)   NULL,
    published_at     DATETIME(6)   NULL,
    corrects         VARCHAR(24)   NULL,
    superseded_by    VARCHAR(24)   NULL,
    live_for         VARCHAR(120)  NULL,
    state            VARCHAR(12)   NOT NULL,
    CONSTRAINT pk_assessment_round PRIMARY KEY (id),
    CONSTRAINT uq_assessment_round_number UNIQUE (number),
    CONSTRAINT uq_assessment_round_live UNIQUE (live_for),
    CONSTRAINT fk_assessment_round_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT fk_assessment_round_purchaser FOREIGN KEY (purchaser_id) REFERENCES party (id),
    CONSTRAINT fk_assessment_round_supplier FOREIGN KEY (supplier_id) REFERENCES party (id),
    CONSTRAINT fk_assessment_round_reviewer FOREIGN KEY (reviewer_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_assessment_round_contract ON assessment_round (contract_number, id);
CREATE INDEX ix_assessment_round_reply ON assessment_round (state, reply_until);

CREATE TABLE assessment_expert (
    id            BINARY(16)    NOT NULL,
    version       BIGINT        NOT NULL,
    round_id      BINARY(16)    NOT NULL,
    account_id    BINARY(16)    NOT NULL,
    appointed_at  DATETIME(6)   NOT NULL,
    conflict      BOOLEAN       NULL,
    conflict_text VARCHAR(1000) NULL,
    stated_at     DATETIME(6)   NULL,
    score         DECIMAL(5,2)  NULL,
    comment       TEXT          NULL,
    sent_at       DATETIME(6)   NULL,
    CONSTRAINT pk_assessment_expert PRIMARY KEY (id),
    CONSTRAINT uq_assessment_expert UNIQUE (round_id, account_id),
    CONSTRAINT fk_assessment_expert_round FOREIGN KEY (round_id) REFERENCES assessment_round (id),
    CONSTRAINT fk_assessment_expert_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_assessment_expert_account ON assessment_expert (account_id, round_id);
